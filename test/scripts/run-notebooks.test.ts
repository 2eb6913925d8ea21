import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machinePathIn, readNotebook, withOutputs, writeNotebook } from '../../scripts/notebook-file.mjs';
import { runNotebook } from '../../scripts/run-notebooks.mjs';

function notebook(...sources: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kohorta-notebook-')), 'n.ipynb');
  const cells = sources.map((source, index) => ({
    cell_type: 'code',
    id: `c${index}`,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  }));
  writeNotebook(path, { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  return path;
}

test('runNotebook() gives each cell its number and what it printed and showed', async () => {
  const { cells } = await runNotebook(
    notebook('const a: number = 1; console.log("ą")\na + 1', 'import { display } from "tslab"; display.html("<b>x</b>")'),
  );
  expect(cells.map(({ execution_count, outputs }) => ({ execution_count, outputs }))).toEqual([
    { execution_count: 1, outputs: [{ output_type: 'stream', name: 'stdout', text: ['ą\n', '2\n'] }] },
    { execution_count: 2, outputs: [{ output_type: 'display_data', data: { 'text/html': ['<b>x</b>'] }, metadata: {} }] },
  ]);
});

test('runNotebook() gives the same bytes twice', async () => {
  const path = notebook('[1.5, "a"]');
  expect(JSON.stringify(await runNotebook(path))).toBe(JSON.stringify(await runNotebook(path)));
});

test.each([
  ['an error', 'throw new Error("zły rok")', /\[2\]:\n[\s\S]*zły rok$/],
  ['a wrong type', 'const year: number = "2022"', /\[2\]:\n.*not assignable/],
  ['a warning', 'console.error("uwaga")', /\[2\]:\nuwaga/],
  ['a path of this machine', `console.log(${JSON.stringify(tmpdir())})`, /\[2\]/],
  ['the end of its process', 'process.exit(3)', /\(3\)/],
])('runNotebook() names the cell that ends in %s', async (_, source, message) => {
  await expect(runNotebook(notebook('1', source, '3'))).rejects.toThrow(message);
});

test('withOutputs() writes paths of the package from its folder', () => {
  const before = readNotebook(notebook('1'));
  const { cells } = withOutputs(
    before,
    [{ outputs: [{ output_type: 'stream', name: 'stdout', text: 'in /srv/town/kohorta/data/rumia\n' }] }],
    '/srv/town/kohorta/',
  );
  expect(cells[0].outputs).toEqual([{ output_type: 'stream', name: 'stdout', text: ['in data/rumia\n'] }]);
});

test.each(['file:///a', ['', 'home', 'ewa'].join('/'), ['', 'Users', 'ewa', 'x'].join('/'), ['C:', 'Users', 'ewa'].join('\\')])(
  'machinePathIn() finds %s',
  (path) => {
    expect(
      machinePathIn({ cell_type: 'code', source: '', metadata: {}, outputs: [{ output_type: 'stream', text: `at ${path}` }] }),
    ).toBeDefined();
  },
);

test('machinePathIn() lets addresses and fractions be', () => {
  const text = 'https://stat.gov.pl/home/x, 2022/2023, i/lub, tmp/a';
  expect(machinePathIn({ cell_type: 'code', source: '', metadata: {}, outputs: [{ output_type: 'stream', text }] })).toBeUndefined();
});
