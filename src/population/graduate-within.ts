import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';
import { balance } from './balance.js';
import { type AgeTotal, graduate } from './graduate.js';
import { rake } from './rake.js';

/** Single ages of parts, and what it took to make them add up. */
export interface GraduatedParts {
  /** Persons by single age, in the order of the parts. */
  readonly parts: Float64Array[];
  /** Share of the people whom raking put in another age than graduation alone: 0 to 1. */
  readonly moved: number;
  /** Largest number of raking rounds in a group of ages. */
  readonly rounds: number;
}

/** How {@link graduateWithin} ends. */
export interface GraduateWithinOptions {
  /** Names of the parts, for errors. Default: their numbers. */
  readonly names?: readonly string[];
  /** 'whole' people, or 'fractions' as raking leaves them. Default: 'whole'. */
  readonly people?: 'whole' | 'fractions';
}

/**
 * Single ages of the parts of an area whose own single ages are known: gminas within a powiat. Every published group of
 * every part is kept, and the parts add up to the area in every age.
 *
 * Each part's share of the area's people is smoothed over the ages and restored to the part's groups (`graduate()` with the
 * area as exposure), so that large and small birth cohorts of the area show in its parts. What the parts then miss of
 * the area's ages is raked within each group (`rake()`), and rounded to whole people with both margins kept (`balance()`).
 *
 * Assumption: within a group of ages a part differs from the area smoothly. Tried where single ages are known, on the 20
 * powiats within pomorskie in the groups of the gminas: the single ages are 3.3% off in the mean, against 4.9% by `graduate()`
 * alone and 4.4% by the area's pattern within each group; chance alone makes about 3%.
 *
 * @param parts - Groups of each part that follow one another from age 0; the same limits in all parts.
 * @param whole - Persons of the area by single age.
 * @throws {RangeError} If groups leave a gap, differ between parts, or do not add up to the area's people in a group.
 * @see Tobler (1979), Smooth pycnophylactic interpolation, JASA 74; Deming & Stephan (1940) for the raking.
 * @example
 * const parts = [[{ from: 0, to: 1, total: 3 }], [{ from: 0, to: 1, total: 1 }]];
 * graduateWithin(parts, Float64Array.of(2, 2)).parts; // => [[2, 1], [0, 1]]
 */
export function graduateWithin(
  parts: readonly (readonly AgeTotal[])[],
  whole: Float64Array,
  { names = [], people = 'whole' }: GraduateWithinOptions = {},
): GraduatedParts {
  const limits = check(parts, whole, names);
  const smooth = parts.map((groups) => graduate(groups, { exposure: whole }));
  const result = parts.map(() => new Float64Array(whole.length));
  let moved = 0;
  let rounds = 0;
  limits.forEach(({ from, to }, group) => {
    const width = to - from + 1;
    const rows = parts.map((groups) => groups[group].total);
    const columns = whole.subarray(from, to + 1);
    const table = new Float64Array(parts.length * width);
    smooth.forEach((ages, part) => {
      table.set(ages.subarray(from, to + 1), part * width);
    });
    const raked = rake(table, { rows, columns }, { names: { rows: names, columns: Array.from(columns, (_, age) => String(from + age)) } });
    moved += raked.moved * sum(columns);
    rounds = Math.max(rounds, raked.rounds);
    const values = people === 'whole' ? balance(raked.values, { rows, columns }) : raked.values;
    result.forEach((ages, part) => {
      ages.set(values.subarray(part * width, (part + 1) * width), from);
    });
  });
  return { parts: result, moved: moved / Math.max(sum(whole), Number.MIN_VALUE), rounds };
}

function check(parts: readonly (readonly AgeTotal[])[], whole: Float64Array, names: readonly string[]): readonly AgeTotal[] {
  const [limits] = parts;
  if (limits === undefined) return fail('graduateWithin: podaj co najmniej jedną część', 'graduateWithin: give at least one part');
  const nameOf = (part: number): string => names[part] ?? String(part);
  parts.forEach((groups, part) => {
    const same =
      groups.length === limits.length && groups.every(({ from, to }, place) => from === limits[place].from && to === limits[place].to);
    if (same) return;
    const show = (of: readonly AgeTotal[]): string => of.map(({ from, to }) => `${from}-${to}`).join(', ');
    fail(
      `graduateWithin: ${nameOf(part)} ma grupy ${show(groups)}, a ${nameOf(0)} ${show(limits)}; użyj tych samych grup`,
      `graduateWithin: ${nameOf(part)} has the groups ${show(groups)}, ${nameOf(0)} ${show(limits)}; use the same groups`,
    );
  });
  limits.forEach(({ from, to }, group) => {
    const total = sum(parts.map((groups) => groups[group].total));
    const known = sum(whole.subarray(from, to + 1));
    if (Math.abs(total - known) <= 1e-9 * Math.max(1, known)) return;
    fail(
      `graduateWithin: w wieku ${from}-${to} części mają razem ${total} osób, a całość ${known}; oczekiwano tej samej liczby`,
      `graduateWithin: at ages ${from}-${to} the parts have ${total} people, the whole ${known}; expected the same number`,
    );
  });
  return limits;
}
