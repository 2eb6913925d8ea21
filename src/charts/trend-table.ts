import { capital } from '../language/capital.js';
import { type Language, type Message, say } from '../language/language.js';
import type { Series } from '../series/series.js';
import { textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { STATUS_NAMES, type Status } from '../tables/status.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import { countedName, type TrendPlan } from './trend-plan.js';

/**
 * The figures behind a trend: one row a year; value and status of every series, the counts and the limits. A series that
 * is projected throughout, or counted throughout under that name, needs no column that says the same in every row; series
 * whose statuses are the same year by year share one column.
 */
export function trendTable(plan: TrendPlan, title: Message): Table {
  const { series, labels, counted, limits, values, digits, source, language } = plan;
  const years = [
    ...new Set(
      [...series, ...(counted === undefined ? [] : [counted])].flatMap(({ observations }) => observations.map(({ year }) => year)),
    ),
  ].sort((a, b) => a - b);
  const number = (name: string, label: Message): Column => ({ name, title: label, type: values === 'share' ? 'share' : 'number', digits });
  const shared = series.length > 1 && !isAll(series[0], 'projected') && series.every((one) => statusesOf(one) === statusesOf(series[0]));
  const shown = [
    ...series.map((one, index) => ({ one, label: labels[index], name: `series_${index + 1}`, plain: shared || isAll(one, 'projected') })),
    ...(counted === undefined
      ? []
      : [{ one: counted, label: capitalised(countedName(plan, counted)), name: 'counted', plain: isAll(counted, 'counted') }]),
  ];
  const columns: Column[] = [
    YEAR_COLUMN,
    ...shown.flatMap(({ label, name, plain }): Column[] => [
      number(name, label),
      ...(plain
        ? []
        : [{ name: `${name}_status`, title: { pl: `${label.pl}: status`, en: `${label.en}: status` }, type: 'text' } as const]),
    ]),
    ...(shared ? [textColumn('status', 'Status', 'Status')] : []),
    ...limits.map(({ label }, index) => number(`limit_${index + 1}`, label)),
  ];
  const rows = years.map((year): Cell[] => [
    year,
    ...shown.flatMap(({ one, plain }): Cell[] => {
      const observation = one.observations.find((candidate) => candidate.year === year);
      const value = observation?.value ?? null;
      return plain ? [value] : [value, statusName(one, year, language)];
    }),
    ...(shared ? [statusName(series[0], year, language)] : []),
    ...limits.map(({ value }) => value),
  ]);
  const sources = sourcesOf(shown.map(({ one }) => one)).join('; ');
  return new Table(columns, rows, { title, source: source ?? { pl: sources, en: sources } });
}

function statusName({ observations }: Series, year: number, language: Language): string | null {
  const status = observations.find((candidate) => candidate.year === year)?.status;
  return status === undefined ? null : say(STATUS_NAMES[status], language);
}

function statusesOf({ observations }: Series): string {
  return observations.map(({ year, status }) => `${year} ${status}`).join();
}

function isAll({ observations }: Series, status: Status): boolean {
  return observations.every((observation) => observation.status === status);
}

/** Every source of the figures once, in their order. */
export function sourcesOf(series: readonly Series[]): string[] {
  const written = series.flatMap(({ observations }) => observations.map(({ source }) => source.replace(/\.$/, '')));
  return [...new Set(written)].filter((source) => source !== '');
}

function capitalised({ pl, en }: Message): Message {
  return { pl: capital(pl), en: capital(en) };
}
