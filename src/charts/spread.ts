/** Something that takes room on a line: where it would like to have its middle, and how much room it takes. */
export interface Placed {
  readonly at: number;
  readonly size: number;
}

/**
 * Moves things on a line apart until none overlaps another, each as little as possible: those that touch form a group
 * whose middle is the mean of the places they asked for. Used for the labels at the ends of lines.
 *
 * @param wanted - In any order.
 * @param low - Where the first may begin.
 * @param high - Where the last may end; if all together need more room than there is, they begin at `low` and run on.
 * @returns The new middle of each, in the order given.
 * @example
 * spread([{ at: 50, size: 10 }, { at: 52, size: 10 }], 0, 100); // => [46, 56]
 */
export function spread(wanted: readonly Placed[], low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a].at - wanted[b].at || a - b);
  const groups: Group[] = [];
  for (const index of order) {
    const { at, size } = wanted[index];
    let group: Group = { members: [index], size, start: inside(at - size / 2, size, low, high) };
    for (let before = groups.at(-1); before !== undefined && before.start + before.size > group.start; before = groups.at(-1)) {
      groups.pop();
      group = merge(before, group, wanted, low, high);
    }
    groups.push(group);
  }
  const middles = wanted.map(({ at }) => at);
  for (const { members, start } of groups) {
    let next = start;
    for (const index of members) {
      middles[index] = next + wanted[index].size / 2;
      next += wanted[index].size;
    }
  }
  return middles;
}

interface Group {
  readonly members: readonly number[];
  readonly size: number;
  readonly start: number;
}

function merge(first: Group, second: Group, wanted: readonly Placed[], low: number, high: number): Group {
  const members = [...first.members, ...second.members];
  const size = first.size + second.size;
  let offset = 0;
  let starts = 0;
  for (const index of members) {
    starts += wanted[index].at - wanted[index].size / 2 - offset;
    offset += wanted[index].size;
  }
  return { members, size, start: inside(starts / members.length, size, low, high) };
}

function inside(start: number, size: number, low: number, high: number): number {
  return Math.max(low, Math.min(start, high - size));
}
