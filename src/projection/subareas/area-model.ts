import type { Message } from '../../language/language.js';
import type { Quality } from '../../tables/status.js';

/** How the areas differ from the city in one draw; one number per area, 1 where they do not. */
export interface AreaFactors {
  readonly deaths: Float64Array;
  readonly departures: Float64Array;
  readonly births: Float64Array;
  /** Arrivals per person who lived there in the base year: new flats, not people, draw those who come. */
  readonly pull: Float64Array;
  /** Growth of a cohort relative to the city's in one step, by cell and area; of no use where {@link AreaModel.grows} is false. */
  readonly growth: Float64Array;
}

/** One step of the ladder, its data taken in: gives the areas of every draw a beginning and their differences from the city. */
export interface AreaModel {
  readonly step: SubareaStep;
  /** Why this step and no other. */
  readonly because: Message;
  readonly quality: Quality;
  /** What a reader of any result must know. */
  readonly notes: readonly Message[];
  /** Whether cohorts follow growth ratios; else arrivals follow the pull of the areas. */
  readonly grows: boolean;
  /**
   * Fills the people of the base year by cell and area, adding up to the city in every cell; not whole.
   *
   * @param draw - Undefined: the expected ones.
   * @param city - The city of this draw by cell.
   */
  start(draw: number | undefined, city: Float64Array, people: Float64Array): void;
  /** Fills the differences of a draw; undefined: the expected ones. */
  differences(draw: number | undefined, factors: AreaFactors): void;
}

/** The steps of the ladder, the best first. */
export type SubareaStep = 'events' | 'snapshots' | 'totals';

/** What a reader sees. */
export const SUBAREA_STEPS: Readonly<Record<SubareaStep, Message>> = {
  events: { pl: 'ze zdarzeń w każdej jednostce', en: 'from events of every area' },
  snapshots: { pl: 'ze stanów ewidencji', en: 'from register snapshots' },
  totals: { pl: 'z liczb ogółem', en: 'from totals' },
};

/**
 * Factors of areas that do not differ from their city.
 *
 * @param areas - How many there are.
 * @param cells - Cells of one area.
 * @example
 * noDifferences(2, 4).pull; // => [1, 1]
 */
export function noDifferences(areas: number, cells: number): AreaFactors {
  const ones = (): Float64Array => new Float64Array(areas).fill(1);
  return { deaths: ones(), departures: ones(), births: ones(), pull: ones(), growth: new Float64Array(areas * cells).fill(1) };
}
