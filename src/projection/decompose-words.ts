import type { Message } from '../language/language.js';
import type { Contribution, ContributionId } from './decomposition.js';

/**
 * The contributions in the order in which they are read, each with its name.
 *
 * @param persons - Of each contribution.
 * @param baseYear - The year whose mortality is held.
 * @example
 * const none = { 'growing-in': 0, born: 0, 'growing-out': 0, deaths: 0, survival: 0, migration: 0 };
 * contributionsOf(none, 2023)[3].name.en; // => 'deaths at the mortality of 2023'
 */
export function contributionsOf(persons: Readonly<Record<ContributionId, number>>, baseYear: number): Contribution[] {
  const names: readonly (readonly [id: ContributionId, name: Message])[] = [
    ['growing-in', { pl: 'wchodzą w ten wiek (żyjący na początku)', en: 'grow into this age (alive at the beginning)' }],
    ['born', { pl: 'urodzeni w tym czasie', en: 'born in the meantime' }],
    ['growing-out', { pl: 'wychodzą z tego wieku', en: 'grow out of this age' }],
    ['deaths', { pl: `zgony przy umieralności z ${baseYear} r.`, en: `deaths at the mortality of ${baseYear}` }],
    ['survival', { pl: `zmiana umieralności po ${baseYear} r.`, en: `change of mortality after ${baseYear}` }],
    ['migration', { pl: 'saldo migracji', en: 'net migration' }],
  ];
  // Nobody at all is 0, not -0.
  return names.map(([id, name]) => ({ id, name, persons: persons[id] + 0 }));
}
