import { sum } from '../../numerics/sum.js';
import type { Projection } from '../../projection/projection.js';
import { rateLevels } from '../../rates/rate-levels.js';
import type { Rates } from '../../rates/rates.js';
import { numberColumn, personsColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';

/** What both projections assume, year by year, in the measures people know. */
export function assumptionsSection({ town, plan, planRates, replay, replayRates, words: { t, n } }: TownResults): Section {
  const level = town.calibration('fertility_factor', { vintage: '2022', sex: 'female' });
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
            `Dzietność: ${n(first.totalFertility, 2)} dziecka na kobietę w ${plan.base.year + 1} r., ${n(last.totalFertility, 2)} w ${plan.horizon.year} r. Poziom kraju to dzietność policzona w 2024 r. i dalsza zmiana według wariantu średniego ONZ (założenie); poziom miasta, ${n(level, 2)} krajowego, pokazują dzieci w wieku 0–9 lat, które w Rumi mieszkają. Wzorzec wieku matek jest krajowy (ONZ).`,
            `Fertility: ${n(first.totalFertility, 2)} children per woman in ${plan.base.year + 1}, ${n(last.totalFertility, 2)} in ${plan.horizon.year}. The country's level is the fertility counted in 2024, changing as in the UN's medium variant (an assumption); the town's level, ${n(level, 2)} of the country's, is what the children aged 0–9 living in Rumia show. The pattern by the mother's age is the country's (UN).`,
          ),
          t(
            `Trwanie życia: kobiety ${n(first.lifeExpectancy.female, 1)}, mężczyźni ${n(first.lifeExpectancy.male, 1)} roku w ${plan.base.year + 1} r.; ${n(last.lifeExpectancy.female, 1)} i ${n(last.lifeExpectancy.male, 1)} w ${plan.horizon.year} r. Poziom jest województwa pomorskiego, poprawa według wariantu średniego ONZ dla Polski.`,
            `Life expectancy: women ${n(first.lifeExpectancy.female, 1)}, men ${n(first.lifeExpectancy.male, 1)} years in ${plan.base.year + 1}; ${n(last.lifeExpectancy.female, 1)} and ${n(last.lifeExpectancy.male, 1)} in ${plan.horizon.year}. The level is that of the voivodeship (pomorskie), the improvement the UN's medium variant for Poland.`,
          ),
          t(
            'Migracje: przyjazdy i wyjazdy w liczbach z prognozy GUS dla miasta; wyjazdy rozłożone na mieszkańców według wieku. Wiek wyjeżdżających jest wzorcem miast województwa (2024), kobiety i mężczyźni ruszają się jednakowo, nadwyżka przyjazdów rozkłada się na wiek jak w powiecie.',
            'Migration: arrivals and departures in the numbers of the official projection for the town, departures shared out by the residents of each age. The ages of those who leave follow the towns of the voivodeship (2024), men and women move alike, the surplus of arrivals falls on ages as in the county.',
          ),
          t(
            `Powtórka opiera się na danych o latach do ${replay.base.year}: spadek umieralności z lat 2010–2015, stała dzietność, saldo migracji z bilansu 2010–2015. Nie jest jednak wierna w każdym szczególe: umieralność i dzietność są w wersji poprawionej później przez ONZ, dane za cały ${replay.base.year} r. były znane dopiero w następnym, a wiek i częstość wyjazdów są z lat 2023–2024, bo wcześniejszych liczb według wieku dla miasta nie ma.`,
            `The replay rests on data of years up to ${replay.base.year}: the decline of mortality of 2010–2015, constant fertility, the net migration that balances 2010–2015. It is not true to the day in everything: mortality and fertility are as the UN revised them later, the data of the whole of ${replay.base.year} were known only in the next year, and the ages and the frequency of departures are of 2023–2024, since there are no earlier figures by age for the town.`,
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
