import { currentLanguage } from '../language/language.js';
import type { Band, Draws } from '../series/draws.js';
import { MEDIAN_DASH } from './theme.js';
import type { TrendOptions } from './trend.js';
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

/** The choices of a chart of draws: as given, the rest by default. */
export function planFan(
  draws: Draws,
  { bands, told }: Pick<FanPlan, 'bands' | 'told'>,
  {
    counted,
    limits = [],
    values = 'number',
    digits,
    zero,
    width = 720,
    height = 280,
    subtitle,
    source,
    language = currentLanguage(),
  }: Omit<TrendOptions, 'labels'>,
): FanPlan {
  return {
    draws,
    bands,
    told,
    trend: {
      series: [draws.median()],
      labels: [draws.description.title],
      counted,
      limits,
      dash: MEDIAN_DASH,
      values,
      digits: digits ?? draws.description.digits ?? (values === 'share' ? 1 : 0),
      zero,
      width,
      height,
      subtitle,
      source,
      language,
    },
  };
}
