import { fail } from '../../language/error.js';
import { log } from '../../numerics/log.js';
import { stream } from '../../numerics/stream.js';
import type { CostSeries } from './cost-indices.js';

/** Changes of wages and prices in one year to come, as differences of logarithms, one per draw. */
export interface YearOfChanges {
  readonly year: number;
  readonly wages: Float64Array;
  readonly prices: Float64Array;
}

/** Which years to come, and which random numbers. */
export interface ResampledChangesOptions {
  /** First year to come. */
  readonly from: number;
  readonly until: number;
  readonly draws: number;
  readonly seed: number;
}

/** Years of the past that stay together, because inflation lasts: in Poland 2011-2024 that of neighbouring years is correlated by 0.65. */
const STRETCH = 3;
const FEWEST_CHANGES = 5;

/**
 * What wages and prices may do, drawn from what they did: each future is put together of stretches of three consecutive years of the
 * past, wages and prices of a year staying together. Each future first draws its own past, as long as the known one, so that it is also
 * uncertain how fast both grow on average.
 *
 * Assumptions: the years to come are like the known ones in some order. Limits: nothing happens that has not happened in them.
 *
 * @param known - Levels; years known in both are used.
 * @returns One for each year to come, in order.
 * @throws {RangeError} If fewer than 5 changes are known of both.
 * @see Politis & Romano (1992), A circular block-resampling procedure for stationary data, in Exploring the Limits of Bootstrap.
 * @example
 * const grown = (id: string, by: number) => new Series({ id, title: { pl: id, en: id }, unit: { pl: '', en: '' } }, [0, 1, 2, 3, 4, 5].map((n) => ({ year: 2015 + n, value: by ** n, status: 'published' as const, source: 'GUS' })));
 * const [next] = resampledChanges({ wages: grown('wages', 2), prices: grown('prices', 1) }, { from: 2021, until: 2021, draws: 2, seed: 1 });
 * next.wages.map((change) => Math.round(1000 * change)); // => [693, 693]
 */
export function resampledChanges(known: CostSeries, { from, until, draws, seed }: ResampledChangesOptions): YearOfChanges[] {
  const past = knownChanges(known);
  if (past.length < FEWEST_CHANGES) {
    fail(
      `costIndices: wspólnych rocznych zmian płac i cen jest ${past.length}; do prognozy potrzeba co najmniej ${FEWEST_CHANGES}; wybierz beyond: 'hold'`,
      `costIndices: wages and prices have ${past.length} yearly changes in common; a forecast needs at least ${FEWEST_CHANGES}; choose beyond: 'hold'`,
    );
  }
  const count = Math.max(0, until - from + 1);
  const changes = Array.from({ length: count }, (_, ahead) => ({
    year: from + ahead,
    wages: new Float64Array(draws),
    prices: new Float64Array(draws),
  }));
  const random = stream(seed, { module: 'cost indices', area: '', year: from, draw: 0 });
  const stretches = Math.ceil(past.length / STRETCH);
  for (let draw = 0; draw < draws; draw++) {
    random.restart(from - 1, draw);
    const own = Array.from({ length: stretches }, () => Math.floor(random.next() * past.length));
    let start = 0;
    for (const [ahead, { year, wages, prices }] of changes.entries()) {
      if (ahead % STRETCH === 0) {
        random.restart(year, draw);
        start = own[Math.floor(random.next() * stretches)];
      }
      // The first year follows the last, so that every year is as likely as any other.
      const change = past[(start + (ahead % STRETCH)) % past.length];
      wages[draw] = change.wages;
      prices[draw] = change.prices;
    }
  }
  return changes;
}

function knownChanges({ wages, prices }: CostSeries): { readonly wages: number; readonly prices: number }[] {
  return wages.observations.flatMap(({ year }) => {
    const [w0, w1, p0, p1] = [wages.at(year - 1), wages.at(year), prices.at(year - 1), prices.at(year)];
    if (w0 === null || w1 === null || p0 === null || p1 === null || !(Math.min(w0, w1, p0, p1) > 0)) return [];
    return [{ wages: log(w1 / w0), prices: log(p1 / p0) }];
  });
}
