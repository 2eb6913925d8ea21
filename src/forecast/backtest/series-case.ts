/** The shares of futures inside the bands that are scored. */
export const SERIES_BAND_LEVELS: readonly number[] = [0.5, 0.8, 0.95];

/** One forecast of a past year, and what happened. */
export interface SeriesCase {
  /** Id of the series. */
  readonly series: string;
  /** Id of the method. */
  readonly method: string;
  /** The last year known. */
  readonly origin: number;
  /** Years from the origin to the year forecast. */
  readonly lead: number;
  /** The year forecast. */
  readonly year: number;
  /** What happened, and the median of the forecast; in the unit of the series. */
  readonly actual: number;
  readonly forecast: number;
  /** Limits of the bands, in the order of {@link SERIES_BAND_LEVELS}. */
  readonly bands: readonly (readonly [low: number, high: number])[];
  /** Continuous ranked probability score, in the unit of the series. */
  readonly crps: number;
  /** Mean absolute and mean square yearly change of the years known, which errors are measured by; 0 where they never changed. */
  readonly change: number;
  readonly squareChange: number;
}
