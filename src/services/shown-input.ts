import type { Message } from '../language/language.js';
import type { ServiceInput } from './service.js';

/** What tables and charts call an input: figures of several years go by their year. */
export function shownInput({ title, year }: ServiceInput): Message {
  return year === undefined ? title : { pl: `${title.pl} (${year})`, en: `${title.en} (${year})` };
}
