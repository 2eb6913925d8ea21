import { fail } from '../language/error.js';
import { bySex } from '../population/by-sex.js';
import type { Rates } from './rates.js';

/** Factors on the rates of another area; left out: 1. */
export interface RateFactors {
  /** On births per woman. */
  readonly fertility?: number;
  /** On the probability of dying of every age; nobody dies more than once. */
  readonly mortality?: number;
  /** On the persons who arrive. */
  readonly arrivals?: number;
  /** On the share who leave; at most everybody does. */
  readonly departures?: number;
}

/**
 * The rates of an area from those of a larger one: the same schedules by age, each at the area's own level.
 *
 * @param rates - The schedules; migration as flows, or none.
 * @param factors - The area's level against theirs, from 0.
 * @throws {RangeError} If a factor is below 0 or not a number, or migration is given as net counts.
 * @example
 * const half = Float64Array.of(0.5, 0.5);
 * const step = { survival: { female: half, male: half }, fertility: Float64Array.of(0, 2), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * scaleRates(new Rates({ width: 1, count: 2 }, new Map([[2023, step]])), { mortality: 0.5 }).at(2023).survival.female; // => [0.75, 0.75]
 */
export function scaleRates(rates: Rates, { fertility = 1, mortality = 1, arrivals = 1, departures = 1 }: RateFactors): Rates {
  for (const [name, factor] of Object.entries({ fertility, mortality, arrivals, departures })) {
    if (factor >= 0 && factor < Number.POSITIVE_INFINITY) continue;
    fail(
      `scaleRates: mnożnik ${name} to ${factor}; oczekiwano liczby od 0`,
      `scaleRates: the factor on ${name} is ${factor}; expected a number from 0`,
    );
  }
  return rates.map((step, year) => {
    const { migration } = step;
    if (migration.kind === 'net') {
      return fail(
        `scaleRates: migracja w roku ${year} to salda; oczekiwano strumieni, bo salda nie mówią, kto wyjeżdża`,
        `scaleRates: migration in ${year} is net counts; expected flows, since net counts do not say who leaves`,
      );
    }
    return {
      ...step,
      fertility: step.fertility.map((rate) => rate * fertility),
      survival: bySex((sex) => step.survival[sex].map((alive) => Math.max(0, alive - (1 - alive) * (mortality - 1)))),
      migration:
        migration.kind === 'none'
          ? migration
          : {
              kind: 'flows',
              arrivals: bySex((sex) => migration.arrivals[sex].map((persons) => persons * arrivals)),
              departureRates: bySex((sex) => migration.departureRates[sex].map((rate) => Math.min(1, rate * departures))),
            },
    };
  });
}
