import { expect, test } from 'vitest';
import { crossTable } from '../../src/disclosure/cross-table.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { enumerate } from './enumerate.js';

/** 16 children in foster care by age and sex; the 16 stand in a strategy that everybody has read. */
const table = crossTable(
  [
    { name: 'age', values: ['0-6', '7-12', '13-17'], sums: { all: ['0-6', '7-12', '13-17'] } },
    { name: 'sex', values: ['girls', 'boys'], sums: { both: ['girls', 'boys'] } },
  ],
  [1, 2, 4, 3, 0, 6],
);
const foster = { ...table, cells: table.cells.map((cell) => ({ ...cell, published: cell.id === 'all | both' })) };

test('suppress() hides small counts of 16 children by age and sex, shows the zero, and keeps the public total', () => {
  const { shown } = suppress(foster.cells, foster.relations);
  expect(shown.get('all | both')).toBe(16);
  expect(shown.get('13-17 | girls')).toBe(0);
  for (const id of ['0-6 | girls', '0-6 | boys', '7-12 | girls', '7-12 | boys', '0-6 | both']) expect(shown.get(id), id).toBeNull();
});

test.each([3, 5] as const)('no one who tries every number comes closer than %i to a hidden count of the 16 children', (threshold) => {
  const { shown } = suppress(foster.cells, foster.relations, { threshold });
  const bounds = enumerate({ ...foster, shown }, 16);
  expect(bounds.size).toBeGreaterThan(0);
  for (const [id, { least, greatest }] of bounds) expect(greatest - least, id).toBeGreaterThanOrEqual(threshold);
});

test('a total less its published parts does not give the last part away', () => {
  const cells = [
    { id: 'all', count: 33 },
    { id: 'kin', count: 20 },
    { id: 'unrelated', count: 10 },
    { id: 'professional', count: 3 },
  ];
  const relations = [{ name: 'forms', total: 'all', parts: ['kin', 'unrelated', 'professional'] }];
  const result = suppress(cells, relations);
  // By hand: 3 is small; of 10 and 20 the smaller goes with it, and 33 - 20 leaves 13 for the two, each from 1 to 12.
  expect([...result.shown]).toEqual([
    ['all', 33],
    ['kin', 20],
    ['unrelated', null],
    ['professional', null],
  ]);
  expect(result.hidden).toEqual([
    { id: 'unrelated', reason: 'secondary', protects: 'professional', relations: ['forms'] },
    { id: 'professional', reason: 'primary', relations: ['forms'] },
  ]);
  expect(enumerate({ cells, relations, shown: result.shown }, 33).get('professional')).toEqual({ least: 1, greatest: 12 });
});

test('a later year with its flows does not give an earlier year away', () => {
  const cells = [
    { id: '2021', count: 3 },
    { id: 'came', count: 20 },
    { id: 'left', count: 9 },
    { id: '2022', count: 14 },
  ];
  const relations = [{ name: 'year', total: '2022', parts: ['2021', 'came'], less: ['left'] }];
  const { shown } = suppress(cells, relations);
  expect([...shown].filter(([, count]) => count === null).map(([id]) => id)).toEqual(['2021', 'left']);
});

test('the parts of a town do not give one another away through the areas they lie in', () => {
  const { cells, relations } = crossTable(
    [
      {
        name: 'area',
        values: ['zagorze', 'towarowa', 'stara-rumia-i', 'rest'],
        sums: { revitalised: ['zagorze', 'towarowa', 'stara-rumia-i'], city: ['revitalised', 'rest'] },
      },
    ],
    [2, 8, 12, 300],
  );
  const { shown } = suppress(cells, relations);
  expect([...shown]).toEqual([
    ['zagorze', null],
    ['towarowa', null],
    ['stara-rumia-i', 12],
    ['rest', 300],
    ['revitalised', 22],
    ['city', 322],
  ]);
});

test('what does not count persons is shown however small, and what is public is never hidden', () => {
  const { shown } = suppress(
    [
      { id: 'homes', count: 2, persons: false },
      { id: 'strategy', count: 4, published: true },
      { id: 'refused', count: 4 },
    ],
    [],
  );
  expect([...shown]).toEqual([
    ['homes', 2],
    ['strategy', 4],
    ['refused', null],
  ]);
});

test('suppress() says which count public ones give away', () => {
  const cells = [
    { id: 'total', count: 8, published: true },
    { id: 'girls', count: 6, published: true },
    { id: 'boys', count: 2 },
  ];
  expect(() => suppress(cells, [{ name: 'sex', total: 'total', parts: ['girls', 'boys'] }])).toThrow(
    /boys.*(nie da się ukryć|cannot be hidden)/,
  );
});

test('relations that do not hold are named and not used', () => {
  const { inexact, shown } = suppress(
    [
      { id: 'a', count: 9 },
      { id: 'b', count: 8 },
    ],
    [{ name: 'a = b', total: 'a', parts: ['b'] }],
  );
  expect(inexact).toEqual(['a = b']);
  expect([...shown.values()]).toEqual([9, 8]);
});

test.each([
  { name: 'a fraction', cells: [{ id: 'a', count: 2.5 }], relations: [], text: /2[.,]5/ },
  {
    name: 'an id twice',
    cells: [
      { id: 'a', count: 2 },
      { id: 'a', count: 3 },
    ],
    relations: [],
    text: /dwa razy|twice/,
  },
  { name: 'an unknown cell', cells: [{ id: 'a', count: 2 }], relations: [{ name: 'r', total: 'a', parts: ['z'] }], text: /„z”|"z"/ },
  { name: 'a cell twice', cells: [{ id: 'a', count: 2 }], relations: [{ name: 'r', total: 'a', parts: ['a'] }], text: /dwa razy|twice/ },
])('suppress() refuses $name', ({ cells, relations, text }) => {
  expect(() => suppress(cells, relations)).toThrow(text);
});

test('suppress() refuses a threshold that is no profile', () => {
  // @ts-expect-error a cell of a notebook is not checked strictly
  expect(() => suppress([], [], { threshold: 4 })).toThrow(/3, 5/);
});

test('rounding says for each count what is shown, and the log says that it was rounded', () => {
  const { shown, hidden } = suppress(foster.cells, foster.relations, { method: 'round' });
  expect(shown.get('13-17 | girls')).toBe(0);
  expect([...shown.values()].every((count) => count !== null && count % 5 === 0)).toBe(true);
  expect(new Set(hidden.map(({ reason }) => reason))).toEqual(new Set(['rounded']));
});
