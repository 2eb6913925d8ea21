import type { CostLedger, StaffStandard } from './cost-ledger.js';

/**
 * Full-time posts of one role that a number of places needs: people on duty at a time, times the posts that keep one of them on
 * duty through all opening hours.
 *
 * @param standard - The role.
 * @param ledger - Its opening and productive hours are used.
 * @param places - Any number from 0; a part of a place needs staff like a whole one.
 * @returns Not whole: a post may be part-time.
 * @example
 * const hours = { openDays: 250, openHours: 8, productiveHours: 1600 };
 * postsNeeded({ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }, hours, 20); // => 3.75
 */
export function postsNeeded(
  { placesPerPost, minimum, hours }: StaffStandard,
  { openDays, openHours, productiveHours }: Pick<CostLedger, 'openDays' | 'openHours' | 'productiveHours'>,
  places: number,
): number {
  const onDuty = Math.max(minimum, Math.ceil(places / placesPerPost));
  return onDuty * ((openDays * (hours ?? openHours)) / productiveHours);
}
