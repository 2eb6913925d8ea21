import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch } from '../../scripts/chromium.mjs';
import { run } from '../../src/cli/run.js';
import { formatNumber } from '../../src/language/format.js';
import type { Language } from '../../src/language/language.js';
import { splitIntoAreas } from '../../src/projection/subareas/split-into-areas.js';
import { explorerPage } from '../../src/report/explorer-page.js';
import { readScenario } from '../../src/scenarios/read-scenario.js';
import { runScenario } from '../../src/scenarios/run-scenario.js';
import { BASE_SCENARIO, type Scenario } from '../../src/scenarios/scenario.js';
import { explorerData } from '../../src/sources/explorer-data.js';
import { readTown } from '../../src/sources/read-town.js';
import { townModel } from '../../src/sources/town-model.js';
import { townScenarios } from '../../src/sources/town-scenarios.js';
import { PAYLOADS } from '../report/payloads.js';
import { BROKEN } from '../scenarios/scenario-cases.js';
import { figures, overflow, settled, slide, view, violations } from './explorer-handles.js';

const found = await findBrowser();
if ('missing' in found) console.warn(`test/browser skipped: ${found.missing}`);

const LANGUAGES: readonly Language[] = ['pl', 'en'];
const VIEWS = ['people', 'ageing', 'services', 'costs', 'indicators', 'comparison', 'sources'];
const LOOKS = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

