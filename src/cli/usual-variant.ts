import { ifThere } from '../report/town/if-there.js';
import type { Town } from '../sources/town.js';

/**
 * The variant of migration where none is asked for: with draws the one of which the table of uncertainty speaks, which is the
 * alternative one where the vintage has it.
 */
export function usualVariant(town: Town, vintage: string, hasDraws: boolean): string {
  if (!hasDraws) return 'main';
  return ifThere(() => town.rates({ vintage, variant: 'alternative' })) === undefined ? 'main' : 'alternative';
}
