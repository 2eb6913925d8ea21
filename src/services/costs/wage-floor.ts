import type { Message } from '../../language/language.js';
import { quantiles } from '../../numerics/quantiles.js';
import type { Series } from '../../series/series.js';
import { type CostIndices, indexFactor } from './cost-indices.js';
import type { CostLedger } from './cost-ledger.js';

/** The least wage of a year in one draw, in the wages of the base year; undefined for years before the first known one. */
export type WageFloor = (year: number, draw: number) => number | undefined;

/**
 * A minimum wage against the index of wages: known years as they were, later ones as large a part of the average wage as the last
 * known one. A minimum that rises faster than the average wage so lifts a ledger's wages above their index.
 *
 * @param minimum - PLN a month by year.
 * @throws {RangeError} If the average wage of the last known year is not known either.
 */
export function wageFloor(minimum: Series, { wages, known, years, baseYear }: CostIndices): WageFloor {
  const amounts = new Map(minimum.observations.flatMap(({ year, value }) => (value === null ? [] : [[year, value]])));
  const last = Math.max(...amounts.keys());
  const indexIn = (year: number): ((draw: number) => number) => {
    if (years.includes(year)) {
      const drawn = wages.at(year);
      return (draw) => drawn[draw];
    }
    const factor = indexFactor(known.wages, baseYear, year);
    return () => factor;
  };
  const floors = new Map(
    years.map((year) => {
      const amount = amounts.get(Math.min(year, last));
      return [year, amount === undefined ? undefined : { amount, index: indexIn(Math.min(year, last)) }];
    }),
  );
  return (year, draw) => {
    const floor = floors.get(year);
    return floor === undefined ? undefined : floor.amount / floor.index(draw);
  };
}

/** Which roles a minimum raises, and in which years in most draws: said, so that no wage is changed silently. */
export function raisedNote(ledger: CostLedger, floor: WageFloor, { years, wages }: CostIndices): Message[] {
  const middle = (year: number): number =>
    quantiles(
      Float64Array.from({ length: wages.count }, (_, draw) => floor(year, draw) ?? 0),
      [0.5],
    )[0];
  const raised = ledger.staff.flatMap(({ title, wage }) => {
    const when = years.filter((year) => middle(year) > wage);
    return when.length === 0 ? [] : [{ title, when: when.join(', ') }];
  });
  if (raised.length === 0) return [];
  const named = (language: 'pl' | 'en'): string => raised.map(({ title, when }) => `${title[language]} (${when})`).join('; ');
  return [{ pl: `Płace podniesione do płacy minimalnej: ${named('pl')}`, en: `Wages raised to the minimum wage: ${named('en')}` }];
}
