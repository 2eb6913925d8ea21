import { expect, test } from 'vitest';
import { forecast } from '../../../src/forecast/forecast.js';
import { reconcile } from '../../../src/forecast/reconcile/reconcile.js';
import { sumsOf } from '../../../src/forecast/reconcile/sums-of.js';
import { addSeries } from '../../../src/series/add-series.js';
import { readTown } from '../../../src/sources/read-town.js';

// From 2020 on the counts of the powiat stand on the census of 2021.
const options = { yearsAhead: 7, seed: 1, draws: 200, whole: true, breaks: [2020], driver: 'powiat' };

test('women and men of the powiat add up to its people in every draw, in whole numbers', () => {
  const town = readTown('data/rumia');
  const area = 'powiat-wejherowski';
  const [women, men] = (['female', 'male'] as const).map((sex) => town.groups({ area, sex }));
  const series = { people: addSeries([women, men], { id: 'people', title: { pl: 'Ludność powiatu', en: 'People' } }), women, men };
  const made = new Map(Object.entries(series).map(([id, one]) => [id, forecast(one, options)]));
  const result = reconcile(new Map([...made].map(([id, one]) => [id, one.draws()])), sumsOf({ people: ['women', 'men'] }), {
    residuals: new Map([...made].map(([id, one]) => [id, one.residuals()])),
    whole: { seed: 1 },
  });
  for (const year of [2025, 2031]) {
    const [ofWomen, ofMen] = [result.of('women').at(year), result.of('men').at(year)];
    expect(result.of('people').at(year)).toEqual(ofWomen.map((value, draw) => value + ofMen[draw]));
  }
  expect(result.boundShare).toBe(0);
  expect(result.shrinkage).toBeGreaterThan(0);
});
