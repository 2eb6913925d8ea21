import { fail } from '../language/error.js';
import { type AgeGroups, requireAgeGroups } from '../population/ages.js';
import type { Sex } from '../population/sex.js';
import { requireStepRates } from './check-step-rates.js';

/** One array of numbers by age group for each sex. */
export type BySex = Readonly<Record<Sex, Float64Array>>;

/**
 * How people move in one step.
 *
 * - `none`: nobody moves.
 * - `net`: arrivals less departures as counts of persons by age at the time of moving. Simple, but a count does not know
 *   how many are there to leave.
 * - `flows`: arrivals as persons, departures as the share of the town's own people who leave in one step, so that no
 *   group can be emptied below 0.
 */
export type Migration =
  | { readonly kind: 'none' }
  | { readonly kind: 'net'; readonly persons: BySex }
  | { readonly kind: 'flows'; readonly arrivals: BySex; readonly departureRates: BySex };

/** What happens to a population in one step. */
export interface StepRates {
  /** Survival ratios by age group at the end of the step, those born in it first (see `survivalRatios()`). */
  readonly survival: BySex;
  /** Live births per woman and year, by age group; 0 in the first, whose girls are born in the step itself. */
  readonly fertility: Float64Array;
  /** Boys born per girl. */
  readonly sexRatioAtBirth: number;
  /** Persons (or rates) per step by age group. */
  readonly migration: Migration;
}

/**
 * Rates of every step of a projection, found by the year in which the step ends: the rates of 2023 lead from
 * 31 December 2022 to 31 December 2023.
 *
 * @example
 * const one = Float64Array.of(1, 1);
 * const step = { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * new Rates({ width: 1, count: 2 }, new Map([[2023, step]])).years; // => [2023]
 */
export class Rates {
  readonly ageGroups: AgeGroups;
  readonly #steps: ReadonlyMap<number, StepRates>;

  /**
   * @throws {RangeError} If there is no step, an array has not one number per age group, a rate is outside its range, the
   * first age group has births, or the kind of migration is none of the three.
   */
  constructor(ageGroups: AgeGroups, steps: ReadonlyMap<number, StepRates>) {
    if (steps.size === 0)
      fail(
        'Rates: nie ma współczynników na żaden rok; podaj co najmniej jeden krok',
        'Rates: there are no rates for any year; give at least one step',
      );
    requireAgeGroups('Rates', ageGroups);
    for (const [year, step] of steps) {
      requireStepRates(step, ageGroups.count, (part) => ({ pl: `Rates: ${part}, rok ${year}`, en: `Rates: ${part}, ${year}` }));
    }
    this.ageGroups = ageGroups;
    this.#steps = new Map(steps);
  }

  /** The years there are rates for, in order. */
  get years(): number[] {
    return [...this.#steps.keys()].sort((a, b) => a - b);
  }

  /**
   * The rates of the step that ends in a year.
   *
   * @throws {RangeError} If there are none.
   */
  at(year: number): StepRates {
    const step = this.#steps.get(year);
    if (step !== undefined) return step;
    const years = this.years;
    return fail(
      `Rates.at: brak współczynników na rok ${year}; są na lata ${years[0]}-${years.at(-1)}. Przedłuż je przez holdLast() albo skróć horyzont`,
      `Rates.at: no rates for ${year}; there are rates for ${years[0]}-${years.at(-1)}. Extend them with holdLast() or shorten the horizon`,
    );
  }

  /** The same rates, each step changed by a function. */
  map(change: (step: StepRates, year: number) => StepRates): Rates {
    return new Rates(this.ageGroups, new Map(this.years.map((year) => [year, change(this.at(year), year)])));
  }

  /** The same rates, and those of the last year for every step up to `year`. */
  holdLast(year: number): Rates {
    const last = Math.max(...this.years);
    const steps = new Map(this.#steps);
    for (let next = last + this.ageGroups.width; next <= year; next += this.ageGroups.width) steps.set(next, this.at(last));
    return new Rates(this.ageGroups, steps);
  }
}
