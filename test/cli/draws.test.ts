import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { readTown, simulate } from '../../src/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-draws-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function kohorta(...words: string[]): { readonly code: number; readonly out: string; readonly err: string } {
  const printed = { out: '', err: '' };
  const code = run(words, {
    print: (text) => {
      printed.out += `${text}\n`;
    },
    warn: (text) => {
      printed.err += `${text}\n`;
    },
  });
  return { code, ...printed };
}

const filesIn = (place: string): Map<string, string> =>
  new Map(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(place.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
      }),
  );

describe('kohorta project --draws', () => {
  const ask = (place: string, ...more: string[]): ReturnType<typeof kohorta> =>
    kohorta('project', 'data/rumia', '--until', '2030', '--draws', '50', '--ages', 'total,85+', '--out', place, ...more);

  test('writes tables, charts and a manifest, the same bytes each time, others with another seed', () => {
    const places = ['one', 'two', 'other'].map((name) => join(folder, name));
    const codes = [ask(places[0], '--seed', '1'), ask(places[1], '--seed', '1'), ask(places[2], '--seed', '2')].map(({ code }) => code);
    expect(codes).toEqual([0, 0, 0]);
    const [one, two, other] = places.map(filesIn);
    const pictures = (names: readonly string[]): string[] => names.flatMap((name) => [`wykresy/${name}.png`, `wykresy/${name}.svg`]);
    const parts = ['obszar-rewitalizacji', 'reszta-miasta', 'stara-rumia-i', 'towarowa', 'zagorze'];
    expect([...one.keys()].sort()).toEqual(
      [
        ...['datapackage.json', 'manifest.json', 'ro-crate-metadata.json'],
        ...['czesci-miasta', 'czesci-miasta-uwagi', 'ludnosc-85', 'ludnosc-total', 'niepewnosc', 'skladniki'].map(
          (name) => `tabele/${name}.csv`,
        ),
        ...pictures(parts.flatMap((part) => [`czesci/${part}-85`, `czesci/${part}-total`])),
        ...pictures(['ludnosc-85', 'ludnosc-total', 'piramida-2030']),
      ].sort(),
    );
    expect(two).toEqual(one);
    expect(other.get('tabele/ludnosc-total.csv')).not.toBe(one.get('tabele/ludnosc-total.csv'));
  });

  test('lists in the manifest the hash of every file it read and wrote', () => {
    const place = join(folder, 'out');
    ask(place);
    const { inputs, outputs, seed, draws } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
    expect([seed, draws]).toEqual([1, 50]);
    const written = filesIn(place);
    for (const { path, sha256 } of outputs) expect(written.get(path)).toBe(sha256);
    expect(outputs).toHaveLength(written.size - 1);
    for (const { path, sha256 } of inputs)
      expect(
        createHash('sha256')
          .update(readFileSync(join('data/rumia', path)))
          .digest('hex'),
      ).toBe(sha256);
  });

  test('says on the screen why the parts of the town are left out where the folder does not tell them', () => {
    const place = join(folder, 'town');
    cpSync('data/rumia', place, { recursive: true });
    const file = join(place, 'datapackage.json');
    const described = JSON.parse(readFileSync(file, 'utf8'));
    const resources = described.resources.filter(({ name }: { readonly name: string }) => name !== 'subareas');
    writeFileSync(file, JSON.stringify({ ...described, resources }));
    const out = join(folder, 'out');
    const { code, err } = kohorta('project', place, '--until', '2024', '--draws', '5', '--ages', 'total', '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('Części miasta pominięto: ');
    expect(err).toContain('„subareas”');
    expect([...filesIn(out).keys()].filter((path) => path.includes('czesci'))).toEqual([]);
  });

  test('says what a number of draws or a seed must be', () => {
    const { code, err } = kohorta('project', 'data/rumia', '--draws', 'wiele');
    expect(code).toBe(2);
    expect(err).toContain('--draws: „wiele” nie jest liczbą całkowitą od 0');
    expect(kohorta('project', 'data/rumia', '--seed', '3').err).toContain('podaj też --draws');
    expect(kohorta('project', 'data/rumia', '--draws', '0').err).toContain('--draws 0: oczekiwano od 1 do 20000 losowań');
    expect(kohorta('project', 'data/rumia', '--draws', '20001').err).toContain('--draws 20001');
  });

  test('says which shocks there are, and that they belong to draws', () => {
    expect(kohorta('project', 'data/rumia', '--draws', '5', '--shock', 'wojna')).toMatchObject({
      code: 2,
      err: 'kohorta: --shock wojna: nie ma wstrząsu „wojna”; są epidemic, wave. Pomoc: kohorta project --help\n',
    });
    expect(kohorta('project', 'data/rumia', '--shock', 'wave', '--out', 'x').err).toContain('--out, --shock: ta opcja należy do losowań');
  });

  test('refuses age groups that are none, or that would share a file', () => {
    expect(kohorta('project', 'data/rumia', '--draws', '5', '--ages', 'starzy').err).toContain('„starzy” nie jest przedziałem wieku');
    expect(kohorta('project', 'data/rumia', '--draws', '5', '--ages', '85,85+').err).toContain('„85+” i inna grupa mają ten sam plik');
  });

  test('states how each parameter of the uncertainty was found; shocks only where they may come', () => {
    const [calm, shaken] = ['calm', 'shaken'].map((name) => join(folder, name));
    ask(calm);
    ask(shaken, '--shock', 'wave,epidemic');
    const [without, with_] = [calm, shaken].map((place) => readFileSync(join(place, 'tabele/niepewnosc.csv'), 'utf8'));
    expect(without.split('\n')[0]).toBe('rate,parameter,value,unit,status,note');
    expect(without).not.toContain('epidemic');
    expect(with_.startsWith(without.trimEnd())).toBe(true);
    expect(with_).toContain('epidemic,probability');
    const { shocks, uncertainty } = JSON.parse(readFileSync(join(shaken, 'manifest.json'), 'utf8'));
    expect(shocks).toEqual(['epidemic', 'wave']);
    expect(uncertainty.base.kind).toBe('within-groups');
  });

  test('from 2015 it uses the migration there is, and the two estimates of the people', () => {
    const place = join(folder, 'replay');
    const { code, out } = kohorta('project', 'data/rumia', '--from', '2015', '--draws', '20', '--ages', 'total,80+', '--out', place);
    expect(code).toBe(0);
    expect(out).toMatch(/2015 {2}ogółem( {3}48\s000){3}/);
    const { variant, uncertainty, until } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
    expect([variant, until, uncertainty.base.kind]).toEqual(['main', 2022, 'variants']);
  });
});

test("Rumia from 2022: the 80% band holds the counts of 2023 and 2024, and the median is nearer to them than the office's projection", () => {
  const rumia = readTown('data/rumia');
  const rates = rumia.rates({ vintage: '2022', variant: 'alternative', until: 2024 });
  const future = simulate(rumia.population(2022), rates, {
    until: 2024,
    seed: 1,
    draws: 2000,
    uncertainty: rumia.uncertainty({ vintage: '2022' }),
  });
  const [people, counted, office] = [future.sum(), rumia.groups(), rumia.gusProjection()];
  for (const year of [2023, 2024]) {
    const count = counted.at(year) ?? Number.NaN;
    const { low, high } = people.band(0.8);
    expect(low.at(year)).toBeLessThan(count);
    expect(high.at(year)).toBeGreaterThan(count);
    expect(Math.abs((people.median().at(year) ?? 0) - count)).toBeLessThan(Math.abs((office.at(year) ?? 0) - count));
  }
});
