import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as kohorta from '../../src/index.js';
import { claimsOf, isClose, runExample } from './run-example.js';
import { exportedNames, ROOT, sourceFiles } from './source.js';

const exported = sourceFiles().flatMap(exportedNames);
const claims = exported.flatMap(({ examples }) => examples).filter(({ code }) => claimsOf(code) > 0);

describe('every export', () => {
  test('has a doc comment', () => {
    expect(exported.filter(({ hasComment }) => !hasComment).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  test('that is public and a function or a class has an example with a value', () => {
    const without = exported.filter(
      ({ name, kind, neverReturns, examples }) =>
        name in kohorta && (kind === 'function' || kind === 'class') && !neverReturns && !examples.some(({ code }) => claimsOf(code) > 0),
    );
    expect(without.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});

describe('every example gives what it says', () => {
  test.each(claims)('$file: $name', async ({ file, code }) => {
    const shown = await runExample(code, { ...kohorta, ...(await neighbours(file)) });
    expect(shown.length).toBe(claimsOf(code));
    for (const { actual, expected } of shown) {
      if (!isClose(actual, expected)) expect(actual).toEqual(expected);
    }
  });
});

/** The names of the file's own folder, which an example of what is not public needs. */
async function neighbours(file: string): Promise<Record<string, unknown>> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  // Loading the program of the command line runs it.
  const files = sourceFiles().filter((other) => other.slice(0, other.lastIndexOf('/')) === folder && !other.endsWith('/main.ts'));
  const modules = await Promise.all(files.map((other) => import(/* @vite-ignore */ join(ROOT, other))));
  return Object.assign({}, ...modules);
}
