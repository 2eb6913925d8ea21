import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { negativeBinomialQuantile } from '../numerics/negative-binomial-quantile.js';
import { normalQuantile } from '../numerics/normal-quantile.js';
import { FEW_VALUES_CONSTANTS, scaleOfTwo } from './few-values.js';
import { quantileFunction } from './interval.js';
import { groupOf, type IntervalConstants, powersOf } from './interval-constants.js';
import { intervalScales } from './interval-scales.js';
import type { Fit, Method } from './method.js';
import { naive } from './naive.js';
import type { PreparedHistory } from './prepare-history.js';
import { yearlyChanges } from './yearly-changes.js';

/**
 * What the width of the bands comes from: the errors of other series (`pooled`), the distribution of the method itself (`own`),
 * how far other series went from one or two values (`few`), the same where all values are equal (`unchanged`), or the
 * probability of an event that has not happened yet (`none-yet`); `no-scale` where all values are 0 and are no counts.
 */
export type BandOrigin = 'pooled' | 'own' | 'few' | 'unchanged' | 'none-yet' | 'no-scale';

/** What the years ahead are expected to be, as distributions. */
export interface Predictive {
  /** The fit behind it; that of the last value where there are fewer than 3 values. */
  readonly fit: Fit;
  readonly origin: BandOrigin;
  /** What the widths were learned from. */
  readonly constants: IntervalConstants;
  /** The value a year (from 0) is below with a probability; not held in any limits. */
  quantile(ahead: number, probability: number): number;
}

/** What the distributions are made with. */
export interface PredictiveOptions {
  readonly method: Method;
  readonly constants: IntervalConstants;
  readonly yearsAhead: number;
  readonly whole: boolean;
  /** The smallest step that the series shows, for one whose values are all 0. */
  readonly unit: number;
}

/** Fewest values that a method learns from. */
const FEWEST = 3;
/** A scale is at least this share of the level, as that of the steadiest in 100 other series, … */
const LEAST_OF_LEVEL = 0.002;
/** … and at least this share of the usual yearly change: a straight line so far proves little. */
const LEAST_OF_CHANGE = 0.1;
/** Years without a change count as evidence of the next ones up to this many. */
const MOST_EVIDENCE = 5;
/** Jeffreys' prior for the mean of a count. */
const PRIOR_EVENTS = 0.5;

/**
 * The distributions of the years ahead. From 3 values on, the median is the method's and the width that of its own
 * distribution or of the interval constants, never zero; one or two values are carried forward in a band learned from other series.
 *
 * @param history - At least one value.
 * @example
 * const history = { years: [2020], values: Float64Array.of(40), missing: [], widening: 1, breaks: [], variants: [], spikes: [], notes: [], leftOut: 0 };
 * predictive(history, { method: naive, constants: POOLED_CONSTANTS, yearsAhead: 2, whole: false, unit: 1 }).quantile(1, 0.5); // => 40
 */
export function predictive(history: PreparedHistory, options: PredictiveOptions): Predictive {
  const { values, years } = history;
  const { whole, unit } = options;
  const isUnchanged = values.every((value) => value === values[0]);
  const enough = years.length >= FEWEST;
  const fit = (enough ? options.method : naive).fit(values.length > 1 ? values : Float64Array.of(values[0], values[0]));
  if (isUnchanged && values[0] === 0) return whole ? noneYet(fit, years.length) : noScale(fit, unit, options);
  if (isUnchanged && !(enough && fit.outlook(1).quantile !== undefined)) return fromFew(fit, history, options, isUnchanged);
  if (!enough && values.every((value) => value > 0)) return fromFew(fit, history, options, isUnchanged);
  return fromMethod(fit, history, enough ? options : { ...options, method: naive });
}

