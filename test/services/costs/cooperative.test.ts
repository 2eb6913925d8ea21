import { expect, test } from 'vitest';
import { type Cooperative, type CooperativeInputs, cooperative, costIndices, Draws, type ServiceInput } from '../../../src/engine.js';
import { COOPERATIVE } from '../../reference/services/cooperative.js';
import { series } from './sample-ledger.js';

const flat = COOPERATIVE.years.map(() => 1);
const INDICES = costIndices(
  { wages: series('wages', 2022, flat), prices: series('prices', 2022, flat) },
  { baseYear: 2022, years: COOPERATIVE.years, draws: 3 },
);
const HOURS = new Draws({
  description: { id: 'hours', title: { pl: 'Godziny', en: 'Hours' }, unit: { pl: 'godziny', en: 'hours' } },
  years: COOPERATIVE.years,
  values: COOPERATIVE.years.map(() => new Float64Array(3).fill(10_000)),
  statuses: COOPERATIVE.years.map(() => 'planned' as const),
  source: 'illustration',
});

const known = (id: string, value: number | null): ServiceInput => ({
  ...{ id, title: { pl: id, en: id }, value, unit: { pl: '', en: '' }, source: 'illustration' },
  status: value === null ? 'missing' : 'assumed',
});
const INPUTS: CooperativeInputs = {
  id: 'coop',
  title: { pl: 'Spółdzielnia (przykład)', en: 'Cooperative (illustration)' },
  repairsYear: known('repairs year', 2022),
  repairsMonth: known('repairs month', 7),
  repairsRamp: known('repairs ramp', 12),
  careYear: known('care year', 2024),
  careMonth: known('care month', 1),
  careRamp: known('care ramp', 24),
  carers: known('carers', 5),
  hoursPerCarer: known('hours per carer', 1200),
  repairsStart: known('repairs start', 20_000),
  careStart: known('care start', 30_000),
  hourCost: known('hour', 45),
  ownHourCost: known('own hour', 50),
  share: known('share', 0.4),
};
const at = ({ quantities }: Cooperative, name: string): number[] =>
  COOPERATIVE.years.map((year) => quantities.get(name)?.at(year)[0] ?? Number.NaN);

test('a cooperative worked by hand: repairs first, care later, what it cannot take the town does', () => {
  const result = cooperative(HOURS, INPUTS, { indices: INDICES });
  expect(result.missing).toEqual([]);
  expect(at(result, 'repairs_ramp')).toEqual(COOPERATIVE.repairs);
  expect(at(result, 'care_capacity')).toEqual(COOPERATIVE.capacity);
  expect(at(result, 'care_hours')).toEqual(COOPERATIVE.given);
  expect(at(result, 'cost')).toEqual(COOPERATIVE.cost);
  expect(at(result, 'difference')).toEqual(COOPERATIVE.difference);
  expect(result.mix?.unserved.at(2024)[0]).toBe(0);
});

test('a share that is raised during a contract waits until it ends', () => {
  const longer = cooperative(HOURS, { ...INPUTS, careYear: known('care year', 2023) }, { indices: INDICES, contractYears: 3 });
  expect(at(longer, 'contracted_share').slice(0, 2)).toEqual([0, 0.15]);
  expect(() => cooperative(HOURS, INPUTS, { indices: INDICES, inHouseFloor: 0.7 })).toThrow(/miasto zostawia sobie 0\.6/);
});

test('what is not known is asked for, and what does not need it is computed all the same', () => {
  const { quantities, missing, mix } = cooperative(HOURS, { ...INPUTS, carers: known('carers', null) }, { indices: INDICES });
  expect([...quantities.keys()]).toEqual(['repairs_ramp']);
  expect(mix).toBeUndefined();
  expect(missing.map(({ pl }) => pl)).toEqual([
    'Nie policzono: kto udziela godzin opieki; brakuje: carers',
    'Nie policzono: koszt ze spółdzielnią; brakuje: carers',
  ]);
  const unpriced = cooperative(HOURS, { ...INPUTS, careStart: known('care start', null) }, { indices: INDICES });
  expect([unpriced.mix === undefined, unpriced.quantities.has('cost')]).toEqual([false, false]);
});
