import type { Language, Message } from '../language/language.js';
import type { Tornado, TornadoBar } from '../services/tornado.js';

/** A tornado with every choice made. */
export interface TornadoPlan {
  readonly tornado: Tornado;
  /** Those drawn, the widest first. */
  readonly bars: readonly TornadoBar[];
  readonly name: Message;
  readonly unit: Message | undefined;
  readonly digits: number;
  /** Of the whole chart, pixels. */
  readonly width: number;
  readonly subtitle: Message | undefined;
  readonly language: Language;
}
