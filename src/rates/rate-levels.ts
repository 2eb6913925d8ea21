import { sum } from '../numerics/sum.js';
import type { AgeGroups } from '../population/ages.js';
import { sumOfSexes } from '../population/by-sex.js';
import type { StepRates } from './rates.js';

/** The levels of one step's rates, in the measures people know. */
export interface RateLevels {
  /** Children a woman would have at these rates. */
  readonly totalFertility: number;
  /** Years a newborn would live at these rates. */
  readonly lifeExpectancy: { readonly female: number; readonly male: number };
  /** Persons who arrive in the step; null where migration is given as net counts or there is none. */
  readonly arrivals: number | null;
}

/**
 * Total fertility, life expectancy at birth and arrivals of one step.
 *
 * Survival ratios are quotients of person-years, S(0) = L(0)/n, S(x) = L(x)/L(x-1), S(open) = T(open)/(L(open-1) + T(open)),
 * so that their running products give L(x) back and e(0) is the sum: exact, not an approximation.
 *
 * @param rates - The rates of one step.
 * @param ageGroups - Their age groups.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 3 and 6.
 * @example
 * const half = Float64Array.of(0.5, 0.5);
 * const rates = { survival: { female: half, male: half }, fertility: Float64Array.of(0, 2), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * rateLevels(rates, { width: 1, count: 2 }).lifeExpectancy.female; // => 1
 */
export function rateLevels({ survival, fertility, migration }: StepRates, { width }: AgeGroups): RateLevels {
  return {
    totalFertility: width * sum(fertility),
    lifeExpectancy: { female: lifeExpectancyOf(survival.female, width), male: lifeExpectancyOf(survival.male, width) },
    arrivals: migration.kind === 'flows' ? sumOfSexes(migration.arrivals) : null,
  };
}

function lifeExpectancyOf(survival: Float64Array, width: number): number {
  const open = survival.length - 1;
  const personYears = new Float64Array(survival.length);
  let lived = width;
  for (let group = 0; group < open; group++) {
    lived *= survival[group];
    personYears[group] = lived;
  }
  // T(open) = S (L(open-1) + T(open)).
  personYears[open] = (lived * survival[open]) / (1 - survival[open]);
  return sum(personYears);
}
