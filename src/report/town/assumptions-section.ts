import { sum } from '../../numerics/sum.js';
import type { Projection } from '../../projection/projection.js';
import { rateLevels } from '../../rates/rate-levels.js';
import type { Rates } from '../../rates/rates.js';
import { numberColumn, personsColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';

/** What both projections assume, year by year, in the measures people know. */
export function assumptionsSection({ plan, planRates, replay, replayRates, words: { t, n } }: TownResults): Section {
  const first = rateLevels(planRates.at(plan.base.year + 1), planRates.ageGroups);
  const last = rateLevels(planRates.at(plan.horizon.year), planRates.ageGroups);
  return {
    id: 'zalozenia',
    title: t('Założenia', 'Assumptions'),
    blocks: [
      {
        kind: 'list',
        items: [
          t(
            `Dzietność: ${n(first.totalFertility, 2)} dziecka na kobietę w ${plan.base.year + 1} r., ${n(last.totalFertility, 2)} w ${plan.horizon.year} r. Wzorzec wieku matek jest krajowy (ONZ), poziom dopasowany do urodzeń w mieście.`,
            `Fertility: ${n(first.totalFertility, 2)} children per woman in ${plan.base.year + 1}, ${n(last.totalFertility, 2)} in ${plan.horizon.year}. The pattern by the mother's age is the country's (UN), the level fits the town's births.`,
          ),
          t(
            `Trwanie życia: kobiety ${n(first.lifeExpectancy.female, 1)}, mężczyźni ${n(first.lifeExpectancy.male, 1)} roku w ${plan.base.year + 1} r.; ${n(last.lifeExpectancy.female, 1)} i ${n(last.lifeExpectancy.male, 1)} w ${plan.horizon.year} r. Poziom jest województwa pomorskiego, poprawa według wariantu średniego ONZ dla Polski.`,
            `Life expectancy: women ${n(first.lifeExpectancy.female, 1)}, men ${n(first.lifeExpectancy.male, 1)} years in ${plan.base.year + 1}; ${n(last.lifeExpectancy.female, 1)} and ${n(last.lifeExpectancy.male, 1)} in ${plan.horizon.year}. The level is that of the voivodeship (pomorskie), the improvement the UN's medium variant for Poland.`,
          ),
          t(
            'Migracje: przyjazdy i wyjazdy według prognozy GUS dla miasta; wyjazdy jako udział mieszkańców w danym wieku, przyjazdy jako liczba osób. Wiek wyjeżdżających jest wzorcem miast województwa, nadwyżka przyjazdów rozkłada się na wiek jak w powiecie.',
            'Migration: arrivals and departures as in the official projection for the town; departures as a share of the residents of each age, arrivals as persons. The ages of those who leave follow the towns of the voivodeship, the surplus of arrivals falls on ages as in the county.',
          ),
          t(
            `Powtórka zna tylko dane do ${replay.base.year} r.: spadek umieralności z lat 2010–2015, stałą dzietność, saldo migracji z bilansu 2010–2015. Wyjątek: wiek i częstość wyjazdów są z lat 2023–2024, bo wcześniejszych liczb według wieku dla miasta nie ma; saldo, a więc i wzrost, prawie od tego nie zależy.`,
            `The replay knows only data up to ${replay.base.year}: the decline of mortality of 2010–2015, constant fertility, the net migration that balances 2010–2015. The exception: the ages and the frequency of departures are of 2023–2024, since there are no earlier figures by age for the town; the net, and so the growth, hardly depends on it.`,
          ),
          t(
            'Prognoza jest jedną drogą bez przedziału niepewności: im dalej i im mniejsza grupa, tym większy może być błąd.',
            'The projection is one path without an interval of uncertainty: the farther ahead and the smaller the group, the larger the error may be.',
          ),
        ],
      },
      { kind: 'table', name: 'zalozenia-plan', table: levels(plan, planRates), open: true },
      { kind: 'table', name: 'zalozenia-powtorka', table: levels(replay, replayRates) },
    ],
  };
}

function levels(projection: Projection, rates: Rates): Table {
  return new Table(
    [
      YEAR_COLUMN,
      numberColumn('total_fertility', 'Dzietność', 'Total fertility', 2),
      numberColumn('life_expectancy_women', 'Trwanie życia, kobiety', 'Life expectancy, women', 1),
      numberColumn('life_expectancy_men', 'Trwanie życia, mężczyźni', 'Life expectancy, men', 1),
      personsColumn('arrivals', 'Napływ', 'Arrivals'),
      personsColumn('departures', 'Odpływ', 'Departures'),
    ],
    projection.steps.map(({ year, arrivals, departures }) => {
      const { totalFertility, lifeExpectancy } = rateLevels(rates.at(year), rates.ageGroups);
      const came = sum(arrivals.female) + sum(arrivals.male);
      const left = sum(departures.female) + sum(departures.male);
      return [year, totalFertility, lifeExpectancy.female, lifeExpectancy.male, came, left];
    }),
    {
      title: { pl: `Założenia rok po roku: ${projection.title.pl}`, en: `Assumptions year by year: ${projection.title.en}` },
      source: {
        pl: 'kohorta, na podstawie danych ONZ (WPP 2024) i GUS',
        en: 'kohorta, from data of the UN (WPP 2024) and Statistics Poland',
      },
    },
  );
}
