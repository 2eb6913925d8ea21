import type { DisclosureOptions } from './disclosure-cell.js';

/** A stock that flows lead from one year to the next: `next = stock + plus - less`. */
export interface StockAndFlows {
  /** Column of the stock at the end of the year. */
  readonly stock: string;
  /** Columns of who came during the year. */
  readonly plus: readonly string[];
  /** Columns of who left during the year. */
  readonly less: readonly string[];
}

/** What counts persons in a table, and which sums of it readers know. */
export interface DisclosedOptions extends DisclosureOptions {
  /** Names of the columns that count persons. Default: those whose unit does, such as persons, children, families, births. */
  readonly counts?: readonly string[];
  /**
   * Columns that name the row, among them 'area', 'year', 'sex', 'age'. Default: every column of text and years but status,
   * quality, note and source.
   */
  readonly keys?: readonly string[];
  /**
   * For a key column, sums by the value that names them: `{ area: { city: ['revitalised', 'rest'] } }`. Sums over ages are found by
   * themselves from labels such as '0-2', '85+', 'total'; in other columns 'total' and the like is the sum of all other values.
   */
  readonly sums?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Sums across columns: `{ total: ['women', 'men'] }`. */
  readonly columnSums?: Readonly<Record<string, readonly string[]>>;
  /** Columns that flows link over the years; needs a key column 'year'. */
  readonly balance?: StockAndFlows;
  /** Columns worked out from counts of the same row, which would give them away: `{ share_refused: ['refused', 'children'] }`. */
  readonly derived?: Readonly<Record<string, readonly string[]>>;
}
