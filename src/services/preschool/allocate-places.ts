import { fail } from '../../language/error.js';
import { binomial } from '../../numerics/binomial.js';
import { multinomial } from '../../numerics/multinomial.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { shareOut } from '../../numerics/share-out.js';
import { sum } from '../../numerics/sum.js';

/** Places and how they are chosen. */
export interface AllocatePlacesOptions {
  /** Places by unit; Infinity where nobody is ever refused. */
  readonly seats: ArrayLike<number>;
  /** How families of each area (rows) choose among the units (columns); each row has a weight above 0. */
  readonly choice: readonly ArrayLike<number>[];
  /** Share of the refused who take a place in a unit they did not choose, 0 to 1. */
  readonly acceptElsewhere: number;
  /** Rounds after the first. Default: as many as there are units, after which nobody can move. */
  readonly rounds?: number;
  /** Chance decides over whole children; left out: expected numbers. */
  readonly random?: RandomStream;
}

/** Who got a place. */
export interface AllocatedPlaces {
  /** First choices by unit. */
  readonly chosen: Float64Array;
  /** Children with a place by unit, at most its places. */
  readonly filled: Float64Array;
  /** Children without a place by area. */
  readonly refused: Float64Array;
}

/**
 * Gives places to applicants: each family asks a unit; a unit that is asked by more than it has places takes families of
 * every area alike; some of the refused ask where places are still free, round by round. So children may be refused while
 * places stand empty elsewhere.
 *
 * @param applicants - By area; whole where chance decides.
 * @returns Filled and refused add up to the applicants.
 * @throws {RangeError} If the choices do not fit areas and units, or a number is below 0.
 * @example
 * const { filled, refused } = allocatePlaces([60, 40], { seats: [50, 100], choice: [[1, 0], [0, 1]], acceptElsewhere: 0.5 });
 * [...filled, ...refused]; // => [50, 45, 5, 0]
 */
export function allocatePlaces(applicants: ArrayLike<number>, options: AllocatePlacesOptions): AllocatedPlaces {
  const { seats, choice, acceptElsewhere, rounds = seats.length, random } = options;
  requireFit(applicants, options);
  const free = Float64Array.from(seats);
  const filled = new Float64Array(seats.length);
  const waiting = Float64Array.from(applicants);
  const refused = new Float64Array(applicants.length);
  let chosen = new Float64Array(seats.length);
  for (let round = 0; round <= rounds; round++) {
    const isOver = waiting.every((families) => families === 0) || free.every((places) => places === 0);
    if (round > 0 && isOver) break;
    const asked = Array.from(waiting, (families, area) => ask(families, weightsOf(choice[area], free, round), random));
    const totals = filled.map((_, unit) => sum(asked.map((row) => row[unit])));
    if (round === 0) chosen = totals;
    const unserved = asked.map((row) => Float64Array.from(row));
    for (let unit = 0; unit < totals.length; unit++) {
      const taken = Math.min(free[unit], totals[unit]);
      if (taken <= 0) continue;
      const column = asked.map((row) => row[unit]);
      const parts = taken === totals[unit] ? column : cut(column, taken / totals[unit], taken, random !== undefined);
      for (let area = 0; area < waiting.length; area++) unserved[area][unit] -= parts[area];
      free[unit] -= taken;
      filled[unit] += taken;
    }
    // Summed from what each unit left, so that nobody remains by rounding where all were served.
    unserved.forEach((row, area) => {
      if (sum(asked[area]) > 0) waiting[area] = sum(row);
    });
    if (round > 0) continue;
    for (let area = 0; area < waiting.length; area++) {
      const left = waiting[area];
      waiting[area] = random === undefined ? left * acceptElsewhere : binomial(random, left, acceptElsewhere);
      refused[area] = left - waiting[area];
    }
  }
  return { chosen, filled, refused: refused.map((stay, area) => stay + waiting[area]) };
}

/** After the first round one asks only where places are free, by one's choices or, where these are all full, anywhere. */
function weightsOf(choice: ArrayLike<number>, free: Float64Array, round: number): Float64Array {
  if (round === 0) return Float64Array.from(choice);
  const wished = free.map((places, unit) => (places > 0 ? choice[unit] : 0));
  return sum(wished) > 0 ? wished : free.map((places) => (places > 0 ? 1 : 0));
}

function ask(families: number, weights: Float64Array, random: RandomStream | undefined): Float64Array {
  const all = sum(weights);
  if (!(all > 0) || !(families > 0)) return new Float64Array(weights.length);
  return random === undefined ? weights.map((weight) => (families * weight) / all) : multinomial(random, families, weights);
}

/** A unit that is asked by more than it has places for takes the same part of every area; of whole children, in whole parts. */
function cut(asked: readonly number[], part: number, taken: number, isWhole: boolean): ArrayLike<number> {
  return isWhole ? shareOut(taken, asked) : asked.map((families) => part * families);
}

function requireFit(applicants: ArrayLike<number>, { seats, choice, acceptElsewhere }: AllocatePlacesOptions): void {
  const numbers = [...Array.from(applicants), ...Array.from(seats), ...choice.flatMap((row) => Array.from(row))];
  const fits = choice.length === applicants.length && choice.every((row) => row.length === seats.length && sum(Array.from(row)) > 0);
  if (!fits || numbers.some((value) => !(value >= 0)) || !(acceptElsewhere >= 0 && acceptElsewhere <= 1)) {
    fail(
      `allocatePlaces: ${applicants.length} obszarów, ${seats.length} placówek, wybory ${choice.length} obszarów, gotowość ${acceptElsewhere}; oczekiwano wiersza wyborów na obszar, kolumny na placówkę, liczb od 0 i gotowości od 0 do 1`,
      `allocatePlaces: ${applicants.length} areas, ${seats.length} units, choices of ${choice.length} areas, readiness ${acceptElsewhere}; expected a row of choices per area, a column per unit, numbers from 0 and a readiness from 0 to 1`,
    );
  }
}
