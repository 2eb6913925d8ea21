import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { SEXES } from '../../src/population/sex.js';
import { project } from '../../src/projection/project.js';
import { validateWpp } from '../../src/sources/validate-wpp.js';
import { readWpp } from '../../src/sources/wpp.js';
import { wppInput } from '../../src/sources/wpp-rates.js';
import { describeWppValidation, wppValidationJson } from '../../src/sources/wpp-summary.js';
import { textsOf } from '../texts-of.js';

const STEPS = ['2025-2030', '2030-2035'];
/** Two steps ahead are enough here; the life tables have some of other times too. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'pop5_projected_medium.csv': ['2025-07-01', '2030-07-01', '2035-07-01'],
  'fertility5.csv': STEPS,
  'migration5_projected.csv': STEPS,
  'mx5.csv': ['1950-1955', '2000-2005', ...STEPS, '2095-2100'],
  'summary5.csv': ['1950-1955', '2000-2005', ...STEPS, '2095-2100'],
};

const EXTRACT = fileURLToPath(new URL('../reference/wpp-poland/', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-wpp-'));
  cpSync(EXTRACT, folder, { recursive: true });
  for (const [file, kept] of Object.entries(KEPT)) {
    const [header, ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    writeFileSync(join(folder, file), `${[header, ...rows.filter((row) => kept.includes(row.split(',')[1] ?? ''))].join('\n')}\n`);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy; the change must be one. */
function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

test('readWpp() gives persons, rates by period and single life tables', () => {
  const { iso3, medium, steps } = readWpp(folder);
  expect(iso3).toBe('POL');
  expect(medium.map(({ date }) => date)).toEqual(['2025-07-01', '2030-07-01', '2035-07-01']);
  expect(medium[0].count({ ages: '0-4', sex: 'female' })).toBe(765_799);
  expect(steps.map(({ year }) => year)).toEqual([2030, 2035]);
  expect(Array.from(steps[0].fertility.subarray(0, 3))).toEqual([0, 0, 0]);
});

test('any country in the same layout is read', () => {
  for (const file of ['pop5_projected_medium.csv', 'mx5.csv', 'fertility5.csv', 'summary5.csv', 'migration5_projected.csv']) {
    edit(file, (text) => text.replaceAll('POL,', 'CZE,'));
  }
  const { iso3, medium } = readWpp(folder);
  expect([iso3, medium[0].areas]).toEqual(['CZE', ['CZE']]);
});

