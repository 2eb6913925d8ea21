import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machinePathIn, readNotebook } from '../../scripts/notebook-file.mjs';
import { notebooks, printedText, runNotebook } from '../../scripts/run-notebooks.mjs';
import { ROOT } from '../house/source.js';

/** Cells that may take long are many; the machine that checks may be slow. */
const TIME_LIMIT = 180_000;

test('there is a notebook', () => {
  expect(notebooks().length).toBeGreaterThan(0);
});

test.each(notebooks())(
  '%s runs without errors and shows what is saved in it',
  async (path) => {
    const executed = await runNotebook(path);
    expect(printedText(executed)).toEqual(printedText(readNotebook(join(ROOT, path))));
  },
  TIME_LIMIT,
);

test.each(notebooks())('%s is saved with its outputs, the kernel of this package and no path of a machine', (path) => {
  const { cells, metadata, nbformat, nbformat_minor } = readNotebook(join(ROOT, path));
  expect(metadata['kernelspec']).toEqual({ display_name: 'TypeScript (kohorta)', language: 'typescript', name: 'kohorta' });
  expect([nbformat, nbformat_minor]).toEqual([4, 5]);
  expect(cells.flatMap((cell) => machinePathIn(cell) ?? [])).toEqual([]);
  const counts = cells.filter(({ cell_type }) => cell_type === 'code').map(({ execution_count }) => execution_count);
  expect(counts).toEqual(counts.map((_, index) => index + 1));
});
