/** The sign before the decimals: Polish offices write a comma, machines a point. */
export type DecimalSign = ',' | '.';

/** How often each sign stands where it can only be a decimal sign. */
export interface DecimalEvidence {
  readonly commas: number;
  readonly points: number;
}

const SPACE = /\s/;
const LONGEST = 64;

/**
 * Counts the numbers of a file that show which decimal sign it uses. "12,5" and "0,123" can only be decimals;
 * "1,234" can be either and counts for neither.
 *
 * @example
 * decimalEvidence(['12,5', '1,234', '7']); // => { commas: 1, points: 0 }
 */
export function decimalEvidence(cells: Iterable<string>): DecimalEvidence {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    const sign = surelyDecimal(cell);
    if (sign === ',') commas += 1;
    if (sign === '.') points += 1;
  }
  return { commas, points };
}

function surelyDecimal(cell: string): DecimalSign | undefined {
  if (cell.length > LONGEST) return undefined;
  const both = /^[-−+]?\d+([.,])\d{3}([.,])\d+$/u.exec(cell.trim());
  if (both !== null && both[1] !== both[2]) return both[2] === ',' ? ',' : '.';
  const match = /^[-−+]?(\d[\d\s]*)([.,])(\d+)\s?\D*$/u.exec(cell.trim());
  if (match === null) return undefined;
  const [, whole, sign, decimals] = match;
  if (couldGroup(whole, decimals)) return undefined;
  return sign === ',' ? ',' : '.';
}

/**
 * Whether the sign between these digits can also part thousands: one to three digits before it, not beginning with 0,
 * no other grouping, exactly three digits after.
 */
export function couldGroup(whole: string, decimals: string): boolean {
  return decimals.length === 3 && whole.length <= 3 && !whole.startsWith('0') && !SPACE.test(whole);
}
