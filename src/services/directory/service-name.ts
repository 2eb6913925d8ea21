import type { Message } from '../../language/language.js';
import { TOWN_SERVICE_TITLES } from '../compute-services.js';

/** Services that a town has but that are not computed as one of their own. */
const OTHERS: ReadonlyMap<string, Message> = new Map([
  ['day-support', { pl: 'Placówki wsparcia dziennego dla dzieci', en: "Children's day-support centres" }],
  ['family-assistants', { pl: 'Asystenci rodziny', en: 'Family assistants' }],
  ['seniors-day-support', { pl: 'Dzienna placówka wsparcia seniorów', en: 'Day support of older people' }],
  ['third-age-university', { pl: 'Uniwersytet trzeciego wieku', en: 'University of the third age' }],
  ['social-integration', { pl: 'Integracja społeczna', en: 'Social integration' }],
  ['repairs', { pl: 'Remonty i konserwacja', en: 'Repairs and maintenance' }],
]);

/**
 * What a service is called.
 *
 * @param id - Id of a service, e.g. 'preschool'.
 * @returns Its name; the id where nobody has named it.
 * @example
 * serviceName('preschool').en; // => 'Preschools'
 */
export function serviceName(id: string): Message {
  return TOWN_SERVICE_TITLES.find((one) => one.id === id)?.title ?? OTHERS.get(id) ?? { pl: id, en: id };
}
