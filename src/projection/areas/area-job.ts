import type { Population } from '../../population/population.js';
import type { Rates } from '../../rates/rates.js';
import type { Uncertainty } from '../uncertainty.js';

/** What is needed to project one of many areas. */
export interface AreaJob {
  /** The base, of one area, whose id names it in results; whole people where chance decides. */
  readonly population: Population;
  /** Rates for every step up to the horizon. */
  readonly rates: Rates;
  /** What is uncertain, for draws. Default: nothing. */
  readonly uncertainty?: Uncertainty;
}
