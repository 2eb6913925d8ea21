import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/sources/cells/read-cell.js';
import { readDate } from '../../../src/sources/cells/read-date.js';

const context = { decimal: null, unit: undefined, missing: new Map() };

describe('readDate()', () => {
  test('reads ISO and Polish dates', () => {
    expect(readDate('2022-12-31')).toEqual({ kind: 'date', date: '2022-12-31', format: 'YYYY-MM-DD' });
    expect(readDate('1.05.2018')).toEqual({ kind: 'date', date: '2018-05-01', format: 'DD.MM.YYYY' });
    expect(readDate('2020-02-29').kind).toBe('date');
  });

  test.each([
    '2022-02-30',
    '2021-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-1-5',
    '31.11.2022',
    '2022/12/31',
    'grudzień 2022',
    '',
  ])('%j is an error', (text) => expect(readDate(text).kind).toBe('error'));

  test('names both readings of a date with slashes and of a day number', () => {
    expect(readDate('06/07/2018')).toMatchObject({ problem: { pl: 'data niejednoznaczna: 2018-07-06 albo 2018-06-07' } });
    expect(readDate('42369')).toMatchObject({
      problem: { en: 'day number of a spreadsheet: 2015-12-31 (counted from 1900) or 2020-01-01 (from 1904)' },
    });
  });

  test('reads back every day in both formats', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(readDate(date)).toMatchObject({ date });
        expect(readDate(date.split('-').reverse().join('.'))).toMatchObject({ date });
      }),
      { seed: 42 },
    );
  });
});

test('a period is a year, a range of years or a day', () => {
  const period = (text: string): unknown => {
    const reading = readCell(text, { kind: 'period' }, context);
    return reading.kind === 'value' ? reading.value : reading.kind;
  };
  expect(['2015', '2011-2015', '2011–2015', '2018-06-30', '30.06.2018', '2015-2011', '20155'].map(period)).toEqual([
    ...['2015', '2011-2015', '2011-2015', '2018-06-30', '2018-06-30'],
    ...['fault', 'fault'],
  ]);
});

test('age 100+ is the open group', () => {
  expect(readCell('100+', { kind: 'age' }, context)).toMatchObject({ value: 100 });
});
