import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Later } from '../../src/cli/later.js';
import { finish, run } from '../../src/cli/run.js';
import { canonicalJson, verifyFolder } from '../../src/index.js';
import { manifestDigest } from '../../src/report/package/manifest.js';
import { sha256 } from '../../src/report/package/sha256.js';
import { packageVersion } from '../../src/report/package-version.js';

const folder = mkdtempSync(join(tmpdir(), 'kohorta-verify-'));
const made = join(folder, 'made');
const report = join(folder, 'report');
const copy = join(folder, 'copy');

async function kohorta(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const printed = { out: '', err: '' };
  const console = {
    print: (text: string) => {
      printed.out += `${text}\n`;
    },
    warn: (text: string) => {
      printed.err += `${text}\n`;
    },
  };
  const later: Later = [];
  const code = await finish(words, console, later, run(words, console, later));
  return { code, ...printed };
}

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

/** A fresh copy of outputs, to be spoiled. */
function spoiled(of = made): string {
  rmSync(copy, { recursive: true, force: true });
  cpSync(of, copy, { recursive: true });
  return copy;
}

/** A manifest with properties changed and its digest made right again, as somebody with a purpose would do. */
function forge(place: string, change: (manifest: Record<string, unknown>) => Record<string, unknown>): void {
  const path = join(place, 'manifest.json');
  const { digest: _, ...manifest } = change(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, canonicalJson({ ...manifest, digest: manifestDigest(manifest) }, { layout: 'lines' }));
}

