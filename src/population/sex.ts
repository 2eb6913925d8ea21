import type { Message } from '../language/language.js';

/** Sex as the register of residents records it. */
export type Sex = 'female' | 'male';

/** The order in which every array of this library holds the sexes. */
export const SEXES: readonly Sex[] = ['female', 'male'];

/** What a reader sees. */
export const SEX_NAMES: Readonly<Record<Sex, Message>> = {
  female: { pl: 'kobiety', en: 'women' },
  male: { pl: 'mężczyźni', en: 'men' },
};
