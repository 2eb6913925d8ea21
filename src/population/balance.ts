import { fail } from '../language/error.js';
import type { Margins } from './rake.js';

/** A value this near a whole number is one: what raking leaves of it. */
const WHOLE = 1e-7;

/**
 * Whole numbers in place of fractional ones that keep the same whole margins: each is the number below or above its own.
 *
 * Everything is rounded down; what the rows and columns then lack is given to the cells with the largest remainders,
 * and where these do not meet both margins, ones are moved along paths of rows and columns. Since the fractional
 * table is one way to fill the lacks, a whole one exists (integrality of transport problems). No chance is involved.
 *
 * @param values - rows × columns numbers, row by row, none below 0.
 * @param margins - Whole totals of the rows and columns, which the values keep to 1e-6.
 * @throws {RangeError} If the values do not keep the margins, or the margins are not whole.
 * @see Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82.
 * @example
 * balance(Float64Array.of(1.5, 1.5, 0.5, 0.5), { rows: [3, 1], columns: [2, 2] }); // => [2, 1, 0, 1]
 */
export function balance(values: Float64Array, { rows, columns }: Margins): Float64Array {
  const width = columns.length;
  const counts = values.map((value) => Math.floor(value + WHOLE));
  const lacks = { rows: Float64Array.from(rows), columns: Float64Array.from(columns) };
  counts.forEach((count, cell) => {
    lacks.rows[Math.floor(cell / width)] -= count;
    lacks.columns[cell % width] -= count;
  });
  check(values, lacks, { rows, columns });
  const open = Array.from(counts.keys()).filter((cell) => values[cell] - counts[cell] > WHOLE);
  // Equal remainders: the earlier cell first.
  open.sort((a, b) => values[b] - counts[b] - (values[a] - counts[a]) || a - b);
  const raised = new Set<number>();
  for (const cell of open) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    if (lacks.rows[row] < 1 || lacks.columns[column] < 1) continue;
    raised.add(cell);
    lacks.rows[row]--;
    lacks.columns[column]--;
  }
  for (let row = 0; row < rows.length; row++) {
    while (lacks.rows[row] >= 1) {
      const column = raiseAlongPath(row, { open, raised, lacking: lacks.columns, width });
      lacks.rows[row]--;
      lacks.columns[column]--;
    }
  }
  for (const cell of raised) counts[cell]++;
  return counts;
}

/** Cells that may be raised, and those that are. */
interface Raising {
  readonly open: readonly number[];
  readonly raised: Set<number>;
  readonly lacking: Float64Array;
  readonly width: number;
}

/** Raises one more cell of a row, lowering and raising others until a lacking column is met; returns that column. */
function raiseAlongPath(start: number, { open, raised, lacking, width }: Raising): number {
  // By column: the cell through which it was reached. By row: the raised cell that is given up to come to it.
  const into = new Map<number, number>();
  const through = new Map<number, number>();
  for (const queue = [start]; queue.length > 0; ) {
    const row = queue.shift() ?? start;
    for (const cell of open) {
      const column = cell % width;
      if (Math.floor(cell / width) !== row || raised.has(cell) || into.has(column)) continue;
      into.set(column, cell);
      if (lacking[column] >= 1) {
        walkBack(column, { into, through, raised, width });
        return column;
      }
      for (const other of raised) {
        const next = Math.floor(other / width);
        if (other % width !== column || next === start || through.has(next)) continue;
        through.set(next, other);
        queue.push(next);
      }
    }
  }
  return fail(
    'balance: nie da się zaokrąglić tabeli tak, by zgadzały się oba brzegi; sprawdź, czy jej sumy są równe brzegom',
    'balance: the table cannot be rounded to keep both margins; check that its sums equal the margins',
  );
}

interface Path {
  readonly into: ReadonlyMap<number, number>;
  readonly through: ReadonlyMap<number, number>;
  readonly raised: Set<number>;
  readonly width: number;
}

function walkBack(last: number, { into, through, raised, width }: Path): void {
  for (let cell = into.get(last); cell !== undefined; ) {
    raised.add(cell);
    const given = through.get(Math.floor(cell / width));
    if (given === undefined) return;
    raised.delete(given);
    cell = into.get(given % width);
  }
}

function check(
  values: Float64Array,
  lacks: { readonly rows: Float64Array; readonly columns: Float64Array },
  { rows, columns }: Margins,
): void {
  for (const [what, margins, lacking, cellsOf] of [
    [{ pl: 'wiersz', en: 'row' }, rows, lacks.rows, (place: number, cell: number) => Math.floor(cell / columns.length) === place],
    [{ pl: 'kolumna', en: 'column' }, columns, lacks.columns, (place: number, cell: number) => cell % columns.length === place],
  ] as const) {
    for (let place = 0; place < margins.length; place++) {
      let total = 0;
      values.forEach((value, cell) => {
        if (cellsOf(place, cell)) total += value;
      });
      if (Number.isInteger(margins[place]) && lacking[place] >= 0 && Math.abs(total - margins[place]) <= 1e-6 * Math.max(1, total))
        continue;
      fail(
        `balance: ${what.pl} ${place} ma sumę ${total}, a brzeg to ${margins[place]}; oczekiwano tej samej liczby całkowitej`,
        `balance: ${what.en} ${place} adds up to ${total}, its margin is ${margins[place]}; expected the same whole number`,
      );
    }
  }
}
