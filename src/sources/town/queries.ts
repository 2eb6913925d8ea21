import type { Sex } from '../../population/sex.js';
import type { ShockKind } from '../../projection/shock.js';
import type { Quality } from '../../tables/status.js';

/** Which published totals of people. Left out: all ages, both sexes, the town, GUS's balance, the ends of years. */
export interface GroupsQuery {
  /** As published: 'total', '0-9', '85+', '18-59/64', … Default: 'total'. */
  readonly ages?: string;
  /** Default: 'both'. */
  readonly sex?: Sex | 'both';
  /** Id of the area. Default: the town. */
  readonly area?: string;
  /** 'balance' (GUS) or 'register' (the town's own). Default: 'balance'. */
  readonly concept?: string;
  /** One ISO date, or a year for its 31 December. Default: 31 December of every year. */
  readonly date?: string | number;
  /** Which figures to believe. Default: 'ok' and 'conflict' (a figure that another source or claim disputes). */
  readonly quality?: readonly Quality[];
}

/** Which figures of an indicator. Left out: the town, both sexes, the only age group there is. */
export interface SeriesQuery {
  /** Id of the area. Default: the town. */
  readonly area?: string;
  /** Default: 'both', or the only one there is. */
  readonly sex?: Sex | 'both';
  /** Default: 'total', or the only one there is. */
  readonly ages?: string;
}

/** Which groups of GUS's own projection. */
export interface GusProjectionQuery {
  /** Default: 'total'. */
  readonly ages?: string;
  /** Default: 'both'. */
  readonly sex?: Sex | 'both';
}

/** Which fitted level. */
export interface CalibrationQuery {
  /** What was known when it was fitted: '2015', '2022'. */
  readonly vintage: string;
  /** Default: 'both'. */
  readonly sex?: Sex | 'both';
}

/** Which uncertainty. */
export interface UncertaintyQuery {
  /** What was known when it was found: '2015', '2022'. */
  readonly vintage: string;
  /** Id of the area. Default: the town. */
  readonly area?: string;
}

/** Which uncertainty, and which rare events with it. */
export interface TownUncertaintyOptions extends UncertaintyQuery {
  /** Shocks that may come: 'epidemic', 'wave'. Default: none. */
  readonly shocks?: readonly ShockKind[];
}
