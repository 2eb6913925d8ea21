import type { Message } from '../language/language.js';
import type { Status } from '../tables/status.js';

/** Which way is better; 'none' where an indicator is only watched. */
export type Direction = 'more' | 'less' | 'none';

/** How a target is approached, see `pathValue()`. */
export type PathKind = 'linear' | 'milestones' | 'logistic' | 'step';

/** What an indicator belongs to: the town's targets, its people, its services. */
export type IndicatorGroup = 'target' | 'population' | 'service';

/** How often an indicator is told. */
export type Frequency = 'yearly' | 'half-yearly' | 'once';

/** The words of {@link Direction}. */
export const DIRECTIONS: readonly Direction[] = ['more', 'less', 'none'];
/** The words of {@link PathKind}. */
export const PATH_KINDS: readonly PathKind[] = ['linear', 'milestones', 'logistic', 'step'];
/** The words of {@link IndicatorGroup}. */
export const INDICATOR_GROUPS: readonly IndicatorGroup[] = ['target', 'population', 'service'];
/** The words of {@link Frequency}. */
export const FREQUENCIES: readonly Frequency[] = ['yearly', 'half-yearly', 'once'];

/** A value planned for a year. */
export interface Milestone {
  /** Calendar year. */
  readonly year: number;
  /** In the unit of the indicator. */
  readonly value: number;
}

/** What an indicator was when its target was set. */
export interface Baseline {
  /** Calendar year. */
  readonly year: number;
  /** In the unit of the indicator; null where the document gives none. Missing is not 0. */
  readonly value: number | null;
  readonly status: Status;
  /** Why it is missing, or what to know about it. */
  readonly note?: string;
}

/** An indicator as a row of data: what it is, how it is computed, where it is to go, who answers for it. */
export interface Indicator {
  /** Machine name, unique with the area. */
  readonly id: string;
  readonly name: Message;
  readonly group: IndicatorGroup;
  /** Id of the area that names of the formula mean where they say no other. */
  readonly area: string;
  /** Over named quantities, see `parseFormula()`. A single name is a figure that is counted as it is. */
  readonly formula: string;
  /** Over `people[…]` and `service[…]`: how the indicator is foretold. Undefined where a decision and no forecast settles it. */
  readonly forecast?: string;
  /** As the data write it, e.g. 'places', 'percent', 'per 1000'. */
  readonly unit: string;
  readonly direction: Direction;
  readonly path: PathKind;
  readonly baseline: Baseline;
  /** Where the path begins though there is no baseline: the 0 of what is counted from the start of a plan. */
  readonly start?: number;
  readonly milestones: readonly Milestone[];
  /** What is aimed at, and by which year. */
  readonly target?: Milestone;
  readonly frequency: Frequency;
  /** Who knows the figure and answers for it. */
  readonly owner: Message;
  /** What the denominator or the definition may do to the reading. */
  readonly risk?: Message;
  /** Id or title of the document the target or the definition is taken from. */
  readonly source: string;
  /** Place in the document. */
  readonly point?: string;
  readonly note?: string;
}
