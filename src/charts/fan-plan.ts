import type { Band, Draws } from '../series/draws.js';
import type { TrendPlan } from './trend-plan.js';

/** A fan with every choice made: what the other parts of the chart are drawn and worded from. */
export interface FanPlan {
  readonly draws: Draws;
  /** From the narrowest to the widest; one to three. */
  readonly bands: readonly Band[];
  /** The one of them that headline and labels tell. */
  readonly told: Band;
  /** The median as the only series, and all that stands beside it. */
  readonly trend: TrendPlan;
}

/** The years of the draws and the last of them. */
export function spanOf({ draws: { years } }: FanPlan): { readonly first: number; readonly last: number } {
  return { first: years[0], last: years[years.length - 1] };
}
