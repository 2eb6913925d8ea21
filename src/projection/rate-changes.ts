import { fail } from '../language/error.js';
import { bySex } from '../population/by-sex.js';
import type { Rates, StepRates } from '../rates/rates.js';
import { type Change, changedIn, changeWeight } from '../series/change.js';
import { type DrawChangesOptions, drawChanges } from '../series/draw-changes.js';
import type { UncertainRate } from './uncertainty.js';

/** What a scenario does to the level of a rate. */
export interface RateChange {
  readonly rate: UncertainRate;
  /**
   * The quantity that is changed, by year: children per woman, persons who arrive. The rate follows in proportion.
   * Left out: the level of the rate itself, 1.
   */
  readonly quantity?: ReadonlyMap<number, number>;
  readonly changes: readonly Change[];
}

/**
 * The rates with every change at its most likely value.
 *
 * @param rates - Migration as flows where arrivals or departures change.
 * @throws {RangeError} If a rate would fall below 0, migration is given as net counts, or a quantity is not known for a year.
 * @example
 * const one = Float64Array.of(1, 1);
 * const rates = new Rates({ width: 1, count: 2 }, new Map([[2023, { survival: { female: one, male: one }, fertility: Float64Array.of(0, 2), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * changeRates(rates, [{ rate: 'fertility', changes: [{ id: 'f', operation: 'multiply', value: 0.5 }] }]).at(2023).fertility; // => [0, 1]
 */
export function changeRates(rates: Rates, changes: readonly RateChange[]): Rates {
  if (changes.length === 0) return rates;
  return rates.map((step, year) => changes.reduce((now, change) => scaled(now, change.rate, factorIn(change, year), year), step));
}

/**
 * By how much the factor of a rate in each draw differs from that of {@link changeRates}: 1 where no change is an interval.
 *
 * @param changes - Of one rate.
 * @param years - Of the steps.
 * @returns One array per year, or undefined where nothing is drawn.
 */
export function drawnChanges(
  changes: readonly RateChange[],
  years: readonly number[],
  options: DrawChangesOptions,
): readonly Float64Array[] | undefined {
  const uncertain = changes.filter((one) => one.changes.some(({ value, low = value, high = value }) => low !== high));
  if (uncertain.length === 0) return undefined;
  const ones = new Float64Array(options.draws).fill(1);
  return uncertain
    .map((change) => {
      const drawn = drawChanges(change.changes, options);
      return years.map((year) => {
        if (change.changes.every((one) => changeWeight(one, year) === 0)) return ones;
        const before = quantityIn(change, year);
        const likely = factorIn(change, year);
        return drawn(new Float64Array(options.draws).fill(before), year).map(
          (after) => requireFactor(after / before, change, year) / likely,
        );
      });
    })
    .reduce((all, one) => all.map((step, place) => step.map((factor, draw) => factor * one[place][draw])));
}

function factorIn(change: RateChange, year: number): number {
  if (change.changes.every((one) => changeWeight(one, year) === 0)) return 1;
  const before = quantityIn(change, year);
  return requireFactor(changedIn(before, change.changes, year) / before, change, year);
}

function quantityIn({ quantity, changes }: RateChange, year: number): number {
  const before = quantity === undefined ? 1 : quantity.get(year);
  if (before !== undefined && before > 0) return before;
  return fail(
    `changeRates: „${changes[0]?.id}”: w ${year} r. nie ma czego zmieniać, wielkość to ${String(before)}`,
    `changeRates: "${changes[0]?.id}": there is nothing to change in ${year}, the quantity is ${String(before)}`,
  );
}

function requireFactor(factor: number, { rate, changes }: RateChange, year: number): number {
  if (factor > 0 && factor < Number.POSITIVE_INFINITY) return factor;
  return fail(
    `changeRates: „${changes[0]?.id}”: w ${year} r. ${rate} wyniosłoby ${factor} razy tyle; oczekiwano liczby powyżej 0, zmniejsz zmianę`,
    `changeRates: "${changes[0]?.id}": in ${year} ${rate} would be ${factor} times as much; expected a number above 0, make the change smaller`,
  );
}

function scaled(step: StepRates, rate: UncertainRate, factor: number, year: number): StepRates {
  if (factor === 1) return step;
  switch (rate) {
    case 'fertility':
      return { ...step, fertility: step.fertility.map((births) => births * factor) };
    case 'mortality':
      // Nobody dies more than once.
      return { ...step, survival: bySex((sex) => step.survival[sex].map((alive) => Math.max(0, alive - (1 - alive) * (factor - 1)))) };
    case 'arrivals':
    case 'departures': {
      const { migration } = step;
      if (migration.kind !== 'flows') {
        return fail(
          `changeRates: migracja w ${year} r. jest podana jako ${migration.kind}; oczekiwano strumieni`,
          `changeRates: migration in ${year} is given as ${migration.kind}; expected flows`,
        );
      }
      return {
        ...step,
        migration:
          rate === 'arrivals'
            ? { ...migration, arrivals: bySex((sex) => migration.arrivals[sex].map((persons) => persons * factor)) }
            : // At most everybody leaves.
              { ...migration, departureRates: bySex((sex) => migration.departureRates[sex].map((share) => Math.min(1, share * factor))) },
      };
    }
  }
}
