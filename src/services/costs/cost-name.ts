import type { Message } from '../../language/language.js';

/** Services and providers that the strategy names; others are called by their ids. */
const NAMES: Readonly<Record<string, Message>> = {
  'home-care': { pl: 'usługi opiekuńcze', en: 'care at home' },
  'day-home': { pl: 'dzienny dom pomocy', en: 'day care home' },
  'senior-club': { pl: 'klub seniora', en: 'club for older people' },
  respite: { pl: 'opieka wytchnieniowa', en: 'respite care' },
  'day-support': { pl: 'placówka wsparcia dziennego dla dzieci', en: "children's day-support centre" },
  preschool: { pl: 'przedszkole', en: 'preschool' },
  repairs: { pl: 'remonty', en: 'repairs' },
  mops: { pl: 'MOPS', en: 'social welfare centre' },
  miasto: { pl: 'miasto', en: 'town' },
  'linia-zagorska-struga': { pl: 'spółdzielnia „Linia - Zagórska Struga”', en: 'cooperative "Linia - Zagórska Struga"' },
};

/** What a service or a provider of the table `costs` is called; by its id where nobody has named it. */
export function costName(id: string): Message {
  return NAMES[id] ?? { pl: id, en: id };
}
