import { fail } from '../../language/error.js';
import { sum } from '../../numerics/sum.js';
import { numberColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { CostLedger } from './cost-ledger.js';
import { COST_PARTS, type PlaceCost, type PlaceCostOptions, placeCost } from './place-cost.js';

/**
 * What one more place costs in a year: little while the crew can take one more, a post where it cannot.
 *
 * @returns PLN a year, never below 0.
 * @throws {RangeError} If a figure of the ledger is outside its range.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 24, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * nextPlaceCost(home); // => 76000
 */
export function nextPlaceCost(ledger: CostLedger, options: PlaceCostOptions = {}): number {
  const { places = ledger.places } = options;
  const [now, next] = [placeCost(ledger, { ...options, places }), placeCost(ledger, { ...options, places: places + 1 })];
  return costBetween(now, next);
}

/**
 * What the larger of two sizes of a service costs above the smaller, in the same year.
 *
 * @returns PLN a year, never below 0.
 */
export function costBetween(now: PlaceCost, next: PlaceCost): number {
  // Part by part: none falls with places, so that rounding cannot make the sum fall either.
  return sum(COST_PARTS.map((part) => next.parts[part] - now.parts[part]));
}

/** Which numbers of places to go through. */
export interface CostStepsOptions extends PlaceCostOptions {
  /** Default: 1. */
  readonly from?: number;
  /** Default: twice the places of the ledger. */
  readonly to?: number;
}

/**
 * The cost of each number of places: in all, per place, and of the next one; the staircase along which a service grows.
 *
 * @throws {RangeError} If the numbers of places are not whole and rising, or a figure of the ledger is outside its range.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 24, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * costSteps(home, { from: 23, to: 25 }).values('next'); // => [4000, 76000, 4000]
 */
export function costSteps(ledger: CostLedger, options: CostStepsOptions = {}): Table {
  const { from = 1, to = 2 * Math.ceil(ledger.places), ...rest } = options;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from && to - from < 10_000)) {
    fail(
      `costSteps: miejsca od ${from} do ${to}; oczekiwano liczb całkowitych, od 1, najwyżej 10 000 kroków`,
      `costSteps: places from ${from} to ${to}; expected whole numbers from 1, at most 10,000 steps`,
    );
  }
  const rows = Array.from({ length: to - from + 1 }, (_, step) => {
    const places = from + step;
    const { total, perPlace } = placeCost(ledger, { ...rest, places });
    return [places, total, perPlace, nextPlaceCost(ledger, { ...rest, places })];
  });
  const unit = { pl: 'zł rocznie', en: 'PLN a year' };
  return new Table(
    [
      { name: 'places', title: { pl: 'Miejsca', en: 'Places' }, type: 'integer' },
      { ...numberColumn('total', 'Koszt', 'Cost', 0), unit },
      { ...numberColumn('per_place', 'Na miejsce', 'Per place', 0), unit },
      { ...numberColumn('next', 'Następne miejsce', 'The next place', 0), unit },
    ],
    rows,
    { title: { pl: `${ledger.title.pl}: koszt według liczby miejsc`, en: `${ledger.title.en}: cost by number of places` } },
  );
}
