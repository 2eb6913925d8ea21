import { quantiles } from '../../numerics/quantiles.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { compound } from '../compound.js';
import type { ServiceResult } from '../service.js';

/** A growth of spending to follow from a known year on. */
export interface CareHomePathsOptions {
  /** Spending in the first year, PLN. */
  readonly spending: number;
  /** The first year. */
  readonly from: number;
  /** Growth rates per year: 0.12 is 12%. */
  readonly growth: readonly number[];
  /** Years to show. */
  readonly years: readonly number[];
  /** What `careHomes()` computes in prices of each year, to stand beside them. */
  readonly computed?: ServiceResult;
}

/**
 * What spending becomes at several growth rates and as computed, side by side: one row each, one column a year, and what all
 * years after the first up to the last cost above no growth. It shows what a forecast without growth leaves out.
 *
 * @example
 * careHomePathsTable({ spending: 650000, from: 2015, growth: [0, 0.12, 0.14], years: [2018, 2022] }).values('y2018').map((pln) => Math.round(Number(pln) / 1000)); // => [650, 913, 963]
 */
export function careHomePathsTable({ spending, from, growth, years, computed }: CareHomePathsOptions): Table {
  const last = Math.max(...years);
  const after = Array.from({ length: last - from }, (_, place) => from + 1 + place);
  const pln = { pl: 'zł', en: 'PLN' };
  const cost = computed?.quantities.get('cost');
  // Of each draw first, so that the band of the sum is one.
  const aboveInDraws =
    cost === undefined || !after.every((year) => cost.years.includes(year))
      ? undefined
      : cost.at(from + 1).map((_, draw) => after.reduce((sum, year) => sum + cost.at(year)[draw] - spending, 0));
  return new Table(
    [
      { ...textColumn('path', 'Wariant', 'Path'), words: PATHS },
      ...years.map((year) => ({ ...numberColumn(`y${year}`, `Rok ${year}`, `Year ${year}`, 0), unit: pln })),
      { ...numberColumn('above_flat', `Ponad brak wzrostu, ${from + 1}–${last}`, `Above no growth, ${from + 1}–${last}`, 0), unit: pln },
    ],
    [
      ...growth.map((rate) => [
        `${Math.round(rate * 1000) / 10}%`,
        ...years.map((year) => spending * compound(rate, year - from)),
        after.reduce((sum, year) => sum + spending * (compound(rate, year - from) - 1), 0),
      ]),
      ...(cost === undefined ? [] : QUANTILES).map(([name, probability]) => [
        name,
        ...years.map((year) => cost?.quantile(probability).at(year) ?? null),
        aboveInDraws === undefined ? null : quantiles(aboveInDraws, [probability])[0],
      ]),
    ],
    {
      title: {
        pl: 'Wydatki na domy pomocy społecznej: bez wzrostu, przy stałym wzroście i obliczone',
        en: 'Spending on residential homes: without growth, at an even growth and as computed',
      },
    },
  );
}

const QUANTILES = [
  ['median', 0.5],
  ['low_80', 0.1],
  ['high_80', 0.9],
] as const;

const PATHS = {
  '0%': { pl: 'bez wzrostu (strategia)', en: 'no growth (the strategy)' },
  median: { pl: 'obliczone, mediana', en: 'computed, median' },
  low_80: { pl: 'obliczone, 80%: od', en: 'computed, 80%: from' },
  high_80: { pl: 'obliczone, 80%: do', en: 'computed, 80%: to' },
} as const;
