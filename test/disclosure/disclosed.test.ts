import { expect, test } from 'vitest';
import { disclosed } from '../../src/disclosure/disclosed.js';
import { formatCell } from '../../src/tables/format-cell.js';
import { type Cell, type Column, Table } from '../../src/tables/table.js';

const persons: Column = { name: 'persons', title: { pl: 'Osoby', en: 'Persons' }, type: 'integer', unit: { pl: 'osoby', en: 'persons' } };

function text(name: string): Column {
  return { name, title: { pl: name, en: name }, type: 'text' };
}

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  return new Table(columns, rows, { title: { pl: 'Tabela', en: 'Table' } });
}

const byArea = tableOf(
  [text('area'), { ...text('year'), type: 'year' }, text('sex'), text('age'), persons],
  ['zagorze', 'rest', 'city'].flatMap((area, a) =>
    ['F', 'M', 'total'].flatMap((sex, s) =>
      ['0-17', '18+', 'total'].map((age, g) => [
        area,
        2022,
        sex,
        age,
        sumOf(
          [
            [2, 30],
            [9, 40],
          ],
          [
            [60, 500],
            [70, 480],
          ],
          a,
          s,
          g,
        ),
      ]),
    ),
  ),
);

/** One cell of two areas by sex and age with their sums. */
function sumOf(zagorze: number[][], rest: number[][], area: number, sex: number, age: number): number {
  const areas = area === 2 ? [zagorze, rest] : [area === 0 ? zagorze : rest];
  return areas.flatMap((one) => (sex === 2 ? one : [one[sex]])).reduce((sum, row) => sum + (age === 2 ? row[0] + row[1] : row[age]), 0);
}

test('disclosed() finds the sums over areas, sexes and ages and hides across all of them', () => {
  const { table, suppression } = disclosed(byArea, { sums: { area: { city: ['zagorze', 'rest'] } } });
  expect(suppression.inexact).toEqual([]);
  const hidden = table.rows.filter((row) => row[4] === '#').map((row) => row.slice(0, 4).join(' '));
  // 2 girls of Zagórze, and in each direction one other at least: a cube of hidden cells.
  expect(hidden).toContain('zagorze 2022 F 0-17');
  expect(hidden.length).toBeGreaterThanOrEqual(8);
  expect(table.rows.find((row) => row.slice(0, 4).join(' ') === 'city 2022 total total')?.[4]).toBe(1191);
  expect(table.note?.pl).toContain('#: liczby nie podano');
  expect(table.note?.en).toContain('#: hidden');
});

test('a hidden cell shows the sign in both languages', () => {
  expect(formatCell('#', persons, 'pl')).toBe('#');
  expect(formatCell('#', persons, 'en')).toBe('#');
});

test('a share worked out from a hidden count is hidden, too', () => {
  const share: Column = { name: 'share', title: { pl: 'Udział', en: 'Share' }, type: 'share' };
  const refused: Column = { ...persons, name: 'refused' };
  const table = tableOf(
    [text('area'), refused, persons, share],
    [
      ['a', 3, 60, 0.05],
      ['b', 30, 60, 0.5],
    ],
  );
  expect(disclosed(table, { derived: { share: ['refused', 'persons'] } }).table.rows).toEqual([
    ['a', '#', 60, '#'],
    ['b', 30, 60, 0.5],
  ]);
});

test('flows over years do not give a hidden stock away', () => {
  const count = (name: string): Column => ({ ...persons, name });
  const table = tableOf(
    [{ ...text('year'), type: 'year' }, count('stock'), count('came'), count('left')],
    [
      [2021, 3, 8, 7],
      [2022, 14, 20, 9],
    ],
  );
  const { table: shown } = disclosed(table, { balance: { stock: 'stock', plus: ['came'], less: ['left'] } });
  expect(shown.values('stock')).toEqual(['#', 14]);
  expect(shown.values('left')).toEqual([7, '#']);
});

test('estimates, plans, fractions and what is published stay; places are no persons', () => {
  const places: Column = { ...persons, name: 'places', unit: { pl: 'miejsca', en: 'places' } };
  const table = tableOf(
    [text('what'), text('status'), persons, places],
    [
      ['a', 'counted', 2, 2],
      ['b', 'estimated', 2, 2],
      ['c', 'planned', 2, 2],
      ['d', 'published', 2, 2],
      ['e', 'counted', 2.4, 2],
    ],
  );
  const { table: shown } = disclosed(table);
  expect(shown.values('persons')).toEqual(['#', 2, 2, 2, 2.4]);
  expect(shown.values('places')).toEqual([2, 2, 2, 2, 2]);
});

test('disclosed() gives a table without small counts back as it was', () => {
  const table = tableOf([text('what'), persons], [['a', 12]]);
  expect(disclosed(table).table).toBe(table);
});

test('disclosed() can round instead', () => {
  const table = tableOf(
    [text('sex'), persons],
    [
      ['F', 3],
      ['M', 9],
      ['total', 12],
    ],
  );
  expect(disclosed(table, { method: 'round' }).table.values('persons')).toEqual([0, 10, 10]);
});

test('disclosed() says which columns there are', () => {
  expect(() => disclosed(tableOf([persons], [[1]]), { counts: ['people'] })).toThrow(/people.*persons/);
});
