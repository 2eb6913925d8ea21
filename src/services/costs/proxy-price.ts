import type { Message } from '../../language/language.js';
import { quantiles } from '../../numerics/quantiles.js';
import type { Series } from '../../series/series.js';
import type { ServiceInput } from '../service.js';
import { indexFactor } from './cost-indices.js';

/** In whose money, and what the prices follow on the way there. */
export interface ProxyPriceOptions {
  /** Machine name of the result. */
  readonly id: string;
  readonly title: Message;
  /** The year whose money the result is in. */
  readonly baseYear: number;
  /** What brings the prices of other years to the base year: average wages for work, prices of goods for things. */
  readonly follows: Series;
  /** Default: the unit of the first price. */
  readonly unit?: Message;
}

/**
 * What a place costs elsewhere, as a stand-in for a town that does not know its own: the median of published prices in the money of
 * one year, with the cheapest and the dearest as its range. Its status is always 'proxy'.
 *
 * Limits: a handful of places that published their prices is no sample; the range says how far apart they lie, not how sure the median is.
 *
 * @param prices - Of one service and unit, each with its year. Those without a value are left out.
 * @returns Undefined where no price is of a year that the series knows; prices of other years are left out, and the note names them.
 * @example
 * const wages = new Series({ id: 'wages', title: { pl: 'płaca', en: 'wage' }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2021, value: 4000, status: 'published', source: 'GUS' }, { year: 2022, value: 5000, status: 'published', source: 'GUS' }]);
 * const price = (value: number, year: number) => ({ id: String(value), title: { pl: 'Dom', en: 'Home' }, value, unit: { pl: 'zł', en: 'PLN' }, status: 'proxy' as const, year, source: 'BIP' });
 * const proxy = proxyPrice([price(3000, 2022), price(3200, 2021)], { id: 'home', title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, follows: wages });
 * [proxy?.low, proxy?.value, proxy?.high]; // => [3000, 3500, 4000]
 */
export function proxyPrice(
  prices: readonly ServiceInput[],
  { id, title, baseYear, follows, unit }: ProxyPriceOptions,
): ServiceInput | undefined {
  const known = prices.filter(({ value }) => value !== null);
  const isIndexed = ({ year = baseYear }: ServiceInput): boolean =>
    year === baseYear || (follows.at(year) !== null && follows.at(baseYear) !== null);
  const used = known.filter(isIndexed);
  if (used.length === 0) return undefined;
  const amounts = Float64Array.from(used, ({ value, year = baseYear }) => (value ?? 0) * indexFactor(follows, year, baseYear));
  const [low, value, high] = quantiles(amounts, [0, 0.5, 1]);
  const named = (some: readonly ServiceInput[], language: 'pl' | 'en'): string =>
    some.map((one) => `${one.title[language]}, ${one.year ?? baseYear}`).join('; ');
  const leftOut = known.filter((one) => !isIndexed(one));
  const without = (language: 'pl' | 'en', words: string): string => (leftOut.length === 0 ? '' : `. ${words}: ${named(leftOut, language)}`);
  return {
    ...{ id, title, value, low, high, unit: unit ?? used[0].unit, status: 'proxy', quality: 'weak', year: baseYear },
    source: [...new Set(used.map(({ source }) => source))].join('; '),
    note: {
      pl: `nie jest to koszt miasta, tylko ceny ogłoszone gdzie indziej, przeliczone na ${baseYear} r. według: ${follows.description.title.pl}: ${named(used, 'pl')}${without('pl', 'Pominięto, bo wskaźnik ich lat nie zna')}`,
      en: `not the town's cost but prices published elsewhere, brought to ${baseYear} by: ${follows.description.title.en}: ${named(used, 'en')}${without('en', 'Left out, the index does not know their years')}`,
    },
  };
}
