import { fail } from '../language/error.js';
import { quantiles } from '../numerics/quantiles.js';
import { sum } from '../numerics/sum.js';
import type { SeriesDescription } from '../series/series.js';
import { expectedInput } from './expected-input.js';
import { holdInput } from './hold-input.js';
import { inputQuantile } from './input-quantile.js';
import { isUncertain } from './is-service-input.js';
import type { ReviseInput } from './revise-inputs.js';
import type { ServiceInput } from './service.js';

/** What it would be worth to know one input. */
export interface InputWorth {
  readonly input: ServiceInput;
  /** Width of the band that would be left, on average over what the input may turn out to be. */
  readonly width: number;
  /** By how much the band would narrow; below 0 where knowing it would on average widen it. */
  readonly narrowing: number;
  /** The same as a share of the width now; 0 where there is no width. */
  readonly narrowingShare: number;
  /** Share of the variance that would go: the first-order index of the input. */
  readonly varianceShare: number;
}

/** What each uncertain input of a result would be worth if it were known, the most first. */
export interface DataWorth {
  /** Share of the draws inside the band, e.g. 0.8. */
  readonly level: number;
  /** Width of the band now. */
  readonly width: number;
  /** Width with every input held at its mean: what the future of the people and chance leave whatever is known. */
  readonly widthLeft: number;
  readonly inputs: readonly InputWorth[];
  /** Inputs without a value: what needs them is not in the result at all. */
  readonly missing: readonly ServiceInput[];
  /** What the result is called, its unit and digits; left out where nobody said. */
  readonly description?: SeriesDescription;
}

/** How it is estimated. */
export interface ExpectedNarrowingOptions {
  /** Share of the draws inside the band. Default: 0.8. */
  readonly level?: number;
  /** Values each input is held at, a whole number of at least 2. Default: 7. */
  readonly values?: number;
  /** What the result is called, for tables. */
  readonly description?: SeriesDescription;
}

/**
 * By how much the band of a result would be expected to narrow if one input were known: its expected value of partial perfect
 * information, told in widths of the band and not in money.
 *
 * Nested simulation: the input is held at values of its own, the middles of as many equally likely parts of its distribution,
 * with the same random numbers for everything else, and what is left of the band is averaged. The same runs give the
 * first-order index Var(E[Y | X]) / Var(Y) = 1 - E[Var(Y | X)] / Var(Y). Seven values leave out about 3% of an input's own
 * variance. Inputs are known one at a time: two that only matter together are worth little each.
 *
 * @param compute - The result in draws, with the inputs it asks `revise` for.
 * @param inputs - Inputs that may matter; certain ones are left out, missing ones are listed.
 * @throws {RangeError} If there are fewer than two values, or the level is not between 0 and 1.
 * @see Heath, Manolopoulou & Baio (2017), A review of methods for analysis of the expected value of information, Medical Decision
 * Making 37, for partial perfect information by nested simulation; Sobol' (1993), Sensitivity estimates for nonlinear mathematical models, for the index.
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, low: 18, high: 25, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * const drawn = (input) => drawInput(input, { service: 'example', area: 'rumia', year: 2022, seed: 1, draws: 100 });
 * expectedNarrowing((revise) => drawn(revise(price)), [price]).inputs[0].narrowingShare; // => 1
 */
export function expectedNarrowing(
  compute: (revise: ReviseInput) => Float64Array,
  inputs: readonly ServiceInput[],
  { level = 0.8, values = 7, description }: ExpectedNarrowingOptions = {},
): DataWorth {
  if (!(Number.isInteger(values) && values >= 2 && level > 0 && level < 1)) {
    fail(
      `expectedNarrowing: values to ${values}, level to ${level}; oczekiwano liczby całkowitej od 2 i liczby między 0 a 1`,
      `expectedNarrowing: values is ${values}, level ${level}; expected a whole number from 2 and a number between 0 and 1`,
    );
  }
  const uncertain = inputs.filter(isUncertain);
  const now = compute((input) => input);
  const width = widthOf(now, level);
  const variance = varianceOf(now);
  const worth = uncertain.map((input): InputWorth => {
    const left = matters(compute, input, now)
      ? Array.from({ length: values }, (_, part) => compute(holdInput(input, inputQuantile(input, (part + 0.5) / values))))
      : [now];
    const remaining = average(left.map((draws) => widthOf(draws, level)));
    return {
      input,
      width: remaining,
      narrowing: width - remaining,
      narrowingShare: width > 0 ? 1 - remaining / width : 0,
      varianceShare: variance > 0 ? 1 - average(left.map(varianceOf)) / variance : 0,
    };
  });
  const known = compute((input) => (isUncertain(input) ? holdInput(input, expectedInput(input))(input) : input));
  return {
    level,
    width,
    widthLeft: widthOf(known, level),
    inputs: worth.toSorted((a, b) => b.narrowing - a.narrowing || (a.input.id < b.input.id ? -1 : 1)),
    missing: inputs.filter(({ value }) => value === null),
    ...(description === undefined ? {} : { description }),
  };
}

/** Whether any draw changes between the ends of an input: most services take inputs that only some of their results need. */
function matters(compute: (revise: ReviseInput) => Float64Array, input: ServiceInput, now: Float64Array): boolean {
  return [0, 1].some((end) => compute(holdInput(input, inputQuantile(input, end))).some((value, draw) => value !== now[draw]));
}

function widthOf(draws: Float64Array, level: number): number {
  const [low, high] = quantiles(draws, [(1 - level) / 2, (1 + level) / 2]);
  return high - low;
}

function varianceOf(draws: Float64Array): number {
  const middle = average(draws);
  return average(draws.map((value) => (value - middle) * (value - middle)));
}

function average(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
