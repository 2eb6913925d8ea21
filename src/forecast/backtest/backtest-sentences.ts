import { countOf, formatNumber, formatPercent, type NounForms } from '../../language/format.js';
import type { Language, Message } from '../../language/language.js';
import type { Method } from '../method.js';

/** What a sentence on a band is made of. */
export interface CoverageFacts {
  readonly method: Pick<Method, 'title'>;
  /** Years ahead. */
  readonly lead: number;
  readonly level: number;
  /** How often the truth lay in the band, and of how many. */
  readonly inside: number;
  readonly count: number;
  /** Whether several series are counted together, so that forecasts are counted and not years. */
  readonly isPanel: boolean;
}

const YEARS_AHEAD: NounForms = { pl: ['rok', 'lata', 'lat'], en: ['year', 'years'] };
/** After "z": z 1 minionego roku, z 10 minionych lat. */
const OF_YEARS: NounForms = { pl: ['minionego roku', 'minionych lat', 'minionych lat'], en: ['past year', 'past years'] };
const OF_FORECASTS: NounForms = { pl: ['dawnej prognozy', 'dawnych prognoz', 'dawnych prognoz'], en: ['past forecast', 'past forecasts'] };

/**
 * In how many past years the truth lay in the band.
 *
 * @example
 * coverageWords({ method: naive, lead: 3, level: 0.8, inside: 8, count: 10, isPanel: false }).en; // => 'last value, 3 years ahead: in 8 of 10 past years the truth lay in the 80% band'
 */
export function coverageWords({ method, lead, level, ...facts }: CoverageFacts): Message {
  const band = (language: Language): string => formatPercent(level, { digits: 0, language });
  const inside = insideWords(facts);
  return {
    pl: `${method.title.pl}, ${ahead(lead, 'pl')}: ${inside.pl} prawda leżała w paśmie ${band('pl')}`,
    en: `${method.title.en}, ${ahead(lead, 'en')}: ${inside.en} the truth lay in the ${band('en')} band`,
  };
}

/**
 * How often the truth lay inside, in words.
 *
 * @example
 * insideWords({ inside: 8, count: 10, isPanel: false }).en; // => 'in 8 of 10 past years'
 */
export function insideWords({ inside, count, isPanel }: Pick<CoverageFacts, 'inside' | 'count' | 'isPanel'>): Message {
  const nouns = isPanel ? OF_FORECASTS : OF_YEARS;
  const written = (language: Language): string => formatNumber(inside, { language });
  return {
    pl: `${inside === 0 ? (isPanel ? 'w żadnej' : 'w żadnym') : `w ${written('pl')}`} ${preposition(count)} ${countOf(count, nouns, 'pl')}`,
    en: `in ${inside === 0 ? 'none' : written('en')} of ${countOf(count, nouns, 'en')}`,
  };
}

/**
 * Whether a method was better than taking the last value.
 *
 * @param facts - `skill`: how much smaller the errors were, as a share.
 * @example
 * skillWords({ method: drift, lead: 3, skill: 0.2 }).en; // => 'drift, 3 years ahead: errors 20% smaller than if nothing were to change'
 */
export function skillWords({ method, lead, skill }: Pick<CoverageFacts, 'method' | 'lead'> & { readonly skill: number }): Message {
  const size = (language: Language): string => formatPercent(Math.abs(skill), { digits: 0, language });
  const start = (language: Language): string => `${method.title[language]}, ${ahead(lead, language)}`;
  if (!Number.isFinite(skill) || Math.round(100 * skill) === 0) {
    return {
      pl: `${start('pl')}: błędy takie same jak przy założeniu, że nic się nie zmieni`,
      en: `${start('en')}: errors the same as if nothing were to change`,
    };
  }
  return {
    pl: `${start('pl')}: błędy o ${size('pl')} ${skill > 0 ? 'mniejsze' : 'większe'} niż przy założeniu, że nic się nie zmieni`,
    en: `${start('en')}: errors ${size('en')} ${skill > 0 ? 'smaller' : 'larger'} than if nothing were to change`,
  };
}

function ahead(lead: number, language: Language): string {
  const years = countOf(lead, YEARS_AHEAD, language);
  return language === 'pl' ? `${years} naprzód` : `${years} ahead`;
}

/** "ze" before the hundred: ze stu. */
function preposition(count: number): string {
  return /^1\d\d(?:\d{3})*$/.test(String(count)) ? 'ze' : 'z';
}
