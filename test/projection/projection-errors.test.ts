import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import { project } from '../../src/projection/project.js';
import { Projection } from '../../src/projection/projection.js';
import { projectionErrors, projectionErrorsTable } from '../../src/projection/projection-errors.js';
import { Rates } from '../../src/rates/rates.js';
import { textsOf } from '../texts-of.js';

const ageGroups = { width: 1, count: 3 };
const alive = Float64Array.of(1, 1, 1);
const step = {
  survival: { female: alive, male: alive },
  fertility: new Float64Array(3),
  sexRatioAtBirth: 1,
  migration: { kind: 'none' },
} as const;
const people = (year: number, groups: typeof ageGroups, ...counts: number[]): Population =>
  new Population({ date: `${year}-12-31`, areas: ['a'], ageGroups: groups, source: '' }, Float64Array.from(counts));
// After a year: women 0, 10, 50; men 0, 10, 20.
const projection = project(people(2022, ageGroups, 10, 20, 30, 10, 20, 0), new Rates(ageGroups, new Map([[2023, step]])), { until: 2023 });

test('errors are signed for the total and absolute by age', () => {
  const { years, ageErrorPercent, cellsLeftOut } = projectionErrors(projection, [people(2023, ageGroups, 0, 8, 52, 0, 10, 30)]);
  expect(years[0].totalPercent).toBe(-10);
  expect(years[0].maxAgePercent).toBeCloseTo(100 / 3, 12);
  expect(ageErrorPercent.mean).toBeCloseTo((25 + 200 / 52 + 0 + 100 / 3) / 4, 12);
  expect(cellsLeftOut).toBe(2);
});

test('only the ages asked for are compared by age, all in the total', () => {
  const { years, ageErrorPercent } = projectionErrors(projection, [people(2023, ageGroups, 1, 8, 52, 1, 10, 30)], { ages: '1' });
  expect(ageErrorPercent).toEqual({ mean: 12.5, max: 25 });
  expect(years[0].reference).toBe(102);
});

test('single ages are added up to the wider groups of the reference', () => {
  const wide = { width: 2, count: 2 };
  expect(projectionErrors(projection, [people(2023, wide, 10, 40, 8, 20)]).ageErrorPercent).toEqual({ mean: 12.5, max: 25 });
});

test('the table has a row for every year', () => {
  const table = projectionErrorsTable(projectionErrors(projection, [people(2023, ageGroups, 0, 8, 52, 0, 10, 30)]));
  expect(table.values('year')).toEqual([2023]);
  expect(table.values('total_error')).toEqual([-10]);
});

test('several areas are refused, of the reference and of the projection', () => {
  const two = new Population({ date: '2023-12-31', areas: ['a', 'b'], ageGroups, source: '' }, new Float64Array(12).fill(1));
  expect(textsOf(() => projectionErrors(projection, [two]))).toEqual({
    pl: 'projectionErrors: ludność odniesienia na rok 2023 ma kilka obszarów (a, b); porównuje się jeden',
    en: 'projectionErrors: the reference of 2023 has several areas (a, b); one is compared',
  });
  const many = new Projection({ title: projection.title, populations: [two], steps: [] });
  expect(textsOf(() => projectionErrors(many, [people(2023, ageGroups, 1, 1, 1, 1, 1, 1)])).en).toContain(
    'the projection of 2023 has several',
  );
});

test('a year the projection lacks is refused', () => {
  expect(textsOf(() => projectionErrors(projection, [people(2030, ageGroups, 0, 8, 52, 0, 10, 30)])).en).toBe(
    'Projection.at: the projection has no year 2030; there are 2022, 2023',
  );
});

test.each([[[]], [[people(2023, ageGroups, 0, 0, 0, 0, 0, 0)]]])('nothing to compare with is refused', (reference) => {
  expect(textsOf(() => projectionErrors(projection, reference))).toEqual({
    pl: 'projectionErrors: nie ma z czym porównać; podaj co najmniej jedną ludność odniesienia, w której ktoś żyje',
    en: 'projectionErrors: there is nothing to compare with; give at least one reference population with people in it',
  });
});
