import { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { drawInput } from '../draw-input.js';
import type { ServiceInput } from '../service.js';
import { type CostIndices, indexFactor } from './cost-indices.js';

/** How an amount of one year is carried to the others. */
export interface IndexedAmountOptions {
  readonly indices: CostIndices;
  /** What moves it. */
  readonly follows: 'wages' | 'prices' | 'nothing';
  /** Whether the result is in the money of the base year instead of that of each year. Default: false. */
  readonly constant?: boolean;
  /** Times a year, e.g. 12 for an amount a month. Default: 1. */
  readonly times?: number;
  /** Default: 0. */
  readonly seed?: number;
  /** Default: 'town'. */
  readonly area?: string;
  readonly description: SeriesDescription;
}

/**
 * An amount that is known of one year, in draws for all the years: along wages or prices, drawn where it is uncertain.
 *
 * @param input - With a value; its year is that of its money. Without a year it is in the money of the base year.
 * @throws {RangeError} If the value is missing, or wages or prices of its year are not known.
 * @example
 * const known = (id: string, values: number[]) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, values.map((value, place) => ({ year: 2021 + place, value, status: 'published' as const, source: 'GUS' })));
 * const indices = costIndices({ wages: known('wages', [4000, 5000]), prices: known('prices', [100, 110]) }, { baseYear: 2022, years: [2021, 2022], draws: 1 });
 * const month = { id: 'dps', title: { pl: 'DPS', en: 'DPS' }, value: 2000, unit: { pl: 'zł', en: 'PLN' }, status: 'published' as const, year: 2021, source: 'MRPiPS' };
 * indexedAmount(month, { indices, follows: 'wages', times: 12, description: { id: 'dps', title: month.title, unit: month.unit } }).at(2022); // => [30000]
 */
export function indexedAmount(
  input: ServiceInput,
  { indices, follows, constant = false, times = 1, seed = 0, area = 'town', description }: IndexedAmountOptions,
): Draws {
  const { baseYear, years, known, wages, prices } = indices;
  const drawn = drawInput(input, { service: 'cost', area, year: baseYear, seed, draws: wages.count });
  const index = follows === 'wages' ? wages : prices;
  const toBase = follows === 'nothing' ? 1 : indexFactor(known[follows], input.year ?? baseYear, baseYear);
  return new Draws({
    description,
    years,
    values: years.map((year) => {
      const [moves, money] = [index.at(year), prices.at(year)];
      return drawn.map(
        (value, draw) => (times * value * toBase * (follows === 'nothing' ? 1 : moves[draw])) / (constant ? money[draw] : 1),
      );
    }),
    statuses: index.statuses,
    source: input.source,
    notes: index.notes,
    quality: input.quality ?? 'ok',
  });
}
