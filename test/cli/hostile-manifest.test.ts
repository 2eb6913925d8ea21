import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, forge, kohorta } from './outputs.js';

const folder = mkdtempSync(join(tmpdir(), 'kohorta-hostile-'));
const made = join(folder, 'made');
const copy = join(folder, 'copy');

/** A fresh copy of outputs, to be spoiled. */
function spoiled(): string {
  rmSync(copy, { recursive: true, force: true });
  cpSync(made, copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  const words = ['project', 'data/rumia', '--until', '2023', '--draws', '5', '--ages', '85+', '--out', made];
  expect(await kohorta(...words)).toMatchObject({ code: 0 });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a hostile manifest', () => {
  const outside = [{ path: '../secret.txt', sha256: 'a'.repeat(64) }];
  const output = (path: unknown): Record<string, unknown> => ({ outputs: [{ path, sha256: 'a'.repeat(64) }] });
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const texts: readonly [name: string, text: string][] = [
    ['an empty file', ''],
    ['no JSON', 'to nie jest JSON'],
    ['half a JSON', '{"command": "project"'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['bytes that are no text', '\u0000\u0001\u0002'],
    ['a document nested without end', deep],
    ['a property nested without end', `{"a":${deep}}`],
    ['17 megabytes', ' '.repeat(17 * 1024 * 1024)],
    ['no property', '{}'],
    ['a prototype', '{"__proto__": {"command": "project"}}'],
  ];
  test.each(texts)('%s', async (_, text) => {
    const place = spoiled();
    writeFileSync(join(place, 'manifest.json'), text);
    const { code, out, err } = await kohorta('verify', place);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^NIEZGODNE: .*\n {2}manifest\.json: \S/);
  });

  const forged: readonly [name: string, change: Record<string, unknown>, problem: RegExp][] = [
    ['a path that leads up', { outputs: outside }, /„outputs”/],
    ['a path that leads up further on', output('tabele/../../secret.txt'), /„outputs”/],
    ['an absolute path', output('/etc/passwd'), /„outputs”/],
    ['a drive', output('C:\\secret.txt'), /„outputs”/],
    ['a drive with slashes', output('C:/secret.txt'), /„outputs”/],
    ['a backslash', output('tabele\\x.csv'), /„outputs”/],
    ['an empty path', output(''), /„outputs”/],
    ['an empty part of a path', output('a//b'), /„outputs”/],
    ['a path of a dot', output('./a'), /„outputs”/],
    ['a NUL in a path', output('a\u0000b'), /„outputs”/],
    ['a path without end', output('a'.repeat(100_000)), /„outputs”/],
    ['a number for a path', output(7), /„outputs”/],
    ['no outputs', { outputs: undefined }, /„outputs”/],
    ['outputs that are no list', { outputs: { length: 3 } }, /„outputs”/],
    [
      'too many outputs',
      { outputs: Array.from({ length: 10_001 }, (_, place) => ({ path: `f${place}`, sha256: 'a'.repeat(64) })) },
      /„outputs”/,
    ],
    ['a file twice', { outputs: ['a', 'a'].map((path) => ({ path, sha256: 'a'.repeat(64) })) }, /każdy plik raz/],
    ['a hash that is none', { outputs: [{ path: 'a', sha256: 'a' }] }, /„outputs”/],
    ['an input that leads up', { inputs: outside }, /„inputs”/],
    ['no inputs', { inputs: undefined }, /„inputs”/],
    ['no command', { command: undefined }, /„command”/],
    ['a list for a command', { command: ['project'] }, /„command”/],
    ['no options', { options: undefined }, /„options”/],
    ['an option that is no text', { options: { draws: 20 } }, /„options”/],
    ['no versions', { versions: undefined }, /„versions”/],
    ['versions of another form', { versions: { kohorta: 1 } }, /„versions”/],
    ['no folder', { folder: undefined }, /„folder”/],
    ['a command that writes no folder', { command: 'check' }, /polecenie „check”/],
    ['a folder that leads up', { folder: '../../etc' }, /--data/],
    ['an absolute folder', { folder: '/etc' }, /--data/],
    ['draws without end', { options: { draws: '999999999' } }, /--draws 999999999/],
    ['years without end', { options: { draws: '20000', from: '2022', until: '9999', language: 'pl' } }, /opcje/],
    ['a base year that is none', { options: { draws: '20', from: '1066' } }, /--from 1066/],
    ['an unknown variant', { options: { draws: '20', variant: '../x' } }, /\.\.\/x/],
  ];
  test.each(forged)('%s', { timeout: 60_000 }, async (_, change, problem) => {
    const place = spoiled();
    writeFileSync(join(folder, 'secret.txt'), 'tajne');
    forge(place, (manifest) => ({ ...manifest, ...change }));
    const before = filesIn(folder);
    const { out, err } = await kohorta('verify', place);
    expect(err).toBe('');
    expect(out).toMatch(problem);
    expect(out).not.toContain('tajne');
    expect(filesIn(folder)).toEqual(before);
  });

  test('a link to a file outside, in the place of the manifest, is not read', async () => {
    const place = spoiled();
    rmSync(join(place, 'manifest.json'));
    symlinkSync(join(made, 'manifest.json'), join(place, 'manifest.json'));
    expect(await kohorta('verify', place)).toMatchObject({ code: 2, out: '' });
  });

  test('data inside the outputs are never taken', { timeout: 60_000 }, async () => {
    const data = join('out', 'verify-test');
    rmSync(data, { recursive: true, force: true });
    cpSync(made, data, { recursive: true });
    cpSync('data/rumia', join(data, 'town'), { recursive: true });
    forge(data, (manifest) => ({ ...manifest, folder: 'out/verify-test/town' }));
    const { out } = await kohorta('verify', data);
    rmSync(data, { recursive: true, force: true });
    expect(out).toContain('wskaż go opcją --data');
  });
});
