import type { Message } from '../language/language.js';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['persons', 'osoby'],
  ['persons per year', 'osoby rocznie'],
  ['children', 'dzieci'],
  ['families', 'rodziny'],
  ['places', 'miejsca'],
  ['births', 'urodzenia'],
  ['deaths', 'zgony'],
  ['years', 'lata'],
  ['hours', 'godziny'],
  ['units', 'placówki'],
  ['percent', 'procent'],
  ['percent/year', 'procent rocznie'],
  ['per 1000', 'na 1000 osób'],
  ['FTE', 'etaty'],
  ['person-months', 'osobomiesiące'],
  ['person-years', 'osobolata'],
  ['children per woman', 'dzieci na kobietę'],
  ['boys per girl', 'chłopcy na dziewczynkę'],
  ['local governments', 'samorządy'],
  ['hours/person/year', 'godziny na osobę rocznie'],
  ['PLN', 'zł'],
  ['PLN/year', 'zł rocznie'],
  ['PLN/month', 'zł miesięcznie'],
  ['PLN/day', 'zł dziennie'],
  ['PLN/hour', 'zł za godzinę'],
  ['PLN/child/month', 'zł na dziecko miesięcznie'],
  ['PLN/child/year', 'zł na dziecko rocznie'],
  ['PLN/place/month', 'zł za miejsce miesięcznie'],
  ['PLN/person-month', 'zł za osobomiesiąc'],
  ['PLN/year per year', 'zł rocznie, przyrost na rok'],
  ['share', 'udział'],
  ['families/person', 'rodziny na osobę'],
  ['tools in use', 'narzędzia w użyciu'],
  ['documents', 'dokumenty'],
  ['mechanisms', 'mechanizmy'],
  ['projects', 'projekty'],
  ['points', 'punkty'],
  ['days/year', 'dni w roku'],
  ['hours/day', 'godziny dziennie'],
  ['hours/post/year', 'godziny na etat rocznie'],
  ['places/person', 'miejsca na osobę'],
  ['PLN/person-day', 'zł za osobodzień'],
  ['calendar year', 'rok'],
  ['month', 'miesiąc'],
  ['months', 'miesiące'],
  ['Poland = 100', 'Polska = 100'],
  ['previous year = 100', 'rok poprzedni = 100'],
  ['2015 = 100', '2015 = 100'],
]);

/**
 * A unit of the data as readers see it; one without a Polish name stays as it is written.
 *
 * @example
 * unitName('persons').pl; // => 'osoby'
 */
export function unitName(unit: string): Message {
  return { pl: NAMES.get(unit) ?? unit, en: unit };
}
