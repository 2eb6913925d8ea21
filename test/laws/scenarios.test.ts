import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyScenario,
  BASE_SCENARIO,
  modelFromJson,
  modelToJson,
  type Patch,
  readTown,
  runModel,
  runScenario,
  type Scenario,
  type ScenarioRun,
  townModel,
} from '../../src/index.js';

const MODEL = townModel(readTown('data/rumia'), { from: 2022, until: 2026 });
const OPTIONS = { draws: 12, seed: 3, until: 2026 };
const REASON = { pl: 'próba', en: 'a trial' };

const scenarioOf = (patches: readonly Omit<Patch, 'reason'>[]): Scenario => ({
  ...BASE_SCENARIO,
  id: 'trial',
  patches: patches.map((patch) => ({ ...patch, reason: REASON })),
});

/** Every number of a run: all people of all years, all quantities of all services. */
function numbersOf({ simulation, services }: Pick<ScenarioRun, 'simulation' | 'services'>): Map<string, readonly number[]> {
  return new Map([
    ...simulation.years.map((year): [string, readonly number[]] => [`people ${year}`, Array.from(simulation.peopleAt(year))]),
    ...services.flatMap(({ id, quantities }) =>
      [...quantities].flatMap(([name, draws]) =>
        draws.years.map((year): [string, readonly number[]] => [`${id} ${name} ${year}`, Array.from(draws.at(year))]),
      ),
    ),
  ]);
}

const BASE = numbersOf(runModel(MODEL, OPTIONS));

const FACTOR = fc.double({ min: 0.5, max: 1.5, noNaN: true });
const YEARS = fc.record({ from: fc.integer({ min: 2022, max: 2027 }), phaseIn: fc.integer({ min: 0, max: 6 }) });
const RATE_PATHS = ['fertility.level', 'mortality.level', 'migration.in', 'migration.out'] as const;
const SERVICE_PATHS = [
  'services.day-homes.takeUp',
  'services.preschool.participation',
  'wages.level',
  'services.care-homes.entries',
] as const;

test('an empty scenario is the base to the last bit', () => {
  expect(numbersOf(runScenario(MODEL, BASE_SCENARIO, OPTIONS))).toEqual(BASE);
});

test('multiplying by 1 and adding 0 is the base to the last bit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RATE_PATHS, ...SERVICE_PATHS), YEARS, (path, years) => {
      expect(numbersOf(runScenario(MODEL, scenarioOf([{ path, operation: 'multiply', value: 1, ...years }]), OPTIONS))).toEqual(BASE);
    }),
    { numRuns: 12 },
  );
  const nothing = ['migration.net', 'services.day-homes.places', 'services.preschool.capacity', 'services.home-care.coverageChange'];
  for (const path of nothing) {
    expect(numbersOf(runScenario(MODEL, scenarioOf([{ path, operation: 'add', value: 0, from: 2023 }]), OPTIONS))).toEqual(BASE);
  }
});

test('patches of different assumptions may be swapped', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...RATE_PATHS, ...SERVICE_PATHS], { minLength: 2, maxLength: 4 }),
      FACTOR,
      YEARS,
      (paths, value, years) => {
        const patches = paths.map((path) => ({ path, operation: 'multiply' as const, value, ...years }));
        const there = numbersOf(runScenario(MODEL, scenarioOf(patches), OPTIONS));
        expect(numbersOf(runScenario(MODEL, scenarioOf(patches.toReversed()), OPTIONS))).toEqual(there);
      },
    ),
    { numRuns: 8 },
  );
});

test('what a patch does not reach does not change: births and deaths as they were before it begins, other services', () => {
  const later = runScenario(MODEL, scenarioOf([{ path: 'mortality.level', operation: 'multiply', value: 1.4, from: 2025 }]), OPTIONS);
  for (const year of [2022, 2023, 2024]) expect(Array.from(later.simulation.peopleAt(year))).toEqual(BASE.get(`people ${year}`));
  expect(Array.from(later.simulation.peopleAt(2025))).not.toEqual(BASE.get('people 2025'));
  const places = numbersOf(
    runScenario(MODEL, scenarioOf([{ path: 'services.day-homes.places', operation: 'add', value: 9, from: 2024 }]), OPTIONS),
  );
  const changed = [...places.keys()].filter((key) => places.get(key)?.join() !== BASE.get(key)?.join());
  expect(changed.every((key) => /^day-homes (capacity|shortage|fills) 202[456]$/.test(key))).toBe(true);
  expect(changed.length).toBeGreaterThan(0);
});

test('a model as text gives the same bytes again, and the same numbers to the last bit', () => {
  const scenario = scenarioOf([
    { path: 'fertility.level', operation: 'multiply', value: { low: 0.8, value: 0.9, high: 1 }, from: 2024 },
    { path: 'services.home-care.capacityHours', operation: 'set', value: 30_000 },
  ]);
  for (const model of [MODEL, applyScenario(MODEL, scenario)]) {
    const text = modelToJson(model);
    const again = modelFromJson(text);
    expect(modelToJson(again)).toBe(text);
    expect(numbersOf(runModel(again, OPTIONS))).toEqual(numbersOf(runModel(model, OPTIONS)));
  }
});

test('scenarios share random numbers: the paired difference varies less than that of independent runs', () => {
  const fewer = scenarioOf([{ path: 'migration.in', operation: 'multiply', value: 0.95, from: 2023 }]);
  const options = { draws: 400, until: 2026, services: [] };
  const last = (run: Pick<ScenarioRun, 'simulation'>): Float64Array => run.simulation.sum().at(2026);
  const base = last(runModel(MODEL, { ...options, seed: 1 }));
  const paired = last(runScenario(MODEL, fewer, { ...options, seed: 1 })).map((people, draw) => people - base[draw]);
  const independent = last(runScenario(MODEL, fewer, { ...options, seed: 2 })).map((people, draw) => people - base[draw]);
  expect(variance(paired)).toBeLessThan(0.1 * variance(independent));
});

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
