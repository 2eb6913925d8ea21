import { fail } from '../language/error.js';
import { normal } from '../numerics/normal.js';
import type { RandomStream } from '../numerics/random-stream.js';
import { uniform } from '../numerics/uniform.js';
import { factorOf } from './level-uncertainty.js';

/** What a shock is: an epidemic multiplies the probabilities of dying, a wave the arrivals. */
export type ShockKind = 'epidemic' | 'wave';

/** The words of {@link ShockKind}. */
export const SHOCK_KINDS: readonly ShockKind[] = ['epidemic', 'wave'];

/**
 * A rare event. It begins in a year with a probability, lasts some years, and multiplies a rate by one factor as long as it
 * lasts; the factor is log-normal. None begins while one of its kind lasts.
 */
export interface Shock {
  readonly kind: ShockKind;
  /** Probability that it begins in a year, from 0 to 1. */
  readonly probability: number;
  /** Years in which it begins for sure, whatever the probability. */
  readonly years?: readonly number[];
  /** Median of the factor, above 0. */
  readonly factor: number;
  /** Standard deviation of the logarithm of the factor. */
  readonly spread: number;
  /** How many years it lasts, from 1. */
  readonly duration: number;
}

/** By which numbers, and of which draw. */
export interface ShockFactorsOptions {
  /** Begun anew for every year. */
  readonly numbers: RandomStream;
  readonly draw: number;
  /** Years of the steps, rising. */
  readonly years: readonly number[];
}

/**
 * The factors of a shock on its rate in one draw, one per step; 1 in a year without it.
 *
 * @param shock - Checked by {@link requireShocks}.
 * @example
 * const numbers = stream(1, { module: 'shock epidemic', area: 'rumia', year: 2022, draw: 0 });
 * const epidemic = { kind: 'epidemic' as const, probability: 0, years: [2024], factor: 1.2, spread: 0, duration: 1 };
 * shockFactors(epidemic, { numbers, draw: 0, years: [2023, 2024, 2025] }).map((factor) => Math.round(100 * factor)); // => [100, 120, 100]
 */
export function shockFactors(
  { probability, years: sure = [], factor, spread, duration }: Shock,
  { numbers, draw, years }: ShockFactorsOptions,
): Float64Array {
  let left = 0;
  let now = 1;
  return Float64Array.from(years, (year) => {
    if (left === 0) {
      numbers.restart(year, draw);
      // Both numbers belong to the year: a longer shock elsewhere does not shift them.
      const begins = uniform(numbers) < probability || sure.includes(year);
      const strength = normal(numbers);
      if (begins) {
        left = duration;
        now = factor * factorOf(spread * strength);
      }
    }
    if (left === 0) return 1;
    left--;
    return now;
  });
}

/**
 * Stops at shocks that cannot be.
 *
 * @param years - Of the steps: those in which a shock can begin.
 * @throws {RangeError} If a kind is unknown or stands twice, a number is outside its range, or a sure year is none of the steps.
 */
export function requireShocks(where: string, shocks: readonly Shock[], years: readonly number[]): void {
  shocks.forEach(({ kind, probability, years: sure = [], factor, spread, duration }, place) => {
    if (!SHOCK_KINDS.includes(kind)) {
      fail(
        `${where}: nie ma wstrząsu „${String(kind)}”; są ${SHOCK_KINDS.join(', ')}`,
        `${where}: there is no shock "${String(kind)}"; there are ${SHOCK_KINDS.join(', ')}`,
      );
    }
    if (shocks.findIndex((other) => other.kind === kind) < place) {
      fail(`${where}: wstrząs „${kind}” występuje dwa razy; zostaw jeden`, `${where}: the shock "${kind}" stands twice; keep one`);
    }
    const wrong =
      !(probability >= 0 && probability <= 1) ||
      !(factor > 0 && factor < Number.POSITIVE_INFINITY) ||
      !(spread >= 0 && spread < Number.POSITIVE_INFINITY) ||
      !(Number.isInteger(duration) && duration >= 1);
    if (wrong) {
      fail(
        `${where}: wstrząs „${kind}”: prawdopodobieństwo ${probability}, mnożnik ${factor}, rozrzut ${spread}, lata ${duration}; oczekiwano 0-1, powyżej 0, od 0, całkowitej od 1`,
        `${where}: shock "${kind}": probability ${probability}, factor ${factor}, spread ${spread}, duration ${duration}; expected 0-1, above 0, from 0, a whole number from 1`,
      );
    }
    const outside = sure.find((year) => !years.includes(year));
    if (outside !== undefined) {
      fail(
        `${where}: wstrząs „${kind}” ma się zacząć w ${outside} r.; kroki symulacji to ${years.join(', ')}`,
        `${where}: shock "${kind}" is to begin in ${outside}; the steps of the run are ${years.join(', ')}`,
      );
    }
  });
}
