import { fail } from '../language/error.js';
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

/** What tables and people write for each of the words, in lower case. */
const OTHER_WORDS: ReadonlyMap<string, Sex> = new Map([
  ...['f', 'w', 'k', 'women', 'woman', 'kobiety', 'kobieta'].map((word) => [word, 'female'] as const),
  ...['m', 'men', 'man', 'mężczyźni', 'mężczyzna'].map((word) => [word, 'male'] as const),
]);

/** Stops at a sex that is neither of the two: notebook cells are not checked strictly, and tables write F and M. */
export function requireSex(where: string, sex: Sex): void {
  if (SEXES.includes(sex)) return;
  const meant = OTHER_WORDS.get(String(sex).toLowerCase());
  fail(
    `${where}: płeć „${sex}”; oczekiwano female albo male${meant === undefined ? '' : ` (tu: ${meant})`}`,
    `${where}: sex "${sex}"; expected female or male${meant === undefined ? '' : ` (here: ${meant})`}`,
  );
}
