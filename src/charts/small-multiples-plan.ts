import type { Language, Message } from '../language/language.js';
import type { Band, Draws } from '../series/draws.js';
import type { Series } from '../series/series.js';

/** One panel: a quantity of one area, or whatever is compared. */
export interface SmallMultiple {
  /** What stands over the panel. */
  readonly title: Message;
  readonly values: Draws | Series;
  /** Counts to hold the quantity against, drawn as black points. */
  readonly counted?: Series;
}

/** A panel with its figures. */
export interface MultiplePlan {
  readonly title: Message;
  readonly draws: Draws | undefined;
  /** The median of the draws, or the series. */
  readonly line: Series;
  /** From the narrowest to the widest; none of a series. */
  readonly bands: readonly Band[];
  readonly counted: Series | undefined;
}

/** Small multiples with every choice made. */
export interface MultiplesPlan {
  readonly panels: readonly MultiplePlan[];
  readonly columns: number;
  readonly values: 'number' | 'share';
  readonly digits: number;
  readonly zero: boolean | undefined;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of one panel, pixels. */
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}
