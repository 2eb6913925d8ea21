import { expect, test } from 'vitest';
import { constantPrices, costIndices, Draws, pricesElsewhereTable, proxyPrice, type ServiceInput } from '../../../src/engine.js';
import { series } from './sample-ledger.js';

const WAGES = series('wages', 2021, [4000, 5000]);
const price = (id: string, value: number | null, year: number): ServiceInput => ({
  ...{ id, title: { pl: id, en: id }, value, unit: { pl: 'zł', en: 'PLN' }, year, source: 'BIP' },
  status: value === null ? 'missing' : 'proxy',
});
const OPTIONS = { id: 'proxy', title: { pl: 'Cena', en: 'Price' }, baseYear: 2022, follows: WAGES };

test('proxyPrice() is the median in the money of the base year, with the cheapest and the dearest; worked by hand', () => {
  // 3,200 x 5,000 / 4,000 = 4,000; of 3,000, 4,000 and 5,000 the middle one.
  const proxy = proxyPrice([price('a', 3000, 2022), price('b', 3200, 2021), price('c', 5000, 2022)], OPTIONS);
  expect(proxy).toMatchObject({ low: 3000, value: 4000, high: 5000, status: 'proxy', quality: 'weak', year: 2022 });
});

test('prices of years without wages are left out and named; without any there is none', () => {
  const proxy = proxyPrice([price('a', 3000, 2022), price('b', 9000, 2009), price('c', null, 2022)], OPTIONS);
  expect([proxy?.low, proxy?.high]).toEqual([3000, 3000]);
  expect(proxy?.note?.pl).toMatch(/Pominięto.*b, 2009$/);
  expect(proxyPrice([price('b', 9000, 2009)], OPTIONS)).toBeUndefined();
});

test('the table of prices elsewhere ends with the proxy and says in words that it is not the town’s', () => {
  const references = [price('a', 3000, 2022)];
  const table = pricesElsewhereTable({ title: { pl: 'Domy', en: 'Homes' }, references, proxy: proxyPrice(references, OPTIONS) });
  expect(table.values('status')).toEqual(['proxy', 'proxy']);
  expect(table.title?.pl).toBe('Domy: ceny z innych miejsc, nie z miasta');
});

test('constantPrices() worked by hand: 500 in the year prices are a quarter higher is 400', () => {
  const indices = costIndices(
    { wages: WAGES, prices: series('prices', 2021, [100, 125]) },
    { baseYear: 2021, years: [2021, 2022], draws: 1 },
  );
  const description = { id: 'cost', title: { pl: 'Koszt', en: 'Cost' }, unit: { pl: 'zł', en: 'PLN' } };
  const cost = new Draws({
    description,
    years: [2021, 2022],
    values: [Float64Array.of(500), Float64Array.of(500)],
    statuses: ['computed', 'planned'],
    source: 'x',
  });
  const constant = constantPrices(cost, indices);
  expect([constant.at(2021)[0], constant.at(2022)[0]]).toEqual([500, 400]);
  expect(constant.statuses).toEqual(['computed', 'planned']);
});
