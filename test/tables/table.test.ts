import { expect, test } from 'vitest';
import { type Column, Table } from '../../src/tables/table.js';
import { textsOf } from '../texts-of.js';

const title = { pl: 'Lata', en: 'Years' };
const year: Column = { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' };
const value: Column = { name: 'value', title: { pl: 'Wartość', en: 'Value' }, type: 'number' };

test('a column is read by its name, gaps as null', () => {
  const table = new Table(
    [year, value],
    [
      [2022, 1.5],
      [2023, null],
    ],
    { title },
  );
  expect(table.values('value')).toEqual([1.5, null]);
  expect(table.source).toBeUndefined();
});

test('a table under another title keeps its note and its source', () => {
  const [note, source] = [
    { pl: 'n: liczba', en: 'n: number' },
    { pl: 'GUS', en: 'Statistics Poland' },
  ];
  const { note: kept, source: named } = new Table([year], [], { title, note, source }).titled({ pl: 'Inne', en: 'Others' });
  expect([kept, named]).toEqual([note, source]);
});

test('a table of no rows has empty columns', () => expect(new Table([year], [], { title }).values('year')).toEqual([]));

test('a row of another length is named', () => {
  expect(textsOf(() => new Table([year, value], [[2022, 1], [2023]], { title }))).toEqual({
    pl: 'Table: wiersz 2 ma 1 komórek; oczekiwano 2, po jednej na kolumnę',
    en: 'Table: row 2 has 1 cells; expected 2, one per column',
  });
});

test('two columns of one name are refused', () => {
  expect(textsOf(() => new Table([year, year], [], { title }))).toEqual({
    pl: 'Table: dwie kolumny mają tę samą nazwę; nazwij każdą inaczej',
    en: 'Table: two columns share a name; give each its own',
  });
});

test('an unknown column is answered with those there are', () => {
  expect(textsOf(() => new Table([year, value], [], { title }).values('rok'))).toEqual({
    pl: 'Table.values: nie ma kolumny „rok”; są: year, value',
    en: 'Table.values: there is no column "rok"; there are: year, value',
  });
});