function fromMethod(fit: Fit, { values, years, widening, variants }: PreparedHistory, options: PredictiveOptions): Predictive {
  const { method, constants, yearsAhead } = options;
  const outlook = fit.outlook(yearsAhead);
  const { means, quantile } = outlook;
  if (quantile !== undefined) return { fit, origin: 'own', constants, quantile };
  const steps = variants.map(({ up, down }) => {
    const [above, below] = [up, down].map((moved) => method.fit(moved).outlook(yearsAhead).means);
    return above.map((mean, ahead) => (mean - below[ahead]) / 2);
  });
  const least = leastScale(values);
  const scales = intervalScales(values, outlook, powersOf(constants, years.length)).map((scale) => Math.max(least, scale * widening));
  const width = unitWidths(constants, years.length, yearsAhead);
  return {
    fit,
    origin: 'pooled',
    constants,
    quantile(ahead, probability) {
      const apart = scales[ahead] * width(ahead, probability);
      if (steps.length === 0) return means[ahead] + apart;
      const normal = normalQuantile(probability);
      const squares = steps.reduce((total, step) => total + (normal * step[ahead]) ** 2, apart * apart);
      return means[ahead] + Math.sign(normal) * Math.sqrt(squares);
    },
  };
}

function leastScale(values: Float64Array): number {
  const level = values.reduce((total, value) => total + Math.abs(value), 0) / values.length;
  return Math.max(LEAST_OF_LEVEL * level, LEAST_OF_CHANGE * Math.sqrt(yearlyChanges(values).meanSquare));
}

/** One or two values, or any number of equal ones: the last value stays, and its logarithm moves as in other series. */
function fromFew(fit: Fit, { values, years }: PreparedHistory, { yearsAhead }: PredictiveOptions, isUnchanged: boolean): Predictive {
  const last = values[values.length - 1];
  const span = years[years.length - 1] - years[0];
  // Each year without a change says a little more that the next has none.
  const scale = isUnchanged ? Math.min(1, Math.sqrt(FEWEST / years.length)) : scaleOfTwo(log(last / values[0]) / Math.sqrt(span));
  const width = unitWidths(FEW_VALUES_CONSTANTS, isUnchanged ? 1 : 2, yearsAhead);
  const learned = FEW_VALUES_CONSTANTS.halfWidths[0].length;
  return {
    fit,
    origin: isUnchanged && years.length >= FEWEST ? 'unchanged' : 'few',
    constants: FEW_VALUES_CONSTANTS,
    quantile: (ahead, probability) => {
      const further = Math.sqrt(Math.max(1, (ahead + 1) / learned));
      return last * exp(Math.sign(last) * scale * further * width(ahead, probability));
    },
  };
}

/** A count that has always been 0: gamma-distributed mean after so many years without an event, so negative binomial counts. */
function noneYet(fit: Fit, years: number): Predictive {
  const evidence = Math.min(years, MOST_EVIDENCE);
  return {
    fit,
    origin: 'none-yet',
    constants: FEW_VALUES_CONSTANTS,
    quantile: (ahead, probability) => negativeBinomialQuantile(probability, (PRIOR_EVENTS * (ahead + 1)) / evidence, PRIOR_EVENTS),
  };
}

/** Zeros that are no counts tell no scale at all: the smallest step that the series shows stands for it. */
function noScale(fit: Fit, unit: number, { constants, yearsAhead }: PredictiveOptions): Predictive {
  const width = unitWidths(constants, FEWEST, yearsAhead);
  return {
    fit,
    origin: 'no-scale',
    constants,
    quantile: (ahead, probability) => unit * width(ahead, probability),
  };
}

/** Distances from the median in multiples of the scale: the widths of constants on their own. */
function unitWidths(constants: IntervalConstants, years: number, yearsAhead: number): (ahead: number, probability: number) => number {
  const own = { ...constants, fewestYears: [years], powers: [], halfWidths: [constants.halfWidths[groupOf(constants, years)]] };
  // Values that change by 1 a year, expected to be 0.
  const outlook = { means: new Float64Array(yearsAhead), variances: new Float64Array(yearsAhead).fill(1) };
  return quantileFunction(Float64Array.of(0, 1), outlook, { constants: own });
}
