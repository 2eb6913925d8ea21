import { expect, test } from 'vitest';
import { type CostIndices, costIndices, costTornado, serviceCost } from '../../../src/engine.js';
import { serviceTable } from '../../../src/services/service-table.js';
import { DAY_HOME_COST } from '../../reference/services/costs.js';
import { ITEMS, item, LEDGER, series } from './sample-ledger.js';

/** Wages x 1.25 and prices x 1.1 in two years, as in the reference. */
const KNOWN = { wages: series('wages', 2021, [3200, 4000, 4400, 5000]), prices: series('prices', 2021, [80, 100, 105, 110]) };

const INDICES = costIndices(KNOWN, { baseYear: 2022, years: [2022, 2023, 2024], draws: 50 });

test('serviceCost() reproduces the day home worked by hand, with a wage brought from another year', () => {
  const { quantities, missing } = serviceCost(LEDGER, { indices: INDICES });
  const at = (id: string, year: number): number => quantities.get(id)?.median().at(year) ?? Number.NaN;
  expect(missing).toEqual([]);
  expect(at('cost', 2022)).toBeCloseTo(DAY_HOME_COST.total, 6);
  expect(at('cost', 2024)).toBeCloseTo(DAY_HOME_COST.totalTwoYearsLater, 6);
  expect(at('cost_constant', 2024)).toBeCloseTo(DAY_HOME_COST.totalTwoYearsLater / 1.1, 6);
  expect(at('cost_per_occupied_place', 2022)).toBeCloseTo(DAY_HOME_COST.perOccupiedPlace, 6);
  expect(at('cost_per_person_hour', 2022)).toBeCloseTo(DAY_HOME_COST.perPersonHour, 9);
  expect(at('cost_of_next_place', 2022)).toBeCloseTo(DAY_HOME_COST.place21, 6);
  expect(at('posts', 2022)).toBeCloseTo(4.375, 12);
  expect(at('paid_by_town', 2022)).toBeCloseTo(DAY_HOME_COST.paid.town, 6);
  expect(at('paid_by_eu', 2024)).toBe(0);
});

test('without a change of wages and prices the money of each year is that of the base year', () => {
  const flat = { wages: series('wages', 2021, [1, 1, 1]), prices: series('prices', 2021, [1, 1, 1]) };
  const { quantities } = serviceCost(LEDGER, { indices: costIndices(flat, { baseYear: 2022, years: [2022, 2023], draws: 3 }) });
  for (const id of ['cost', 'cost_per_place', 'cost_of_next_place']) {
    expect(quantities.get(`${id}_constant`)?.at(2023)).toEqual(quantities.get(id)?.at(2023));
  }
});

test('who pays adds up to the cost in every draw, also where items are uncertain', () => {
  const uncertain = ITEMS.map((one) => (one.item === 'occupancy' ? { ...one, low: 0.6, high: 0.95 } : one));
  const { quantities } = serviceCost({ ...LEDGER, items: uncertain }, { indices: INDICES, seed: 7 });
  const of = (id: string, draw: number): number => quantities.get(id)?.at(2023)[draw] ?? Number.NaN;
  for (let draw = 0; draw < 50; draw++) {
    const paid = of('paid_by_users', draw) + of('paid_by_eu', draw) + of('paid_by_state', draw) + of('paid_by_town', draw);
    expect(paid).toBeCloseTo(of('cost', draw), 6);
    expect(of('cost_per_occupied_place', draw)).toBeGreaterThan(of('cost_per_place', draw));
  }
  expect(new Set(quantities.get('cost')?.at(2022)).size).toBeGreaterThan(40);
});

