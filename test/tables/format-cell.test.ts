import { expect, test } from 'vitest';
import { signedColumn } from '../../src/tables/columns.js';
import { formatCell } from '../../src/tables/format-cell.js';
import { STATUS_NAMES } from '../../src/tables/status.js';

const column = { name: 'x', title: { pl: 'x', en: 'x' }, type: 'number' } as const;

test('formatCell() writes years without a sign between thousands, and missing values as a dash', () => {
  expect(formatCell(2022, { ...column, type: 'year' }, 'pl')).toBe('2022');
  expect(formatCell(null, column, 'pl')).toBe('–');
});

test('formatCell() goes by what a column is, not by its name', () => {
  expect(formatCell(2022, { ...column, name: 'year', type: 'integer' }, 'pl')).toBe('2\u00a0022');
  expect(formatCell(3, { ...column, name: 'difference', digits: 0 }, 'pl')).toBe('3');
  expect(formatCell(1234, signedColumn({ ...column, digits: 0 }), 'pl')).toBe('+1\u00a0234');
  expect(formatCell(0.05, signedColumn({ ...column, type: 'share' }), 'en')).toBe('+5.0%');
});

test('formatCell() writes machine words as the column tells, and others as they are', () => {
  const status = { ...column, type: 'text', words: STATUS_NAMES } as const;
  expect(formatCell('counted', status, 'pl')).toBe('policzone');
  expect(formatCell('constructor', status, 'pl')).toBe('constructor');
  expect(formatCell('counted', { ...column, type: 'text' }, 'pl')).toBe('counted');
});

test('formatCell() writes what rounds to nothing as zero without a sign', () => {
  expect(formatCell(-1e-12, signedColumn({ ...column, digits: 6 }), 'pl')).toBe('0,000000');
  expect(formatCell(-0.0004, { ...column, type: 'share' }, 'en')).toBe('0.0%');
});
