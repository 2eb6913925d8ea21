import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch } from '../../scripts/chromium.mjs';
import type { Language } from '../../src/language/language.js';
import { report } from '../../src/report/html/page.js';
import { townReport } from '../../src/report/town-report.js';
import { readTown } from '../../src/sources/read-town.js';
import { hostileSections } from '../report/hostile-sections.js';
import { PAYLOADS } from '../report/payloads.js';
import { sampleTownServices } from '../report/sample-services.js';

const found = await findBrowser();
if ('missing' in found) console.warn(`test/browser skipped: ${found.missing}`);

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const POLISH = readFileSync(require.resolve('axe-core/locales/pl.json'), 'utf8');

const LANGUAGES: readonly Language[] = ['pl', 'en'];
const LOOKS = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

describe.skipIf('missing' in found)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    if ('missing' in found) return;
    folder = mkdtempSync(join(tmpdir(), 'kohorta-browser-'));
    const town = readTown('data/rumia');
    const services = sampleTownServices(town);
    for (const language of LANGUAGES)
      writeFileSync(join(folder, `${language}.html`), townReport(town, { language, services: () => services }).html);
    writeFileSync(
      join(folder, 'hostile.html'),
      report(hostileSections(), { title: PAYLOADS.join(' '), lead: PAYLOADS.join(' '), footer: PAYLOADS.join(' '), language: 'pl' }),
    );
    browser = await launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a file and hears everything that should not happen. */
  async function open(
    name: string,
    { width = 1280, colorScheme = 'light' }: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => heard.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().endsWith(`/${name}.html`)) heard.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.evaluate('document.fonts.ready');
    return { page, heard };
  }

  const openDetails = (page: Page): Promise<void> =>
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(`(async () => {
      axe.configure({ locale: ${POLISH} });
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ': ' + help + ' ' + target.join(' ')));
    })()`);
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(LOOKS)('axe finds nothing, and no line is wider than the page: $width px, $colorScheme', async (look) => {
      const { page, heard } = await open(language, look);
      expect(await overflow(page)).toBe(0);
      await openDetails(page);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(heard).toEqual([]);
      await page.close();
    });

    test('nothing is loaded, nothing is logged', async () => {
      const { page, heard } = await open(language);
      expect(heard).toEqual([]);
      await page.close();
    });

    test('every chart has a name, a description and its figures in a table', async () => {
      const { page } = await open(language);
      const figures: { name: string; description: string; svg: number; columns: number; rows: number }[] = await page.evaluate(`
        [...document.querySelectorAll('figure')].map((figure) => {
          const picture = figure.querySelector('[role=img]');
          const table = figure.nextElementSibling?.querySelector('table');
          return {
            name: picture?.getAttribute('aria-label') ?? '',
            description: document.getElementById(picture?.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
            svg: picture?.querySelectorAll('svg[aria-hidden=true]').length ?? 0,
            columns: table?.querySelectorAll('thead th[scope=col]').length ?? 0,
            rows: table?.querySelectorAll('tbody tr').length ?? 0,
          };
        })`);
      expect(figures.length).toBeGreaterThanOrEqual(7);
      for (const figure of figures) {
        expect(figure.name.length).toBeGreaterThan(10);
        expect(figure.description.length).toBeGreaterThan(30);
        expect(figure.svg).toBe(2);
        expect(figure.columns).toBeGreaterThanOrEqual(2);
        expect(figure.rows).toBeGreaterThan(2);
      }
    });

    test('every table has a caption and heads of columns and rows, and every link in the page leads somewhere', async () => {
      const { page } = await open(language);
      expect(
        await page.evaluate(`[...document.querySelectorAll('table')].filter((table) =>
          !table.caption?.textContent || !table.querySelector('thead th[scope=col]') || [...table.tBodies[0].rows].some((row) => row.cells[0].scope !== 'row')).length`),
      ).toBe(0);
      expect(
        await page.evaluate(
          '[...document.querySelectorAll(\'a[href^="#"]\')].filter((link) => !document.getElementById(link.hash.slice(1))).length',
        ),
      ).toBe(0);
      expect(
        await page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)"),
      ).toEqual([]);
      expect(await page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => tagName).join(' ')")).toMatch(/^H1 H2/);
      await page.close();
    });

    test('tables are open in print but for the long ones, which name their file; links to tables are left out', async () => {
      const { page } = await open(language);
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('details table')].filter((table) => table.closest('.long') === null && table.getBoundingClientRect().height < 20).length",
        ),
      ).toBe(0);
      expect(
        await page.evaluate("[...document.querySelectorAll('.download')].filter((link) => link.getBoundingClientRect().height > 0).length"),
      ).toBe(0);
      expect(
        await page.evaluate(`[...document.querySelectorAll('details.long')].filter((long) =>
          long.getBoundingClientRect().height > 0 || !(long.nextElementSibling?.getBoundingClientRect().height > 0)).length`),
      ).toBe(0);
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
      await page.close();
    });
  });

  test('axe would see a fault, and say so in Polish', async () => {
    const { page } = await open('pl');
    await page.evaluate("document.querySelector('main').append(document.createElement('img'), document.createElement('button'))");
    const seen = await violations(page);
    expect(seen.map((one) => one.slice(0, one.indexOf(':'))).sort()).toEqual(['button-name', 'image-alt']);
    expect(seen.join()).toContain('Obrazy muszą mieć tekst alternatywny');
    await page.close();
  });

  test('the first Tab leads to the link that skips to the content, and every scrolling table can be reached', async () => {
    const { page } = await open('pl', { width: 320 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('tresc');
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('.scroll')].filter((one) => one.tabIndex !== 0 || !one.getAttribute('aria-label')).length",
      ),
    ).toBe(0);
    await page.close();
  });

  test('text in charts is at least 11 pixels high on a phone', async () => {
    const { page } = await open('pl', { width: 320 });
    const least: number = await page.evaluate(`Math.min(...[...document.querySelectorAll('.narrow svg')].flatMap((svg) =>
      [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))`);
    expect(least).toBeGreaterThanOrEqual(11);
    await page.close();
  });

  test('larger spaces between letters, words and lines cut nothing off', async () => {
    const { page } = await open('pl', { width: 320 });
    await page.addStyleTag({
      content: '*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}',
    });
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  test('no hostile label runs, loads or leads anywhere', async () => {
    const { page, heard } = await open('hostile');
    await openDetails(page);
    await page.mouse.move(200, 400);
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(heard).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('script,iframe,object,embed,img,base,link,form,input,video,audio').length")).toBe(
      0,
    );
    expect(await page.evaluate("document.querySelectorAll('style').length")).toBe(1);
    expect(page.url()).toMatch(/hostile\.html$/);
    await page.close();
  });
});
