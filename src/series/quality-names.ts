import type { Message } from '../language/language.js';
import type { Quality } from '../tables/status.js';

/** What a reader sees. */
export const QUALITY_NAMES: Readonly<Record<Quality, Message>> = {
  ok: { pl: 'dobra', en: 'ok' },
  weak: { pl: 'słaba', en: 'weak' },
  conflict: { pl: 'sprzeczna', en: 'conflicting' },
  implausible: { pl: 'niewiarygodna', en: 'implausible' },
};
