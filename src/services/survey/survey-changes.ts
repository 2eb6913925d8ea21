import type { SurveyResult } from './survey-results.js';

/** How the answer to a question changed from one wave to the next. */
export interface SurveyChange {
  readonly service: string;
  readonly area: string;
  readonly ages: string;
  readonly question: string;
  readonly kind: SurveyResult['kind'];
  /** The two waves. */
  readonly from: string;
  readonly to: string;
  /** Later less earlier. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Changes between neighbouring waves of the same question, with intervals made from those of the two waves: with estimates m and intervals
 * from l to u the change is m₂ - m₁, from it down by √((m₂ - l₂)² + (u₁ - m₁)²) and up by √((u₂ - m₂)² + (m₁ - l₁)²). For shares this is
 * Newcombe's hybrid of two Wilson intervals; it never leaves what the scale allows.
 *
 * Assumption: the waves asked different people. Where they asked the same ones, the interval is too wide rather than too narrow.
 *
 * @param results - In order of waves, as `surveyResults()` gives them.
 * @see Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, method 10;
 * Zou & Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27.
 * @example
 * const asked = { service: 'day-homes', area: 'rumia', ages: '65+', question: 'Czy pomoc wystarcza?', kind: 'share' as const, respondent: 'all' as const, scale: [0, 1] as const, weight: 1, invited: null, status: 'published' as const, source: 'fixture' };
 * const [{ change, low, high }] = surveyResults([{ ...asked, date: '2022', value: 48 / 80, n: 80 }, { ...asked, date: '2024', value: 56 / 70, n: 70 }]).changes;
 * [change, low, high].map((one) => Number(one.toFixed(4))); // => [0.2, 0.0524, 0.3339]
 */
export function surveyChanges(results: readonly SurveyResult[]): SurveyChange[] {
  const waves = new Map<string, SurveyResult[]>();
  for (const result of results) {
    if (result.estimate === undefined) continue;
    const key = JSON.stringify([result.service, result.area, result.ages, result.kind, result.question, ...result.scale]);
    waves.set(key, [...(waves.get(key) ?? []), result]);
  }
  return [...waves.values()].flatMap((of) => of.slice(1).flatMap((later, place) => changeOf(of[place], later)));
}

function changeOf(earlier: SurveyResult, later: SurveyResult): SurveyChange[] {
  const { service, area, ages, question, kind } = later;
  if (earlier.estimate === undefined || later.estimate === undefined) return [];
  const [one, other] = [earlier.estimate, later.estimate];
  const change = other.value - one.value;
  return [
    {
      ...{ service, area, ages, question, kind, from: earlier.date, to: later.date, change },
      low: change - together(other.value - other.low, one.high - one.value),
      high: change + together(other.high - other.value, one.value - one.low),
    },
  ];
}

function together(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
