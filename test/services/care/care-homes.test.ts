import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/projection/simulate.js';
import type { Draws } from '../../../src/series/draws.js';
import { splitCareHomeGrowth } from '../../../src/services/care/care-home-growth.js';
import { careHomePathsTable } from '../../../src/services/care/care-home-paths.js';
import { careHomePayment } from '../../../src/services/care/care-home-payment.js';
import { careHomes } from '../../../src/services/care/care-homes.js';
import type { ServiceInput, ServiceResult } from '../../../src/services/service.js';
import { readTown } from '../../../src/sources/read-town.js';
import { careInputs } from '../../../src/sources/services/care-inputs.js';
import { HOMES, PATHS } from '../../reference/services/care.js';

const town = readTown('data/rumia');
const inputs = careInputs(town);
const sure = ({ low: _low, high: _high, ...input }: ServiceInput, value: number | null): ServiceInput => ({ ...input, value });
const of = (result: ServiceResult, name: string): Draws => result.quantities.get(name) ?? expect.fail(`no ${name} in ${result.id}`);

describe('residential homes', () => {
  test('the town pays what 70% of the income leaves', () => {
    expect(careHomePayment({ cost: 3320, income: HOMES.income }).town).toBeCloseTo(2441, 5);
    expect(careHomePayment({ cost: 1000, income: 2000 })).toEqual({ resident: 1000, family: 0, town: 0 });
    expect(careHomePayment({ cost: 3000, income: 1000, family: 5000 })).toEqual({ resident: 700, family: 2300, town: 0 });
  });

  const past = simulate(town.population(2015), town.rates({ vintage: '2015', until: 2022 }), { until: 2022, draws: 60, seed: 1 });
  const fixed = {
    ...inputs.careHomes,
    monthlyCost: sure(inputs.careHomes.monthlyCost, 3320),
    familyPayment: sure(inputs.careHomes.familyPayment, 0),
  };

  test('the residents of 2015 are those that 650 thousand paid for', () => {
    const result = careHomes(past, fixed, { people: 'expected' });
    expect(of(result, 'residents').at(2015)[0]).toBeCloseTo(HOMES.residents2015, 3);
    expect(of(result, 'payment').at(2015)[0]).toBeCloseTo(HOMES.town2015, 3);
    expect(of(result, 'cost').at(2015)[0]).toBeCloseTo(650000, 4);
  });

  test('residents are those before, less exits, and entries, in every draw', () => {
    const result = careHomes(past, inputs.careHomes);
    const [residents, entries, exits] = ['residents', 'entries', 'exits'].map((name) => of(result, name));
    for (const year of entries.years) {
      const expected = residents.at(year - 1).map((before, draw) => before - exits.at(year)[draw] + entries.at(year)[draw]);
      expect(residents.at(year)).toEqual(expected);
    }
  });

  test('12%, 14% and no growth give the figures of the strategy and their gap', () => {
    const rows = careHomePathsTable({ spending: 650000, from: 2015, growth: [0, 0.12, 0.14], years: [2018, 2022] }).rows;
    expect(rows[0].slice(1)).toEqual([650000, 650000, 0]);
    PATHS.forEach((path, place) => {
      path.forEach((pln, column) => {
        expect(Math.abs(Number(rows[place + 1][column + 1]) - pln)).toBeLessThan(0.01);
      });
    });
  });

  test('the flat forecast of the strategy lies below the band of every year from 2019 on', () => {
    const table = careHomePathsTable({
      spending: 650000,
      from: 2015,
      growth: [0],
      years: [2019, 2022],
      computed: careHomes(past, inputs.careHomes),
    });
    const low = table.rows.find(([name]) => name === 'low_80');
    expect(low?.[1]).toBeGreaterThan(650000);
    expect(low?.[2]).toBeGreaterThan(650000);
  });

  test('parts of growth multiply to the growth', () => {
    for (const one of inputs.careHomeGrowth) {
      const { residents, price, coPayment, spending } = splitCareHomeGrowth(one);
      expect((1 + residents) * (1 + price) * (1 + coPayment) - 1).toBeCloseTo(spending, 12);
      // Most of 12-14% is residents: places became dearer by 3.4% a year only.
      expect(residents).toBeGreaterThan(0.06);
    }
  });
});
