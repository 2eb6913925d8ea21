import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { metricsOf } from '../../scripts/forecast/metrics.mjs';
import { cutTo, readPanel } from '../../scripts/forecast/read-panel.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/forecast/bench.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kohorta-bench-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Twelve series of two made-up sources: 9 values to learn from, 3 to foretell. */
const ROWS = Array.from({ length: 12 }, (_, series) =>
  Array.from(
    { length: 12 },
    (__, year) => `${series % 2 === 0 ? 'A' : 'B'}-${series},${year + 1},${100 + series + ((5 * year) % 7)},${year < 9 ? 'train' : 'test'}`,
  ),
).flat();

function write(name: string, rows: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, ['series_id,period_index,value,split', ...rows, ''].join('\n'));
  return file;
}

function bench(args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, KOHORTA_LANG: 'pl' } });
}

test('bench:forecast gives the metrics of a panel and of each source', () => {
  const file = write('panel.csv', ROWS);
  const { status, stdout, stderr } = bench(['--data', file, '--calibration', file, '--last', '8', '--json']);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  const result = JSON.parse(stdout);
  const numbers = ['n', 'owa', 'smape', 'mase', 'msis95', 'msis80', 'coverage95', 'coverage80', 'cpuMsPerSeries'];
  expect(numbers.filter((name) => typeof result[name] !== 'number')).toEqual([]);
  expect([result.n, Object.keys(result.bySource)]).toEqual([12, ['A', 'B']]);
  expect(result.minifiedKilobytes).toBeLessThanOrEqual(15);
  expect(JSON.parse(bench(['--data', file, '--method', 'naive', '--json']).stdout).owa).toBe(1);
}, 60_000);

test('bench:forecast says what is wrong with a file, and in which line', () => {
  expect(bench(['--data', write('word.csv', [...ROWS.slice(0, 3), 'A-0,4,x,train'])]).stderr).toMatch(/word\.csv, 5: wartość „x”/);
  expect(bench(['--data', write('order.csv', [...ROWS.slice(0, 3), 'A-0,3,7,train'])]).stderr).toMatch(
    /order\.csv, 5: okres 3.*po okresie 3/,
  );
  expect(bench(['--data', write('short.csv', ROWS.slice(0, 2))]).stderr).toContain('co najmniej 3 i 1');
  expect(bench(['--data', join(folder, 'none.csv')]).stderr).toContain('nie da się odczytać');
  expect(bench(['--last', '2', '--data', 'x']).stderr).toContain('oczekiwano liczby całkowitej od 3');
  expect(bench([]).status).toBe(2);
  expect(bench(['--data', write('panel.csv', ROWS), '--method', 'prophet']).stderr).toContain('są: automatic, naive');
}, 60_000);

test('the metrics are those of their definitions', () => {
  const panel = [{ id: 'A-1', train: Float64Array.of(1, 3, 2), test: Float64Array.of(4, 2) }];
  const bounds = { lows: [1, 3], highs: [3, 4] };
  const { smape, mase, owa, msis95, msis80, coverage80 } = metricsOf(panel, [{ means: [3, 2], 80: bounds, 95: bounds }]);
  // Mean change 1.5; errors 1 and 0; the naive forecast errs by 2 and 0.
  expect(smape).toBe(Number((100 * (1 / 7)).toFixed(3)));
  expect(mase).toBe(0.333);
  expect(owa).toBe(Number(((100 / 7 / (200 / 6) / 1 + 0.5) / 2).toFixed(4)));
  // Widths 2 and 1, one value above by 1 and one below by 1.
  expect(msis95).toBe(Number(((2 + 40 + 1 + 40) / 2 / 1.5).toFixed(2)));
  expect(msis80).toBe(Number(((2 + 10 + 1 + 10) / 2 / 1.5).toFixed(2)));
  expect(coverage80).toBe(0);
});

test('cutTo() keeps the last training values and all test values', () => {
  const [first] = cutTo(readPanel(write('panel.csv', ROWS)), 4);
  expect([first.train.length, first.test.length]).toEqual([4, 3]);
});
