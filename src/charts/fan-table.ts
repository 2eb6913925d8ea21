import { capital } from '../language/capital.js';
import type { Message } from '../language/language.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import type { FanPlan } from './fan-plan.js';
import { countedName } from './trend-plan.js';
import { valued } from './trend-runs.js';
import { sourcesOf } from './trend-table.js';

/** The figures behind a fan: median and bands of the draws, then the counts and the limits; one row a year. */
export function fanTable({ draws, bands, trend }: FanPlan, title: Message): Table {
  const { counted, limits, values, digits, source, series } = trend;
  const summary = draws.table(bands.map(({ level }) => level));
  const number = (name: string, label: Message): Column => ({ name, title: label, type: values === 'share' ? 'share' : 'number', digits });
  const [year, ...figures] = summary.columns;
  const name = counted === undefined ? undefined : countedName(trend, counted);
  const columns: Column[] = [
    year,
    ...figures.map((column) => number(column.name, column.title)),
    ...(name === undefined ? [] : [number('counted', { pl: capital(name.pl), en: capital(name.en) })]),
    ...limits.map(({ label }, index) => number(`limit_${index + 1}`, label)),
  ];
  const years = [...new Set([...draws.years, ...(counted === undefined ? [] : valued(counted).map((point) => point.year))])];
  const rows = years
    .sort((a, b) => a - b)
    .map((one): Cell[] => [
      one,
      ...(summary.rows.find(([other]) => other === one)?.slice(1) ?? figures.map(() => null)),
      ...(counted === undefined ? [] : [counted.at(one)]),
      ...limits.map(({ value }) => value),
    ]);
  const sources = sourcesOf([...series, ...(counted === undefined ? [] : [counted])]).join('; ');
  const about = (language: 'pl' | 'en'): string => [sources, ...draws.notes.map((note) => note[language])].join('. ');
  return new Table(columns, rows, { title, source: source ?? { pl: about('pl'), en: about('en') } });
}
