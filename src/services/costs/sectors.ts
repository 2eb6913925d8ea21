import type { Message } from '../../language/language.js';

/** Who runs a service: the town, a non-governmental organisation, social economy, a business, or family and neighbours. */
export const SECTORS = ['public', 'ngo', 'social-economy', 'private', 'informal'] as const;

/** One of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];

/** What a reader sees. */
export const SECTOR_NAMES: Readonly<Record<Sector, Message>> = {
  public: { pl: 'publiczny', en: 'public' },
  ngo: { pl: 'organizacja pozarządowa', en: 'non-governmental' },
  'social-economy': { pl: 'ekonomia społeczna', en: 'social economy' },
  private: { pl: 'prywatny', en: 'private' },
  informal: { pl: 'nieformalny', en: 'informal' },
};
