import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
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
  expect(women.description.title).toEqual({ pl: 'Kobiety w wieku 2+ lat', en: 'Women aged 2+' });
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
    pl: `project: horyzont ${until}; oczekiwano roku po 2022, o wielokrotność 1`,
    en: `project: horizon ${until}; expected a year after 2022, by a multiple of 1`,
  });
});

test('other age groups than those of the rates are refused', () => {
  const five = new Rates({ width: 5, count: 3 }, new Map([[2027, plain]]));
  expect(textsOf(() => project(base, five, { until: 2027 }))).toEqual({
    pl: 'project: ludność ma 3 grup co 1 lat, współczynniki 3 co 5; użyj tych samych grup wieku',
    en: 'project: the population has 3 groups of 1 years, the rates 3 of 5; use the same age groups',
  });
});

test('more than one area is refused', () => {
  const two = new Population({ date: '2022-12-31', areas: ['a', 'b'], ageGroups, source: '' }, new Float64Array(12));
  expect(textsOf(() => project(two, rates, { until: 2023 }))).toEqual({
    pl: 'project: ludność ma 2 obszary; projekcja liczy jeden',
    en: 'project: the population has 2 areas; a projection takes one',
  });
});

test('a timing that is none of the two is refused, as a notebook cell may pass it', () => {
  const timing: string = 'middle';
  expect(textsOf(() => project(base, rates, { until: 2023, timing: timing as MigrationTiming }))).toEqual({
    pl: 'project: timing to „middle”; oczekiwano even albo end',
    en: 'project: timing is "middle"; expected even or end',
  });
});
