import type { Message } from '../language/language.js';
import { probabilityOfShortage } from '../services/shortage.js';
import { numberColumn, shareColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import { type CapacityPlan, TOLD } from './capacity-plan.js';
import { sourceOf } from './capacity-words.js';

/** The figures behind the chart: demand, what there is, shortage and its probability, one row a year. */
export function capacityTable(plan: CapacityPlan, title: Message): Table {
  const { demand, bands, supply, digits, result } = plan;
  const summary = demand.table(bands.map(({ level }) => level));
  const [, ...figures] = summary.columns;
  const number = (name: string, pl: string, en: string): Table['columns'][number] => numberColumn(name, pl, en, digits);
  const chance = supply === undefined ? undefined : probabilityOfShortage(supply.shortage);
  const lacking = supply?.shortage.band(TOLD);
  const source = sourceOf(plan);
  const said = (language: 'pl' | 'en'): string =>
    [source[language], ...demand.notes.map((note) => note[language]), ...result.missing.map((one) => one[language])].join('. ');
  return new Table(
    [
      YEAR_COLUMN,
      ...figures.map((column) => ({ ...column, digits })),
      ...(supply === undefined
        ? []
        : [
            numberColumn('capacity', supply.capacity.description.title.pl, supply.capacity.description.title.en, digits),
            number('shortage', 'Niedobór', 'Shortage'),
            number('shortage_low_80', 'Niedobór, 80%: od', 'Shortage, 80%: from'),
            number('shortage_high_80', 'Niedobór, 80%: do', 'Shortage, 80%: to'),
            shareColumn('shortage_probability', 'Prawdopodobieństwo niedoboru', 'Probability of a shortage'),
          ]),
    ],
    demand.years.map((year, place): Cell[] => [
      ...summary.rows[place],
      ...(supply === undefined
        ? []
        : [
            supply.capacity.median().at(year),
            supply.shortage.median().at(year),
            lacking?.low.at(year) ?? null,
            lacking?.high.at(year) ?? null,
            chance?.at(year) ?? null,
          ]),
    ]),
    { title, source: { pl: said('pl'), en: said('en') } },
  );
}
