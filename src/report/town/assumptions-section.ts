import { project } from '../../projection/project.js';
import type { Projection } from '../../projection/projection.js';
import { rateLevels } from '../../rates/rate-levels.js';
import type { Rates } from '../../rates/rates.js';
import { numberColumn, personsColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import { eventsOf, eventsOfStep } from './events.js';
import { levelOf } from './level.js';
import type { Replay, TownResults } from './results.js';

/** What both projections assume, year by year, in the measures people know. */
export function assumptionsSection(results: TownResults): Section {
  const { plan, planRates, replay, words } = results;
  const { t } = words;
  return {
    id: 'zalozenia',
    title: t('Założenia', 'Assumptions'),
    blocks: [
      {
        kind: 'list',
        items: [
          fertilityText(results),
          longevityText(results),
          t(
            'Migracje: przyjazdy i wyjazdy w liczbach z prognozy GUS dla miasta; wyjazdy rozłożone na mieszkańców według wieku. Wiek wyjeżdżających jest wzorcem miast województwa (2024), kobiety i mężczyźni ruszają się jednakowo, nadwyżka przyjazdów rozkłada się na wiek jak w powiecie.',
            'Migration: arrivals and departures in the numbers of the official projection for the town, departures shared out by the residents of each age. The ages of those who leave follow the towns of the voivodeship (2024), men and women move alike, the surplus of arrivals falls on ages as in the county.',
          ),
          ...(replay === undefined ? [] : [replayText(results, replay)]),
          t(
            'Raport pokazuje jedną drogę bez przedziału niepewności: im dalej i im mniejsza grupa, tym większy może być błąd. Pasma niepewności daje polecenie kohorta project --draws.',
            'The report shows one path without an interval of uncertainty: the farther ahead and the smaller the group, the larger the error may be. Bands of uncertainty come from the command kohorta project --draws.',
          ),
        ],
      },
      { kind: 'table', name: 'zalozenia-plan', table: levels(plan, planRates), open: true },
      ...(replay === undefined
        ? []
        : [{ kind: 'table', name: 'zalozenia-powtorka', table: levels(replay.projection, replay.rates) } as const]),
    ],
  };
}

/** How much more fertility the sensitivity tries. */
const MORE = 1.1;

function fertilityText(results: TownResults): string {
  const { plan, planRates, words } = results;
  const { t, n, people } = words;
  const path = plan.steps.map(({ year }) => ({ year, level: rateLevels(planRates.at(year), planRates.ageGroups).totalFertility }));
  const [first, last] = [path[0], path[path.length - 1]];
  const lowest = path.reduce((least, one) => (one.level < least.level ? one : least));
  const told = [...new Set([first, lowest, last])];
  const inPolish = told.map(({ year, level }) => `${n(level, 2)} (${year})`).join(', ');
  const inEnglish = told.map(({ year, level }) => `${n(level, 2)} (${year})`).join(', ');
  const level = levelOf(results, 'fertility_factor', plan.base.year, 'female');
  const townLevel =
    level === undefined
      ? ''
      : t(
          ` Poziom miasta, ${n(level, 2)} krajowego, pokazują dzieci w wieku 0–9 lat, które w nim mieszkają.`,
          ` The town's level, ${n(level, 2)} of the country's, is what the children aged 0–9 living in it show.`,
        );
  const more = project(
    plan.base,
    planRates.map((step) => ({ ...step, fertility: step.fertility.map((rate) => rate * MORE) })),
    { until: plan.horizon.year },
  );
  const added = eventsOf(more).births - eventsOf(plan).births;
  const residents = more.horizon.count() - plan.horizon.count();
  return t(
    `Dzietność (dzieci na kobietę, najniższa w ${lowest.year} r.): ${inPolish}. Poziom kraju to dzietność policzona w 2024 r. i dalsza zmiana według wariantu średniego ONZ.${townLevel} Wzorzec wieku matek jest krajowy (ONZ). Poziom w dalszych latach, także docelowy, jest założeniem: gdyby był zawsze o 10% wyższy, do ${plan.horizon.year} r. urodziłoby się o ${n(added)} dzieci więcej, a mieszkańców byłoby więcej o ${people(residents)}.`,
    `Fertility (children per woman, lowest in ${lowest.year}): ${inEnglish}. The country's level is the fertility counted in 2024, changing as in the UN's medium variant.${townLevel} The pattern by the mother's age is the country's (UN). The level of the later years is an assumption: were it always 10% higher, ${n(added)} more children would be born by ${plan.horizon.year}, and there would be ${people(residents)} more in the town.`,
  );
}

function longevityText({ plan, planRates, words: { t, n } }: TownResults): string {
  const [first, last] = [plan.base.year + 1, plan.horizon.year].map(
    (year) => rateLevels(planRates.at(year), planRates.ageGroups).lifeExpectancy,
  );
  return t(
    `Trwanie życia: kobiety ${n(first.female, 1)}, mężczyźni ${n(first.male, 1)} roku w ${plan.base.year + 1} r.; ${n(last.female, 1)} i ${n(last.male, 1)} w ${plan.horizon.year} r. Poziom jest województwa, poprawa według wariantu średniego ONZ dla Polski.`,
    `Life expectancy: women ${n(first.female, 1)}, men ${n(first.male, 1)} years in ${plan.base.year + 1}; ${n(last.female, 1)} and ${n(last.male, 1)} in ${plan.horizon.year}. The level is that of the voivodeship, the improvement the UN's medium variant for Poland.`,
  );
}

function replayText(results: TownResults, { projection }: Replay): string {
  const { t, people, signed } = results.words;
  const { year } = projection.base;
  const [net, low, high] = ['net_migration', 'net_migration_low', 'net_migration_high'].map((name) => levelOf(results, name, year));
  const width =
    low === undefined || high === undefined
      ? t('kilkaset osób rocznie w obie strony', 'several hundred persons a year either way')
      : t(`od ${signed(low)} do ${signed(high)} osób rocznie`, `from ${signed(low)} to ${signed(high)} persons a year`);
  const balance =
    net === undefined
      ? ''
      : t(
          ` Saldo migracji powtórki, ${people(net)} rocznie, ma szeroki błąd: samo zaokrąglenie liczb strategii daje ${width}.`,
          ` The net migration of the replay, ${people(net)} a year, has a wide error: the rounding of the strategy's figures alone makes ${width}.`,
        );
  return t(
    `Powtórka opiera się na danych o latach do ${year}: spadek umieralności z lat 2010–2015, stała dzietność, saldo migracji z bilansu 2010–2015.${balance} Nie jest jednak wierna w każdym szczególe: umieralność i dzietność są w wersji poprawionej później przez ONZ, dane za cały ${year} r. były znane dopiero w następnym, a wiek i częstość wyjazdów są z lat 2023–2024, bo wcześniejszych liczb według wieku dla miasta nie ma.`,
    `The replay rests on data of years up to ${year}: the decline of mortality of 2010–2015, constant fertility, the net migration that balances 2010–2015.${balance} It is not true to the day in everything: mortality and fertility are as the UN revised them later, the data of the whole of ${year} were known only in the next year, and the ages and the frequency of departures are of 2023–2024, since there are no earlier figures by age for the town.`,
  );
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
    projection.steps.map((step) => {
      const { totalFertility, lifeExpectancy } = rateLevels(rates.at(step.year), rates.ageGroups);
      const { arrivals, departures } = eventsOfStep(step);
      return [step.year, totalFertility, lifeExpectancy.female, lifeExpectancy.male, arrivals, departures];
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
