import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

interface Output {
  readonly output_type: 'stream' | 'display_data';
  readonly name?: string;
  readonly text?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface CellResult {
  readonly ok: boolean;
  readonly outputs: readonly Output[];
}

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const KERNEL = fileURLToPath(new URL('../../scripts/notebook-kernel.mjs', import.meta.url));
const NOTEBOOKS = fileURLToPath(new URL('../../notebooks', import.meta.url));

/** Runs cells in a process that does what tslab's kernel does; it loads the package as it was built. */
function runCells(cells: readonly string[]): Promise<CellResult[]> {
  return new Promise((resolve, reject) => {
    const child = fork(KERNEL, { cwd: NOTEBOOKS, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
    child.once('message', (results) => resolve(JSON.parse(JSON.stringify(results))));
    child.once('exit', (code) => reject(new Error(`the kernel ended with ${code}`)));
    child.send(cells);
  });
}

const SETUP = `
const load = (path: string) => require(${JSON.stringify(DIST)} + '/' + path);
const { installDisplay } = load('notebook/install-display.js');
const { Series } = load('series/series.js');
const { trend } = load('charts/trend.js');
const { Population } = load('population/population.js');
const { fail } = load('language/error.js');
installDisplay();
installDisplay();
const unit = { pl: 'osoby', en: 'persons' };
const series = new Series({ id: 's', title: { pl: 'Ludność 85+', en: 'Population 85+' }, unit }, [
  { year: 2022, value: 1066, status: 'estimated', source: 'GUS' },
  { year: 2030, value: 1500, status: 'projected', source: 'kohorta' },
]);
const people = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'GUS <i>' }, new Float64Array(202).fill(20000));
`;

describe('in a notebook', () => {
  const results: CellResult[] = [];

  beforeAll(async () => {
    if (!existsSync(DIST)) throw new Error('run `npm run build` first: a notebook loads the built package');
    results.push(
      ...(await runCells([SETUP, 'trend(series)', 'people.table()', 'people', 'series', 'fail("zły rok 2050", "wrong year 2050")'])),
    );
  }, 60_000);

  test('cells run', () => {
    expect(results.slice(0, 5).map(({ ok, outputs }) => [ok, outputs.filter(({ name }) => name === 'stderr')])).toEqual(
      Array(5).fill([true, []]),
    );
  });

  test('a chart as the last expression is one output: live, as a picture with a text alternative, and in words', () => {
    const [display, line, ...rest] = results[1].outputs;
    expect(rest).toEqual([]);
    expect(line.text).toBe('\n');
    expect(Object.keys(display.data ?? {}).sort()).toEqual(['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
    expect(display.data?.['application/vnd.vegalite.v5+json']).toMatchObject({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    });
    expect(Buffer.from(String(display.data?.['image/png']), 'base64').subarray(1, 4).toString()).toBe('PNG');
    const picture = display.metadata?.['image/png'];
    expect(picture?.['alt']).toMatch(/^Ludność 85\+: z 1\u00a0066 w 2022 r\..*Prognoza zaczyna się po 2022 r\.$/);
    expect(Number(picture?.['width'])).toBeGreaterThan(650);
    expect(Number(picture?.['width'])).toBeLessThan(750);
    expect(Number(picture?.['height'])).toBeGreaterThan(300);
  });

  test('a long table is one output as HTML and as text, with the rest counted', () => {
    const [display, line, ...rest] = results[2].outputs;
    expect(rest).toEqual([]);
    expect(line.text).toBe('\n');
    expect(Object.keys(display.data ?? {}).sort()).toEqual(['text/html', 'text/plain']);
    const html = String(display.data?.['text/html']);
    expect(html.match(/<tr>/g)).toHaveLength(31);
    expect(html).toContain('… i 172 wiersze więcej');
    expect(html).toContain('Źródło: GUS &lt;i&gt;');
    expect(html).toContain('<td style="text-align:right">20\u00a0000</td>');
  });

  test('a population shows its ages, a series its years', () => {
    expect(String(results[3].outputs[0].data?.['text/plain'])).toContain('3–6');
    expect(String(results[4].outputs[0].data?.['text/plain'])).toMatch(/2030 +1\u00a0500 +prognozowane/);
  });

  test('an error is its message, without a stack', () => {
    expect(results[5]).toEqual({ ok: false, outputs: [{ output_type: 'stream', name: 'stderr', text: 'zły rok 2050\n' }] });
  });
});
