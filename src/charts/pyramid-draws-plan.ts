import type { PeopleQuery, Population } from '../population/population.js';
import type { Simulation } from '../projection/simulation.js';
import type { Draws } from '../series/draws.js';

/** A pyramid of draws with every choice made. */
export interface DrawsPyramid {
  readonly simulation: Simulation;
  /** The area that is shown; undefined for all. */
  readonly areas: string | readonly string[] | undefined;
  readonly year: number;
  /** Medians of the draws. */
  readonly shown: Population;
  readonly base: Population | undefined;
  /** The largest number of people of one sex and age group in any year: the scale all years share. */
  readonly largest: number;
  /** By share of the draws: lower and upper ends. */
  readonly bands: readonly { readonly level: number; readonly low: Population; readonly high: Population }[];
}

/** The people of the area shown who match a query. */
export function peopleOf({ simulation, areas }: Pick<DrawsPyramid, 'simulation' | 'areas'>, query: PeopleQuery): Draws {
  return simulation.sum(areas === undefined ? query : { ...query, areas });
}