test('the tornado names the item whose range matters most, and stands on a ledger without gaps', () => {
  const uncertain = ITEMS.map((one) => {
    if (one.item === 'occupancy') return { ...one, low: 0.6, high: 0.95 };
    return one.item === 'premises' ? { ...one, low: 55_000, high: 65_000 } : one;
  });
  const { bars } = costTornado({ ...LEDGER, items: uncertain }, { indices: INDICES, year: 2022, quantity: 'cost_per_occupied_place' });
  expect(bars.map(({ input }) => input.id)).toEqual(['occupancy', 'premises']);
  expect(() => costTornado({ ...LEDGER, items: [] }, { indices: INDICES })).toThrow(/nie policzono.*brakuje: miejsca/);
});

test('what is missing is named, and nothing is computed from it', () => {
  const note = { pl: 'zapytaj MOPS', en: 'ask the social welfare centre' };
  const items = ITEMS.map((one) => (one.item === 'premises' ? item('premises', null, { note }) : one)).filter((one) => one.item !== 'fee');
  const { quantities, missing } = serviceCost({ ...LEDGER, items }, { indices: INDICES });
  expect(quantities.size).toBe(0);
  expect(missing.map(({ pl }) => pl)).toEqual([
    'Nie policzono: Dom dzienny (przykład): koszt; brakuje: lokal (zapytaj MOPS)',
    'Nie policzono: Dom dzienny (przykład): kto płaci; brakuje: opłata użytkownika (nie ma jej w wykazie kosztów)',
  ]);
});

test('a service that opens has a cost per place only once it is open', () => {
  const items = [...ITEMS, item('opens_year', 2023), item('opens_month', 7), item('ramp_months', 12)];
  const result = serviceCost({ ...LEDGER, items }, { indices: INDICES });
  expect(result.quantities.get('cost')?.at(2022)[0]).toBe(0);
  expect(result.quantities.get('cost_per_place')?.years).toEqual([2023, 2024]);
  expect(serviceTable(result, { quantities: ['cost_per_place'] }).rows).toHaveLength(2);
});

test('indices refuse, hold or forecast the years beyond the data, and say so', () => {
  const options = { baseYear: 2022, years: [2023, 2024, 2026], draws: 200 };
  expect(() => costIndices(KNOWN, options)).toThrow(/kończy się na 2024 r\., a potrzeba 2026 r\./);
  const held = costIndices(KNOWN, { ...options, beyond: 'hold' });
  expect([held.wages.at(2026)[0], held.wages.statuses]).toEqual([1.25, ['computed', 'computed', 'assumed']]);
  expect(() => costIndices(KNOWN, { ...options, beyond: 'forecast' })).toThrow(/jest 3; do prognozy potrzeba co najmniej 5/);
});

test('forecast indices are put together of known changes: wages and prices of a year together, never 0, the same for the same seed', () => {
  const growth = [1.02, 1.1, 1.04, 1.15, 1.03, 1.06];
  const level = [100];
  for (const by of growth) level.push(level[level.length - 1] * by);
  // Wages grow twice as fast as prices in every year, in logarithms.
  const known = {
    wages: series(
      'wages',
      2018,
      level.map((one) => one * one),
    ),
    prices: series('prices', 2018, level),
  };
  const make = (draws: number): CostIndices =>
    costIndices(known, { baseYear: 2024, years: [2024, 2025, 2031], draws, beyond: 'forecast', seed: 3 });
  const ahead = make(300);
  for (const year of [2025, 2031]) {
    const prices = ahead.prices.at(year);
    expect(Math.max(...ahead.wages.at(year).map((wages, draw) => Math.abs(wages - prices[draw] ** 2)))).toBeLessThan(1e-9);
  }
  const first = ahead.prices.at(2025);
  expect(first.every((value) => growth.some((by) => Math.abs(by - value) < 1e-12))).toBe(true);
  expect(new Set(ahead.prices.at(2031)).size).toBeGreaterThan(50);
  expect(make(20).prices.at(2031)).toEqual(ahead.prices.at(2031).slice(0, 20));
  expect(ahead.wages.statuses).toEqual(['computed', 'projected', 'projected']);
});
