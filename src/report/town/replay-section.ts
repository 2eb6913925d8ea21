import { trend } from '../../charts/trend.js';
import { compareSeries, comparisonColumns, difference } from '../../series/compare-series.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Section } from '../html/section.js';
import type { TownResults } from './results.js';
import { drawn } from './sizes.js';
import { SOURCES } from './source-words.js';

/** Ten-year groups that are published for the end of 2022. */
export const TEN_YEAR_GROUPS = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'] as const;

const HELD = 2022;

/** What could have been known in 2015, held against what was counted later. */
export function replaySection({ town, replay, counted, words: { t, n, signed, change, percent, language } }: TownResults): Section {
  const projected = replay.sum();
  const there = replay.at(HELD).count();
  const count = counted.at(HELD) ?? Number.NaN;
  // What the census of 2021 added to the county, beyond the growth of the years around.
  const rebasing = town.calibration('census_rebasing', { vintage: '2022' }) - 1;
  const rebased = count - count / (1 + rebasing);
  const midYears = [2018, 2019].map((year) => {
    const seen = town.groups({ ages: 'total', date: `${year}-06-30` }).at(year) ?? Number.NaN;
    const ours = (replay.at(year - 1).count() + replay.at(year).count()) / 2;
    return t(
      `${n(seen)} osób policzonych, ${n(ours)} w powtórce (${change(ours / seen - 1)})`,
      `${n(seen)} counted, ${n(ours)} in the replay (${change(ours / seen - 1)})`,
    );
  });
  return {
    id: 'powtorka',
    title: t('Powtórka: prognoza z 2015 r. a późniejsze liczby', 'Replay: the projection from 2015 and the later counts'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Ta prognoza opiera się na danych o latach do 2015, gdy powstawała strategia (co nie jest wierne, mówią założenia). Na koniec ${HELD} r. daje ${n(there)} osób; GUS policzył ${n(count)}, czyli prognoza różni się o ${signed(there - count)} osób (${change(there / count - 1)}).`,
          `This projection rests on data of the years up to 2015, when the strategy was written (the assumptions say where it is not true to that). For the end of ${HELD} it gives ${n(there)} people; Statistics Poland counted ${n(count)}, so the projection is off by ${signed(there - count)} (${change(there / count - 1)}).`,
        ),
      },
      {
        kind: 'note',
        text: t(
          `Rok 2015 stoi na spisie z 2011 r., liczby od 2020 r. na spisie z 2021 r. Na jednym spisie powtórkę sprawdzają tylko liczby z połowy 2018 i 2019 r.: ${midYears.join('; ')}. Nowy spis podniósł ludność powiatu o około ${percent(rebasing, 0)}; dla samej Rumi skok nie jest znany (gdyby był taki sam, to około ${n(rebased)} osób). Ile z reszty różnicy w ${HELD} r. to spis, a ile większy napływ po 2019 r., nie da się rozdzielić. W najstarszych grupach powtórka jest za wysoka, bo umieralność od 2015 r. przestała spadać, a potem przyszła pandemia.`,
          `The year 2015 stands on the census of 2011, the counts from 2020 on that of 2021. On one census only the counts of mid-2018 and mid-2019 check the replay: ${midYears.join('; ')}. The new census lifted the population of the county by about ${percent(rebasing, 0)}; for Rumia alone the step is not known (if it were the same, about ${n(rebased)} people). How much of the rest of the difference in ${HELD} is the census and how much a larger inflow after 2019 cannot be told apart. At the oldest ages the replay is too high: mortality stopped falling after 2015, and then the pandemic came.`,
        ),
      },
      drawn('powtorka-ogolem', (width) =>
        trend(projected, {
          language,
          width,
          counted,
          source: SOURCES.replayAndCounts,
          labels: [{ pl: 'prognoza z 2015 r.', en: 'projection from 2015' }],
        }),
      ),
      {
        kind: 'table',
        name: 'powtorka-lata',
        open: true,
        table: compareSeries(projected, counted, {
          title: { pl: 'Powtórka od 2015 r. i liczby GUS, 31 grudnia', en: 'Replay from 2015 and the counts, 31 December' },
          source: { pl: 'kohorta; GUS, bilans ludności', en: 'kohorta; Statistics Poland, population balance' },
          ours: { pl: 'Powtórka', en: 'Replay' },
          theirs: { pl: 'Policzone', en: 'Counted' },
        }),
      },
      { kind: 'table', name: 'powtorka-wiek', table: byAge(replay.at(HELD), town), open: true },
    ],
  };
}

function byAge(people: TownResults['replay']['base'], town: TownResults['town']): Table {
  return new Table(
    [
      textColumn('age_group', 'Wiek', 'Age'),
      ...comparisonColumns({ ours: { pl: 'Powtórka', en: 'Replay' }, theirs: { pl: 'Policzone', en: 'Counted' } }),
    ],
    TEN_YEAR_GROUPS.map((ages) => {
      const ours = people.count({ ages });
      const theirs = town.groups({ ages }).at(HELD);
      return [ages, ours, theirs, ...difference(ours, theirs)];
    }),
    {
      title: {
        pl: `Powtórka od 2015 r. i liczby GUS według wieku, 31 grudnia ${HELD}`,
        en: `Replay from 2015 and the counts by age, 31 December ${HELD}`,
      },
      source: { pl: 'kohorta; GUS, ludność gmin według wieku', en: 'kohorta; Statistics Poland, population of communes by age' },
    },
  );
}
