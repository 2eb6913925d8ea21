import { expect, test } from 'vitest';
import { Population } from '../../../src/population/population.js';
import { project } from '../../../src/projection/project.js';
import { type Migration, Rates, type StepRates } from '../../../src/rates/rates.js';

// A stock without ageing is the open age group: nobody leaves it but by an exit.
const ageGroups = { width: 1, count: 3 };
const none = new Float64Array(3);
const leaving = (rate: number): Migration => ({
  kind: 'flows',
  arrivals: { female: none, male: none },
  departureRates: { female: Float64Array.of(0, 0, rate), male: none },
});
const staying: Migration = { kind: 'none' };

function stock(start: Float64Array, survivalOfOpen: number, migration: Migration, timing: 'even' | 'end', steps: number): Population[] {
  const survival = Float64Array.of(1, 1, survivalOfOpen);
  const rates: StepRates = { survival: { female: survival, male: survival }, fertility: none, sexRatioAtBirth: 1, migration };
  const base = new Population({ date: '2015-12-31', areas: ['a'], ageGroups, source: '' }, Float64Array.of(...start, 0, 0, 0));
  return [
    ...project(base, new Rates(ageGroups, new Map([[2016, rates]])).holdLast(2015 + steps), { until: 2015 + steps, timing }).populations,
  ];
}

const open = Float64Array.of(0, 0, 100);
const published = [100, 90, 81, 73, 66, 59, 53, 48, 43, 39, 35];

test.each(['even', 'end'] as const)('a stock of 100 left at the rate 0.1 falls to 35 in ten steps (departures, timing %s)', (timing) => {
  const path = stock(open, 1, leaving(0.1), timing, 10).map((population) => population.count());
  expect(path.map(Math.round)).toEqual(published);
  path.forEach((persons, year) => {
    expect(persons).toBeCloseTo(100 * 0.9 ** year, 10);
  });
});

test('deaths at the rate 0.1 empty a stock on the same path', () => {
  expect(stock(open, 0.9, staying, 'even', 10).map((population) => Math.round(population.count()))).toEqual(published);
});

test('two exit routes of 0.1 and 0.05 leave what their sum leaves, two to one', () => {
  // Rates of routes that compete for the same people add up to one departure rate; each route takes its share of it.
  const paths = stock(open, 1, leaving(0.1 + 0.05), 'end', 3).map((population) => population.count());
  paths.forEach((persons, year) => {
    expect(persons).toBeCloseTo(100 * 0.85 ** year, 10);
  });
  const left = 100 - paths[1];
  expect([(left * 0.1) / 0.15, (left * 0.05) / 0.15]).toEqual([expect.closeTo(10, 10), expect.closeTo(5, 10)]);
});

test('an exit by death and one by departure each take their rate of those who are there', () => {
  const path = stock(open, 0.95, leaving(0.1), 'end', 2).map((population) => population.count());
  expect(path[1]).toBeCloseTo(100 * 0.95 * 0.9, 10);
});

test('nobody stays in a one-year age bracket after a year', () => {
  const [, after] = stock(Float64Array.of(40, 60, 0), 1, staying, 'even', 1);
  expect(Array.from(after.byAge('female'))).toEqual([0, 40, 60]);
});
