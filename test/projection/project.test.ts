import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import type { Sex } from '../../src/population/sex.js';
import { project } from '../../src/projection/project.js';
import type { MigrationTiming } from '../../src/projection/step.js';
import { Rates, type StepRates } from '../../src/rates/rates.js';
import { textsOf } from '../texts-of.js';

const ageGroups = { width: 1, count: 3 };
const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups, source: 'GUS' }, Float64Array.of(10, 20, 30, 11, 21, 31));
const alive = Float64Array.of(1, 1, 1);
const plain: StepRates = {
  survival: { female: alive, male: alive },
  fertility: Float64Array.of(0, 0.1, 0),
  sexRatioAtBirth: 1,
  migration: { kind: 'none' },
};
const rates = new Rates(ageGroups, new Map([[2023, plain]])).holdLast(2025);
const projection = project(base, rates, { until: 2025 });

test('project() goes step by step to the horizon and keeps the day of the year', () => {
  expect(projection.years).toEqual([2022, 2023, 2024, 2025]);
  expect(projection.populations.map(({ date }) => date)).toEqual(['2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31']);
  expect(projection.base).toBe(base);
  expect(projection.horizon).toBe(projection.at(2025));
  expect(projection.horizon.areas).toEqual(['rumia']);
});

test('components() shows births, deaths, moves and an even balance, one row a step', () => {
  const table = projection.components();
  expect(table.values('year')).toEqual([2023, 2024, 2025]);
  expect(table.values('births')[0]).toBeCloseTo(0.1 * 0.5 * (20 + 10), 12);
  expect(table.values('deaths')).toEqual([0, 0, 0]);
  for (const column of ['redistributed', 'unmet']) expect(table.values(column)).toEqual([0, 0, 0]);
  for (const residual of table.values('residual')) expect(residual).toBeCloseTo(0, 9);
});

test('sum() follows a group through the years', () => {
  const women = projection.sum({ ages: '2+', sex: 'female' });
  expect(women.observations.map(({ value }) => value)).toEqual([30, 50, 60, expect.closeTo(60.75, 12)]);
  expect(women.description.title).toEqual({ pl: 'Kobiety w wieku 2+', en: 'Women aged 2+' });
  expect(women.observations.map(({ status }) => status)).toEqual(['estimated', 'projected', 'projected', 'projected']);
});

test('table() holds every cell of every year', () => expect(projection.table().rows).toHaveLength(4 * 6));

test('at() answers a year it has not with those it has', () => {
  expect(textsOf(() => projection.at(2030))).toEqual({
    pl: 'Projection.at: projekcja nie ma roku 2030; są lata 2022, 2023, 2024, 2025',
    en: 'Projection.at: the projection has no year 2030; there are 2022, 2023, 2024, 2025',
  });
});

test('a horizon beyond the rates is refused with the remedy', () => {
  expect(textsOf(() => project(base, rates, { until: 2026 })).pl).toBe(
    'Rates.at: brak współczynników na rok 2026; są na lata 2023-2025. Przedłuż je przez holdLast() albo skróć horyzont',
  );
});

test.each([2022, 2021, 2023.5, Number.NaN])('a horizon of %d is refused', (until) => {
  expect(textsOf(() => project(base, rates, { until }))).toEqual({
    pl: `project: horyzont ${until}; oczekiwano liczby całkowitej większej niż 2022`,
    en: `project: horizon ${until}; expected a whole number above 2022`,
  });
});

test('a horizon inside a step of five years is refused with the years there are', () => {
  const five = { width: 5, count: 3 };
  const people = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: five, source: '' }, new Float64Array(6));
  expect(textsOf(() => project(people, new Rates(five, new Map([[2027, plain]])), { until: 2030 }))).toEqual({
    pl: 'project: horyzont 2030; oczekiwano roku 2027, 2032, … (krok ma długość 5 lat)',
    en: 'project: horizon 2030; expected 2027, 2032, … (a step is 5 years long)',
  });
});

test('a horizon that is a text is refused as one, as a notebook cell may pass it', () => {
  const until: unknown = '2025';
  expect(textsOf(() => project(base, rates, { until: until as number }))).toEqual({
    pl: 'project: horyzont „2025” jest tekstem; podaj liczbę, np. until: 2023',
    en: 'project: the horizon "2025" is a text; give a number, for example until: 2023',
  });
});

test('components() tells arrivals from departures', () => {
  const none = new Float64Array(3);
  const moving: StepRates = {
    ...plain,
    fertility: none,
    migration: {
      kind: 'flows',
      arrivals: { female: Float64Array.of(0, 2, 0), male: Float64Array.of(0, 3, 0) },
      departureRates: { female: none, male: Float64Array.of(0, 0, 1) },
    },
  };
  const table = project(base, new Rates(ageGroups, new Map([[2023, moving]])), { until: 2023, timing: 'end' }).components();
  // All men aged 2+ leave at the end: those of 21 and 31, one year older.
  expect([table.values('arrivals'), table.values('departures')]).toEqual([[5], [52]]);
});

test('sum() refuses a sex that is none of the two', () => {
  expect(textsOf(() => projection.sum({ sex: 'F' as Sex })).en).toBe('Projection.sum: sex "F"; expected female or male (here: female)');
});

test('other age groups than those of the rates are refused', () => {
  const five = new Rates({ width: 5, count: 3 }, new Map([[2027, plain]]));
  expect(textsOf(() => project(base, five, { until: 2027 }))).toEqual({
    pl: 'project: ludność ma 3 pojedyncze roczniki, współczynniki 3 grupy po 5 lat; użyj tych samych grup wieku',
    en: 'project: the population has 3 single years of age, the rates 3 groups of 5 years; use the same age groups',
  });
});

test('more than one area is refused', () => {
  const two = new Population({ date: '2022-12-31', areas: ['a', 'b'], ageGroups, source: '' }, new Float64Array(12));
  expect(textsOf(() => project(two, rates, { until: 2023 }))).toEqual({
    pl: 'project: liczba obszarów ludności to 2 (a, b); projekcja liczy jeden',
    en: 'project: the population has 2 areas (a, b); a projection takes one',
  });
});

test('a timing that is none of the two is refused, as a notebook cell may pass it', () => {
  const timing: string = 'middle';
  expect(textsOf(() => project(base, rates, { until: 2023, timing: timing as MigrationTiming }))).toEqual({
    pl: 'project: timing to „middle”; oczekiwano even albo end',
    en: 'project: timing is "middle"; expected even or end',
  });
});