describe.skipIf('missing' in found)('the explorer in a browser', () => {
  let browser: Browser;
  let folder: string;
  const town = readTown('data/rumia');
  const model = townModel(town, { from: 2022 });

  beforeAll(async () => {
    if ('missing' in found) return;
    folder = mkdtempSync(join(tmpdir(), 'kohorta-browser-'));
    const data = explorerData(town, { from: 2022, packs: townScenarios('data/rumia') });
    for (const language of LANGUAGES) {
      writeFileSync(join(folder, `${language}.html`), explorerPage(data, { name: town.name, language }));
    }
    const strict = explorerPage(data, { name: town.name, language: 'pl' }).replace(' &#39;wasm-unsafe-eval&#39;', '');
    writeFileSync(join(folder, 'strict.html'), strict);
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page and hears everything that should not happen. */
  async function open(
    name: string,
    { width = 1280, colorScheme = 'light', hash = '' }: { width?: number; colorScheme?: 'light' | 'dark'; hash?: string } = {},
  ): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, acceptDownloads: true });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().split('#')[0].endsWith(`/${name}.html`))
        heard.push(`request: ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(join(folder, `${name}.html`)).href}${hash}`);
    await page.waitForSelector('.view section');
    return { page, heard };
  }

  /** What the library says of the same scenario and seed, in the page's digits. */
  function libraryFigures(scenario: Scenario): string[] {
    const { simulation } = runScenario(model, scenario, { draws: 1000, seed: 1, people: 'expected', services: [] });
    return ['total', '65+', '85+', '3-6'].map((ages) =>
      formatNumber(simulation.sum({ ages }).median().at(model.until) ?? Number.NaN, { language: 'pl' }),
    );
  }

  const withPatch = (path: string, value: number): Scenario => ({
    ...BASE_SCENARIO,
    patches: [{ path, operation: 'multiply', value, reason: { pl: 'próba', en: 'trial' } }],
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(LOOKS)(
      'axe finds nothing in any view, and no line is wider than the page: $width px, $colorScheme',
      async (look) => {
        const { page, heard } = await open(language, look);
        for (const id of VIEWS) {
          if (id !== 'people') await view(page, id);
          expect(await violations(page), id).toEqual([]);
          expect(await overflow(page), id).toBe(0);
        }
        expect(heard).toEqual([]);
        await page.close();
      },
      120_000,
    );
  });

  test('the base shows what the library computes', async () => {
    const { page, heard } = await open('pl');
    expect((await figures(page)).slice(0, 4)).toEqual(libraryFigures(BASE_SCENARIO));
    expect(heard).toEqual([]);
    await page.close();
  });

  test('a moved slider changes the numbers to those the library computes for the same patch', async () => {
    const { page } = await open('pl');
    await slide(page, 'c-fertility-level-multiply', 80);
    expect((await figures(page)).slice(0, 4)).toEqual(libraryFigures(withPatch('fertility.level', 0.8)));
    expect(await page.textContent('.numbers .difference')).toMatch(/^−[\d\u00a0]+ wobec bazowego$/);
    await page.close();
  });

  test('a policy without WebAssembly gives the same numbers', async () => {
    const { page } = await open('strict');
    expect((await figures(page)).slice(0, 4)).toEqual(libraryFigures(BASE_SCENARIO));
    await page.close();
  }, 60_000);

  test('the address brings back scenario, view and year', async () => {
    const first = await open('pl');
    await slide(first.page, 'c-migration-in-multiply', 130);
    await view(first.page, 'ageing');
    const expected = await figures(first.page);
    const hash = await first.page.evaluate<string>('location.hash');
    const second = await open('pl', { hash });
    expect(await figures(second.page)).toEqual(expected);
    expect(await second.page.getAttribute('#widok-ageing', 'aria-current')).toBe('page');
    expect(await second.page.inputValue('#c-migration-in-multiply')).toBe('130');
    await Promise.all([first.page.close(), second.page.close()]);
  });

  test.each([
    '#%',
    '#%7B',
    '#null',
    '#{"scenarios":[]}',
    `#${'x'.repeat(70_000)}`,
    '#{"view":"__proto__","language":"xx","scenarios":[{"name":1}]}',
  ])('an address that was cut or made up opens the base: %.40s', async (hash) => {
    const { page, heard } = await open('pl', { hash });
    expect((await figures(page)).slice(0, 4)).toEqual(libraryFigures(BASE_SCENARIO));
    expect(heard).toEqual([]);
    await page.close();
  });

  test('undo takes the last choice back, and starting over all of them', async () => {
    const { page } = await open('pl');
    const base = await figures(page);
    await slide(page, 'c-fertility-level-multiply', 80);
    const once = await figures(page);
    await slide(page, 'c-mortality-level-multiply', 90);
    await settled(page, () => page.click('text=Cofnij'));
    expect(await figures(page)).toEqual(once);
    await settled(page, () => page.click('text=Od nowa'));
    expect(await figures(page)).toEqual(base);
    await page.close();
  });

  test('a scenario saved on the page is read by the library and by the page', async () => {
    const { page } = await open('pl');
    await slide(page, 'c-fertility-level-multiply', 85);
    const expected = await figures(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#zapisz')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(readScenario(text).patches.map(({ path, value }) => [path, value])).toEqual([['fertility.level', 0.85]]);
    await settled(page, () => page.click('text=Od nowa'));
    await settled(page, () =>
      page.setInputFiles('#wczytaj', { name: 'moj.json', mimeType: 'application/json', buffer: Buffer.from(text) }),
    );
    expect(await figures(page)).toEqual(expected);
    await page.close();
  });

  test.each(BROKEN)('a broken file says what is wrong: $name', async ({ file }) => {
    const text = JSON.stringify(file);
    const { page, heard } = await open('pl');
    const before = await figures(page);
    await page.setInputFiles('#wczytaj', { name: 'zly.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.waitForSelector('.problem:not(:empty)');
    let expected = '';
    try {
      readScenario(text, 'zly.json');
    } catch (error) {
      expected = error instanceof Error ? error.message : '';
    }
    expect(expected).not.toBe('');
    expect(await page.textContent('.problem')).toContain(expected);
    expect(await figures(page)).toEqual(before);
    expect(heard).toEqual([]);
    await page.close();
  });

  test('names and reasons from a file stay text in every view', async () => {
    const words = PAYLOADS.join(' ').slice(0, 900);
    const scenario = { ...withPatch('fertility.level', 0.9), title: { pl: words, en: words }, author: words, source: words };
    const patches = scenario.patches.map((patch) => ({ ...patch, from: 2025, reason: { pl: words, en: words } }));
    const { page, heard } = await open('pl');
    const file = {
      name: `<img src=x onerror=alert(1)>.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...scenario, patches })),
    };
    await settled(page, () => page.setInputFiles('#wczytaj', file));
    for (const id of VIEWS) await settled(page, () => page.click(`#widok-${id}`));
    expect(await page.evaluate("document.querySelectorAll('.view img, .view script, .scenarios img').length")).toBe(0);
    expect(heard).toEqual([]);
    await page.close();
  });

  test('everything can be reached and moved with the keyboard alone', async () => {
    const { page } = await open('pl');
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    const controls: string[] = await page.evaluate(`[...document.querySelectorAll('button:not(:disabled), select, input, summary, a[href]')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one, place) => (one.dataset.place = String(place)))`);
    const reached = new Set<string>();
    for (let step = 0; step < controls.length + 30; step++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate<string>("document.activeElement?.dataset.place ?? ''"));
    }
    expect(controls.filter((place) => !reached.has(place))).toEqual([]);
    const before = await figures(page);
    await page.focus('#c-fertility-level-multiply');
    await settled(page, async () => {
      for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowLeft');
    });
    await expect.poll(() => page.inputValue('#c-fertility-level-multiply')).toBe('90');
    expect(await figures(page)).not.toEqual(before);
    expect(await page.evaluate('document.activeElement.id')).toBe('c-fertility-level-multiply');
    await page.close();
  }, 60_000);

  test('a screen reader is told the numbers after a change, once it rests', async () => {
    const { page } = await open('pl');
    await slide(page, 'c-fertility-level-multiply', 80);
    await page.locator('[role=status]', { hasText: 'wobec bazowego' }).waitFor({ state: 'attached' });
    expect(await page.textContent('[role=status]')).toContain('Mieszkańcy, 2040');
    await page.close();
  });

  test('a part of the town can be chosen, in every view, with the numbers the library computes for it', async () => {
    const { page, heard } = await open('pl');
    await settled(page, () => page.selectOption('#wybor-Area', 'rumia-zagorze'));
    const { simulation } = runScenario(model, BASE_SCENARIO, { draws: 1000, seed: 1, services: [] });
    const parts = splitIntoAreas(simulation, town.subareas(), { people: 'expected' }).simulation;
    const people = parts.sum({ areas: 'rumia-zagorze' }).median().at(model.until) ?? Number.NaN;
    expect((await figures(page))[0]).toBe(formatNumber(people, { language: 'pl' }));
    for (const id of VIEWS.slice(1)) await view(page, id);
    expect(await page.textContent('.problem')).toBe('');
    expect(heard).toEqual([]);
    await page.close();
  }, 60_000);

  test('the tables of a view are saved as a workbook', async () => {
    const { page, heard } = await open('pl');
    await view(page, 'ageing');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Pobierz tabele (Excel)')]);
    const sheets = (await readSheets(readFileSync(await download.path()))).map(({ sheet }) => sheet);
    expect(sheets).toContain('miary-starzenia');
    expect(heard).toEqual([]);
    await page.close();
  });

  test('a ready scenario shows the numbers of kohorta scenario run, to the last digit', async () => {
    const { page } = await open('pl');
    await settled(page, () => page.selectOption('.scenarios select', 'low-fertility'));
    const printed: string[] = [];
    const out = { print: (text: string) => printed.push(text), warn: (text: string) => printed.push(text) };
    run(['scenario', 'run', 'data/rumia', 'low-fertility', '--until', '2040', '--seed', '1', '--draws', '1000', '--json'], out);
    const { quantities } = JSON.parse(printed.join('\n'));
    const said = ['people.total', 'people.85+'].map((name) => formatNumber(quantities[name].median.at(-1), { language: 'pl' }));
    const [total, , oldest] = await figures(page);
    expect([total, oldest]).toEqual(said);
    await page.close();
  });

  test('charts are saved as SVG and PNG', async () => {
    const { page } = await open('pl');
    const [svg] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=svg]')]);
    expect(readFileSync(await svg.path(), 'utf8')).toMatch(/^<svg[^>]* width="\d+"/);
    const [png] = await Promise.all([page.waitForEvent('download'), page.click('[data-save=png]')]);
    expect(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await page.close();
  });
});
