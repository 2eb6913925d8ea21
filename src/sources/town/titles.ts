import type { Message } from '../../language/language.js';
import type { Flow } from '../package/contract.js';

/** The flows of a town's balance, as readers see them. */
export const FLOW_TITLES: Readonly<Record<Flow, Message>> = {
  births: { pl: 'Urodzenia', en: 'Births' },
  deaths: { pl: 'Zgony', en: 'Deaths' },
  internal_in: { pl: 'Zameldowania z kraju', en: 'Arrivals from within the country' },
  internal_out: { pl: 'Wymeldowania w kraju', en: 'Departures within the country' },
  immigration: { pl: 'Imigracja', en: 'Immigration' },
  emigration: { pl: 'Emigracja', en: 'Emigration' },
};

/** What a series of people of these ages and this sex is called. */
export function peopleTitle(ageGroup: string, sex: string): Message {
  const who =
    sex === 'F' ? { pl: 'Kobiety', en: 'Women' } : sex === 'M' ? { pl: 'Mężczyźni', en: 'Men' } : { pl: 'Ludność', en: 'Population' };
  return ageGroup === 'total' ? who : { pl: `${who.pl} w wieku ${ageGroup} lat`, en: `${who.en} aged ${ageGroup}` };
}
