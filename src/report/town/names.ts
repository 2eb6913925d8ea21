import type { Message } from '../../language/language.js';
import type { TownResults } from './results.js';

/** What the variant of the plan assumes, as the lines of charts are called. */
export function variantName({ plan, replay }: TownResults): Message {
  if (replay === undefined) return { pl: 'wariant migracji', en: 'variant of migration' };
  const years = `${replay.projection.base.year}–${plan.base.year}`;
  return { pl: `wariant: migracja jak ${years}`, en: `variant: migration as in ${years}` };
}

/** A range of ages with the dash of good typesetting. */
export function agesText(ages: string): string {
  return ages.replace('-', '–');
}
