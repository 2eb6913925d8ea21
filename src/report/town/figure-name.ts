import type { Language, Message } from '../../language/language.js';
import type { ReportFigure, TownData } from './town-data.js';

/** What the indicators of a town's folder are called. One that is not listed keeps its machine name. */
const NAMES: Readonly<Record<string, Message>> = {
  'population-groups': { pl: 'ludność', en: 'population' },
  'gus-projection': { pl: 'ludność według prognozy GUS', en: 'population, official projection' },
  births: { pl: 'urodzenia', en: 'births' },
  deaths: { pl: 'zgony', en: 'deaths' },
  post_working_share: { pl: 'udział osób w wieku poprodukcyjnym', en: 'share of post-working age' },
  post_working_population: { pl: 'osoby w wieku poprodukcyjnym', en: 'people of post-working age' },
  families_supported_parenting_problems: {
    pl: 'rodziny wspierane z powodu bezradności opiekuńczej',
    en: 'families supported for parenting problems',
  },
  families_supported_poverty: { pl: 'rodziny wspierane z powodu ubóstwa', en: 'families supported for poverty' },
  personal_assistants: { pl: 'asystenci osób z niepełnosprawnościami', en: 'personal assistants of people with disabilities' },
  neighbour_care_providers: { pl: 'opiekunowie sąsiedzcy', en: 'neighbourhood carers' },
  preschool_new_places: { pl: 'nowe miejsca w przedszkolach', en: 'new preschool places' },
  gmina_share_of_foster_cost: { pl: 'udział gminy w koszcie pieczy zastępczej', en: "commune's share of the cost of foster care" },
  average_wage_relative: { pl: 'płaca wobec średniej krajowej', en: 'wage against the national mean' },
  newborns_registered: { pl: 'noworodki zameldowane', en: 'newborns registered' },
};

/** What a figure counts, with its age group. */
export function figureName({ indicator, ages }: ReportFigure, language: Language): string {
  const name = NAMES[indicator]?.[language] ?? indicator.replaceAll('_', ' ');
  return ages === undefined || ages === 'total' ? name : `${name}, ${ages}`;
}

/** An area's name as residents write it. */
export function areaName({ areas }: TownData, id: string): string {
  return areas.has(id) ? areas.find(id).name : id;
}
