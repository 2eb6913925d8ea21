import type { AreaTree } from '../../areas/area-tree.js';
import type { Claims } from '../../indicators/audit/claim.js';
import type { Message } from '../../language/language.js';
import type { Population } from '../../population/population.js';
import type { Sex } from '../../population/sex.js';
import type { Rates } from '../../rates/rates.js';
import type { Series } from '../../series/series.js';
import type { CostItemName } from '../../services/costs/cost-items.js';
import type { Provider } from '../../services/directory/provider.js';
import type { Quality, Status } from '../../tables/status.js';

/** One figure of a town's folder as the report lists it. */
export interface ReportFigure {
  /** Id of the indicator or flow; of the table where it has neither. */
  readonly indicator: string;
  /** Id of an area. */
  readonly area: string;
  readonly date: string;
  /** 'female', 'male' or 'both'. Default: 'both'. */
  readonly sex?: string;
  readonly ages?: string;
  /** For counts of people, what they stand on: 'balance' or 'register'. */
  readonly concept?: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: Status;
  readonly quality?: Quality;
  readonly note?: string;
  /** Why the value is missing. */
  readonly missing?: Message;
  /** Id of a source. */
  readonly source: string;
}

/** One item of what one provider's service costs, as a town's folder knows it. */
export interface ReportCost {
  /** Id of the service, e.g. 'day-home'. */
  readonly service: string;
  /** Id of the provider, e.g. 'mops'. */
  readonly provider: string;
  readonly item: CostItemName;
  /** Id of the role, for items of the staff. */
  readonly role?: string;
  readonly value: number | null;
  readonly unit: string;
  readonly year: number;
  readonly status: Status;
  /** What to know about it; whom to ask for it. */
  readonly note?: string;
  /** Why the value is missing. */
  readonly missing?: Message;
  /** Id of a source. */
  readonly source: string;
}

/** One source of a town's folder. */
export interface ReportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly licence: string;
}

/**
 * What the report needs to know of a town. The town that `readTown()` gives is one; so is any object of this shape, which
 * keeps the report free of files.
 */
export interface TownData {
  readonly id: string;
  readonly name: string;
  /** Years ahead that the town plans for, e.g. 3 and 7. */
  readonly horizons: readonly number[];
  /** Years with both a population and the rates known then, in order. Left out: the report finds them by asking. */
  readonly baseYears?: readonly number[];
  readonly areas: AreaTree;
  readonly figures: readonly ReportFigure[];
  readonly sources: readonly ReportSource[];
  /** What is known of the cost of services, and what is not. Left out: nothing. */
  readonly costs?: readonly ReportCost[];
  /** Published statements to compute again. Left out or empty: the report has no such part. */
  readonly claims?: Claims;
  /** Who provides services, where and on what terms. Left out: nothing is known. */
  readonly providers?: readonly Provider[];
  /** People by sex and single age at the end of a year. */
  population(year: number): Population;
  /**
   * What was known in a year about the steps up to another, left out: up to the last that is known; `variant` of the
   * migration: 'main' or another the town has.
   */
  rates(options: { readonly vintage: string; readonly until?: number; readonly variant?: string }): Rates;
  /** Yearly figures of one indicator of the whole town. */
  series(indicator: string): Series;
  /** Published totals of an age group, at the ends of years; `concept`: 'balance' of the statistical office, or the town's 'register'. */
  groups(options: { readonly ages: string; readonly date?: string; readonly concept?: string }): Series;
  /** The statistical office's own projection of an age group, at the ends of years. */
  gusProjection(options: { readonly ages: string }): Series;
  /** The flows of that projection: births, deaths, internal_in, internal_out, immigration, emigration. */
  flow(flow: string): Series;
  /** A level fitted to data, found by its name and what was known. */
  calibration(parameter: string, options: { readonly vintage: string; readonly sex?: Sex }): number;
}
