import type { Language, Message } from '../language/language.js';
import type { Series } from '../series/series.js';

/** A level to hold the series against, e.g. the places there are. */
export interface TrendLimit {
  /** In the unit of the series. */
  readonly value: number;
  readonly label: Message;
}

/** A trend with every choice made: what the other parts of the chart are drawn and worded from. */
export interface TrendPlan {
  readonly series: readonly Series[];
  /** One per series. */
  readonly labels: readonly Message[];
  readonly counted: Series | undefined;
  /** Whether the counts carry their name. Left out: they do. */
  readonly namesCounts?: boolean;
  readonly limits: readonly TrendLimit[];
  /** Strokes and gaps of every projected line, pixels. Left out: those of its style. */
  readonly dash?: readonly number[];
  readonly values: 'number' | 'share';
  readonly digits: number;
  readonly zero: boolean | undefined;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of the plot, pixels. */
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}

/** What the counts are called: by their own title, or as counts where that is the title of the first series too. */
export function countedName({ series }: Pick<TrendPlan, 'series'>, counted: Series): Message {
  const { title } = counted.description;
  return title.pl === series[0].description.title.pl ? { pl: 'wartości policzone', en: 'counts' } : title;
}
