import { expect, test } from 'vitest';
import { accountMethod, readHistory } from '../../../src/index.js';

const { history, country, stretches } = readHistory('data/powiaty');

test('data/powiaty holds a stretch for every set of ages and lead, learned from as many forecasts as there are', () => {
  expect(stretches.map(({ ages, lead }) => `${ages} ${lead}`)).toEqual(
    ['total', '20-39', '40-64', '65-69'].flatMap((ages) => [1, 2, 3, 4, 5, 6].map((lead) => `${ages} ${lead}`)),
  );
  const pairs = [200, 160, 120, 80, 40, 20];
  expect(stretches.filter(({ ages }) => ages === '20-39').map(({ n }) => n)).toEqual(pairs.map((n) => 4 * n));
});

test('a forecast with these stretches has bands of that width around the same point', () => {
  const cell = { area: '2215', group: '25-29', year: 2026 };
  const [raw, wide] = [undefined, stretches].map((given) =>
    accountMethod(country, { draws: 30, ...(given === undefined ? {} : { stretches: given }) })
      .forecast(history, 2026)
      .at(cell),
  );
  const stretch = stretches.find(({ ages, lead }) => ages === '20-39' && lead === 2)?.stretch ?? Number.NaN;
  const [before, after] = [raw?.draws ?? [], wide?.draws ?? []];
  const point = raw?.point ?? Number.NaN;
  expect(wide?.point).toBe(point);
  expect(after).toHaveLength(30);
  after.forEach((value, draw) => {
    expect(value).toBeCloseTo(point + stretch * (before[draw] - point), 6);
  });
});
