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
  return {
    id: 'powtorka',
    title: t('Powtórka: prognoza z 2015 r. a późniejsze liczby', 'Replay: the projection from 2015 and the later counts'),
    blocks: [
      {
        kind: 'paragraph',
        text: t(
          `Ta prognoza używa poziomów, które można było znać pod koniec 2015 r., gdy powstawała strategia (wyjątek, wiek migrantów, opisują założenia). Na koniec ${HELD} r. daje ${n(there)} osób; GUS policzył ${n(count)}, czyli prognoza różni się o ${signed(there - count)} osób (${change(there / count - 1)}).`,
          `This projection uses levels that could be known at the end of 2015, when the strategy was written (the exception, the ages of migrants, stands among the assumptions). For the end of ${HELD} it gives ${n(there)} people; Statistics Poland counted ${n(count)}, so the projection is off by ${signed(there - count)} (${change(there / count - 1)}).`,
        ),
      },
      {
        kind: 'note',
        text: t(
          `Rok 2015 stoi na spisie z 2011 r., liczby od 2020 r. na spisie z 2021 r. Nowy spis podniósł ludność powiatu o około ${percent(rebasing, 0)}: w liczbie na koniec ${HELD} r. to około ${n(rebased)} osób. Tego żadna prognoza nie mogła przewidzieć i nie jest to wzrost; reszta różnicy to głównie większy napływ niż w latach 2010–2015, a wśród najstarszych lata pandemii.`,
          `The year 2015 stands on the census of 2011, the counts from 2020 on that of 2021. The new census lifted the population of the county by about ${percent(rebasing, 0)}: about ${n(rebased)} people in the count for the end of ${HELD}. No projection could foresee that, and it is no growth; the rest of the difference is mostly a larger inflow than in 2010–2015 and, among the oldest, the years of the pandemic.`,
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
      const theirs = town.groups({ ageGroup: ages }).at(HELD);
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
