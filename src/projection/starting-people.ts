import { fail } from '../language/error.js';
import { gamma } from '../numerics/gamma.js';
import { multinomial } from '../numerics/multinomial.js';
import { normal } from '../numerics/normal.js';
import type { RandomStream } from '../numerics/random-stream.js';
import { roundSystematically } from '../numerics/round-systematically.js';
import { stream } from '../numerics/stream.js';
import { sum } from '../numerics/sum.js';
import { ageRange, groupsOf } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEXES, type Sex } from '../population/sex.js';

/**
 * Two estimates of the same people differ: a draw lies on the line through both, at main + u (alternative - main), u normal
 * with mean 0. Totals on which both agree stay in every draw.
 */
export interface VariantsUncertainty {
  readonly kind: 'variants';
  /** The second estimate: same day, areas and age groups. */
  readonly alternative: Population;
  /**
   * Standard deviation of u. Two independent estimates with errors of one size differ by √2 times that size, so 1/√2 says
   * that the one chosen is no better than the other.
   */
  readonly spread: number;
}

/**
 * The people of some groups of ages are counted, the ages within a group estimated: in a draw the shares of the ages are
 * Dirichlet with the estimated shares as mean, and the people of a group are divided by chance among them.
 */
export interface WithinGroupsUncertainty {
  readonly kind: 'within-groups';
  /** The counted groups of each sex: ranges of ages that do not overlap. Ages outside all of them are sure. */
  readonly groups: Readonly<Record<Sex, readonly string[]>>;
  /** Standard deviation of the share of an age in its group, as a share of that share; of a group with ages of equal size. */
  readonly spread: number;
}

/** What is uncertain about the people a projection begins with. */
export type BaseUncertainty = VariantsUncertainty | WithinGroupsUncertainty;

/** How many draws, by which seed. */
export interface StartingPeopleOptions {
  readonly seed: number;
  /** Number of draws. */
  readonly draws: number;
  /** Number of the first of them. Default: 0. */
  readonly firstDraw?: number;
  /** Whole people, or expected numbers. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
}

/**
 * The people that each draw of a simulation begins with.
 *
 * @param population - The base; without uncertainty every draw begins with it.
 * @param base - What is uncertain about it.
 * @returns Persons, never below 0: a row for every area × sex × age group as in `population.counts`, a column for every draw.
 * @throws {RangeError} If the two estimates do not match, ranges of ages overlap, or a number is outside its range.
 * @see Alho & Spencer (2005), Statistical Demography and Forecasting, ch. 9, on errors of the jump-off population.
 * @example
 * const people = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: '' }, Float64Array.of(3, 2, 3, 2));
 * startingPeople(people, undefined, { seed: 1, draws: 2 }); // => [3, 3, 2, 2, 3, 3, 2, 2]
 */
export function startingPeople(
  population: Population,
  base: BaseUncertainty | undefined,
  { seed, draws, firstDraw = 0, people = 'whole' }: StartingPeopleOptions,
): Float64Array {
  const { counts, areas } = population;
  const cells = counts.length / areas.length;
  const started = new Float64Array(counts.length * draws);
  if (base === undefined) {
    counts.forEach((persons, cell) => {
      started.fill(persons, cell * draws, (cell + 1) * draws);
    });
    return started;
  }
  const inDraw = drawer(population, base, people);
  areas.forEach((area, place) => {
    const first = place * cells;
    const main = counts.subarray(first, first + cells);
    const numbers = stream(seed, { module: 'base population', area, year: population.year, draw: firstDraw });
    for (let draw = 0; draw < draws; draw++) {
      numbers.restart(population.year, firstDraw + draw);
      const now = inDraw(numbers, main, place);
      for (let cell = 0; cell < cells; cell++) started[(first + cell) * draws + draw] = now[cell];
    }
  });
  return started;
}

/** The people of one area in one draw. */
type Drawer = (numbers: RandomStream, main: Float64Array, area: number) => Float64Array;

function drawer(population: Population, base: BaseUncertainty, people: 'whole' | 'expected'): Drawer {
  if (!(base.spread >= 0 && base.spread <= 1)) {
    fail(
      `startingPeople: rozrzut ludności wyjściowej ${base.spread}; oczekiwano liczby od 0 do 1`,
      `startingPeople: spread of the base population ${base.spread}; expected a number from 0 to 1`,
    );
  }
  switch (base.kind) {
    case 'variants':
      return alongVariants(population, base, people);
    case 'within-groups':
      return withinGroups(population, base, people);
  }
}

function alongVariants(population: Population, { alternative, spread }: VariantsUncertainty, people: 'whole' | 'expected'): Drawer {
  requireAlike(population, alternative);
  const cells = population.counts.length / population.areas.length;
  const lines = population.areas.map((_, place) => {
    const [main, there] = [population, alternative].map(({ counts }) => counts.subarray(place * cells, (place + 1) * cells));
    const other = withTotalOf(main, there);
    return { other, ends: endsOfLine(main, other) };
  });
  return (numbers, main, place) => {
    const { other, ends } = lines[place];
    const u = Math.max(ends.lowest, Math.min(ends.highest, spread * normal(numbers)));
    // The last bit may fall below 0 where u is at an end.
    const drawn = main.map((persons, cell) => Math.max(0, persons + u * (other[cell] - persons)));
    return people === 'whole' ? roundSystematically(numbers, drawn) : drawn;
  };
}

/** The second estimate, with the total of the first where the two differ by no more than the digits that were kept. */
function withTotalOf(main: Float64Array, other: Float64Array): Float64Array {
  const [total, there] = [sum(main), sum(other)];
  return Math.abs(total - there) < 0.5 && there > 0 ? other.map((persons) => persons * (total / there)) : other;
}

/** The u between which nowhere fewer than 0 people are left. */
function endsOfLine(main: Float64Array, other: Float64Array): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let cell = 0; cell < main.length; cell++) {
    const slope = other[cell] - main[cell];
    if (slope > 0) lowest = Math.max(lowest, -main[cell] / slope);
    if (slope < 0) highest = Math.min(highest, -main[cell] / slope);
  }
  return { lowest, highest };
}

