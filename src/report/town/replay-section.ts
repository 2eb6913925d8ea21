import { trend } from '../../charts/trend.js';
import type { Language, Message } from '../../language/language.js';
import { compareSeries, comparisonColumns, difference } from '../../series/compare-series.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Block, Section } from '../html/section.js';
import { ifThere } from './if-there.js';
import { levelOf } from './level.js';
import { agesText } from './names.js';
import type { Replay, TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';
import { wordsIn } from './words.js';

/** Ten-year groups of the office's publications. */
export const TEN_YEAR_GROUPS = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'] as const;

/** The population balances of the years before this one stand on the census of 2011, later ones on that of 2021. */
const NEW_CENSUS = 2020;

/** What could have been known in the first base year, held against what was counted later. */
export function replaySection(results: TownResults): Section | undefined {
  const { replay, counted, plan, words } = results;
  const { t, change, people, language } = words;
  // Held against the count the plan starts from, or the first there is.
  const held = counted.at(plan.base.year) === null ? counted.observations.at(0)?.year : plan.base.year;
  if (replay === undefined || held === undefined || !replay.projection.years.includes(held)) return undefined;
  const { projection } = replay;
  const start = projection.base.year;
  const there = projection.at(held).count();
  const count = counted.at(held) ?? Number.NaN;
  const gap = people(Math.abs(there - count));
  return {
    id: 'powtorka',
    title: t(`Powtórka: prognoza z ${start} r. a późniejsze liczby`, `Replay: the projection from ${start} and the later counts`),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Ta prognoza opiera się na danych o latach do ${start}, gdy powstawała strategia (gdzie nie jest temu wierna, mówią założenia). Na koniec ${held} r. daje ${people(there)}; GUS policzył ${people(count)}, więc prognoza jest ${there < count ? 'niższa' : 'wyższa'} o ${gap} (${change(there / count - 1)}).`,
          `This projection rests on data of the years up to ${start}, when the strategy was written (the assumptions say where it is not true to that). For the end of ${held} it gives ${people(there)}; Statistics Poland counted ${people(count)}, so the projection is ${there < count ? 'lower' : 'higher'} by ${gap} (${change(there / count - 1)}).`,
        ),
      },
      ...censusNote(results, projection, held, count),
      drawn(
        'powtorka-ogolem',
        (width) =>
          trend(projection.sum(), {
            language,
            width,
            counted,
            title: chartTitle(projection, held, there - count),
            source: SOURCES.replayAndCounts,
            labels: [{ pl: `prognoza z ${start} r.`, en: `projection from ${start}` }],
          }),
        {
          label: t('powtórka i liczby GUS', 'replay and counts'),
          caption: t(
            `Linia nie zna liczb mieszkańców po ${start} r.; kropki to późniejsze liczby.`,
            `The line knows no population after ${start}; the dots are the later counts.`,
          ),
        },
      ),
      {
        kind: 'table',
        name: 'powtorka-lata',
        open: true,
        table: compareSeries(projection.sum(), counted, {
          title: { pl: `Powtórka od ${start} r. i liczby GUS, 31 grudnia`, en: `Replay from ${start} and the counts, 31 December` },
          source: { pl: 'kohorta; GUS, bilans ludności', en: 'kohorta; Statistics Poland, population balance' },
          ours: { pl: 'Powtórka', en: 'Replay' },
          theirs: { pl: 'Policzone', en: 'Counted' },
        }),
      },
      ...byAge(results, projection, held),
    ],
  };
}

/** How much of the gap is a new census and not people who moved. */
function censusNote(results: TownResults, projection: Replay['projection'], held: number, count: number): Block[] {
  const { t, n, people, change, percent } = results.words;
  const ratio = levelOf(results, 'census_rebasing', results.plan.base.year);
  if (ratio === undefined || projection.base.year >= NEW_CENSUS || held < NEW_CENSUS) return [];
  const rebased = count - count / ratio;
  const checks = midYears(results, projection);
  const told = checks.map(({ year, seen, ours }) =>
    t(
      `w ${year} r. GUS ${n(seen)}, powtórka ${n(ours)} (${change(ours / seen - 1)})`,
      `in ${year} counted ${n(seen)}, replay ${n(ours)} (${change(ours / seen - 1)})`,
    ),
  );
  const onOneCensus =
    told.length === 0
      ? ''
      : t(
          ` Na jednym spisie powtórkę sprawdzają tylko liczby z połowy roku: ${told.join('; ')}.`,
          ` On one census only the counts of the middle of a year check the replay: ${told.join('; ')}.`,
        );
  return [
    {
      kind: 'note',
      text: t(
        `Rok ${projection.base.year} stoi na spisie z 2011 r., liczby od ${NEW_CENSUS} r. na spisie z 2021 r.${onOneCensus} Nowy spis podniósł ludność powiatu o około ${percent(ratio - 1, 0)}; dla samego miasta skok nie jest znany (gdyby był taki sam, to około ${people(rebased)}). Ile z reszty różnicy w ${held} r. to spis, a ile większy napływ po 2019 r., nie da się rozdzielić. W najstarszych grupach powtórka jest za wysoka: umieralność od 2015 r. przestała spadać, a potem przyszła pandemia.`,
        `The year ${projection.base.year} stands on the census of 2011, the counts from ${NEW_CENSUS} on that of 2021.${onOneCensus} The new census lifted the population of the county by about ${percent(ratio - 1, 0)}; for the town alone the step is not known (if it were the same, about ${people(rebased)}). How much of the rest of the difference in ${held} is the census and how much a larger inflow after 2019 cannot be told apart. At the oldest ages the replay is too high: mortality stopped falling after 2015, and then the pandemic came.`,
      ),
    },
  ];
}

interface MidYear {
  readonly year: number;
  readonly seen: number;
  readonly ours: number;
}

/** Published totals of 30 June on the old census, with the mean of the ends of the year in the replay. */
function midYears({ town }: TownResults, projection: Replay['projection']): MidYear[] {
  const dates = town.figures
    .filter(
      ({ indicator, area, ages, date }) =>
        indicator === 'population-groups' && area === town.id && ages === 'total' && /-06-30$/.test(date),
    )
    .map(({ date }) => date);
  return [...new Set(dates)].flatMap((date) => {
    const year = Number(date.slice(0, 4));
    const seen = ifThere(() => town.groups({ ages: 'total', date }))?.at(year) ?? null;
    if (seen === null || year >= NEW_CENSUS || !projection.years.includes(year - 1)) return [];
    return [{ year, seen, ours: (projection.at(year - 1).count() + projection.at(year).count()) / 2 }];
  });
}

function chartTitle({ base }: Replay['projection'], held: number, gap: number): Message {
  const text = (language: Language): string => {
    const { t, people } = wordsIn(language);
    const persons = people(Math.abs(gap));
    return t(
      `Powtórka z ${base.year} r.: o ${persons} za ${gap < 0 ? 'mało' : 'dużo'} w ${held} r.`,
      `Replay from ${base.year}: ${persons} too ${gap < 0 ? 'few' : 'many'} in ${held}`,
    );
  };
  return { pl: text('pl'), en: text('en') };
}

function byAge({ town }: TownResults, projection: Replay['projection'], held: number): Block[] {
  const rows = TEN_YEAR_GROUPS.map((ages) => {
    const ours = projection.at(held).count({ ages });
    const theirs = ifThere(() => town.groups({ ages }))?.at(held) ?? null;
    return [agesText(ages), ours, theirs, ...difference(ours, theirs)];
  });
  if (rows.every(([, , theirs]) => theirs === null)) return [];
  const table = new Table(
    [
      textColumn('age_group', 'Wiek', 'Age'),
      ...comparisonColumns({ ours: { pl: 'Powtórka', en: 'Replay' }, theirs: { pl: 'Policzone', en: 'Counted' } }),
    ],
    rows,
    {
      title: {
        pl: `Powtórka od ${projection.base.year} r. i liczby GUS według wieku, 31 grudnia ${held}`,
        en: `Replay from ${projection.base.year} and the counts by age, 31 December ${held}`,
      },
      source: { pl: 'kohorta; GUS, ludność gmin według wieku', en: 'kohorta; Statistics Poland, population of communes by age' },
    },
  );
  return [{ kind: 'table', name: 'powtorka-wiek', table, open: true }];
}
