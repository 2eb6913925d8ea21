import { expect, test } from 'vitest';
import { AreaTree } from '../../../src/areas/area-tree.js';
import { countGroups } from '../../../src/services/by-area/count-groups.js';
import type { ServiceInput } from '../../../src/services/service.js';

const tree = new AreaTree([
  { id: 'town', name: 'Miasto', kind: 'city', parent: null, teryt: null },
  { id: 'zone', name: 'Strefa', kind: 'zone', parent: 'town', teryt: null },
  { id: 'a', name: 'A', kind: 'unit', parent: 'zone', teryt: null },
  { id: 'b', name: 'B', kind: 'unit', parent: 'zone', teryt: null },
  { id: 'rest', name: 'Reszta', kind: 'remainder', parent: 'town', teryt: null },
]);

function count(value: number, quality?: 'conflict'): ServiceInput {
  const unit = { pl: 'rodziny', en: 'families' };
  return { id: 'families', title: unit, value, unit, status: 'published', source: 'S1', ...(quality === undefined ? {} : { quality }) };
}

test('a simulated area belongs to the smallest counted area around it; counts add up to the town', () => {
  // 238 families, 33 of them in the zone, 23 of these in a: so 10 in b and 205 elsewhere.
  const counts = {
    town: count(238),
    areas: new Map([
      ['zone', count(33, 'conflict')],
      ['a', count(23)],
    ]),
  };
  expect(countGroups(['a', 'b', 'rest'], tree, counts)).toEqual([
    { of: undefined, leaves: ['rest'], count: 205, quality: 'conflict' },
    { of: 'zone', leaves: ['b'], count: 10, quality: 'conflict' },
    { of: 'a', leaves: ['a'], count: 23, quality: 'ok' },
  ]);
});

test('without counts of parts all areas are one group', () => {
  expect(countGroups(['a', 'b', 'rest'], tree, { town: count(68), areas: new Map() })).toEqual([
    { of: undefined, leaves: ['a', 'b', 'rest'], count: 68, quality: 'ok' },
  ]);
});

test('parts with more than what they lie in are refused, with the areas', () => {
  const counts = { town: count(20), areas: new Map([['a', count(23)]]) };
  expect(() => countGroups(['a', 'b', 'rest'], tree, counts)).toThrow(/20.*a.*23/);
});
