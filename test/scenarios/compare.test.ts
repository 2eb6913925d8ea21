import { expect, test } from 'vitest';
import {
  BASE_SCENARIO,
  cheapestMix,
  compareScenarios,
  costEffectiveness,
  explainScenario,
  findScenario,
  goalSeek,
  type Patch,
  placesFor,
  readTown,
  runScenario,
  type Scenario,
  scenarioTornado,
  townModel,
} from '../../src/index.js';

const MODEL = townModel(readTown('data/rumia'), { from: 2022, until: 2026 });
const REASON = { pl: 'próba', en: 'a trial' };
const OPTIONS = { draws: 60, seed: 5 };
const scenario = (...patches: readonly Omit<Patch, 'reason'>[]): Scenario => ({
  ...BASE_SCENARIO,
  id: 'trial',
  patches: patches.map((patch) => ({ ...patch, reason: REASON })),
});

test('an empty scenario differs from the base by exactly nothing', () => {
  const comparison = compareScenarios(MODEL, [{ ...BASE_SCENARIO, id: 'empty' }], OPTIONS);
  expect(comparison.changed).toEqual([]);
  expect(comparison.table().rows).toEqual([]);
  expect(Array.from(comparison.difference('total.cost', 'empty').at(2026))).toEqual(new Array(60).fill(0));
});

test('differences are paired: future by future, with what changed and why', () => {
  const nothing = findScenario('data/rumia', 'nothing-done');
  const comparison = compareScenarios(MODEL, [nothing], { ...OPTIONS, services: ['preschool', 'day-homes'] });
  expect(Array.from(comparison.difference('day-homes.capacity', 'nothing-done').at(2026))).toEqual(new Array(60).fill(-54));
  const [change] = comparison.table({ quantities: ['preschool.capacity'], years: [2026] }).rows;
  expect(change.slice(1)).toEqual([2026, 'nothing-done', 1749, 1699, -50, -50, -50, 0]);
  expect(comparison.table().source?.pl).toContain('nowe przedszkole nie powstaje');
  expect(() => compareScenarios(MODEL, [nothing, nothing])).toThrow(/każdego z innym id/);
  expect(() => comparison.difference('preschool.joy', 'nothing-done')).toThrow(/nie ma wielkości „preschool.joy”; są: people.total/);
});

test('a waterfall adds up to the scenario, and the interaction is what two changes do beyond their sum', () => {
  const both = scenario(
    { path: 'wages.level', operation: 'multiply', value: 1.2 },
    { path: 'services.home-care.hoursPerUser', operation: 'multiply', value: 1.1 },
  );
  const { base, end, parts } = explainScenario(MODEL, both, { ...OPTIONS, quantity: 'home-care.cost', services: ['home-care'] });
  expect(parts.map(({ id }) => id)).toEqual(['wages.level', 'services.home-care.hoursPerUser', 'interaction']);
  expect(parts[0].effect / base).toBeCloseTo(0.2, 12);
  expect(parts[1].effect / base).toBeCloseTo(0.1, 12);
  expect(parts[2].effect / base).toBeCloseTo(0.02, 12);
  expect((base + parts[0].effect + parts[1].effect + parts[2].effect) / end).toBeCloseTo(1, 12);
  const apart = scenario(
    { path: 'wages.level', operation: 'multiply', value: 1.2 },
    { path: 'services.day-homes.places', operation: 'add', value: 9 },
  );
  expect(explainScenario(MODEL, apart, { ...OPTIONS, quantity: 'home-care.cost', services: ['home-care'] }).parts.at(-1)?.effect).toBe(0);
});

test('a tornado moves each interval and leaves out what is certain, the strongest first', () => {
  const trial = scenario(
    { path: 'services.day-homes.places', operation: 'add', value: 3 },
    { path: 'services.day-homes.takeUp', operation: 'multiply', value: { low: 0.5, value: 1, high: 1.5 } },
  );
  const { bars, result } = scenarioTornado(MODEL, trial, { ...OPTIONS, quantity: 'day-homes.shortage', services: ['day-homes'] });
  expect(bars.map(({ input }) => input.id)).toEqual(['services.day-homes.takeUp', 'services.day-homes.places']);
  expect(bars[1].atLow - bars[1].atHigh).toBeCloseTo(3, 9);
  expect(bars[0].atLow).toBeLessThan(result);
});

test('goalSeek() finds the least: one less does not meet the goal, and placesFor() says the same', () => {
  const goal = { quantity: 'preschool.shortage', year: 2026, probability: 0.9 };
  const lever = { path: 'services.preschool.capacity', range: [0, 1500] as const };
  const { value, trace, probability } = goalSeek(MODEL, goal, lever, OPTIONS);
  expect(probability).toBeGreaterThanOrEqual(0.9);
  expect(trace.find((trial) => trial.value === value - 1)).toMatchObject({ isMet: false });
  const preschool = runScenario(MODEL, BASE_SCENARIO, { ...OPTIONS, services: ['preschool'] }).services[0];
  expect(placesFor(preschool, { probability: 0.9, years: [2026] }).values('lacking')[0]).toBe(value);
  expect(() => goalSeek(MODEL, goal, { ...lever, range: [0, 10] }, OPTIONS)).toThrow(/przy największej wartości/);
  expect(goalSeek(MODEL, { ...goal, atMost: 10_000 }, lever, OPTIONS).value).toBe(0);
});

test('cheapestMix() is the cheapest of all mixes on the grid', () => {
  const goals = [
    { quantity: 'day-homes.shortage', year: 2026, atMost: 20 },
    { quantity: 'senior-clubs.shortage', year: 2026, atMost: 100 },
  ];
  const levers = [
    { path: 'services.day-homes.places', range: [0, 300] as const, step: 20, costPerUnit: 1500 },
    { path: 'services.senior-clubs.places', range: [0, 400] as const, step: 20, costPerUnit: 300 },
  ];
  const mix = cheapestMix(MODEL, goals, levers, OPTIONS);
  const alone = goals.map((goal, place) => goalSeek(MODEL, goal, levers[place], OPTIONS).value);
  expect(mix.values).toEqual(alone);
  expect(mix.cost).toBe(1500 * alone[0] + 300 * alone[1]);
  expect(mix.trace.filter(({ isMet }) => isMet).every(({ cost }) => cost >= mix.cost)).toBe(true);
});

test('shares of the cost-effectiveness plane add up, and dearer and better is told from cheaper and worse', () => {
  const services = ['home-care', 'day-homes'];
  const trial = scenario(
    { path: 'wages.level', operation: 'multiply', value: 1.1 },
    { path: 'services.day-homes.places', operation: 'add', value: 20 },
  );
  const comparison = compareScenarios(MODEL, [trial], { ...OPTIONS, services });
  const plane = costEffectiveness(comparison, { scenario: 'trial', effect: 'day-homes.shortage', better: 'less' });
  // Where no place was lacking, nothing is better; everywhere it is dearer.
  expect(plane.shares['dearer-better']).toBeGreaterThan(0.9);
  expect(plane.shares['dearer-better'] + plane.shares['dearer-worse']).toBeCloseTo(1, 12);
  expect(Object.values(plane.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(costEffectiveness(comparison, { scenario: 'trial', effect: 'day-homes.shortage', better: 'more' }).shares['dearer-worse']).toBe(1);
});
