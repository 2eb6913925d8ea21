import { fail } from '../../language/error.js';
import { BAND_LEVELS, type BacktestCase, scoredCase } from './backtest-case.js';
import { Backtest } from './backtest-result.js';

/** By how much the bands of some ages at some lead are to be widened, or narrowed. */
export interface BandStretch {
  /** Name of the set of ages: 'total', or a range. */
  readonly ages: string;
  readonly lead: number;
  /** Distances from the point are multiplied by it. */
  readonly stretch: number;
  /** Forecasts it was learned from. */
  readonly n: number;
}

/**
 * The ages that share one stretch: the total, the ages at which people move most, the oldest group counted, into which cohorts
 * born in and after the war grow, and all others.
 *
 * @param group - A five-year group, or 'total'.
 * @example
 * agesOfStretch('25-29'); // => '20-39'
 */
export function agesOfStretch(group: string): string {
  const first = Number(group.split('-')[0]);
  if (group === 'total' || first >= OLDEST) return group;
  return first < MOBILE_UNTIL ? `20-${MOBILE_UNTIL - 1}` : `${MOBILE_UNTIL}-${OLDEST - 1}`;
}

const MOBILE_UNTIL = 40;
const OLDEST = 65;
/** The band that is made right; the others follow. */
const LEVEL = 0.8;
const PLACE = BAND_LEVELS.indexOf(LEVEL);

/**
 * How much wider the bands must be so that the 80% band holds 80% of what happened: for each case the distance from the point
 * to what happened, in half-widths of the band on that side; the stretch is the value that 80% of them do not exceed, with the
 * correction of conformal prediction for a finite number.
 *
 * @param backtest - Of methods with draws.
 * @returns One stretch per set of ages and lead.
 * @throws {RangeError} If there are no bands.
 * @see Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World; Smith & Sincich (1988), Stability over time in
 * the distribution of population forecast errors, Demography 25.
 * @example
 * const one = { method: 'm', area: 'a', group: 'total', origin: 2015, lead: 3, base: 'A', forecast: 100, actual: 120, crps: 0, draws: Float64Array.of(100), bands: [[95, 105], [90, 110], [85, 115]] as const };
 * learnStretch(new Backtest([], [one]))[0].stretch; // => 2
 */
export function learnStretch(backtest: Backtest): BandStretch[] {
  const distances = new Map<string, number[]>();
  for (const one of backtest.cases) {
    if (one.bands === undefined) continue;
    const [low, high] = one.bands[PLACE];
    const half = one.actual >= one.forecast ? high - one.forecast : one.forecast - low;
    const distance = half > 0 ? Math.abs(one.actual - one.forecast) / half : Number.POSITIVE_INFINITY;
    const key = stretchKey(one);
    distances.set(key, [...(distances.get(key) ?? []), distance]);
  }
  if (distances.size === 0) {
    fail('learnStretch: żadna metoda nie ma pasm; podaj metodę z losowaniami', 'learnStretch: no method has bands; give one with draws');
  }
  return [...distances].map(([key, found]) => {
    const [ages, lead] = key.split('|');
    const rank = Math.min(found.length, Math.ceil((found.length + 1) * LEVEL));
    return { ages, lead: Number(lead), stretch: found.sort((a, b) => a - b)[rank - 1], n: found.length };
  });
}

/**
 * The backtest with bands stretched by what was learned elsewhere: for each area from the other areas, or for each base from
 * the other bases. No case takes part in its own calibration; a case of which nothing was learned is left out.
 *
 * @param backtest - With raw bands; methods without draws stay as they are.
 * @param by - What is left out: 'area', or 'base', which also changes the years.
 * @example
 * calibrated(new Backtest([], []), 'area').cases.length; // => 0
 */
export function calibrated(backtest: Backtest, by: 'area' | 'base'): Backtest {
  const withBands = backtest.cases.filter(({ bands }) => bands !== undefined);
  const learned = new Map<string, ReadonlyMap<string, number>>();
  for (const left of new Set(withBands.map((one) => one[by]))) {
    const others = withBands.filter((one) => one[by] !== left);
    const stretches = others.length === 0 ? [] : learnStretch(new Backtest(backtest.methods, others));
    learned.set(left, new Map(stretches.map(({ ages, lead, stretch }) => [`${ages}|${lead}`, stretch])));
  }
  const cases = backtest.cases.flatMap((one) => {
    if (one.draws === undefined) return [one];
    const stretch = learned.get(one[by])?.get(stretchKey(one));
    return stretch === undefined ? [] : [stretchedCase(one, stretch)];
  });
  return new Backtest(backtest.methods, cases);
}

function stretchKey({ group, lead }: BacktestCase): string {
  return `${agesOfStretch(group)}|${lead}`;
}

function stretchedCase(one: BacktestCase, stretch: number): BacktestCase {
  const { bands: _, crps: __, draws = new Float64Array(0), ...rest } = one;
  return scoredCase({ ...rest, draws: stretched(draws, one.forecast, stretch) });
}

/** Draws further from their point, or nearer; never below 0. */
export function stretched(draws: Float64Array, point: number, stretch: number): Float64Array {
  return draws.map((value) => Math.max(0, point + stretch * (value - point)));
}
