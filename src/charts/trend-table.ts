import { capital } from '../language/capital.js';
import { type Message, say } from '../language/language.js';
import type { Series } from '../series/series.js';
import { STATUS_NAMES } from '../tables/status.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import { countedName, type TrendPlan } from './trend-plan.js';

/** The figures behind a trend: one row a year; value and status of every series, the counts and the limits. */
export function trendTable(plan: TrendPlan, title: Message): Table {
  const { series, labels, counted, limits, values, digits, source, language } = plan;
  const years = [
    ...new Set(
      [...series, ...(counted === undefined ? [] : [counted])].flatMap(({ observations }) => observations.map(({ year }) => year)),
    ),
  ].sort((a, b) => a - b);
  const number = (name: string, label: Message): Column => ({ name, title: label, type: values === 'share' ? 'share' : 'number', digits });
  const shown = [
    ...series.map((one, index) => ({ one, label: labels[index], name: `series_${index + 1}` })),
    ...(counted === undefined ? [] : [{ one: counted, label: capitalised(countedName(plan, counted)), name: 'counted' }]),
  ];
  const columns: Column[] = [
    { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' },
    ...shown.flatMap(({ label, name }): Column[] => [
      number(name, label),
      { name: `${name}_status`, title: { pl: `${label.pl}: status`, en: `${label.en}: status` }, type: 'text' },
    ]),
    ...limits.map(({ label }, index) => number(`limit_${index + 1}`, label)),
  ];
  const rows = years.map((year): Cell[] => [
    year,
    ...shown.flatMap(({ one }): Cell[] => {
      const observation = one.observations.find((candidate) => candidate.year === year);
      return observation === undefined ? [null, null] : [observation.value, say(STATUS_NAMES[observation.status], language)];
    }),
    ...limits.map(({ value }) => value),
  ]);
  const sources = sourcesOf(shown.map(({ one }) => one)).join('; ');
  return new Table(columns, rows, { title, source: source ?? { pl: sources, en: sources } });
}

/** Every source of the figures once, in their order. */
export function sourcesOf(series: readonly Series[]): string[] {
  const written = series.flatMap(({ observations }) => observations.map(({ source }) => source.replace(/\.$/, '')));
  return [...new Set(written)].filter((source) => source !== '');
}

function capitalised({ pl, en }: Message): Message {
  return { pl: capital(pl), en: capital(en) };
}
