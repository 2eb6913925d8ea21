import type { Message } from '../language/language.js';

/** What kind of figure a value is. */
export type Status = 'counted' | 'published' | 'computed' | 'estimated' | 'projected' | 'planned' | 'proxy' | 'assumed' | 'missing';

/** How far a figure can be trusted. */
export type Quality = 'ok' | 'weak' | 'conflict' | 'implausible';

/** What a reader sees. */
export const STATUS_NAMES: Readonly<Record<Status, Message>> = {
  counted: { pl: 'policzone', en: 'counted' },
  published: { pl: 'opublikowane', en: 'published' },
  computed: { pl: 'obliczone', en: 'computed' },
  estimated: { pl: 'oszacowane', en: 'estimated' },
  projected: { pl: 'prognozowane', en: 'projected' },
  planned: { pl: 'planowane', en: 'planned' },
  proxy: { pl: 'przybliżone z innego miejsca', en: 'taken from elsewhere' },
  assumed: { pl: 'założone', en: 'assumed' },
  missing: { pl: 'brak danych', en: 'missing' },
};

/** The words of {@link Status}, for checks of input. */
export const STATUSES: readonly Status[] = [
  'counted',
  'published',
  'computed',
  'estimated',
  'projected',
  'planned',
  'proxy',
  'assumed',
  'missing',
];

/** The words of {@link Quality}, for checks of input. */
export const QUALITIES: readonly Quality[] = ['ok', 'weak', 'conflict', 'implausible'];

/**
 * The worst of several qualities: what is computed from figures is as good as the worst of them.
 *
 * @example
 * worstQuality(['ok', 'conflict', 'weak']); // => 'conflict'
 */
export function worstQuality(qualities: readonly Quality[]): Quality {
  // QUALITIES stand from the best to the worst.
  return QUALITIES[Math.max(0, ...qualities.map((quality) => QUALITIES.indexOf(quality)))];
}
