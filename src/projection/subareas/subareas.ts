import type { AreaTree } from '../../areas/area-tree.js';
import type { AgeRange } from '../../population/ages.js';
import type { Population } from '../../population/population.js';
import type { Quality } from '../../tables/status.js';

/**
 * A number that is not known exactly. `fixed`: the likely value. `trapezoid`: as probable anywhere from `low` to `high` (80% in
 * all), and ever less so beyond, down to 0 a quarter of the width away: for two sources that disagree and of which neither is
 * better.
 */
export interface Spread {
  readonly distribution: 'fixed' | 'trapezoid';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What is known of the people of an area: all of them, or those of some ages. */
export interface SubareaTotal {
  /** Id of the area: a leaf of the tree or one around leaves. */
  readonly area: string;
  /** Default: everybody. */
  readonly ages?: string;
  /** Year at whose end they were counted. */
  readonly year: number;
  readonly persons: Spread;
  /** All people of the city of these ages at the end of that year, in the same concept. */
  readonly cityPersons: number;
}

/** How an area's people are divided among the areas in it, when nothing is counted: a Dirichlet distribution. */
export interface SubareaShares {
  /** Id of the area that is divided. */
  readonly of: string;
  /** Expected share by id of each area in it, adding up to 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** How sure the shares are: as if this many people had been asked where they live. */
  readonly concentration: number;
}

/** How the age structure of one area may differ from the city's: a tilt towards young or old, standard normal times these. */
export interface AgeTilt {
  readonly ages: AgeRange;
  /** Change of the logarithm of the age group's share at one standard deviation. */
  readonly loading: number;
}

/** Only totals are known: step 3 of the ladder. */
export interface SubareaTotals {
  readonly totals: readonly SubareaTotal[];
  readonly shares: readonly SubareaShares[];
  /** Standard deviation of the difference in yearly growth from the city, logarithm per year; lasts over the years. */
  readonly growthDeviation: number;
  /** Left out: every area has the city's structure, or what known counts by age make of it. */
  readonly ageTilt?: readonly AgeTilt[];
}

/** Events of each area over the same years, and how many its people would have had at the city's rates. */
export interface SubareaEvents {
  readonly kind: 'births' | 'deaths' | 'arrivals' | 'departures';
  /** Counted, one number per leaf in the order of {@link Subareas.leaves}. */
  readonly counted: ArrayLike<number>;
  /** At the city's rates, by age and sex; for arrivals in proportion to all people. Same order. */
  readonly expected: ArrayLike<number>;
}

/** Moves from one part of the city to another. */
export interface WithinCityMoves {
  /** Share of the people of each age group who move in a year, the same in every area; women and men alike. */
  readonly rates: Float64Array;
  /** How strongly movers are drawn to each leaf, relative to the others. */
  readonly destinations: ArrayLike<number>;
}

/** A cap on arrivals of one area. */
export interface HousingCap {
  /** Id of a leaf. */
  readonly area: string;
  /** New dwellings by year; a year that is not there has none. */
  readonly dwellings: ReadonlyMap<number, number>;
  readonly personsPerDwelling: number;
}

/** The parts of a city and what is known of them; the best that is known decides how they are projected. */
export interface Subareas {
  readonly tree: AreaTree;
  /** Id of the area that was projected. */
  readonly city: string;
  /** Ids of the areas that make up the city, none in another; the last takes what the others leave. */
  readonly leaves: readonly string[];
  /** Events by area (step 1). Needs a snapshot for who lives where. */
  readonly events?: readonly SubareaEvents[];
  readonly moves?: WithinCityMoves;
  /** People of every leaf by sex and age from a register, oldest first; two or more make step 2. */
  readonly snapshots?: readonly Population[];
  /** Only totals (step 3). */
  readonly totals?: SubareaTotals;
  /** How good the inputs are; the split says so too. Default: of the step. */
  readonly quality?: Quality;
}
