import type { Message } from '../../language/language.js';
import { hasCosts } from './costs-section.js';
import { ifThere } from './if-there.js';
import { levelOf } from './level.js';
import { preschoolResults } from './preschool-results.js';
import type { TownResults } from './results.js';

/** What this report could not show, and which data it would need. */
export function leftOutOf(results: TownResults): Message[] {
  const { town, plan, replay, office, counted } = results;
  const parts: readonly [isThere: boolean, message: Message][] = [
    [
      replay !== undefined,
      {
        pl: 'powtórki: brak ludności i współczynników z wcześniejszego roku bazowego (population, mortality, fertility, migration)',
        en: 'the replay: no population and rates of an earlier base year (population, mortality, fertility, migration)',
      },
    ],
    [
      replay === undefined || preschoolResults(results) !== undefined,
      {
        pl: 'przedszkoli: brak wskaźników preschool_attendance i preschool_refused w roku powtórki (series)',
        en: 'preschools: no indicators preschool_attendance and preschool_refused in the year of the replay (series)',
      },
    ],
    [
      hasCosts(town),
      {
        pl: 'kosztów: brak cen usług w innych miejscach (series) i wykazu kosztów (costs)',
        en: 'costs: no prices of services in other places (series) and no ledger of costs (costs)',
      },
    ],
    [
      (town.providers ?? []).length > 0,
      { pl: 'spisu wykonawców usług: brak zasobu providers', en: 'the directory of providers: no resource providers' },
    ],
    [
      counted.observations.length > 0,
      {
        pl: 'sprawdzenia liczbami GUS: brak policzonej ludności (population-groups)',
        en: 'the check by counts: no counted population (population-groups)',
      },
    ],
    [
      office !== undefined,
      {
        pl: 'porównania z prognozą GUS: brak zasobu gus-projection',
        en: 'the comparison with the official projection: no resource gus-projection',
      },
    ],
    [
      office === undefined || ifThere(() => town.flow('births')) !== undefined,
      {
        pl: 'przyczyn różnic wobec prognozy GUS: brak zasobu flows',
        en: 'the causes of the differences from the official projection: no resource flows',
      },
    ],
    [
      levelOf(results, 'fertility_factor', plan.base.year, 'female') !== undefined,
      {
        pl: 'poziomów, do których dobrano współczynniki: brak zasobu calibration',
        en: 'the levels the rates were fitted to: no resource calibration',
      },
    ],
  ];
  return parts.filter(([isThere]) => !isThere).map(([, message]) => message);
}