test('a byte order mark, Windows line ends and other columns do no harm', () => {
  const plain = readWpp(folder);
  edit('summary5.csv', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  edit('fertility5.csv', (text) => text.replaceAll('\n', ',x\n'));
  expect(readWpp(folder)).toEqual(plain);
});

test('one-year steps start from single ages that add up to the published groups', () => {
  edit('migration5_projected.csv', (text) => text.replace('POL,2025-2030,100,100+,F,0\n', 'POL,2025-2030,100,100+,F,0.5\n'));
  const country = readWpp(folder);
  const { base, rates } = wppInput(country, 1);
  expect(base.ageGroups).toEqual({ width: 1, count: 101 });
  expect(base.count({ ages: '15-19', sex: 'male' })).toBeCloseTo(country.medium[0].count({ ages: '15-19', sex: 'male' }), 6);
  expect([rates.years[0], rates.years.at(-1)]).toEqual([2026, 2035]);
  expect(project(base, rates, { until: 2026 }).steps).toHaveLength(1);
  const inYear = rates.at(2030).migration;
  if (inYear.kind !== 'net') return expect.fail('net migration was expected');
  for (const sex of SEXES) {
    expect(5 * sum(inYear.persons[sex].subarray(20, 25))).toBeCloseTo(country.steps[0].netMigration[sex][4], 6);
    expect(5 * inYear.persons[sex][100]).toBeCloseTo(country.steps[0].netMigration[sex][20], 6);
  }
});

test('a folder that is not there is named', () => {
  expect(textsOf(() => readWpp('brak/takiego'))).toEqual({
    pl: 'readWpp: nie ma folderu brak/takiego; podaj folder z tablicami World Population Prospects',
    en: 'readWpp: there is no folder brak/takiego; give the folder of the World Population Prospects tables',
  });
});

test('all missing files are named at once', () => {
  rmSync(join(folder, 'mx5.csv'));
  rmSync(join(folder, 'summary5.csv'));
  expect(textsOf(() => readWpp(folder))).toEqual({
    pl: `readWpp: w folderze ${folder} brak plików: mx5.csv, summary5.csv`,
    en: `readWpp: the folder ${folder} lacks the files mx5.csv, summary5.csv`,
  });
});

const FAULTS: readonly (readonly [string, string, (text: string) => string, string, string])[] = [
  [
    'missing columns',
    'mx5.csv',
    (text) => text.replace('sex,mx', 'plec,m'),
    'mx5.csv: brak kolumn: sex, mx; są: iso3, period, age_start, plec, m. Nazwij kolumny tak, jak w opisie folderu',
    "mx5.csv: missing columns: sex, mx; there are: iso3, period, age_start, plec, m. Name the columns as the folder's description does",
  ],
  [
    'no rows',
    'fertility5.csv',
    (text) => text.split('\n')[0],
    'fertility5.csv: plik nie ma żadnych wierszy z danymi',
    'fertility5.csv: the file has no rows of data',
  ],
  [
    'an empty file',
    'summary5.csv',
    () => '',
    'summary5.csv: brak kolumn: iso3, period, srb_male_per_female, e0M, e0F; są: . Nazwij kolumny tak, jak w opisie folderu',
    "summary5.csv: missing columns: iso3, period, srb_male_per_female, e0M, e0F; there are: . Name the columns as the folder's description does",
  ],
  [
    'a decimal comma',
    'summary5.csv',
    (text) => text.replace(/POL,2025-2030,[^,]+,/, 'POL,2025-2030,"1,06",'),
    'summary5.csv, wiersz 4, kolumna srb_male_per_female: „1,06”; oczekiwano liczby od 0 z kropką dziesiętną',
    'summary5.csv, line 4, column srb_male_per_female: "1,06"; expected a number from 0 with a decimal point',
  ],
  [
    'an empty figure',
    'migration5_projected.csv',
    (text) => text.replace(/(,F),[^,\n]+\n/, '$1,\n'),
    'migration5_projected.csv, wiersz 2, kolumna net_migration_thousand: „”; oczekiwano liczby z kropką dziesiętną',
    'migration5_projected.csv, line 2, column net_migration_thousand: ""; expected a number with a decimal point',
  ],
  [
    'another word for a sex',
    'mx5.csv',
    (text) => text.replace('0,F,', '0,K,'),
    'mx5.csv, wiersz 2, kolumna sex: „K”; oczekiwano F albo M',
    'mx5.csv, line 2, column sex: "K"; expected F or M',
  ],
  [
    'a row that stands twice',
    'mx5.csv',
    (text) => `${text}${text.split('\n')[1]}\n`,
    'mx5.csv, wiersz 222: 1950-1955, kobiety, wiek od 0 występuje drugi raz; zostaw jeden wiersz',
    'mx5.csv, line 222: 1950-1955, women, age from 0 stands a second time; keep one row',
  ],
  [
    'a row that is missing',
    'fertility5.csv',
    (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('POL,2030-2035,25,'))
        .join('\n'),
    'fertility5.csv: brak wiersza: 2030-2035, wiek od 25; uzupełnij plik',
    'fertility5.csv: no row for 2030-2035, age from 25; complete the file',
  ],
  [
    'several countries in a file',
    'summary5.csv',
    (text) => text.replace('POL,2025', 'CZE,2025'),
    'summary5.csv: kilka krajów: POL, CZE; zostaw wiersze jednego',
    'summary5.csv: several countries: POL, CZE; keep the rows of one',
  ],
  [
    'files of different countries',
    'summary5.csv',
    (text) => text.replaceAll('POL,', 'CZE,'),
    'readWpp: pliki dotyczą różnych krajów: POL, CZE',
    'readWpp: the files are about different countries: POL, CZE',
  ],
  [
    'a year out of step',
    'pop5_projected_medium.csv',
    (text) => text.replaceAll(',2030,', ',2031,'),
    'pop5_projected_medium.csv: rok „2031”; oczekiwano lat co 5 od 2025',
    'pop5_projected_medium.csv: year "2031"; expected years every 5 from 2025',
  ],
  [
    'a single year',
    'pop5_projected_medium.csv',
    (text) =>
      text
        .split('\n')
        .filter((line) => !/,20(30|35),/.test(line))
        .join('\n'),
    'pop5_projected_medium.csv: tylko jeden rok; oczekiwano co najmniej dwóch',
    'pop5_projected_medium.csv: only one year; expected at least two',
  ],
  [
    'age groups with a hole',
    'pop5_projected_medium.csv',
    (text) =>
      text
        .split('\n')
        .filter((line, i) => i === 0 || /,(0|5|15),\d+-\d+,/.test(line))
        .join('\n'),
    'pop5_projected_medium.csv: grupy wieku zaczynają się w wieku 0, 5, 15; oczekiwano grup co 5 lat od 0',
    'pop5_projected_medium.csv: age groups begin at 0, 5, 15; expected groups of 5 years from 0',
  ],
  [
    'a negative death rate',
    'mx5.csv',
    (text) => text.replace('POL,1950-1955,0,F,', 'POL,1950-1955,0,F,-'),
    'mx5.csv, wiersz 2, kolumna mx: „-0.08692951”; oczekiwano liczby od 0 z kropką dziesiętną',
    'mx5.csv, line 2, column mx: "-0.08692951"; expected a number from 0 with a decimal point',
  ],
];

test.each(FAULTS)('%s: the error says where and what', (_, file, change, pl, en) => {
  edit(file, change);
  expect(textsOf(() => readWpp(folder))).toEqual({ pl, en });
});

test('a file that is no CSV is refused with the reason', () => {
  edit('summary5.csv', (text) => `${text}"`);
  expect(textsOf(() => readWpp(folder)).pl).toMatch(/^summary5\.csv: to nie jest poprawny plik CSV: /);
});

test('the JSON holds the reported years that the folder reaches', () => {
  const json = wppValidationJson(validateWpp(readWpp(folder)));
  expect(Object.keys(json)).toEqual(['totalErrorPercent', 'ageErrorPercent']);
  expect(Object.keys(json.totalErrorPercent)).toEqual(['2030']);
  expect(Object.keys(json.ageErrorPercent)).toEqual(['mean', 'max']);
});

test('the description is a table by year with the errors by age and life expectancy below, in either language', () => {
  const country = readWpp(folder);
  const validation = validateWpp(country);
  const polish = describeWppValidation(country, validation);
  expect(polish).toMatch(/^POL: wariant średni ONZ przeliczony z założeń ONZ\n\n +Rok /);
  expect(polish).toMatch(/\n2030 .*\n2035 /);
  expect(polish).toContain('średni błąd bezwzględny 0,');
  expect(polish).toMatch(/Oczekiwane trwanie życia \(10 tablic\): największa różnica wobec ONZ 0,000\d roku\n$/);
  expect(describeWppValidation(country, validation, { language: 'en' })).toContain('mean absolute error 0.');
});

test('departures beyond the people of an age are named in the description', () => {
  edit('migration5_projected.csv', (text) => text.replace(/(POL,2025-2030,100,100\+,F,)[^\n]+/, '$1-50'));
  const country = readWpp(folder);
  expect(describeWppValidation(country, validateWpp(country))).toMatch(/Odpływ większy niż liczba osób w danym wieku: .+ osób/);
});
