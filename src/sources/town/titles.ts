import { capital } from '../../language/capital.js';
import type { Message } from '../../language/language.js';
import { SEX_NAMES, type Sex } from '../../population/sex.js';
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
export function peopleTitle(ages: string, sex: Sex | 'both'): Message {
  const who = sex === 'both' ? { pl: 'Ludność', en: 'Population' } : { pl: capital(SEX_NAMES[sex].pl), en: capital(SEX_NAMES[sex].en) };
  return ages === 'total' ? who : { pl: `${who.pl} w wieku ${ages} lat`, en: `${who.en} aged ${ages}` };
}
