import { quantiles } from '../../numerics/quantiles.js';
import { numberColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { AvoidedCost } from './avoided-cost.js';
import { PERSPECTIVE_NAMES } from './perspectives.js';

/**
 * What a programme saves from every point of view: median and 80% band of the saving of all years, its probability, and the effect at which
 * it breaks even.
 *
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * const effect = { id: 'effect', title: { pl: 'skutek', en: 'effect' }, value: 0.5, unit: { pl: 'udział', en: 'share' }, status: 'assumed' as const, source: 'kohorta' };
 * const care = { id: 'dps', title: { pl: 'DPS', en: 'DPS' }, baseline: draws(20), paidBy: { town: draws(30000) }, effect };
 * avoidedCostTable(avoidedCost({ programme: { town: draws(150000) }, care: [care] })).rows[0]; // => ['town', 150000, 150000, 150000, 1, 0.25]
 */
export function avoidedCostTable({ savings, missing }: AvoidedCost): Table {
  const unit = { pl: 'zł', en: 'PLN' };
  const title = { pl: 'Koszty uniknięte i koszt programu', en: 'Avoided cost and the cost of the programme' };
  const source = { pl: missing.map(({ pl }) => pl).join('. '), en: missing.map(({ en }) => en).join('. ') };
  return new Table(
    [
      { ...textColumn('perspective', 'Kto oszczędza', 'Who saves'), words: PERSPECTIVE_NAMES },
      { ...numberColumn('low', '80%: od', '80%: from', 0), unit },
      { ...numberColumn('median', 'Oszczędność', 'Saving', 0), unit },
      { ...numberColumn('high', '80%: do', '80%: to', 0), unit },
      shareColumn('probability', 'Prawdopodobieństwo oszczędności', 'Probability of a saving'),
      shareColumn('break_even', 'Próg opłacalności: uniknięty udział', 'Break-even: share avoided'),
    ],
    [...savings].map(([perspective, { presentValue: worth, probability, breakEvenEffect }]) => {
      const [low, median, high] = worth === undefined ? [null, null, null] : quantiles(worth, [0.1, 0.5, 0.9]);
      const [even] = quantiles(breakEvenEffect, [0.5]);
      return [perspective, low, median, high, probability ?? null, Number.isFinite(even) ? even : null];
    }),
    missing.length === 0 ? { title } : { title, source },
  );
}
