import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/language/format.js';
import { decimalEvidence } from '../../../src/sources/cells/decimal-sign.js';
import { type NumberReading, readNumber } from '../../../src/sources/cells/read-number.js';

const read = (reading: NumberReading): number | string => (reading.kind === 'number' ? reading.value : reading.kind);

describe('readNumber() reads numbers as Polish offices write them', () => {
  test.each([
    ['52634', 52634],
    ['52 634', 52634],
    ['52\u00a0634', 52634],
    ['52\u202f634', 52634],
    ['52\u2009634', 52634],
    ['1 234 567,5', 1234567.5],
    ['8,6', 8.6],
    ['8.6', 8.6],
    ['0,123', 0.123],
    ['1.234.567', 1234567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['8,6 tys.', 8600],
    ['8,6\u00a0tys', 8600],
    ['1,1 tys.', 1100],
    ['1,2 mln', 1200000],
    ['3 mld', 3e9],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['  7 ', 7],
    ['1.5e-7', 1.5e-7],
  ])('%j is %d', (text, value) => expect(read(readNumber(text))).toBe(value));

  test.each(['Bd.', 'bd', 'B.d.', 'brak danych', '-', '–', '—', '.', '#', 'x', '', '  '])('%j is missing, not 0', (text) =>
    expect(readNumber(text).kind).toBe('missing'),
  );

  test('a missing value gives its reason, an empty cell none', () => {
    expect(readNumber('Bd.')).toMatchObject({ reason: { pl: 'brak danych' } });
    expect(readNumber('-')).toMatchObject({ reason: { pl: 'nie dotyczy' } });
    expect(readNumber('')).toMatchObject({ reason: null });
    const missing = new Map([['n.z.', { pl: 'nie zbierano', en: 'not collected' }]]);
    expect(readNumber('n.z.', { missing })).toMatchObject({ reason: { pl: 'nie zbierano' } });
  });

  test.each([
    '1 23',
    '12  345',
    '1,2,3',
    '1.234.56',
    '12,',
    ',5',
    '1e5',
    '5,26E+04',
    '– 5',
    '(5)',
    '5 zł',
    'ok. 5',
    'NaN',
    'Infinity',
    '٣',
    '1_000',
    '0x10',
  ])('%j is an error', (text) => expect(readNumber(text).kind).toBe('error'));
});

describe('what can be read in two ways', () => {
  test('is an error that names both readings', () => {
    const reading = readNumber('1,234');
    expect(reading).toMatchObject({ kind: 'error', ambiguous: true });
    if (reading.kind === 'error') {
      expect(reading.problem.pl).toMatch(/1234 .*1,234/);
      expect(reading.problem.en).toMatch(/1234 .*1\.234/);
    }
  });

  test('is settled by the decimal sign of the file, and only by its own sign', () => {
    expect(read(readNumber('1,234', { decimal: ',' }))).toBe(1.234);
    expect(read(readNumber('1.234', { decimal: '.' }))).toBe(1.234);
    expect(readNumber('1.234', { decimal: ',' })).toMatchObject({ kind: 'error', ambiguous: true });
    expect(readNumber('1,234', { decimal: '.' })).toMatchObject({ kind: 'error', ambiguous: true });
  });

  test('the decimal sign of a file is what can be nothing else', () => {
    expect(decimalEvidence(['1,234', '1.234', '12', 'Bd.'])).toEqual({ commas: 0, points: 0 });
    expect(decimalEvidence(['12,5', '0,123', '8,6 tys.', '1.234,5'])).toEqual({ commas: 4, points: 0 });
    expect(decimalEvidence(['3224.98', '14.5%'])).toEqual({ commas: 0, points: 2 });
  });

  test('14% is 0.14 of a share and 14 per cent, and an error where neither is counted', () => {
    expect(read(readNumber('14%', { unit: 'share' }))).toBe(0.14);
    expect(read(readNumber('14 %', { unit: 'percent' }))).toBe(14);
    expect(readNumber('14%', { unit: 'persons' })).toMatchObject({ kind: 'error', ambiguous: true });
    expect(readNumber('14%')).toMatchObject({ kind: 'error' });
  });
});

describe('laws', () => {
  const digits = fc.integer({ min: 0, max: 6 });

  test('what formatNumber() writes in Polish is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), digits, (whole, places) => {
        const value = whole / 10 ** places;
        expect(read(readNumber(formatNumber(value, { digits: places, language: 'pl' }), { decimal: ',' }))).toBeCloseTo(value, 9);
      }),
      { seed: 42 },
    );
  });

  test('what JavaScript writes is read back exactly, but for shortened thousands of millions', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(read(readNumber(String(value), { decimal: '.' }))).toBe(value === 0 ? 0 : value);
      }),
      { seed: 42 },
    );
  });

  test('no text crashes the reader or gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(',', '.', null), (text, decimal) => {
        const reading = readNumber(text, { decimal });
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});
