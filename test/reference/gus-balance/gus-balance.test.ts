import { expect, test } from 'vitest';
import { readReference } from '../read-reference.js';

const poland = readReference('poland-medium.csv', import.meta.url);

/** The people who are in the next count and cannot be, or are not and should be, by the published events of the year. */
function gaps(): number[] {
  const { population, births, deaths, internal_in, internal_out, immigration, emigration } = poland;
  return Array.from(population.subarray(1), (people, place) => {
    const year = place + 1;
    const moves = internal_in[year] - internal_out[year] + immigration[year] - emigration[year];
    return people - (population[place] + births[year] - deaths[year] + moves);
  });
}

test('GUS’s projection of Poland balances to 39 people in its first year and exactly after it (V3)', () => {
  const [first, ...later] = gaps();
  expect(poland['year']).toEqual(Float64Array.from({ length: 39 }, (_, place) => 2022 + place));
  expect(first).toBe(39);
  expect(later).toEqual(later.map(() => 0));
});

test('moves within Poland cancel', () => {
  expect(poland['internal_in'].subarray(1)).toEqual(poland['internal_out'].subarray(1));
});
