import type { RandomStream } from './random-stream.js';

/**
 * A number between 0 and 1, both excluded: an odd multiple of 2^-53. Takes one number of the stream.
 *
 * @example
 * const u = uniform(stream(1, { module: 'births', area: 'rumia', year: 2023, draw: 0 }));
 * u > 0 && u < 1; // => true
 */
export function uniform(stream: RandomStream): number {
  return stream.next();
}

/**
 * Many uniform numbers at once.
 *
 * @param target - Filled from its first place to its last with what {@link uniform} would give.
 * @example
 * const numbers = new Float64Array(2);
 * fillUniforms(stream(1, { module: 'births', area: 'rumia', year: 2023, draw: 0 }), numbers);
 * numbers[0] !== numbers[1]; // => true
 */
export function fillUniforms(stream: RandomStream, target: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = stream.next();
}
