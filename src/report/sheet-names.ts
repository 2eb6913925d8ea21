/** The most characters the name of a sheet may have. */
const LONGEST = 31;

/**
 * Names for the sheets of a workbook: without the signs that have a meaning there, at most 31 characters, each once, also in
 * capitals.
 *
 * @example
 * sheetNames(['a/b', 'A:B']); // => ['a-b', 'A-B (2)']
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    // Also no apostrophe at either end, and "History" belongs to the spreadsheet itself.
    const plain = name.replace(/[[\]:*?/\\\p{Cc}]/gu, '-').replace(/^'+|'+$/g, '');
    const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain}-` : plain;
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` (${copy})`;
      const candidate =
        Array.from(base)
          .slice(0, LONGEST - ending.length)
          .join('') + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
