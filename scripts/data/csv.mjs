/** Reading and writing the plain CSV tables of a data package (UTF-8, comma, decimal point, LF). */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/**
 * @param {string} path
 * @returns {any[]} One object per row, every cell as text.
 */
export function readRows(path) {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
}

/**
 * @param {string} path
 * @param {string[]} columns
 * @param {object[]} rows
 */
export function writeRows(path, columns, rows) {
  writeFileSync(path, stringify(rows, { header: true, columns }));
}

/**
 * A number with as many significant digits as its precision deserves, never in exponent form.
 *
 * @param {number} value
 * @param {number} digits
 */
export function significant(value, digits = 6) {
  if (value === 0) return '0';
  const places = Math.min(20, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
  const text = value.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * Order of rows by several texts, the first that differs deciding.
 *
 * @param {string[]} a
 * @param {string[]} b
 */
export function compareTexts(a, b) {
  for (const [index, text] of a.entries()) {
    if (text !== b[index]) return text < (b[index] ?? '') ? -1 : 1;
  }
  return 0;
}
