import { fail } from '../language/error.js';
import type { Draws } from '../series/draws.js';
import { numberColumn, signedColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { ServiceResult } from './service.js';

/** A service in whose demand the places of areas can be found too. */
export interface ServiceByArea extends ServiceResult {
  /** Demand by the area people live in. */
  readonly demandByArea?: ReadonlyMap<string, Draws>;
}

/** How safe the places have to be. */
export interface PlacesForOptions {
  /** Probability that nobody is refused, above 0 and below 1. Default: 0.9. */
  readonly probability?: number;
  /** Years to answer for. Default: all. */
  readonly years?: readonly number[];
}

/**
 * How many places it takes that nobody is refused, with a given probability, by year and area.
 *
 * The row of the town is the least number of places if any free place in the town is taken. Where areas are known, their rows
 * are the places each needs for its own if nobody goes to another area: the least common level of safety at which all of them
 * together have room. They add up to more than the town's row; the difference is what staying near home costs.
 *
 * @param service - With the quantity 'demand'; 'capacity' where it is known.
 * @returns Year, area, places needed, places there are and how many more are needed (only in the town's row).
 * @throws {RangeError} If the service has no demand, or the probability is not between 0 and 1.
 * @example
 * const demand = new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'dzieci', en: 'children' } }, years: [2030], values: [Float64Array.of(90, 100, 110, 130)], statuses: ['projected'], source: 'plan' });
 * placesFor({ id: 'preschool', title: { pl: 'Przedszkola', en: 'Preschools' }, area: 'rumia', quantities: new Map([['demand', demand]]), inputs: [], missing: [] }, { probability: 0.75 }).values('places'); // => [110]
 */
export function placesFor(service: ServiceByArea, { probability = 0.9, years }: PlacesForOptions = {}): Table {
  const { area, quantities, title, demandByArea = new Map<string, Draws>() } = service;
  const demand = quantities.get('demand');
  if (demand === undefined || !(probability > 0 && probability < 1)) {
    return fail(
      `placesFor: usługa „${service.id}” ${demand === undefined ? 'nie ma wielkości demand; uzupełnij brakujące dane' : `i prawdopodobieństwo ${probability}; oczekiwano liczby między 0 a 1, np. 0,9`}`,
      `placesFor: the service "${service.id}" ${demand === undefined ? 'has no quantity demand; complete the missing figures' : `and probability ${probability}; expected a number between 0 and 1, e.g. 0.9`}`,
    );
  }
  const capacity = quantities.get('capacity');
  const areas = demandByArea.size > 1 ? [...demandByArea] : [];
  const percent = Math.round(probability * 100);
  const { pl, en } = title;
  const notes = [demand, ...areas.map(([, one]) => one)].flatMap((one) => one.notes);
  const said = [...new Map(notes.map((note) => [note.pl, note])).values(), ...service.missing];
  return new Table(
    [
      YEAR_COLUMN,
      textColumn('area', 'Obszar', 'Area'),
      numberColumn('places', 'Potrzebne miejsca', 'Places needed', 0),
      numberColumn('capacity', 'Miejsca', 'Places', 0),
      signedColumn(numberColumn('lacking', 'Do dodania', 'To add', 0)),
    ],
    (years ?? demand.years).flatMap((year) => {
      const places = leastPlaces([demand.at(year)], probability)[0];
      const there = capacity?.at(year)[0] ?? null;
      const own = leastPlaces(
        areas.map(([, one]) => one.at(year)),
        probability,
      );
      return [
        [year, area, places, there, there === null ? null : places - there],
        ...areas.map(([id], index) => [year, id, own[index], null, null]),
      ];
    }),
    {
      title: {
        pl: `${pl}: miejsca, przy których nikt nie dostanie odmowy z prawdopodobieństwem ${percent}%`,
        en: `${en}: places with which nobody is refused with probability ${percent}%`,
      },
      ...(said.length === 0 ? {} : { source: { pl: said.map((one) => one.pl).join('. '), en: said.map((one) => one.en).join('. ') } }),
    },
  );
}

/**
 * The least whole places, at one common rank of the draws of each area, with which all areas have room at once in at least
 * the given share of the draws.
 */
function leastPlaces(demands: readonly Float64Array[], probability: number): number[] {
  if (demands.length === 0) return [];
  const sorted = demands.map((draws) => draws.toSorted());
  const ranks = demands.map((draws, area) => draws.map((value) => upperRank(sorted[area], value)));
  const worst = demands[0].map((_, draw) => Math.max(...ranks.map((rank) => rank[draw]))).toSorted();
  // 0.9 of 2,000 draws must be 1,800 and not 1,801 for the sake of the last bit.
  const level = worst[Math.ceil(probability * worst.length - 1e-9) - 1];
  return sorted.map((values) => Math.ceil(values[level - 1] - 1e-9));
}

/** How many of the sorted values are at most the given one. */
function upperRank(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
