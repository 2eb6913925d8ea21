import { expect, test } from 'vitest';
import { type MigrationTiming, step } from '../../src/projection/step.js';
import type { BySex, Migration, StepRates } from '../../src/rates/rates.js';
import { textsOf } from '../texts-of.js';

const both = (...values: number[]): BySex => ({ female: Float64Array.from(values), male: Float64Array.from(values) });
const rates = (change: Partial<StepRates> = {}): StepRates => ({
  survival: both(1, 1, 1),
  fertility: Float64Array.of(0, 0, 0),
  sexRatioAtBirth: 1,
  migration: { kind: 'none' },
  ...change,
});
const net = (...values: number[]): Migration => ({ kind: 'net', persons: both(...values) });

test('arrivals of the beginning live the whole step here, those of the end none of it', () => {
  const half = { survival: both(0.5, 0.5, 0.5), migration: net(0, 10, 0) };
  expect(Array.from(step(both(0, 0, 0), rates(half), { width: 1 }).population.female)).toEqual([0, 5, 2.5]);
  expect(Array.from(step(both(0, 0, 0), rates(half), { width: 1, timing: 'end' }).population.female)).toEqual([0, 10, 0]);
});

test('deaths stand at the age that would have been reached, births first', () => {
  const { births, deaths, population } = step(
    both(0, 100, 40),
    rates({ survival: both(0.9, 1, 0.5), fertility: Float64Array.of(0, 0, 0.4) }),
    { width: 1 },
  );
  // Women of the last group: 40 at the beginning, (100 + 40) / 2 at the end.
  expect(births.female + births.male).toBeCloseTo(0.4 * (40 + 70) * 0.5, 12);
  expect(Array.from(deaths.female)).toEqual([expect.closeTo(births.female * 0.1, 12), 0, 70]);
  expect(population.female[2]).toBe(70);
});

test('boys and girls are born in the given proportion', () => {
  const { births } = step(both(0, 100, 0), rates({ fertility: Float64Array.of(0, 0.1, 0), sexRatioAtBirth: 1.06 }), { width: 1 });
  expect(births.male / births.female).toBeCloseTo(1.06, 12);
});

test('a step of five years has five years of births', () => {
  const fertility = Float64Array.of(0, 0.1, 0);
  const births = (width: number): number => step(both(0, 100, 0), rates({ fertility }), { width }).births.female;
  expect(births(5)).toBeCloseTo(5 * births(1), 12);
});

test('net departures of babies are taken from the babies and do not change the births', () => {
  const fertility = Float64Array.of(0, 0.2, 0);
  const without = step(both(100, 100, 0), rates({ fertility }), { width: 1 });
  const { birthsByMother, redistributed } = step(both(100, 100, 0), rates({ fertility, migration: net(-4, 0, 0) }), { width: 1 });
  // Two girls of the first group leave at the beginning and are missing among the mothers of the end, nobody else is.
  expect(birthsByMother[1]).toBeCloseTo(without.birthsByMother[1] - 0.2, 12);
  expect(redistributed).toEqual({ cells: 0, persons: 0, unmet: 0 });
});

test('departures a group cannot bear are taken from the others in proportion, and counted', () => {
  const { population, arrivals, departures, redistributed } = step(
    { female: Float64Array.of(10, 60, 30), male: new Float64Array(3) },
    rates({ migration: { kind: 'net', persons: { female: Float64Array.of(0, -81, 0), male: new Float64Array(3) } } }),
    { width: 1, timing: 'end' },
  );
  // Aged: 0, 10, 90. The second group lacks 71, all taken from the open one.
  expect(Array.from(population.female)).toEqual([0, 0, expect.closeTo(19, 12)]);
  expect(Array.from(departures.female)).toEqual([0, 10, expect.closeTo(71, 12)]);
  expect(Array.from(arrivals.female)).toEqual([0, 0, 0]);
  expect(redistributed).toEqual({ cells: 1, persons: 71, unmet: 0 });
});

test('departures beyond everybody are reported as unmet', () => {
  const { population, redistributed } = step(both(10, 20, 30), rates({ migration: net(0, -100, 0) }), { width: 1, timing: 'end' });
  expect(Array.from(population.female)).toEqual([0, 0, 0]);
  // Of each sex: 100 were to leave, 60 were there; 10 of the group itself and 50 of the other.
  expect(redistributed).toEqual({ cells: 2, persons: 100, unmet: 80 });
});

test.each(['even', 'end'] as const)('a departure rate is the share of the people who leave in the whole step, timing %s', (timing) => {
  const migration: Migration = { kind: 'flows', arrivals: both(0, 0, 0), departureRates: both(0.2, 0.2, 0.2) };
  const { population, departures } = step(both(100, 0, 0), rates({ migration }), { width: 1, timing });
  expect(population.female[1]).toBeCloseTo(80, 12);
  expect(departures.female[0] + departures.female[1]).toBeCloseTo(20, 12);
});

test('a departure rate of 1 takes everybody', () => {
  const migration: Migration = { kind: 'flows', arrivals: both(0, 0, 0), departureRates: both(1, 1, 1) };
  expect(Array.from(step(both(1, 2, 3), rates({ migration }), { width: 1 }).population.female)).toEqual([0, 0, 0]);
});

test('people move half at the beginning and half at the end where nothing else is said', () => {
  const moving = rates({ survival: both(0.5, 0.5, 0.5), migration: net(0, 10, 0) });
  expect(step(both(0, 0, 0), moving, { width: 1 })).toEqual(step(both(0, 0, 0), moving, { width: 1, timing: 'even' }));
});

test('a timing that is none of the two is refused, as a notebook cell may pass it', () => {
  const timing: string = 'start';
  expect(textsOf(() => step(both(1, 2, 3), rates(), { width: 1, timing: timing as MigrationTiming }))).toEqual({
    pl: 'step: timing to „start”; oczekiwano even albo end',
    en: 'step: timing is "start"; expected even or end',
  });
});

test.each([
  ['population.male', { female: Float64Array.of(1, 2, 3), male: Float64Array.of(1, 2) }, {}],
  ['survival.female', both(1, 2, 3), { survival: { female: Float64Array.of(1, 1), male: Float64Array.of(1, 1, 1) } }],
  ['fertility', both(1, 2, 3), { fertility: Float64Array.of(0, 0) }],
  ['migration.persons.female', both(1, 2, 3), { migration: net(1, 2) }],
])('an array that is too short is refused, not made up with NaN: %s', (part, people, change) => {
  expect(textsOf(() => step(people, rates(change), { width: 1 }))).toEqual({
    pl: `step: ${part}: liczb 2; oczekiwano 3, po jednej na grupę wieku`,
    en: `step: ${part}: 2 numbers; expected 3, one per age group`,
  });
});

test.each([0, 0.5, Number.NaN])('a step of %d years is refused', (width) => {
  expect(textsOf(() => step(both(1, 2, 3), rates(), { width })).pl).toBe(
    `step: długość kroku ${width}; oczekiwano pełnych lat, co najmniej 1`,
  );
});
