import { normalDraws } from '../numerics/normal-draws.js';
import { RandomStream } from '../numerics/random-stream.js';
import { streamAddress } from '../numerics/stream.js';
import { beginDeviations, type LevelUncertainty } from './level-uncertainty.js';

/** By which numbers, and of which draws. */
export interface DeviationTableOptions {
  readonly seed: number;
  /** What the numbers are for. */
  readonly module: string;
  /** Id of the area. */
  readonly area: string;
  readonly base: number;
  /** Years of the steps, rising. */
  readonly years: readonly number[];
  readonly draws: number;
  /** Number of the first draw. */
  readonly firstDraw: number;
}

/**
 * The deviations of many draws: an array per step, of one number per draw. To the last bit those of `deviations()`, with the
 * normal numbers of a year drawn at once.
 *
 * @param model - Standard deviations, and the share that is left.
 * @example
 * const options = { seed: 1, module: 'level of deaths', area: 'rumia', base: 2022, years: [2023, 2024], draws: 2, firstDraw: 0 };
 * deviationTable({ level: 0, step: 0, persistence: 1 }, options)[1]; // => [0, 0]
 */
export function deviationTable(model: LevelUncertainty, options: DeviationTableOptions): Float64Array[] {
  const { seed, module, area, base, years, draws, firstDraw } = options;
  const { level, step, persistence } = model;
  // One piece of memory: thousands of small ones are slow to give back.
  const table = new Float64Array(years.length * draws);
  const rows = years.map((_, place) => table.subarray(place * draws, (place + 1) * draws));
  if (level === 0 && step === 0) return rows;
  const address = streamAddress(seed, { module, area, year: base, draw: firstDraw });
  const numbers = new RandomStream(address);
  const constants = new Float64Array(draws);
  const deviation = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    numbers.restart(base, firstDraw + draw);
    const begun = beginDeviations(model, numbers);
    constants[draw] = begun.constant;
    deviation[draw] = begun.deviation;
  }
  const drawn = new Float64Array(draws);
  rows.forEach((now, place) => {
    address[2] = years[place];
    normalDraws(address, drawn);
    for (let draw = 0; draw < draws; draw++) {
      deviation[draw] = persistence * deviation[draw] + step * drawn[draw];
      now[draw] = constants[draw] + deviation[draw];
    }
  });
  return rows;
}
