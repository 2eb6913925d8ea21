import { SEXES, type Sex } from '../../population/sex.js';

/** Sex as the files write it. */
export const SEX_LETTERS: Readonly<Record<Sex, string>> = { female: 'F', male: 'M' };

/** The letters of both sexes, in the order of {@link SEXES}. */
export const SEX_WORDS: readonly string[] = SEXES.map((sex) => SEX_LETTERS[sex]);

/** Both sexes together. */
export const BOTH_WORD = 'T';

/** Sex as the files write it, in the words of the library; where the sexes are not parted, both. */
export function sexOf(letter: string): Sex | 'both' {
  return SEXES.find((sex) => SEX_LETTERS[sex] === letter) ?? 'both';
}

/** What Polish offices write for women, men and both. */
const USUAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['k', SEX_LETTERS.female],
  ['kobieta', SEX_LETTERS.female],
  ['kobiety', SEX_LETTERS.female],
  ['female', SEX_LETTERS.female],
  ['women', SEX_LETTERS.female],
  ['mężczyzna', SEX_LETTERS.male],
  ['mężczyźni', SEX_LETTERS.male],
  ['mezczyzna', SEX_LETTERS.male],
  ['mezczyzni', SEX_LETTERS.male],
  ['male', SEX_LETTERS.male],
  ['men', SEX_LETTERS.male],
  ['ogółem', BOTH_WORD],
  ['ogolem', BOTH_WORD],
  ['razem', BOTH_WORD],
  ['total', BOTH_WORD],
]);

/**
 * The letter that a usual word for sex means, undefined if it is none.
 *
 * @example
 * sexLetterFor('Kobiety'); // => 'F'
 */
export function sexLetterFor(word: string): string | undefined {
  return USUAL_WORDS.get(word.trim().toLowerCase());
}
