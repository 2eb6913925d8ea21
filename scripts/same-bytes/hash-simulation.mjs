/**
 * What must be the same bytes on every machine: simulations of a real town, whole people and expected numbers, and their
 * summaries. Uses nothing but the engine, so that a browser can run it too.
 */
import { Population, Rates, simulate } from '../../dist/engine.js';

/** Ages whose median and bands are part of the hash. */
const AGES = ['total', '0-2', '3-6', '18-64', '85+'];

/**
 * @param {import('./job.mjs').Job} job
 * @returns {Record<string, string>} One hash for each way to simulate.
 */
export function hashSimulations({ description, counts, ageGroups, steps, uncertainty, until, draws }) {
  const population = new Population(description, Float64Array.from(counts));
  const rates = new Rates(ageGroups, new Map(steps.map(([year, step]) => [year, withArrays(step)])));
  /** @type {Record<string, string>} */
  const hashes = {};
  for (const people of /** @type {const} */ (['whole', 'expected'])) {
    const simulation = simulate(population, rates, { until, draws, seed: 20221231, uncertainty, people });
    const hash = new Hash();
    for (const ages of AGES) {
      const future = simulation.sum({ ages });
      for (const year of future.years) hash.add(future.at(year));
      for (const level of [0.5, 0.8, 0.95]) {
        const { low, high } = future.band(level);
        hash.add(Float64Array.from(future.years.flatMap((year) => [low.at(year) ?? Number.NaN, high.at(year) ?? Number.NaN])));
      }
      hash.add(Float64Array.from(future.years, (year) => future.median().at(year) ?? Number.NaN));
    }
    hashes[people] = hash.text();
  }
  return hashes;
}

/**
 * Numbers come as JSON, the engine takes arrays of its own.
 *
 * @param {any} value
 * @returns {any}
 */
function withArrays(value) {
  if (Array.isArray(value)) return Float64Array.from(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withArrays(part)]));
}

/** FNV-1a over the bytes of numbers, in two halves with different offsets: no secret is kept, only equality is asked. */
class Hash {
  #state = [0x811c9dc5, 0x050c5d1f];

  /** @param {Float64Array} numbers */
  add(numbers) {
    const bytes = new DataView(new ArrayBuffer(8 * numbers.length));
    numbers.forEach((number, place) => {
      bytes.setFloat64(8 * place, number, true);
    });
    for (let place = 0; place < bytes.byteLength; place++) {
      const byte = bytes.getUint8(place);
      this.#state = this.#state.map((half, which) => Math.imul(half ^ (byte + 256 * which), 0x01000193) >>> 0);
    }
  }

  text() {
    return this.#state.map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}
