import { expect, test } from 'vitest';
import { fromArquero, fromDanfo, Table, tableFromRows, toArquero, toDanfo } from '../../src/index.js';

const table = new Table(
  [
    { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' },
    { name: 'area', title: { pl: 'Obszar', en: 'Area' }, type: 'text' },
    { name: 'persons', title: { pl: 'Osoby', en: 'Persons' }, type: 'number' },
  ],
  [
    [2022, 'Rumia', 52634.000001],
    [2023, 'Zagórze', null],
    [2024, 'Rumia', 16_777_217.5],
  ],
  { title: { pl: 'Ludność', en: 'Population' } },
);
const { title } = table;

test('toArquero() and back keeps names, order, text, whole numbers, all digits and missing values', () => {
  const back = fromArquero(toArquero(table), { title });
  expect(back.rows).toEqual(table.rows);
  expect(back.columns.map(({ name, type }) => [name, type])).toEqual([
    ['year', 'year'],
    ['area', 'text'],
    ['persons', 'number'],
  ]);
});

test('fromArquero() takes the rows that a filter leaves, in the order shown', () => {
  const filtered = toArquero(table)
    .filter((row: { area: string }) => row.area === 'Rumia')
    .orderby('persons');
  expect(fromArquero(filtered, { title }).values('year')).toEqual([2022, 2024]);
});

test('toDanfo() and back keeps names, text, all digits and missing numbers', () => {
  const frame = toDanfo(table);
  expect(frame.columns).toEqual(['year', 'area', 'persons']);
  expect(fromDanfo(frame, { title }).rows).toEqual(table.rows);
});

test('fromDanfo() takes what a data frame computes', () => {
  const sums = toDanfo(table).groupby(['area']).col(['year']).sum();
  expect(fromDanfo(sums, { title }).values('year_sum')).toEqual([2022 + 2024, 2023]);
});

test('toArquero() names a column that would be lost on the way', () => {
  const hostile = new Table([{ name: '__proto__', title, type: 'integer' }], [[1]], { title });
  expect(() => toArquero(hostile)).toThrow('kolumna „__proto__” nie daje się przenieść');
});

test('toDanfo() gives a missing number as NaN, as pandas does, and a missing text as null', () => {
  const gaps = new Table(table.columns, [[null, null, null]], { title });
  expect(toDanfo(gaps).values).toEqual([[Number.NaN, null, Number.NaN]]);
});

test('tableFromRows() writes a date as its day, and none where there is no such date', () => {
  const dates = [new Date(Date.UTC(2022, 11, 31)), new Date(Date.UTC(2022, 11, 31, 23, 59)), new Date(Number.NaN)];
  const made = tableFromRows(
    ['date'],
    dates.map((date) => [date]),
    { title },
  );
  expect(made.values('date')).toEqual(['2022-12-31', '2022-12-31', null]);
});

test('tableFromRows() takes what is undefined or not a number as missing, and a truth value as its word', () => {
  expect(tableFromRows(['value'], [[undefined], [Number.NaN], [null], [true]], { title }).values('value')).toEqual([
    null,
    null,
    null,
    'true',
  ]);
});
