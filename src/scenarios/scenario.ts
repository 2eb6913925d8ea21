import type { Message } from '../language/language.js';
import type { ChangeOperation } from '../series/change.js';

/** What stands in the `format` of a scenario file. */
export const SCENARIO_FORMAT = 'kohorta-scenario/1';

/** An uncertain value: drawn once for each draw, most likely its value (a triangular distribution). */
export interface ValueInterval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** One change of one assumption. */
export interface Patch {
  /** Which assumption; see `ASSUMPTIONS`. */
  readonly path: string;
  readonly operation: ChangeOperation;
  readonly value: number | ValueInterval;
  /** First calendar year. Left out: all years. */
  readonly from?: number;
  /** Last calendar year. Left out: for good. */
  readonly until?: number;
  /** Years until it is there in full. Default: 0. */
  readonly phaseIn?: number;
  /** Id of a part of the town, for assumptions that parts have of their own. Left out: the town. */
  readonly area?: string;
  readonly reason: Message;
  /** Default: that of the scenario. */
  readonly author?: string;
  /** Where the value comes from. Default: that of the scenario. */
  readonly source?: string;
}

/** A named list of changes of the assumptions, in their order; a list of none is the base. */
export interface Scenario {
  readonly format: typeof SCENARIO_FORMAT;
  /** Machine name, e.g. 'low-fertility'. */
  readonly id: string;
  readonly title: Message;
  readonly description?: Message;
  readonly author: string;
  readonly source: string;
  readonly patches: readonly Patch[];
}

/** Nothing is changed. */
export const BASE_SCENARIO: Scenario = {
  format: SCENARIO_FORMAT,
  id: 'base',
  title: { pl: 'Bez zmian', en: 'As it is' },
  author: 'kohorta',
  source: 'kohorta',
  patches: [],
};
