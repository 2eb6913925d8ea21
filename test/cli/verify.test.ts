import { appendFileSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/index.js';
import { sha256 } from '../../src/report/package/sha256.js';
import { packageVersion } from '../../src/report/package-version.js';
import { filesIn, forge, kohorta } from './outputs.js';

const folder = mkdtempSync(join(tmpdir(), 'kohorta-verify-'));
const made = join(folder, 'made');
const report = join(folder, 'report');
const copy = join(folder, 'copy');

/** A fresh copy of outputs, to be spoiled. */
function spoiled(of = made): string {
  rmSync(copy, { recursive: true, force: true });
  cpSync(of, copy, { recursive: true });
  return copy;
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
