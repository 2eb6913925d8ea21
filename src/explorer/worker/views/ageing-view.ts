import { fan } from '../../../charts/fan.js';
import { trend } from '../../../charts/trend.js';
import { type Message, say } from '../../../language/language.js';
import type { Section } from '../../../report/html/section.js';
import type { Draws } from '../../../series/draws.js';
import { shareColumn, YEAR_COLUMN } from '../../../tables/columns.js';
import { Table } from '../../../tables/table.js';
import { chartBlock } from './chart-block.js';
import type { ViewInput } from './view-input.js';

/** Ages whose numbers the view follows, the oldest in a chart of their own. */
const OLDER = ['65-74', '75-84', '85+'] as const;

/** How old the town becomes. */
export function ageingView({ active, language, width }: ViewInput): Section {
  const sum = (ages: string): Draws => active.sum(ages);
  const all = sum('total');
  const adults = sum('15-64');
  const share = (part: Draws, of: Draws, id: string, title: Message): Draws =>
    part.combine(of, (one, whole) => (whole > 0 ? one / whole : Number.NaN), { id, title, unit: { pl: 'udział', en: 'share' } });
  const measures = [
    share(sum('65+'), all, '65+', { pl: '65+ w ludności', en: '65+ of the population' }),
    share(sum('85+'), all, '85+', { pl: '85+ w ludności', en: '85+ of the population' }),
    share(sum('0-17'), all, '0-17', { pl: '0–17 w ludności', en: '0–17 of the population' }),
    share(sum('65+'), adults, 'dependency', { pl: '65+ na osobę 15–64', en: '65+ per person 15–64' }),
  ];
  return {
    id: 'starzenie',
    title: say({ pl: 'Starzenie', en: 'Ageing' }, language),
    blocks: [
      ...chartBlock('osoby-85', fan(sum('85+'), { width, language })),
      ...chartBlock(
        'grupy-65',
        trend(
          OLDER.map((ages) => sum(ages).median()),
          {
            width,
            language,
            labels: OLDER.map((ages) => ({ pl: ages.replace('-', '–'), en: ages.replace('-', '–') })),
            title: { pl: 'Osoby w wieku 65–74, 75–84 i 85+: mediany', en: 'People aged 65–74, 75–84 and 85+: medians' },
          },
        ),
      ),
      { kind: 'table', name: 'miary-starzenia', table: measuresTable(measures), open: true },
    ],
  };
}

/** Medians with their bands, one row a year. */
function measuresTable(measures: readonly Draws[]): Table {
  const parts = measures.map((draws) => ({ draws, median: draws.median(), band: draws.band(0.8) }));
  return new Table(
    [
      YEAR_COLUMN,
      ...parts.flatMap(({ draws: { description } }, place) => [
        shareColumn(`median_${place}`, description.title.pl, description.title.en),
        shareColumn(`low_${place}`, '80%: od', '80%: from'),
        shareColumn(`high_${place}`, '80%: do', '80%: to'),
      ]),
    ],
    (measures[0]?.years ?? []).map((year) => [
      year,
      ...parts.flatMap(({ median, band }) => [median.at(year), band.low.at(year), band.high.at(year)]),
    ]),
    { title: { pl: 'Miary starzenia: mediany i pasma 80%', en: 'Measures of ageing: medians and 80% bands' } },
  );
}
