import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';

/** What a raked table adds up to: one number per row and one per column, none below 0. */
export interface Margins {
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
}

/** When {@link rake} stops. */
export interface RakeOptions {
  /** Largest miss of a margin that is accepted, as a share of the whole. Default: 1e-12. */
  readonly tolerance?: number;
  /** Most rounds. Default: 1,000. */
  readonly rounds?: number;
  /** What the rows and columns are, for errors. Default: their numbers. */
  readonly names?: { readonly rows?: readonly string[]; readonly columns?: readonly string[] };
}

/** A raked table and how it came about. */
export interface Raked {
  /** rows × columns numbers, row by row. */
  readonly values: Float64Array;
  /** Rounds it took; 0 if the table kept its margins already. */
  readonly rounds: number;
  /** Largest miss of a margin that is left. */
  readonly miss: number;
  /** Share of the whole that stands in another cell than in the given table, scaled to the same total: 0 to 1. */
  readonly moved: number;
}

/**
 * A table that keeps given margins and is otherwise as near as possible to a given one: rows and columns are scaled in turn
 * until both add up (iterative proportional fitting). Cells of 0 stay 0; odds ratios stay as they were.
 *
 * @param table - rows × columns numbers, row by row, none below 0.
 * @param margins - Row and column totals of the same sum.
 * @throws {RangeError} If lengths differ, a number is negative, the margins have different sums, a row or column of zeros has
 * a margin above 0, or the zeros of the table leave no solution.
 * @see Deming & Stephan (1940), On a least squares adjustment of a sampled frequency table, Annals of Mathematical Statistics 11; Csiszár (1975), I-divergence geometry, Annals of Probability 3, for what it converges to.
 * @example
 * rake(Float64Array.of(1, 1, 1, 1), { rows: [3, 1], columns: [2, 2] }).values; // => [1.5, 1.5, 0.5, 0.5]
 */
export function rake(
  table: Float64Array,
  { rows, columns }: Margins,
  { tolerance = 1e-12, rounds: most = 1000, names = {} }: RakeOptions = {},
): Raked {
  const whole = check(table, { rows, columns });
  const values = table.slice();
  const rowName = (place: number): string => names.rows?.[place] ?? String(place);
  const columnName = (place: number): string => names.columns?.[place] ?? String(place);
  const row = (place: number): Line => ({ values, from: place * columns.length, by: 1, count: columns.length });
  const column = (place: number): Line => ({ values, from: place, by: columns.length, count: rows.length });
  let rounds = 0;
  let miss = missOf(values, { rows, columns });
  while (miss > tolerance * whole && rounds < most) {
    for (let place = 0; place < rows.length; place++)
      scale(row(place), rows[place], { pl: `wiersz ${rowName(place)}`, en: `row ${rowName(place)}` });
    for (let place = 0; place < columns.length; place++)
      scale(column(place), columns[place], { pl: `kolumna ${columnName(place)}`, en: `column ${columnName(place)}` });
    rounds++;
    miss = missOf(values, { rows, columns });
  }
  if (miss > tolerance * whole) {
    fail(
      `rake: po ${rounds} rundach sumy różnią się jeszcze o ${miss}; zera tabeli nie pozwalają spełnić obu brzegów: wpisz w nie małe liczby albo zwiększ rounds`,
      `rake: after ${rounds} rounds the sums are still ${miss} apart; the zeros of the table leave no room for both margins: put small numbers in them or raise rounds`,
    );
  }
  return { values, rounds, miss, moved: movedShare(table, values) };
}

/** A row or a column inside the table. */
interface Line {
  readonly values: Float64Array;
  readonly from: number;
  readonly by: number;
  readonly count: number;
}

function scale({ values, from, by, count }: Line, margin: number, name: { readonly pl: string; readonly en: string }): void {
  const cells = Array.from({ length: count }, (_, place) => from + place * by);
  const total = sum(cells.map((cell) => values[cell]));
  if (total === 0 && margin > 0) {
    fail(
      `rake: ${name.pl} ma same zera, a jej suma ma wynosić ${margin}; wpisz w nią małe liczby`,
      `rake: ${name.en} is all zeros and is to add up to ${margin}; put small numbers in it`,
    );
  }
  if (total > 0) for (const cell of cells) values[cell] *= margin / total;
}

function missOf(values: Float64Array, { rows, columns }: Margins): number {
  const byRow = new Float64Array(rows.length);
  const byColumn = new Float64Array(columns.length);
  values.forEach((value, cell) => {
    byRow[Math.floor(cell / columns.length)] += value;
    byColumn[cell % columns.length] += value;
  });
  return Math.max(
    0,
    ...byRow.map((total, place) => Math.abs(total - rows[place])),
    ...byColumn.map((total, place) => Math.abs(total - columns[place])),
  );
}

/** Half of what all cells differ, once the given table has the total of the raked one. */
function movedShare(given: Float64Array, raked: Float64Array): number {
  const [before, after] = [sum(given), sum(raked)];
  if (after === 0) return 0;
  return sum(given.map((value, cell) => Math.abs(raked[cell] - (value * after) / before))) / 2 / after;
}

function check(table: Float64Array, { rows, columns }: Margins): number {
  if (table.length !== rows.length * columns.length || table.length === 0) {
    fail(
      `rake: tabela ma ${table.length} liczb, brzegi ${rows.length} × ${columns.length}; oczekiwano ${rows.length * columns.length} liczb, co najmniej jednej`,
      `rake: the table has ${table.length} numbers, the margins ${rows.length} × ${columns.length}; expected ${rows.length * columns.length} numbers, at least one`,
    );
  }
  for (const [what, list] of [
    [{ pl: 'tabela', en: 'the table' }, table],
    [{ pl: 'suma wierszy', en: 'the row totals' }, rows],
    [{ pl: 'suma kolumn', en: 'the column totals' }, columns],
  ] as const) {
    const wrong = Array.from(list).findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
    if (wrong >= 0) {
      fail(
        `rake: ${what.pl} ma na miejscu ${wrong} liczbę ${list[wrong]}; oczekiwano liczby od 0`,
        `rake: ${what.en} has ${list[wrong]} at place ${wrong}; expected a number from 0`,
      );
    }
  }
  const [across, down] = [sum(rows), sum(columns)];
  if (Math.abs(across - down) > 1e-9 * Math.max(across, down)) {
    fail(
      `rake: sumy wierszy dają razem ${across}, sumy kolumn ${down}; oczekiwano tej samej liczby: uzgodnij brzegi`,
      `rake: the row totals add up to ${across}, the column totals to ${down}; expected the same number: make the margins agree`,
    );
  }
  return Math.max(across, Number.MIN_VALUE);
}
