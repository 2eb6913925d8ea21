import { Draws } from '../../series/draws.js';
import type { CostIndices } from './cost-indices.js';

/**
 * An amount in the money of each year, in that of the base year: the same amount over the index of prices, draw by draw.
 *
 * Limits: where the amount has a growth of its own after the last known year, that growth and the prices are drawn apart; the band is
 * then too wide rather than too narrow.
 *
 * @param nominal - PLN of each year; all its years are among those of the indices.
 * @throws {RangeError} If a year is not among those of the indices, or the numbers of draws differ.
 * @example
 * const known = (id: string, values: number[]) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, values.map((value, place) => ({ year: 2021 + place, value, status: 'published' as const, source: 'GUS' })));
 * const indices = costIndices({ wages: known('wages', [1, 1]), prices: known('prices', [100, 125]) }, { baseYear: 2021, years: [2021, 2022], draws: 1 });
 * const cost = new Draws({ description: { id: 'cost', title: { pl: 'Koszt', en: 'Cost' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2022], values: [Float64Array.of(500)], statuses: ['computed'], source: 'plan' });
 * constantPrices(cost, indices).at(2022); // => [400]
 */
export function constantPrices(nominal: Draws, { prices, baseYear }: CostIndices): Draws {
  const { description, years, statuses, source, quality, notes } = nominal;
  const { pl, en } = description.title;
  return new Draws({
    description: {
      ...description,
      id: `${description.id}_constant`,
      title: { pl: `${pl}, ceny z ${baseYear} r.`, en: `${en}, prices of ${baseYear}` },
    },
    years,
    values: years.map((year) => {
      const index = prices.at(year);
      return nominal.at(year).map((amount, draw) => amount / index[draw]);
    }),
    statuses,
    source,
    quality,
    notes: [...new Map([...notes, ...prices.notes].map((note) => [note.pl, note])).values()],
  });
}
