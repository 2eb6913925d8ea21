/** The town every implementation projects: made by formula, so that it needs no data, and written to a file that all read. */
import { writeFileSync } from 'node:fs';

export const AGES = 101;
export const CELLS = 2 * AGES;

/** Share of boys among those born. */
export const BOYS = 1.06 / 2.06;

/** Rows of factors, one number per draw and year. */
export const FACTORS = /** @type {const} */ (['fertility', 'mortality', 'arrivals', 'departures']);

/**
 * @typedef {object} Model
 * @property {Float64Array} base - Persons, women first.
 * @property {Float64Array} survival - Survival ratios, those born in the year first.
 * @property {Float64Array} fertility - Births per woman and year.
 * @property {Float64Array} arrivals - Persons a year.
 * @property {Float64Array} departureRates - Share of the people who leave in a year.
 * @property {Record<typeof FACTORS[number], Float64Array[]>} factors - By year and draw.
 * @property {number} draws
 * @property {number} years
 */

/**
 * A town of about 50,000, Gompertz mortality, births around 30, most moves at young adult ages.
 *
 * @param {{ draws: number, years: number, departures: boolean, spread?: number, factors?: Model['factors'] }} options - `spread` 0
 * makes all factors 1; `factors` are used as they are.
 * @returns {Model}
 */
export function makeModel({ draws, years, departures, spread = 1, factors }) {
  const ages = Float64Array.from({ length: AGES }, (_, age) => age);
  const bothSexes = (/** @type {(age: number, sex: number) => number} */ of) =>
    Float64Array.from({ length: CELLS }, (_, cell) => of(cell % AGES, Math.floor(cell / AGES)));
  const survival = bothSexes((age, sex) => 1 - Math.min(0.4, 0.0002 + (sex === 0 ? 0.000015 : 0.00004) * Math.exp(0.1 * age)));
  const step = { fertility: 0.02, mortality: 0.01, arrivals: 0.05, departures: 0.05 };
  const random = numbers(1);
  const path = (/** @type {number} */ sd) => {
    const level = new Float64Array(draws);
    return Array.from({ length: years }, () => {
      for (let draw = 0; draw < draws; draw++) level[draw] += spread * sd * random();
      return level.map(Math.exp);
    });
  };
  return {
    draws,
    years,
    base: bothSexes((age, sex) => Math.round((300 - age) * survival[sex * AGES + age] ** (age / 3))),
    survival,
    fertility: ages.map((age) => (age < 15 || age > 49 ? 0 : 0.09 * Math.exp(-(((age - 30) / 7) ** 2)))),
    arrivals: bothSexes((age) => 1 + 12 * Math.exp(-(((age - 28) / 9) ** 2))),
    departureRates: bothSexes((age) => (departures ? 0.004 + 0.03 * Math.exp(-(((age - 27) / 9) ** 2)) : 0)),
    factors: factors ?? {
      fertility: path(step.fertility),
      mortality: path(step.mortality),
      arrivals: path(step.arrivals),
      departures: departures ? path(step.departures) : Array.from({ length: years }, () => new Float64Array(draws).fill(1)),
    },
  };
}

/**
 * Writes the model as numbers of 8 bytes, the least significant first: share of boys, draws, years, 0; people, survival,
 * probabilities of dying, fertility, half of the arrivals, shares leaving in half a year; factors.
 *
 * @param {string} path
 * @param {Model} model
 */
export function writeModel(path, { draws, years, base, survival, fertility, arrivals, departureRates, factors }) {
  const parts = [
    Float64Array.of(BOYS, draws, years, 0),
    base,
    survival,
    survival.map((share) => 1 - share),
    fertility,
    arrivals.map((persons) => persons / 2),
    departureRates.map((rate) => 1 - Math.sqrt(1 - rate)),
    ...FACTORS.flatMap((name) => factors[name]),
  ];
  writeFileSync(path, Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))));
}

/**
 * Normal numbers for the factors of the file, by the sum of twelve uniform ones: good enough for a workload.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
}
