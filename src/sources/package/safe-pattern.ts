/** Longer texts are not matched against patterns from outside. */
export const LONGEST_MATCHED = 300;

const LONGEST_PATTERN = 200;

/** Ways of matching that a pattern may have: one `*`, and a few choices beside it. */
const MOST_WAYS = 4 * LONGEST_MATCHED;

/**
 * A pattern from outside as a regular expression of the whole text, if it cannot keep the program busy. A matcher that
 * backtracks tries at most as many ways as its choices multiply to; patterns with more than {@link MOST_WAYS} are
 * refused, and so are repeated groups, back references and looking around.
 *
 * @returns undefined if the pattern is refused or no regular expression.
 * @example
 * safePattern('\\d{2}-\\d{3}')?.test('84-230'); // => true
 * safePattern('a*a*b'); // => undefined
 */
export function safePattern(pattern: string): RegExp | undefined {
  if (pattern.length > LONGEST_PATTERN || !(waysOf(pattern) <= MOST_WAYS)) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

/** Parts of a pattern that add ways, or end one: escapes, classes, groups, alternatives, quantifiers. */
const PART =
  /\\(?<escaped>.)|\[(?:\\.|[^\]])*\]|(?<open>\((?:\?.)?)|(?<close>\))|(?<bar>\|)|(?<sign>[*+?])|\{(?<least>\d+)(?<most>,?\d*)\}/gsu;

/** Alternatives of a group so far, and ways of the one being read. */
interface Group {
  before: number;
  ways: number;
}

/** The ways of the alternatives of a group add up, those of what follows one another multiply. */
function waysOf(pattern: string): number {
  const outer: Group[] = [];
  let group: Group = { before: 0, ways: 1 };
  let closed = false;
  for (const { groups = {} } of pattern.matchAll(PART)) {
    const { escaped, open, close, bar, sign, least, most } = groups;
    const repeats = sign === undefined ? repeatsOf(least, most) : sign === '?' ? 2 : LONGEST_MATCHED;
    const lookOrReference = (open !== undefined && open !== '(' && open !== '(?:') || /^[1-9k]$/.test(escaped ?? '');
    const repeatedGroup = closed && (repeats > 2 || least !== undefined);
    if (lookOrReference || repeatedGroup) return Number.POSITIVE_INFINITY;
    closed = close !== undefined;
    if (open !== undefined) {
      outer.push(group);
      group = { before: 0, ways: 1 };
    } else if (close !== undefined) {
      const around = outer.pop();
      if (around === undefined) return Number.NaN;
      group = { before: around.before, ways: around.ways * (group.before + group.ways) };
    } else if (bar !== undefined) {
      group = { before: group.before + group.ways, ways: 1 };
    } else {
      group = { before: group.before, ways: group.ways * repeats };
    }
  }
  return group.before + group.ways;
}

/** How many numbers of repetitions `{2,5}` allows; without end where one of them is longer than any text. */
function repeatsOf(least: string | undefined, most = ''): number {
  if (least === undefined) return 1;
  if (most === ',') return LONGEST_MATCHED;
  const last = most === '' ? Number(least) : Number(most.slice(1));
  return last > LONGEST_MATCHED ? Number.POSITIVE_INFINITY : last - Number(least) + 1;
}
