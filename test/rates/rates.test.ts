import { expect, test } from 'vitest';
import { type Migration, Rates, type StepRates } from '../../src/rates/rates.js';
import { textsOf } from '../texts-of.js';

const ageGroups = { width: 1, count: 2 };
const both = (one: number, other: number): StepRates['survival'] => ({
  female: Float64Array.of(one, other),
  male: Float64Array.of(one, other),
});
const plain: StepRates = {
  survival: both(0.99, 0.5),
  fertility: Float64Array.of(0, 0.1),
  sexRatioAtBirth: 1.06,
  migration: { kind: 'none' },
};
const ratesOf = (change: Partial<StepRates>): Rates => new Rates(ageGroups, new Map([[2023, { ...plain, ...change }]]));

test('rates are found by the year in which the step ends, the years in order', () => {
  const rates = new Rates(
    ageGroups,
    new Map([
      [2024, plain],
      [2023, plain],
    ]),
  );
  expect(rates.years).toEqual([2023, 2024]);
  expect(rates.at(2024)).toBe(plain);
});

test('a year without rates is answered with the years there are and the remedy', () => {
  expect(textsOf(() => ratesOf({}).holdLast(2025).at(2026))).toEqual({
    pl: 'Rates.at: brak współczynników na rok 2026; są na lata 2023-2025. Przedłuż je przez holdLast() albo skróć horyzont',
    en: 'Rates.at: no rates for 2026; there are rates for 2023-2025. Extend them with holdLast() or shorten the horizon',
  });
});

test('holdLast() repeats the last step, in steps as long as a group is wide', () => {
  const five = new Rates({ width: 5, count: 2 }, new Map([[2025, plain]])).holdLast(2036);
  expect(five.years).toEqual([2025, 2030, 2035]);
  expect(five.at(2035)).toBe(plain);
});

test('map() changes every step and leaves the old rates as they were', () => {
  const rates = ratesOf({});
  const changed = rates.map((step, year) => ({ ...step, sexRatioAtBirth: year / 2000 }));
  expect([changed.at(2023).sexRatioAtBirth, rates.at(2023).sexRatioAtBirth]).toEqual([1.0115, 1.06]);
});

test('rates for no year are refused', () => {
  expect(textsOf(() => new Rates(ageGroups, new Map()))).toEqual({
    pl: 'Rates: nie ma współczynników na żaden rok; podaj co najmniej jeden krok',
    en: 'Rates: there are no rates for any year; give at least one step',
  });
});

test.each([
  { width: 0.5, count: 4 },
  { width: 5, count: 1 },
])('groups of %j are refused', ({ width, count }) => {
  expect(textsOf(() => new Rates({ width, count }, new Map([[2023, plain]])))).toEqual({
    pl: `Rates: liczba grup wieku ${count}, szerokość grupy w latach ${width}; oczekiwano co najmniej dwóch grup o szerokości pełnych lat`,
    en: `Rates: number of age groups ${count}, years in a group ${width}; expected at least two groups of whole years`,
  });
});

const persons = both(1, 1);
test.each<[string, Partial<StepRates>, string, string, string]>([
  ['survival.male', { survival: { ...plain.survival, male: Float64Array.of(1, 1.2) } }, '1.2', 'liczby od 0 do 1', 'a number from 0 to 1'],
  [
    'survival.female',
    { survival: { ...plain.survival, female: Float64Array.of(1, Number.NaN) } },
    'NaN',
    'liczby od 0 do 1',
    'a number from 0 to 1',
  ],
  ['fertility', { fertility: Float64Array.of(0, -0.1) }, '-0.1', 'liczby od 0', 'a number from 0'],
  [
    'migration.departureRates.female',
    { migration: { kind: 'flows', arrivals: persons, departureRates: both(0, 1.5) } },
    '1.5',
    'liczby od 0 do 1',
    'a number from 0 to 1',
  ],
  [
    'migration.arrivals.female',
    { migration: { kind: 'flows', arrivals: both(0, -2), departureRates: both(0, 0) } },
    '-2',
    'liczby od 0',
    'a number from 0',
  ],
  ['migration.persons.female', { migration: { kind: 'net', persons: both(0, Number.NaN) } }, 'NaN', 'liczby', 'a number'],
])('%s outside its range is refused with year and age group', (name, change, value, polish, english) => {
  const { pl, en } = textsOf(() => ratesOf(change));
  expect(pl).toBe(`Rates: ${name}, rok 2023, grupa wieku nr 1: ${value}; oczekiwano ${polish}`);
  expect(en).toBe(`Rates: ${name}, 2023, age group no. 1: ${value}; expected ${english}`);
});

test('an array of another length is refused', () => {
  expect(textsOf(() => ratesOf({ fertility: new Float64Array(3) }))).toEqual({
    pl: 'Rates: fertility, rok 2023: liczb 3; oczekiwano 2, po jednej na grupę wieku',
    en: 'Rates: fertility, 2023: 3 numbers; expected 2, one per age group',
  });
});

test('births to the youngest group are refused: their mothers are not born yet', () => {
  expect(textsOf(() => ratesOf({ fertility: Float64Array.of(0.1, 0) }))).toEqual({
    pl: 'Rates: fertility, rok 2023: w pierwszej grupie wieku 0.1; oczekiwano 0, bo te dziewczynki dopiero się rodzą',
    en: 'Rates: fertility, 2023: 0.1 in the first age group; expected 0, since these girls are only being born',
  });
});

test.each([0, 2, Number.NaN, 106])('a sex ratio at birth of %d is refused', (sexRatioAtBirth) => {
  expect(textsOf(() => ratesOf({ sexRatioAtBirth }))).toEqual({
    pl: `Rates: sexRatioAtBirth, rok 2023: ${sexRatioAtBirth}; oczekiwano około 1,06 chłopca na dziewczynkę`,
    en: `Rates: sexRatioAtBirth, 2023: ${sexRatioAtBirth}; expected about 1.06 boys per girl`,
  });
});

test('a kind of migration that is none is refused, as a notebook cell may pass it', () => {
  for (const migration of [{ kind: 'netto' }, undefined] as unknown[] as Migration[]) {
    const kind = String((migration as { kind: string } | undefined)?.kind);
    expect(textsOf(() => ratesOf({ migration }))).toEqual({
      pl: `Rates: migration.kind, rok 2023: „${kind}”; oczekiwano none, net, flows`,
      en: `Rates: migration.kind, 2023: "${kind}"; expected none, net, flows`,
    });
  }
});

test('rates do not change with the map they were made from', () => {
  const steps = new Map([[2023, plain]]);
  const rates = new Rates(ageGroups, steps);
  steps.clear();
  expect(rates.years).toEqual([2023]);
});
