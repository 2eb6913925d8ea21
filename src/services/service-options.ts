/** Where and with which random numbers a service is computed. */
export interface ServiceOptions {
  /** Id of the area. Default: everybody in the simulation. */
  readonly area?: string;
  /** Of the random numbers of the inputs, a whole number from 0. Default: that of the simulation. */
  readonly seed?: number;
}

/** Area of the random numbers of a figure that all areas share: so they share its draws, and their sums stay sums. */
export const SHARED_AREA = 'shared';
