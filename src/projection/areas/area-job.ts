import type { Population } from '../../population/population.js';
import type { Rates } from '../../rates/rates.js';
import type { Uncertainty } from '../uncertainty.js';

/** What is needed to project or simulate one of many areas. */
export interface AreaJob {
  /** The base, of one area, whose id names it in results and random numbers; whole people where chance decides. */
  readonly population: Population;
  /** Rates for every step up to the horizon; for draws with migration as flows, or none. */
  readonly rates: Rates;
  /** What is uncertain about the base and the rates, for draws. Default: nothing. */
  readonly uncertainty?: Uncertainty;
}
