import { shareInterval } from '../../numerics/share-interval.js';
import { studentQuantile } from '../../numerics/student-quantile.js';
import { sum } from '../../numerics/sum.js';
import type { SurveyAnswer } from './survey-answer.js';

/**
 * How an interval was found: Wilson's for a share; Student's t for a score; the `widest` that the ends of the scale allow, where the
 * spread of a score is unknown or no two answers differ.
 */
export type SurveyInterval = 'wilson' | 't' | 'widest';

/** A mean of answers and how far chance may have moved it. */
export interface SurveyEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Answers it rests on. */
  readonly answers: number;
  /** How many answers of equal weight would say as much. */
  readonly effective: number;
  readonly interval: SurveyInterval;
}

/**
 * The weighted mean of answers to one question, with its interval.
 *
 * With weight w, number of answers n and mean v of each row, the mean is Σ w n v / Σ w n (Hájek) and the effective number of answers
 * m = (Σ w n)² / Σ w² n (Kish), so unequal weights widen the interval and their unit does not matter. A share has Wilson's interval with
 * m answers. A score has Student's interval with m - 1 degrees of freedom and standard error √(s² / (m - 1)), where s² is the weighted
 * variance within and between rows, cut at the ends of the scale. Where the rows do not tell the spread, or no two answers differ, the
 * score has Wilson's interval of the part of the scale it covers: no spread on the scale is larger.
 *
 * Assumptions: those who answered are a random sample of those who could within a weight; people of one family or home are taken as
 * independent of one another, and the population as much larger than the sample.
 *
 * @param answers - To one question of one kind and scale; those without a value are left out.
 * @param level - Of confidence, between 0 and 1.
 * @returns Undefined where no answer has a value.
 * @see Hájek (1971), comment in Foundations of Statistical Inference; Kish (1965), Survey Sampling, 11.7; Wilson (1927), JASA 22; for
 * the widest spread Bhatia & Davis (2000), A better bound on the variance, American Mathematical Monthly 107.
 * @example
 * const asked = { date: '2024', service: 'day-homes', area: 'rumia', ages: '65+', question: 'Jak Pani/Pan ocenia pomoc?', kind: 'score' as const, scale: [1, 5] as const, n: 1, weight: 1, invited: 8, status: 'counted' as const, source: 'fixture' };
 * const { value, low, high } = surveyEstimate([2, 4, 4, 4, 5, 5].map((value, place) => ({ ...asked, respondent: String(place), value })), 0.95);
 * [value, low, high].map((one) => Number(one.toFixed(3))); // => [4, 2.85, 5]
 */
export function surveyEstimate(answers: readonly SurveyAnswer[], level: number): SurveyEstimate | undefined {
  const given = answers.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]));
  if (given.length === 0) return undefined;
  const [{ kind, scale }] = given;
  const [least, most] = scale;
  const weights = given.map(({ weight, n }) => weight * n);
  const all = sum(weights);
  const mean = (of: (row: (typeof given)[number]) => number): number => sum(given.map((row, place) => weights[place] * of(row))) / all;
  // A mean of equal values may leave the scale by rounding.
  const value = Math.min(
    most,
    Math.max(
      least,
      mean((row) => row.value),
    ),
  );
  const effective = (all * all) / sum(given.map(({ weight, n }) => weight * weight * n));
  const common = { value, answers: sum(given.map(({ n }) => n)), effective };
  const square = (number: number): number => number * number;
  const variance = mean((row) => square(row.value - value) + (square(row.sd ?? 0) * (row.n - 1)) / row.n);
  const isSpreadKnown = given.every(({ n, sd }) => n === 1 || sd !== undefined);
  // Not by the variance, which rounding keeps from 0 where all answers are the same.
  const isSpread = given.some((row) => row.value !== given[0].value || (row.n > 1 && (row.sd ?? 0) > 0));
  if (kind === 'score' && isSpreadKnown && isSpread && effective > 1) {
    const half = studentQuantile((1 + level) / 2, effective - 1) * Math.sqrt(variance / (effective - 1));
    return { ...common, low: Math.max(least, value - half), high: Math.min(most, value + half), interval: 't' };
  }
  const part = (value - least) / (most - least);
  const { low, high } = shareInterval(Math.min(effective, part * effective), effective, level);
  const onScale = (share: number): number => least + share * (most - least);
  return { ...common, low: onScale(low), high: onScale(high), interval: kind === 'score' ? 'widest' : 'wilson' };
}
