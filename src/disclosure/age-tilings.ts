interface Ages {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** What the sum over all ages is called. */
export const TOTALS: ReadonlySet<string> = new Set(['total', 'all', 'both', 'T', 'ogółem', 'razem', 'wszyscy', 'obie płcie']);

/**
 * For every age group that others make up without gap or overlap: those others, once the widest and once the finest.
 *
 * @param labels - As in '0-2', '3–6', '85+', '7', 'total'; others are left out.
 * @example
 * ageTilings(['0-2', '3-6', '0-6']).get('0-6'); // => [['0-2', '3-6']]
 */
export function ageTilings(labels: readonly string[]): Map<string, readonly (readonly string[])[]> {
  const groups = labels.map(agesOf).filter((ages) => ages !== undefined);
  const tilings = new Map<string, readonly (readonly string[])[]>();
  for (const group of groups) {
    const inside = groups.filter((one) => one !== group && one.first >= group.first && one.last <= group.last);
    const smaller = inside.filter((one) => one.first > group.first || one.last < group.last);
    const found = [tiling(group, smaller, (a, b) => b.last - a.last), tiling(group, smaller, (a, b) => a.last - b.last)].filter(
      (parts) => parts !== undefined,
    );
    const different = found.filter((parts, index) => found.findIndex((one) => one.join() === parts.join()) === index);
    if (different.length > 0) tilings.set(group.label, different);
  }
  return tilings;
}

/** From the first age on, always the next that fits best; where that leads nowhere, another. */
function tiling(whole: Ages, parts: readonly Ages[], best: (a: Ages, b: Ages) => number): string[] | undefined {
  const dead = new Set<number>();
  return from(whole.first);

  function from(age: number): string[] | undefined {
    if (age > whole.last) return [];
    if (dead.has(age)) return undefined;
    for (const part of parts.filter(({ first }) => first === age).sort(best)) {
      const rest = from(part.last + 1);
      if (rest !== undefined) return [part.label, ...rest];
    }
    dead.add(age);
    return undefined;
  }
}

function agesOf(label: string): Ages | undefined {
  if (TOTALS.has(label)) return { label, first: 0, last: Number.POSITIVE_INFINITY };
  const match = /^(\d{1,3})(?:([-–])(\d{1,3})|(\+))?$/.exec(label);
  if (match === null) return undefined;
  const [, first, , last, open] = match;
  return { label, first: Number(first), last: open === undefined ? Number(last ?? first) : Number.POSITIVE_INFINITY };
}
