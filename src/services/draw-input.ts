import { fail } from '../language/error.js';
import { stream } from '../numerics/stream.js';
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
 * its value (a triangular distribution, by inversion, so that scenarios stay in order).
 *
 * @param input - With a value; a low above the value or a high below it is a fault.
 * @returns One number per draw.
 * @throws {RangeError} If the value is missing, or does not lie between low and high.
 * @see Johnson (1997), The triangular distribution as a proxy for the beta distribution in risk analysis, The Statistician 46.
 * @example
 * const hours = { id: 'hours', title: { pl: 'godziny', en: 'hours' }, value: 7, unit: { pl: 'h', en: 'h' }, status: 'published' as const, source: 'MRPiPS' };
 * drawInput(hours, { service: 'home-care', area: 'rumia', year: 2022, seed: 1, draws: 2 }); // => [7, 7]
 */
export function drawInput(input: ServiceInput, { service, area, year, seed, draws }: DrawInputOptions): Float64Array {
  const { id, value, low = value ?? 0, high = value ?? 0 } = input;
  if (value === null || !Number.isFinite(value)) {
    return fail(
      `drawInput: „${id}” nie ma wartości; podaj ją albo pomiń to, co od niej zależy`,
      `drawInput: "${id}" has no value; give one or leave out what depends on it`,
    );
  }
  if (!(low <= value && value <= high && high - low < Number.POSITIVE_INFINITY)) {
    fail(
      `drawInput: „${id}” ma wartość ${value} poza przedziałem od ${low} do ${high}; popraw przedział`,
      `drawInput: "${id}" has the value ${value} outside ${low} to ${high}; correct the range`,
    );
  }
  const drawn = new Float64Array(draws).fill(value);
  if (low === high) return drawn;
  const random = stream(seed, { module: `service ${service} ${id}`, area, year, draw: 0 });
  for (let draw = 0; draw < draws; draw++) {
    random.restart(year, draw);
    drawn[draw] = triangular(random.next(), low, value, high);
  }
  return drawn;
}

/** The quantile of a triangular distribution. */
function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  return u * width < mode - low ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}