beforeAll(async () => {
  const words = ['project', 'data/rumia', '--until', '2024', '--draws', '20', '--ages', 'total,85+', '--out', made];
  expect(await kohorta(...words)).toMatchObject({ code: 0 });
  expect(await kohorta('report', 'data/rumia', '--out', report)).toMatchObject({ code: 0, err: '' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kohorta verify', () => {
  test('says of an untouched projection that it agrees, and that every number comes out again', { timeout: 120_000 }, async () => {
    const { code, out, err } = await kohorta('verify', made);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^ZGODNE: .*, \d+ plik\S* bez zmian od zapisu\.\nPoliczono od nowa: (\d+) z \1 plików co do bajtu, (\S+) z \2 liczb w tabelach\.\nSuma manifestu: [0-9a-f]{64}\n$/,
    );
    expect((await kohorta('verify', made, '--language', 'en')).out).toMatch(
      /^AGREES: .* unchanged .*\nComputed again: (\d+) of \1 files to the byte/,
    );
  });

  test('says the same of an untouched report, as data', { timeout: 120_000 }, async () => {
    const { code, out, err } = await kohorta('verify', report, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { agrees, files, changedInputs, otherVersions, notRecomputed } = JSON.parse(out);
    expect({ agrees, changedInputs, otherVersions, notRecomputed }).toEqual({
      agrees: true,
      changedInputs: [],
      otherVersions: [],
      notRecomputed: null,
    });
    expect(files.map(({ path }: { readonly path: string }) => path).sort()).toEqual(
      filesIn(report).filter((path) => path !== 'manifest.json'),
    );
    for (const { state, recomputed, numbers, numbersAgreeing } of files) {
      expect([state, recomputed, numbersAgreeing]).toEqual(['agrees', 'same', numbers]);
    }
  });

  test('names the file, row and column of a number that was changed', { timeout: 120_000 }, async () => {
    const place = spoiled();
    const path = join(place, 'tabele/ludnosc-total.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    const columns = lines[0].split(',');
    const cells = lines[2].split(',');
    const median = columns.indexOf('median');
    const right = cells[median];
    cells[median] = '60000';
    lines[2] = cells.join(',');
    writeFileSync(path, lines.join('\n'));
    const { code, out } = await kohorta('verify', place);
    expect(code).toBe(1);
    expect(out).toContain('  tabele/ludnosc-total.csv: zmieniony\n');
    expect(out).toContain(`wiersz 3, kolumna median: jest "60000", obliczenie daje "${right}"`);
    expect(out.match(/: zmieniony/g)).toHaveLength(1);
  });

  test('names a file that is missing, one that was added, and a link in the place of one', async () => {
    const place = spoiled();
    rmSync(join(place, 'tabele/skladniki.csv'));
    writeFileSync(join(place, 'tabele/moje.csv'), 'a\n1\n');
    rmSync(join(place, 'tabele/niepewnosc.csv'));
    symlinkSync(join(made, 'tabele/niepewnosc.csv'), join(place, 'tabele/niepewnosc.csv'));
    const { code, out } = await kohorta('verify', place, '--language', 'en');
    expect(code).toBe(1);
    expect(out).toContain('  tabele/skladniki.csv: missing\n');
    expect(out).toContain('  tabele/moje.csv: added: not in the manifest\n');
    expect(out).toContain('  tabele/niepewnosc.csv: a link or device, not a file\n');
  });

  test('a number changed together with the manifest is found by the recomputation', { timeout: 120_000 }, async () => {
    const place = spoiled();
    const path = 'tabele/ludnosc-85.csv';
    appendFileSync(join(place, path), '2025,1,1,1\n');
    forge(place, (manifest) => ({
      ...manifest,
      outputs: JSON.parse(JSON.stringify(manifest['outputs'])).map((one: { readonly path: string }) =>
        one.path === path ? { path, sha256: sha256(readFileSync(join(place, path))) } : one,
      ),
    }));
    const { code, out } = await kohorta('verify', place);
    expect(code).toBe(1);
    expect(out).toContain(`${path}: zgodny z manifestem, ale ponowne obliczenie daje co innego`);
    expect(out).toContain('wiersz 5, kolumna year: jest "2025", obliczenie daje –');
  });

  test('names inputs that have changed instead of numbers', { timeout: 120_000 }, async () => {
    const data = join(folder, 'town');
    cpSync('data/rumia', data, { recursive: true });
    const prices = join(data, 'prices.csv');
    // The last row once more, for a year that has none yet.
    appendFileSync(
      prices,
      readFileSync(prices, 'utf8')
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.replace(/,20\d\d,/, ',2031,') ?? '',
    );
    expect(await kohorta('check', data, '--accept')).toMatchObject({ code: 0 });
    const { code, out } = await kohorta('verify', made, '--data', data);
    expect(code).toBe(1);
    expect(out).toContain('Dane wejściowe zmieniły się od zapisu');
    expect(out).toContain('/prices.csv\n');
    expect(out).not.toContain('/population.csv');
    expect(out).not.toContain('obliczenie daje');
  });

  test('a run by other versions is told so, without a false alarm', { timeout: 120_000 }, async () => {
    const place = spoiled();
    forge(place, (manifest) => ({
      ...manifest,
      versions: { ...JSON.parse(JSON.stringify(manifest['versions'])), kohorta: '0.0.9' },
    }));
    const { code, out } = await kohorta('verify', place);
    expect(code).toBe(0);
    expect(out).toContain(`Wynik powstał w innych wersjach:\n  kohorta 0.0.9 → ${packageVersion()}\n`);
  });

  test('ends with code 2 where there is no folder of outputs', async () => {
    expect(await kohorta('verify', join(folder, 'nic'))).toMatchObject({ code: 2, out: '' });
    const empty = join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    const { code, err } = await kohorta('verify', empty);
    expect(code).toBe(2);
    expect(err).toContain('nie da się odczytać pliku manifest.json');
  });
});

test('any changed byte in any file of an output is named', { timeout: 300_000 }, async () => {
  const place = spoiled();
  const paths = filesIn(place);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (path, where, mask) => {
        const full = join(place, path);
        const bytes = readFileSync(full);
        bytes[Math.floor(where * bytes.length)] ^= mask;
        writeFileSync(full, bytes);
        const verification = await verifyFolder(place);
        copyFileSync(join(made, path), full);
        expect(verification.agrees).toBe(false);
        expect(verification.text('pl')).toContain(`  ${path}: `);
      },
    ),
    { numRuns: 200 },
  );
  expect((await verifyFolder(place)).agrees).toBe(true);
});

describe('a hostile manifest', () => {
  const outside = [{ path: '../secret.txt', sha256: 'a'.repeat(64) }];
  const output = (path: unknown): object => ({ outputs: [{ path, sha256: 'a'.repeat(64) }] });
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
