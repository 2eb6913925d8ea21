import type { Message } from '../../language/language.js';

/** Where a child in foster care lives: with kin, with a non-professional or a professional family (family homes among these), in an institution. */
export type Placement = 'kin' | 'non-professional' | 'professional' | 'institution';

/** All placements, in the order of every count by placement. */
export const PLACEMENTS: readonly Placement[] = ['kin', 'non-professional', 'professional', 'institution'];

/** What a reader sees. */
export const PLACEMENT_NAMES: Readonly<Record<Placement, Message>> = {
  kin: { pl: 'rodziny spokrewnione', en: 'kin families' },
  'non-professional': { pl: 'rodziny niezawodowe', en: 'non-professional families' },
  professional: { pl: 'rodziny zawodowe i rodzinne domy dziecka', en: 'professional families and family homes' },
  institution: { pl: 'placówki', en: 'institutions' },
};

/**
 * Children under the rule of shares by their year of stay, and those placed before the rule, in the order of every count by
 * stay. The third year stands for all later ones.
 */
export const STAYS = ['first', 'second', 'third', 'before'] as const;

/** The year of a child's stay in foster care. */
export type Stay = (typeof STAYS)[number];

/** What a reader sees. */
export const STAY_NAMES: Readonly<Record<Stay, Message>> = {
  first: { pl: 'pierwszy rok pobytu', en: 'first year of stay' },
  second: { pl: 'drugi rok pobytu', en: 'second year of stay' },
  third: { pl: 'trzeci rok pobytu i dalsze', en: 'third year of stay and later' },
  before: { pl: 'umieszczone, zanim gminy zaczęły płacić', en: 'placed before towns began to pay' },
};
