/** A group of ages as published: one range, or another range for women than for men (the economic ages). */
export interface AgeGroup {
  readonly women: readonly [from: number, to: number];
  readonly men: readonly [from: number, to: number];
}

const OPEN = Number.POSITIVE_INFINITY;
const OLDEST = 130;

/**
 * Reads a group of ages: 'total', '85+', '3-6', '17', or one that differs by sex as GUS writes it: '18-59/64' (women
 * to 59, men to 64), '60+/65+', 'F60+/M65+'.
 *
 * @returns undefined if the text is none of these, or ends before it begins.
 * @example
 * ageGroupOf('18-59/64'); // => { women: [18, 59], men: [18, 64] }
 */
export function ageGroupOf(text: string): AgeGroup | undefined {
  if (text === 'total') return { women: [0, OPEN], men: [0, OPEN] };
  const match =
    /^F?(?<from>\d{1,3})\+\/M?(?<other>\d{1,3})\+$/.exec(text) ??
    /^(?<from>\d{1,3})-(?<to>\d{1,3})\/(?<otherTo>\d{1,3})$/.exec(text) ??
    /^(?<from>\d{1,3})(?:-(?<to>\d{1,3})|(?<open>\+))?$/.exec(text);
  if (match?.groups === undefined) return undefined;
  const { from, to, open, other, otherTo } = match.groups;
  const start = Number(from);
  const end = open !== undefined || other !== undefined ? OPEN : Number(to ?? from);
  const group: AgeGroup = { women: [start, end], men: [Number(other ?? from), otherTo === undefined ? end : Number(otherTo)] };
  const sound = [group.women, group.men].every(([first, last]) => first <= last && first <= OLDEST && (last === OPEN || last <= OLDEST));
  return sound ? group : undefined;
}