function withinGroups(population: Population, { groups, spread }: WithinGroupsUncertainty, people: 'whole' | 'expected'): Drawer {
  const { ageGroups } = population;
  const runs = SEXES.flatMap((sex, index) => {
    const found = groups[sex].map((ages) => groupsOf(ageGroups, ageRange(ages))).sort((a, b) => a.first - b.first);
    const overlap = found.findIndex((group, place) => place > 0 && group.first <= found[place - 1].last);
    if (overlap > 0) {
      fail(
        `startingPeople: grupy wieku ${groups[sex].join(', ')} zachodzą na siebie; podaj rozłączne`,
        `startingPeople: the age groups ${groups[sex].join(', ')} overlap; give disjoint ones`,
      );
    }
    const offset = index * ageGroups.count;
    return found.map(({ first, last }) => ({ first: offset + first, end: offset + last + 1 }));
  });
  return (numbers, main) => {
    const drawn = main.slice();
    for (const { first, end } of runs) drawn.set(divided(numbers, main.subarray(first, end), spread, people), first);
    return drawn;
  };
}

/** The people of one group, divided among its ages. */
function divided(numbers: RandomStream, estimated: Float64Array, spread: number, people: 'whole' | 'expected'): Float64Array {
  const all = sum(estimated);
  if (all === 0 || estimated.length === 1) return estimated;
  // Shapes that add up to n / spread² give the share of one of n equal ages a relative deviation of about spread.
  const concentration = estimated.length / (spread * spread);
  const weights = spread === 0 ? estimated : estimated.map((persons) => weightOf(numbers, (concentration * persons) / all));
  const weight = sum(weights);
  return people === 'whole' ? multinomial(numbers, all, weights) : weights.map((one) => (all * one) / weight);
}

function weightOf(numbers: RandomStream, shape: number): number {
  return shape === 0 ? 0 : gamma(numbers, shape);
}

function requireAlike(population: Population, alternative: Population): void {
  const [one, other] = [population, alternative].map(({ date, areas, ageGroups }) => JSON.stringify([date, areas, ageGroups]));
  if (one === other) return;
  fail(
    `startingPeople: ludność ${one} i jej wariant ${other} nie pasują do siebie; oczekiwano tych samych dni, obszarów i grup wieku`,
    `startingPeople: the people ${one} and their variant ${other} do not match; expected the same day, areas and age groups`,
  );
}
