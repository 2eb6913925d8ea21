import type { CountHistory } from './count-history.js';
import { type BacktestMethod, type CellForecast, type ForecastCell, originOf } from './method.js';

/**
 * Nothing changes: the last value.
 *
 * @example
 * constantMethod().id; // => 'constant'
 */
export function constantMethod(): BacktestMethod {
  return {
    id: 'constant',
    name: { pl: 'stała', en: 'constant' },
    description: { pl: 'ostatnia policzona wartość', en: 'the last value counted' },
    forecast: (known) => ({ at: ({ area, group }) => pointOf(known.at({ area, group, year: originOf(known) })) }),
  };
}

/**
 * The mean yearly change of the years known on the base of the origin goes on; at least two years are needed.
 *
 * @example
 * linearMethod().id; // => 'linear'
 */
export function linearMethod(): BacktestMethod {
  return {
    id: 'linear',
    name: { pl: 'liniowa', en: 'linear' },
    description: {
      pl: 'średnia roczna zmiana od pierwszego roku na tej samej bazie trwa dalej; potrzebne dwa lata',
      en: 'the mean yearly change since the first year on the same base goes on; two years are needed',
    },
    forecast: (known) => ({ at: (cell) => pointOf(linearForecast(known, cell)) }),
  };
}

/** Persons on the straight line through the first and the last year on the base of the origin; undefined with one year. */
export function linearForecast(known: CountHistory, { area, group, year }: ForecastCell): number | undefined {
  const origin = originOf(known);
  const first = known.years.find((one) => known.areComparable(one, origin));
  if (first === undefined || first === origin) return undefined;
  const [before, now] = [known.at({ area, group, year: first }), known.at({ area, group, year: origin })];
  if (before === undefined || now === undefined) return undefined;
  return now + ((now - before) * (year - origin)) / (origin - first);
}

function pointOf(persons: number | undefined): CellForecast | undefined {
  return persons === undefined ? undefined : { point: persons };
}
