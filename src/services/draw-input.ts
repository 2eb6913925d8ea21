import { fail } from '../language/error.js';
import { stream } from '../numerics/stream.js';
import { triangularQuantile } from '../numerics/triangular-quantile.js';
import { drawChanges } from '../series/draw-changes.js';
import { inputRange } from './input-quantile.js';
import type { ServiceInput } from './service.js';

/** Which random numbers an input is drawn from. */
export interface DrawInputOptions {
  /** Id of the service, e.g. 'home-care'. */
  readonly service: string;
  /** Id of the area the figure belongs to: areas that share a figure share its draws. */
  readonly area: string;
  /** Calendar year the draws are for; an input that does not change keeps one year. */
  readonly year: number;
  readonly seed: number;
  /** Number of draws. */
  readonly draws: number;
}

/**
 * An input in draws: its value in each where it is certain; between its low and its high where it is not, most likely
 * its value (a triangular distribution, by inversion, so that scenarios stay in order). Then the changes of all years.
 *
 * @param input - With a value; a low above the value or a high below it is a fault.
 * @returns One number per draw.
 * @throws {RangeError} If the value is missing, or does not lie between low and high, or it changes from year to year.
 * @see Johnson (1997), The triangular distribution as a proxy for the beta distribution in risk analysis, The Statistician 46.
 * @example
 * const hours = { id: 'hours', title: { pl: 'godziny', en: 'hours' }, value: 7, unit: { pl: 'h', en: 'h' }, status: 'published' as const, source: 'MRPiPS' };
 * drawInput(hours, { service: 'home-care', area: 'rumia', year: 2022, seed: 1, draws: 2 }); // => [7, 7]
 */
export function drawInput(input: ServiceInput, options: DrawInputOptions): Float64Array {
  const { id, changes = [] } = input;
  const drawn = drawUnchanged(input, options);
  if (changes.length === 0) return drawn;
  if (changes.some(({ from, until }) => from !== undefined || until !== undefined)) {
    fail(
      `drawInput: „${id}” zmienia się z roku na rok, a usługa ${options.service} bierze jedną wartość; użyj drawInputByYear`,
      `drawInput: "${id}" changes from year to year, and the service ${options.service} takes one value; use drawInputByYear`,
    );
  }
  return drawChanges(changes, options)(drawn, options.year);
}

/**
 * An input in draws, year by year: as {@link drawInput} draws it, with the changes of each year.
 *
 * @param years - Calendar years.
 * @returns One array per year, one number per draw; the same array where nothing changes it.
 * @throws {RangeError} As {@link drawInput}.
 * @example
 * const hours = { id: 'hours', title: { pl: 'godziny', en: 'hours' }, value: 7, unit: { pl: 'h', en: 'h' }, status: 'published' as const, source: 'MRPiPS', changes: [{ id: 'hours', operation: 'add' as const, value: 1, from: 2025 }] };
 * drawInputByYear(hours, [2024, 2025], { service: 'home-care', area: 'rumia', year: 0, seed: 1, draws: 1 }).map(([hours]) => hours); // => [7, 8]
 */
export function drawInputByYear(input: ServiceInput, years: readonly number[], options: DrawInputOptions): readonly Float64Array[] {
  const yearly = yearlyInput(input, options);
  return years.map(yearly);
}

/**
 * The same as a function of the year.
 *
 * @throws {RangeError} As {@link drawInput}.
 */
export function yearlyInput(input: ServiceInput, options: DrawInputOptions): (year: number) => Float64Array {
  const drawn = drawUnchanged(input, options);
  const changed = drawChanges(input.changes ?? [], options);
  return (year) => changed(drawn, year);
}

function drawUnchanged(input: ServiceInput, { service, area, year, seed, draws }: DrawInputOptions): Float64Array {
  const range = inputRange(input, 'drawInput');
  const drawn = new Float64Array(draws).fill(range.value);
  if (range.low === range.high) return drawn;
  const random = stream(seed, { module: `service ${service} ${input.id}`, area, year, draw: 0 });
  for (let draw = 0; draw < draws; draw++) {
    random.restart(year, draw);
    drawn[draw] = triangularQuantile(random.next(), range);
  }
  return drawn;
}
