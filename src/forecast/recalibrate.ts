import { fail } from '../language/error.js';
import { automatic } from './automatic.js';
import { groupOf, type IntervalConstants, POOLED_CONSTANTS, powersOf } from './interval-constants.js';
import { intervalScales } from './interval-scales.js';
import type { Method } from './method.js';
import { weightedQuantiles } from './weighted-quantiles.js';

/** How {@link recalibrate} learns. */
export interface RecalibrateOptions {
  /** Whose errors. Default: the automatic forecast. */
  readonly method?: Method;
  /** Half widths of a group and year ahead with fewer scores stay the pooled ones. Default: 30. */
  readonly fewestScores?: number;
  /** Years ahead that are learned. Default: 10. */
  readonly yearsAhead?: number;
  /** What is kept where there are too few scores. Default: {@link POOLED_CONSTANTS}. */
  readonly pooled?: IntervalConstants;
}

/**
 * Interval constants of one's own: from how far a method would have been from the truth in the panel's past, at every year that
 * had 3 years before it and one after. Where there are too few such scores the pooled constants stay, and the result says where.
 *
 * @param panel - Series of yearly values without gaps, alike in what they count; each of any length.
 * @throws {RangeError} If the panel is empty or a value is not a finite number.
 * @example
 * const panel = Array.from({ length: 40 }, (_, series) => Float64Array.of(5, 6 + (series % 3), 5, 7, 6 + (series % 2)));
 * recalibrate(panel).pooled.some(({ fewestYears, yearAhead }) => fewestYears === 3 && yearAhead === 1); // => false
 */
export function recalibrate(
  panel: readonly Float64Array[],
  { method = automatic, fewestScores = 30, yearsAhead = 10, pooled = POOLED_CONSTANTS }: RecalibrateOptions = {},
): IntervalConstants & Required<Pick<IntervalConstants, 'pooled'>> {
  if (panel.length === 0)
    fail('recalibrate: panel jest pusty; podaj co najmniej jeden szereg', 'recalibrate: the panel is empty; give at least one series');
  panel.forEach((values, place) => {
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      fail(
        `recalibrate: szereg ${place}, miejsce ${wrong}: ${values[wrong]}; oczekiwano skończonej liczby, szeregów bez luk`,
        `recalibrate: series ${place}, place ${wrong}: ${values[wrong]}; expected a finite number, series without gaps`,
      );
    }
  });
  const scores = pooled.fewestYears.map(() => Array.from({ length: yearsAhead }, (): number[] => []));
  for (const values of panel) addScores(scores, values, method, pooled);
  const kept: { fewestYears: number; yearAhead: number }[] = [];
  const halfWidths = scores.map((byYear, group) =>
    byYear.map((found, ahead) => {
      if (found.length >= fewestScores) return conformal(found, pooled.levels);
      kept.push({ fewestYears: pooled.fewestYears[group], yearAhead: ahead + 1 });
      const theirs = pooled.halfWidths[group];
      return theirs[Math.min(ahead, theirs.length - 1)];
    }),
  );
  return {
    learnedFrom: {
      pl: `błędy prognoz własnych szeregów (${panel.length})`,
      en: `forecast errors of one's own series (${panel.length})`,
    },
    levels: pooled.levels,
    fewestYears: pooled.fewestYears,
    ...(pooled.powers === undefined ? {} : { powers: pooled.powers }),
    halfWidths,
    pooled: kept,
  };
}

function addScores(scores: readonly (readonly number[][])[], values: Float64Array, method: Method, pooled: IntervalConstants): void {
  for (let end = 3; end < values.length; end++) {
    const past = values.subarray(0, end);
    const outlook = method.fit(past).outlook(Math.min(scores[0].length, values.length - end));
    const group = groupOf(pooled, end);
    intervalScales(past, outlook, powersOf(pooled, end)).forEach((scale, ahead) => {
      const error = Math.abs(values[end + ahead] - outlook.means[ahead]);
      // A past that never changed has no scale to compare an error with.
      if (scale > 0) scores[group][ahead].push(error / scale);
    });
  }
}

/** Quantiles that hold a new score with at least the stated probability: at place (n + 1) p of n. */
function conformal(scores: readonly number[], levels: readonly number[]): readonly number[] {
  const share = (scores.length + 1) / scores.length;
  return weightedQuantiles(
    scores,
    scores.map(() => 1),
    levels.map((level) => Math.min(1, level * share)),
  );
}
