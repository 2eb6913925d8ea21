import type { Message } from '../../language/language.js';

/** From whose purse a programme is looked at; 'public' is all three. */
export const PERSPECTIVES = ['town', 'county', 'state', 'public'] as const;

/** One of {@link PERSPECTIVES}. */
export type Perspective = (typeof PERSPECTIVES)[number];

/** Who of them pays; what users and families pay is left out. */
export type PublicPayer = Exclude<Perspective, 'public'>;

/** What a reader sees. */
export const PERSPECTIVE_NAMES: Readonly<Record<Perspective, Message>> = {
  town: { pl: 'miasto', en: 'town' },
  county: { pl: 'powiat', en: 'county' },
  state: { pl: 'państwo', en: 'state' },
  public: { pl: 'razem środki publiczne', en: 'all public money' },
};
