import type { Message } from '../../language/language.js';
import { say } from '../../language/language.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';

const TERMS: readonly { readonly term: Message; readonly meaning: Message }[] = [
  {
    term: { pl: 'Prognoza (projekcja) ludności', en: 'Population projection' },
    meaning: {
      pl: 'Liczba ludności, jaka wyniknie, jeśli spełnią się podane założenia o urodzeniach, zgonach i migracjach.',
      en: 'The population that follows if the stated assumptions on births, deaths and migration come true.',
    },
  },
  {
    term: { pl: 'Piramida wieku', en: 'Population pyramid' },
    meaning: {
      pl: 'Wykres liczby mężczyzn (po lewej) i kobiet (po prawej) w każdym wieku; najmłodsi są na dole.',
      en: 'A chart of the number of men (left) and women (right) at each age; the youngest are at the bottom.',
    },
  },
  {
    term: { pl: 'Dzietność (współczynnik dzietności ogólnej)', en: 'Total fertility' },
    meaning: {
      pl: 'Liczba dzieci, które urodziłaby kobieta przez całe życie, gdyby zawsze było tak jak w danym roku. Około 2,1 zastępuje pokolenie.',
      en: 'Children a woman would have in her life if every year were like the given one. About 2.1 replaces a generation.',
    },
  },
  {
    term: { pl: 'Trwanie życia (w chwili urodzenia)', en: 'Life expectancy (at birth)' },
    meaning: {
      pl: 'Liczba lat, które przeżyłby noworodek, gdyby w każdym wieku umieralność była zawsze taka jak w danym roku.',
      en: 'Years a newborn would live if the death rates of the given year stayed the same at every age.',
    },
  },
  {
    term: { pl: 'Saldo migracji', en: 'Net migration' },
    meaning: { pl: 'Przyjazdy mniej wyjazdy.', en: 'Arrivals less departures.' },
  },
  {
    term: { pl: 'Wiek produkcyjny i poprodukcyjny', en: 'Working and post-working age' },
    meaning: {
      pl: 'Według GUS: produkcyjny to kobiety 18–59 i mężczyźni 18–64 lata, poprodukcyjny to starsi.',
      en: 'As Statistics Poland defines them: working age is women 18–59 and men 18–64, post-working age is above.',
    },
  },
  {
    term: { pl: 'Mediana wieku', en: 'Median age' },
    meaning: {
      pl: 'Wiek, od którego połowa mieszkańców jest młodsza, a połowa starsza.',
      en: 'Half of the residents are younger, half are older.',
    },
  },
  {
    term: { pl: 'Reszta bilansu', en: 'Residual of the balance' },
    meaning: {
      pl: 'Ludność na końcu roku mniej to, co wynika z ludności na początku i zdarzeń w roku; poprawnie: zero.',
      en: 'The population at the end of a year less what follows from the start and the events of the year; rightly zero.',
    },
  },
  {
    term: { pl: 'Baza spisowa', en: 'Census base' },
    meaning: {
      pl: 'Spis, od którego GUS liczy bilans ludności. Nowy spis zmienia poziom szeregu, chociaż nikt się nie przeprowadził.',
      en: 'The census from which the office carries its population balance on. A new census changes the level although nobody has moved.',
    },
  },
];

/** The words of the report that a reader outside the field may not know. */
export function glossarySection({ words: { t, language } }: TownResults): Section {
  return {
    id: 'slownik',
    title: t('Słownik', 'Glossary'),
    blocks: [{ kind: 'terms', items: TERMS.map(({ term, meaning }) => ({ term: say(term, language), meaning: say(meaning, language) })) }],
  };
}
