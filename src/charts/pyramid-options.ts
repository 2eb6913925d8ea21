import type { LanguageOptions, Message } from '../language/language.js';

/** Which years a pyramid shows and how large it is. */
export interface PyramidOptions extends LanguageOptions {
  /** Year of the filled bars. Default: the last of the projection. */
  readonly year?: number;
  /** Year of the outline; the same year as `year` leaves it out. Default: the first of the projection. */
  readonly base?: number;
  /** Of a simulation: the area shown, or several together; their outline is the median of the base. Default: all. */
  readonly areas?: string | readonly string[];
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the bars, pixels. Default: 4 for each year of age. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on what is drawn. */
  readonly subtitle?: Message;
}
