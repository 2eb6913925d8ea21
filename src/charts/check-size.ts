import { fail } from '../language/error.js';

/** Narrower than this no axis with labels fits; wider or higher than this nobody can see it at once. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 80;
const MOST = 4000;

/**
 * Stops if a chart would be too small to read or too large to draw.
 *
 * @param caller - The function the size was given to.
 * @param width - Of the chart, pixels.
 * @param height - Of the plot, pixels; undefined where it is not asked for.
 * @throws {RangeError} If one is not from 300 (height 80) to 4000.
 */
export function checkSize(caller: string, width: number, height: number | undefined): void {
  const check = (name: string, value: number, least: number): void => {
    if (value >= least && value <= MOST) return;
    fail(
      `${caller}: ${name} to ${value}; oczekiwano liczby pikseli od ${least} do ${MOST}`,
      `${caller}: ${name} is ${value}; expected pixels from ${least} to ${MOST}`,
    );
  };
  check('width', width, LEAST_WIDTH);
  if (height !== undefined) check('height', height, LEAST_HEIGHT);
}
