import { ifThere } from './if-there.js';
import type { TownData } from './town-data.js';

/**
 * The years a town can be projected from: those of which it has both a population and the rates known then. Where the
 * town does not tell, each year its figures speak of is asked for.
 *
 * @param town - What `readTown()` gives.
 * @returns The years in order; none if the town cannot be projected.
 */
export function baseYears(town: TownData): readonly number[] {
  if (town.baseYears !== undefined) return town.baseYears;
  const spoken = new Set(town.figures.flatMap(({ date }) => (date.match(/\d{4}/) ?? []).map(Number)));
  return [...spoken]
    .sort((a, b) => a - b)
    .filter(
      (year) => ifThere(() => town.population(year)) !== undefined && ifThere(() => town.rates({ vintage: String(year) })) !== undefined,
    );
}
