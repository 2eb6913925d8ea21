import type { Message } from '../../language/language.js';

/**
 * What a reader should know of a claim besides its verdict: the target is too small a change to be told from chance; the share
 * improves when others get worse; two quantities have the same number; one input looks rounded, the other not; unlike things
 * are added up.
 */
export type ClaimFlagKind = 'chance' | 'composition' | 'same-number' | 'round-input' | 'mixed-units';

/** A warning with its reason. */
export interface ClaimFlag {
  readonly kind: ClaimFlagKind;
  readonly text: Message;
}

/** A short name of each kind. */
export const FLAG_NAMES: Readonly<Record<ClaimFlagKind, Message>> = {
  chance: { pl: 'cel zbyt bliski przypadkowi', en: 'target too close to chance' },
  composition: { pl: 'udział zależny od innych', en: 'share that depends on others' },
  'same-number': { pl: 'ta sama liczba dwa razy', en: 'the same number twice' },
  'round-input': { pl: 'liczba wygląda na zaokrągloną', en: 'a number that looks rounded' },
  'mixed-units': { pl: 'dodano różne rzeczy', en: 'unlike things added up' },
};
