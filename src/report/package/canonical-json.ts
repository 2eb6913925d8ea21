import { fail } from '../../language/error.js';

/** Deeper than any document written here; a document nested without end must not overflow the stack. */
const DEEPEST = 64;

/** How the text is laid out. */
export interface CanonicalJsonOptions {
  /** `compact`: no white space, as RFC 8785 has it, for hashing; `lines`: indented, with a line break at the end, for reading. Default: 'compact'. */
  readonly layout?: 'compact' | 'lines';
}

/**
 * A value as JSON whose keys are sorted by their UTF-16 code units, as RFC 8785 has it (but keys that are whole numbers come first,
 * by value): equal values give equal bytes. Properties that are undefined are left out.
 *
 * @throws {RangeError} If the value is nested more than 64 levels deep.
 * @example
 * canonicalJson({ b: 1, a: [2, { d: 3, c: 4 }] }); // => '{"a":[2,{"c":4,"d":3}],"b":1}'
 */
export function canonicalJson(value: unknown, { layout = 'compact' }: CanonicalJsonOptions = {}): string {
  const sorted = sortKeys(value, 0);
  return layout === 'compact' ? JSON.stringify(sorted) : `${JSON.stringify(sorted, null, 2)}\n`;
}

function sortKeys(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) {
    fail(
      `canonicalJson: dokument jest zagnieżdżony głębiej niż ${DEEPEST} poziomów`,
      `canonicalJson: the document is nested deeper than ${DEEPEST} levels`,
    );
  }
  if (Array.isArray(value)) return value.map((item) => sortKeys(item, depth + 1));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item, depth + 1)]));
}
