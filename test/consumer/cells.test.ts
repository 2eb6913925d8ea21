import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCells } from '../../scripts/run-notebooks.mjs';
import * as kohorta from '../../src/index.js';
import { type ExportedName, exportedNames, sourceFiles } from '../house/source.js';
import { ROOT } from './installed.js';

// A cell is compiled by the kernel's own, older compiler: it refuses a call whose result has a type that is not public.

const functions = sourceFiles()
  .flatMap(exportedNames)
  .filter(({ name, examples }) => name in kohorta && examples.length > 0);

test('every example of a public name runs as a notebook cell, without an error of types', async () => {
  expect(existsSync(join(ROOT, 'dist/index.d.ts')), 'build first: npm run build').toBe(true);
  const cells = functions.flatMap((one) => one.examples.map(({ code }) => cellOf(one, code)));
  const failed: { readonly cell: string; readonly errors: unknown }[] = [];
  // A kernel stops at the first cell that fails; the others go to a new one.
  for (let rest = cells; rest.length > 0; ) {
    const results = await runCells(rest, join(ROOT, 'notebooks'), 'examples');
    results.forEach(({ ok, outputs }, index) => {
      const errors = outputs.filter(({ name }) => name === 'stderr').map(({ text }) => text);
      if (!ok || errors.length > 0) failed.push({ cell: rest[index], errors });
    });
    rest = rest.slice(results.length);
  }
  expect(failed).toEqual([]);
}, 180_000);

test('every public name can be imported in a cell', async () => {
  const names = Object.keys(kohorta);
  const cell = `import { ${names.join(', ')} } from 'kohorta';\n[${names.join(', ')}].filter((value) => value === undefined).length`;
  const [result] = await runCells([cell], join(ROOT, 'notebooks'), 'imports');
  expect(result).toEqual({ ok: true, outputs: [{ output_type: 'stream', name: 'stdout', text: '0\n' }] });
}, 60_000);

function cellOf({ name }: ExportedName, code: string): string {
  const isDeclared = (one: string): boolean => new RegExp(`\\b(?:const|let|function|class) ${one}\\b`).test(code);
  const isUsed = (one: string): boolean => one === name || new RegExp(`(?<![.\\w])${one}\\b`).test(code);
  const used = Object.keys(kohorta).filter((one) => isUsed(one) && !isDeclared(one));
  return `import { ${used.join(', ')} } from 'kohorta';\n${code}`;
}
