import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import type { Status } from '../../tables/status.js';
import { checkSurveyAnswer } from './check-survey-answer.js';
import type { SurveyAnswer, SurveyKind } from './survey-answer.js';
import { type SurveyChange, surveyChanges } from './survey-changes.js';
import { type SurveyEstimate, surveyEstimate } from './survey-estimate.js';
import { surveyMissing } from './survey-missing.js';

/** What residents said of a service, in one area and wave, to one question. */
export interface SurveyResult {
  readonly date: string;
  readonly service: string;
  readonly area: string;
  readonly ages: string;
  readonly question: string;
  readonly kind: SurveyKind;
  readonly scale: readonly [least: number, most: number];
  /** Undefined where nobody answered. */
  readonly estimate: SurveyEstimate | undefined;
  /** How many were asked; null where not known. */
  readonly invited: number | null;
  /** Of those asked, the share that did not answer this question; null where not known. */
  readonly nonResponse: number | null;
  /** Published for a published row as it is; estimated for what is computed from answers. */
  readonly status: Status;
  /** Documents and places, each once. */
  readonly sources: readonly string[];
}

/** A survey as it was computed. */
export interface SurveyResults {
  /** By service, area and question, the earliest wave first. */
  readonly results: readonly SurveyResult[];
  /** Between one wave and the next, of the same question. */
  readonly changes: readonly SurveyChange[];
  /** What could not be computed, what is missing for it, and whom to ask. */
  readonly missing: readonly Message[];
}

/** How a survey is computed. */
export interface SurveyResultsOptions {
  /** Confidence of the intervals, between 0 and 1. Default: 0.95. */
  readonly level?: number;
  /** The area in whose result an answer counts, e.g. the town for all its parts. Default: its own. */
  readonly areaOf?: (area: string) => string;
}

/**
 * Scores and shares of a survey by service, area, question and wave, with design weights, intervals for small samples, the share that did
 * not answer, and the change between waves. The method of an estimate stands at `surveyEstimate()`, that of a change at `surveyChanges()`.
 *
 * Limits: those who did not answer may think otherwise; no interval knows that, and so their share stands beside it.
 *
 * @param answers - Rows of a register or of published tables, e.g. `town.survey`; none where a town has no survey.
 * @throws {RangeError} If a row is no answer, or more people answered than were asked.
 * @example
 * const { results, missing } = surveyResults(readTown('data/rumia').survey);
 * [results.length, missing[0].en]; // => [0, 'Not computed: the quality of services as residents see it, and the needs they state; the folder has no table survey. Ask the social assistance centre (MOPS) whether its users were surveyed; the columns of the table are in CONTRIBUTING.md, "A survey"']
 */
export function surveyResults(
  answers: readonly SurveyAnswer[],
  { level = 0.95, areaOf = (area) => area }: SurveyResultsOptions = {},
): SurveyResults {
  for (const answer of answers) checkSurveyAnswer(answer);
  const groups = new Map<string, SurveyAnswer[]>();
  for (const answer of answers) {
    const key = JSON.stringify([
      answer.service,
      areaOf(answer.area),
      answer.ages,
      answer.kind,
      answer.question,
      ...answer.scale,
      answer.date,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  const results = [...groups]
    .map(([key, rows]) => ({ key, result: resultOf(rows, areaOf(rows[0].area), level) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ result }) => result);
  return { results, changes: surveyChanges(results), missing: surveyMissing(results) };
}

function resultOf(rows: readonly SurveyAnswer[], area: string, level: number): SurveyResult {
  const [{ date, service, ages, question, kind, scale }] = rows;
  const estimate = surveyEstimate(rows, level);
  const invited = invitedOf(rows);
  const answered = estimate?.answers ?? 0;
  if (invited !== null && answered > invited) {
    fail(
      `surveyResults: ${date}, „${service}”, „${question}”: odpowiedziało ${answered} osób z ${invited} zaproszonych; popraw n albo invited`,
      `surveyResults: ${date}, "${service}", "${question}": ${answered} answered of ${invited} invited; correct n or invited`,
    );
  }
  return {
    ...{ date, service, area, ages, question, kind, scale, estimate, invited },
    nonResponse: invited === null ? null : 1 - answered / invited,
    status: estimate === undefined ? 'missing' : statusOf(rows),
    sources: [...new Set(rows.map(({ source }) => source))],
  };
}

/** Those asked in each area once: every row of an area repeats their number. */
function invitedOf(rows: readonly SurveyAnswer[]): number | null {
  const byArea = new Map(rows.map(({ area, invited }) => [area, invited]));
  const known = [...byArea.values()].flatMap((invited) => (invited === null ? [] : [invited]));
  return known.length === byArea.size ? sum(known) : null;
}

function statusOf(rows: readonly SurveyAnswer[]): Status {
  const [first, ...others] = rows.filter(({ value }) => value !== null);
  const weakest = (['assumed', 'proxy'] as const).find((status) => rows.some((row) => row.status === status));
  return weakest ?? (others.length === 0 && first.status === 'published' ? 'published' : 'estimated');
}
