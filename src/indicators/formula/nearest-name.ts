/** Names further from the one that was written than this share of its letters are no help. */
const FARTHEST = 0.5;

/**
 * The known name that is most like one that was written, for an error that helps.
 *
 * @returns Undefined where none is like it.
 * @see Levenshtein (1966), Binary codes capable of correcting deletions, insertions, and reversals.
 * @example
 * nearestName('preschool_refussed', ['births', 'preschool_refused']); // => 'preschool_refused'
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  // What is longer is no slip of the pen, and comparing it would take long.
  if (written.length > 100) return undefined;
  let nearest: string | undefined;
  let least = Math.floor(written.length * FARTHEST) + 1;
  for (const name of known) {
    const changes = changesBetween(written, name.slice(0, 100));
    if (changes < least) [nearest, least] = [name, changes];
  }
  return nearest;
}

/** How many letters must be put in, taken out or replaced. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (one[i] === other[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
}
