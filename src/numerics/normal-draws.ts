import { normal } from './normal.js';
import { RandomStream } from './random-stream.js';
import { growTo, instantiateNumerics, type NumericsExports } from './wasm-numerics.js';

let shared: NumericsExports | undefined;

/**
 * The first normal number of a stream in many draws at once: to the last bit what `normal(stream(...))` gives of each, several
 * times as fast where there is WebAssembly.
 *
 * @param address - Of the stream, see `streamAddress()`; its draw is the first one.
 * @param target - Receives one number per draw.
 * @example
 * const address = streamAddress(1, { module: 'mortality', area: 'rumia', year: 2023, draw: 0 });
 * const numbers = new Float64Array(3);
 * normalDraws(address, numbers);
 * numbers[0] === normal(stream(1, { module: 'mortality', area: 'rumia', year: 2023, draw: 0 })); // => true
 */
export function normalDraws(address: Int32Array, target: Float64Array): void {
  const [name, name2, year, firstDraw, seed, seed2] = address;
  shared ??= instantiateNumerics();
  if (shared === undefined) {
    const numbers = new RandomStream(address);
    for (let j = 0; j < target.length; j++) {
      numbers.restart(year, (firstDraw + j) >>> 0);
      target[j] = normal(numbers);
    }
    return;
  }
  growTo(shared, shared.valuesAt() + 8 * target.length);
  shared.fillNormals(name, name2, year, firstDraw, seed, seed2, target.length);
  target.set(new Float64Array(shared.memory.buffer, shared.valuesAt(), target.length));
}
