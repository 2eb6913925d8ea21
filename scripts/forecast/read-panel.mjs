/** Reads files of yearly series: columns series_id, period_index, value, split (train, then test); others do not matter. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ScriptError } from '../say.mjs';

/** @typedef {{ id: string, train: Float64Array, test: Float64Array }} PanelSeries */

const COLUMNS = ['series_id', 'period_index', 'value', 'split'];

/**
 * @param {string} file
 * @returns {PanelSeries[]}
 */
export function readPanel(file) {
  /** @type {{ record: Record<string, string>, info: { lines: number } }[]} */
  let rows;
  try {
    rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true, info: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScriptError(`${file}: nie da się odczytać pliku (${reason})`, `${file}: the file cannot be read (${reason})`, 2);
  }
  const missing = COLUMNS.filter((column) => rows.length === 0 || !(column in rows[0].record));
  if (missing.length > 0) {
    throw new ScriptError(
      `${file}: brak kolumn ${missing.join(', ')} albo wierszy; oczekiwano kolumn ${COLUMNS.join(', ')}`,
      `${file}: no columns ${missing.join(', ')} or no rows; expected the columns ${COLUMNS.join(', ')}`,
      2,
    );
  }
  /** @type {Map<string, { train: number[], test: number[], last: number }>} */
  const series = new Map();
  for (const { record, info } of rows) addRow(series, record, `${file}, ${info.lines}`);
  return Array.from(series, ([id, { train, test }]) => {
    if (train.length < 3 || test.length < 1) {
      throw new ScriptError(
        `${file}: szereg ${id} ma ${train.length} wartości train i ${test.length} test; oczekiwano co najmniej 3 i 1`,
        `${file}: series ${id} has ${train.length} train values and ${test.length} test values; expected at least 3 and 1`,
        2,
      );
    }
    return { id, train: Float64Array.from(train), test: Float64Array.from(test) };
  });
}

/**
 * @param {Map<string, { train: number[], test: number[], last: number }>} series
 * @param {Record<string, string>} record
 * @param {string} place - File and line.
 */
function addRow(series, { series_id: id, period_index: period, value, split }, place) {
  const known = series.get(id) ?? { train: [], test: [], last: Number.NEGATIVE_INFINITY };
  series.set(id, known);
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) {
    throw new ScriptError(`${place}: wartość „${value}”; oczekiwano liczby`, `${place}: value "${value}"; expected a number`, 2);
  }
  if (!(Number(period) > known.last)) {
    throw new ScriptError(
      `${place}: okres ${period} szeregu ${id} po okresie ${known.last}; oczekiwano rosnących`,
      `${place}: period ${period} of ${id} after period ${known.last}; expected rising ones`,
      2,
    );
  }
  if (split !== 'test' && (split !== 'train' || known.test.length > 0)) {
    throw new ScriptError(
      `${place}: część „${split}” szeregu ${id}; oczekiwano train, a po nich test`,
      `${place}: split "${split}" of ${id}; expected train, and test after them`,
      2,
    );
  }
  known.last = Number(period);
  (split === 'train' ? known.train : known.test).push(number);
}

/**
 * The part of an id before the first dash.
 *
 * @param {string} id
 */
export function sourceOf(id) {
  return id.split('-')[0];
}

/**
 * The same series with the last values of their training part only.
 *
 * @param {readonly PanelSeries[]} panel
 * @param {number} last
 * @returns {PanelSeries[]}
 */
export function cutTo(panel, last) {
  return panel.map(({ id, train, test }) => ({ id, train: train.slice(-last), test }));
}
