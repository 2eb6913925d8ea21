import type { Message } from '../../language/language.js';
import type { Quality, Status } from '../../tables/status.js';

/**
 * What a question asks: a `score` on a scale, a `share` of those who say yes or choose an answer, or a `need`, which is the share of
 * those who say that they need the service.
 */
export type SurveyKind = 'score' | 'share' | 'need';

/** The words of {@link SurveyKind}, for checks of input. */
export const SURVEY_KINDS: readonly SurveyKind[] = ['score', 'share', 'need'];

/** What a reader sees. */
export const SURVEY_KIND_NAMES: Readonly<Record<SurveyKind, Message>> = {
  score: { pl: 'ocena', en: 'score' },
  share: { pl: 'udział', en: 'share' },
  need: { pl: 'potrzeba', en: 'need' },
};

/**
 * One row of a survey: what one person answered, or what was published of several. A row says that {@link SurveyAnswer.n} answers had
 * {@link SurveyAnswer.value} as their mean; so one layout serves a register of answers and published tables.
 */
export interface SurveyAnswer {
  /** The wave: a year, or the day it ended. */
  readonly date: string;
  /** Id of the service. */
  readonly service: string;
  /** Id of the area where those who answered live. */
  readonly area: string;
  /** Who was asked: an age group such as '65+', or 'total'. */
  readonly ages: string;
  /** The question as it was asked. */
  readonly question: string;
  readonly kind: SurveyKind;
  /** A random id of one who answered, the same in every question; 'all' for a published row. */
  readonly respondent: string;
  /** A score, 0 or 1 for no and yes, or a published mean or share; null where the question was left out. */
  readonly value: number | null;
  /** Standard deviation of published scores, between those who answered. */
  readonly sd?: number;
  /** For how many people an answer stands; only how weights compare counts. */
  readonly weight: number;
  /** Answers in the row: 1 in a register. */
  readonly n: number;
  /** How many people of the area and age were asked the question in this wave; null where not known. */
  readonly invited: number | null;
  /** Ends of the scale of a score; 0 and 1 for shares and needs. */
  readonly scale: readonly [least: number, most: number];
  readonly status: Status;
  readonly quality?: Quality;
  /** Document and place. */
  readonly source: string;
  readonly note?: string;
}
