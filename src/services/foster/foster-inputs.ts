import type { ServiceInput } from '../service.js';
import type { FosterAggregate } from './foster-aggregate.js';
import type { ExitShares, FosterEpisode } from './foster-episodes.js';
import type { GminaShareRule } from './gmina-share.js';
import type { Placement } from './placement.js';

/** Children in care from a part of the town. */
export interface FosterOrigin {
  /** Ids of the areas the part is made of; the parts together make up the town and none lies in another. */
  readonly areas: readonly string[];
  /** Children in care from it, in the year of the newest stock. */
  readonly inCare: ServiceInput;
}

/** Children in care from the town at the end of a year. */
export interface FosterStockInput {
  readonly inCare: ServiceInput;
  /** All children aged 0-17 of the town in that year. */
  readonly children: ServiceInput;
}

/** What foster care is computed from. */
export interface FosterCareInputs {
  /** Yearly stocks of the town; at least one with a value. */
  readonly stocks: readonly FosterStockInput[];
  /** The newest stock by area of origin; empty where it is not known. */
  readonly origins: readonly FosterOrigin[];
  /** Share of those in care who leave within a year, where no episodes are given. */
  readonly exitShare: ServiceInput;
  /** Share of the children in care who live in institutions. */
  readonly institutionShare: ServiceInput;
  /** Of the children in families, the share with kin. */
  readonly kinShare: ServiceInput;
  /** Of the children in families, the share with professional families and in family homes. */
  readonly professionalShare: ServiceInput;
  /** Cost of a child and month by placement, one input a year; empty where none is known. Between two years the earlier holds. */
  readonly monthlyCosts: Readonly<Record<Placement, readonly ServiceInput[]>>;
  /** Yearly growth of these costs after the last known year, e.g. 0.03. */
  readonly costGrowth: ServiceInput;
  /** Stays of single children, where the town has them: then ages and ways out are followed. */
  readonly episodes?: readonly FosterEpisode[];
  /** Or the counts of such stays, where single ones must not be given out. */
  readonly aggregate?: FosterAggregate;
  /** What is thought of the ways out before the episodes speak. */
  readonly exitPrior?: ExitShares;
  /** Where episodes are given: the share of those aged 18 to 24 who stay in care for a year of education. Default: nobody. */
  readonly staysInEducation?: ServiceInput;
  /** The town's share of the cost. Default: the rules of Poland. */
  readonly rules?: readonly GminaShareRule[];
}

/**
 * Something that prevents placements: day-support places, family assistants. Its effect is an interval and never one number,
 * and an interval that reaches 0 says that it may do nothing.
 */
export interface Prevention {
  readonly id: string;
  /** Places, or families with an assistant, by year; years left out have those of the last one before. */
  readonly units: ReadonlyMap<number, number>;
  /** Placements prevented per unit and year, with low and high. */
  readonly effect: ServiceInput;
  /** Ids of the areas it works in. Default: everywhere. */
  readonly areas?: readonly string[];
}
