import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { type LeastSquares, leastSquares } from '../numerics/least-squares.js';
import { log } from '../numerics/log.js';
import { sum } from '../numerics/sum.js';
import { ROGERS_CASTRO_STANDARD, type RogersCastro, rogersCastro } from './rogers-castro.js';

/** Moves of a group of ages. */
export interface MovesByAge {
  /** First completed age. */
  readonly from: number;
  /** Last completed age, included; 100 stands for 100 and over. */
  readonly to: number;
  /** Persons who moved in the year. */
  readonly moves: number;
}

/** Among whom, and with which peaks. */
export interface FitRogersCastroOptions {
  /** People by single age 0, 1, ..., 100 and over, as many as the groups reach. */
  readonly people: Float64Array;
  /**
   * 7: children, young adults, constant; 9: and the upward slope of old age; 11: and the peak of retirement; 13: both.
   * Default: 7.
   */
  readonly parameters?: 7 | 9 | 11 | 13;
}

/** A fitted schedule and how well it fits. */
export interface RogersCastroFit {
  readonly parameters: RogersCastro;
  /** Moves of each group as the schedule has them. */
  readonly moves: Float64Array;
  /** Sum of |fitted - observed| moves over the sum of observed ones. */
  readonly relativeError: number;
  readonly hasConverged: boolean;
}

/** Logarithms of 13 starting values: the standard, and small peaks of later life as in Rogers & Castro's averages. */
const START = [
  ROGERS_CASTRO_STANDARD.a1,
  ROGERS_CASTRO_STANDARD.alpha1,
  ROGERS_CASTRO_STANDARD.a2,
  ROGERS_CASTRO_STANDARD.mu2,
  ROGERS_CASTRO_STANDARD.alpha2,
  ROGERS_CASTRO_STANDARD.lambda2,
  ROGERS_CASTRO_STANDARD.c,
];
const ELDERLY = [0.0005, 0.03];
const RETIREMENT = [0.003, 62, 0.3, 0.3];

/**
 * Fits Rogers and Castro's schedule to moves by age group: least squares on square roots of moves, which weighs groups as counts that
 * vary by chance (Poisson) should be.
 *
 * Assumptions: people of a group move at the rates of their single ages. Limitations: the valley found is that next to the standard;
 * with fewer groups than parameters the standard decides what the data leave open (each parameter is held to it with the weight of
 * 1 in 100,000 moves). Data needed: moves by age, at least four groups, and the people among whom they happened.
 *
 * @param moves - Groups of ages, single ages too, in any order.
 * @throws {RangeError} If there are fewer than four groups, a group has moves and no people, or numbers are negative.
 * @see Rogers & Castro (1981), Model Migration Schedules, IIASA RR-81-30; Rogers, Little & Raymer (2010), The Indirect Estimation of
 * Migration, ch. 2; Freeman & Tukey (1950), Annals of Mathematical Statistics 21, on roots of counts.
 * @example
 * const people = new Float64Array(101).fill(100000);
 * const moves = Array.from(rogersCastro(), (rate, age) => ({ from: age, to: age, moves: 100000 * rate }));
 * fitRogersCastro(moves, { people }).relativeError < 0.001; // => true
 */
export function fitRogersCastro(moves: readonly MovesByAge[], { people, parameters = 7 }: FitRogersCastroOptions): RogersCastroFit {
  check(moves, people);
  if (![7, 9, 11, 13].includes(parameters)) {
    fail(
      `fitRogersCastro: parameters ${parameters}; oczekiwano 7, 9, 11 albo 13`,
      `fitRogersCastro: parameters ${parameters}; expected 7, 9, 11 or 13`,
    );
  }
  const all = sum(moves.map((group) => group.moves));
  const movesAt = (rates: Float64Array): Float64Array =>
    Float64Array.from(moves, ({ from, to }) => sum(rates.subarray(from, to + 1).map((rate, i) => rate * people[from + i])));
  const standard = sum(movesAt(rogersCastro(ROGERS_CASTRO_STANDARD, { ages: people.length })));
  const start = Float64Array.from(
    [...START, ...(parameters > 9 ? RETIREMENT : []), ...(parameters === 9 || parameters === 13 ? ELDERLY : [])],
    (value, i) => log(isHeight(i, parameters) ? (value * all) / standard : value),
  );
  // What the moves do not say stays as the standard has it.
  const hold = Math.sqrt(all / 100000);
  const residuals = (free: Float64Array): Float64Array => {
    const fitted = movesAt(rogersCastro(parametersOf(free, parameters), { ages: people.length }));
    return Float64Array.of(
      ...moves.map((group, i) => Math.sqrt(fitted[i]) - Math.sqrt(group.moves)),
      ...free.map((value, i) => hold * (value - start[i])),
    );
  };
  const guarded = (free: Float64Array): Float64Array =>
    free.every((value) => Math.abs(value) < 50) ? residuals(free) : new Float64Array(moves.length + free.length).fill(Number.NaN);
  const best: LeastSquares = leastSquares(guarded, start);
  const found = parametersOf(best.parameters, parameters);
  const fitted = movesAt(rogersCastro(found, { ages: people.length }));
  return {
    parameters: found,
    moves: fitted,
    relativeError: sum(moves.map((group, i) => Math.abs(fitted[i] - group.moves))) / all,
    hasConverged: best.hasConverged,
  };
}

/** Heights carry the level; the rest is form. */
function isHeight(place: number, parameters: number): boolean {
  return place === 0 || place === 2 || place === 6 || place === 7 || (parameters === 13 && place === 11);
}

function parametersOf(free: Float64Array, parameters: number): RogersCastro {
  const [a1, alpha1, a2, mu2, alpha2, lambda2, c, ...rest] = Array.from(free, exp);
  const [a3, mu3, alpha3, lambda3] = rest;
  const [a4, alpha4] = rest.slice(parameters > 9 ? 4 : 0);
  return {
    ...{ a1, alpha1, a2, mu2, alpha2, lambda2, c },
    ...(parameters > 9 ? { retirement: { a3, mu3, alpha3, lambda3 } } : {}),
    ...(parameters === 9 || parameters === 13 ? { elderly: { a4, alpha4 } } : {}),
  };
}

function check(moves: readonly MovesByAge[], people: Float64Array): void {
  if (moves.length < 4 || !(sum(moves.map((group) => group.moves)) > 0) || people.some((persons) => !(persons >= 0))) {
    fail(
      `fitRogersCastro: ${moves.length} grup wieku; oczekiwano co najmniej czterech, z przeprowadzkami, i ludności od 0`,
      `fitRogersCastro: ${moves.length} age groups; expected at least four, with moves, and people from 0`,
    );
  }
  for (const { from, to, moves: moved } of moves) {
    const isInside = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from && to < people.length;
    if (!(isInside && moved >= 0 && (moved === 0 || sum(people.subarray(from, to + 1)) > 0))) {
      fail(
        `fitRogersCastro: grupa ${from}-${to}, ${moved} przeprowadzek; oczekiwano wieku od 0 do ${people.length - 1}, liczby od 0 i ludzi, którzy się przeprowadzili`,
        `fitRogersCastro: group ${from}-${to}, ${moved} moves; expected ages from 0 to ${people.length - 1}, a number from 0 and people who moved`,
      );
    }
  }
}
