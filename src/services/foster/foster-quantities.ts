import type { Message } from '../../language/language.js';
import type { Draws } from '../../series/draws.js';
import { fromYear } from '../from-year.js';
import { quantityOf } from '../quantity-of.js';
import { SHARED_AREA } from '../service-options.js';
import { fosterCost, hasCosts, monthlyCosts } from './foster-cost.js';
import type { FosterCareInputs } from './foster-inputs.js';
import type { FosterPlan } from './foster-plan.js';
import type { FosterYear } from './foster-run.js';
import { PLACEMENT_NAMES, PLACEMENTS, STAY_NAMES, STAYS } from './placement.js';

/** Which part of a run to tell of. */
export interface FosterQuery {
  /** All children of the area. */
  readonly children: Draws;
  readonly inputs: FosterCareInputs;
  /** Places of the parts asked for. */
  readonly chosen: readonly number[];
  /** Whether the area is only a part of what was simulated. */
  readonly isPart: boolean;
}

const CHILDREN: Message = { pl: 'dzieci', en: 'children' };
const PLN: Message = { pl: 'zł', en: 'PLN' };
const PER_1000: Message = { pl: 'na 1000 dzieci', en: 'per 1,000 children' };
const SHARE: Message = { pl: 'udział', en: 'share' };

const FLOWS = [
  ['entries', { pl: 'Umieszczone w pieczy w ciągu roku', en: 'Placed in care within the year' }],
  ['exits', { pl: 'Opuściły pieczę w ciągu roku', en: 'Left care within the year' }],
] as const;

const ROUTES = [
  ['home', { pl: 'Wróciły do domu', en: 'Went home' }],
  ['adoption', { pl: 'Przysposobione', en: 'Adopted' }],
  ['transfer', { pl: 'Zmieniły rodzaj pieczy', en: 'Changed placement' }],
  ['adult', { pl: 'Osiągnęły pełnoletność', en: 'Came of age' }],
] as const;

/** The quantities of `fosterCare()` from a run. */
export function quantitiesOfFosterCare(
  plan: FosterPlan,
  results: readonly FosterYear[][],
  { children, inputs, chosen, isPart }: FosterQuery,
): Map<string, Draws> {
  const quantities = new Map<string, Draws>();
  const places = children.years.map((year) => year - plan.from);
  /** One number per year and draw, summed over parts and over some of what they hold. */
  const summed = (parts: readonly number[], of: (one: FosterYear) => readonly Float64Array[]): Float64Array[] =>
    places.map((place) => sumOf(parts.flatMap((part) => of(results[part][place]))));
  const add = (name: string, title: Message, unit: Message, digits: number, values: readonly Float64Array[]): void => {
    const of = (_: number, draw: number, place: number): number => values[place][draw];
    quantities.set(name, quantityOf(children, { id: `foster-care ${name}`, title, unit, digits }, of));
  };
  const inCare = summed(chosen, (one) => [one.inCare]);
  add('children', { pl: 'Dzieci w pieczy zastępczej', en: 'Children in foster care' }, CHILDREN, 0, inCare);
  const rates = children.years.map((year, place) => ratio(inCare[place], children.at(year), 1000));
  add('rate', { pl: 'Dzieci w pieczy na 1000 dzieci', en: 'Children in care per 1,000 children' }, PER_1000, 1, rates);
  if (isPart) {
    const all = summed([...results.keys()], (one) => [one.inCare]);
    const title = { pl: 'Udział obszaru wśród dzieci w pieczy z miasta', en: "The area's share of the town's children in care" };
    add(
      'share',
      title,
      SHARE,
      3,
      inCare.map((part, place) => ratio(part, all[place], 1)),
    );
  }
  for (const [name, title] of plan.hasAges ? [...FLOWS, ...ROUTES] : FLOWS) {
    add(
      name,
      title,
      CHILDREN,
      0,
      summed(chosen, (one) => [one[name]]),
    );
    const flows = quantities.get(name);
    // The year of the newest stock is known by its end: what happened within it is not.
    const known = flows === undefined ? undefined : fromYear(flows, plan.from + 1);
    if (known === undefined) quantities.delete(name);
    else quantities.set(name, known);
  }
  PLACEMENTS.forEach((placement, row) => {
    const { pl, en } = PLACEMENT_NAMES[placement];
    const cells = summed(chosen, (one) => one.cells.slice(row * STAYS.length, (row + 1) * STAYS.length));
    add(placement, { pl: `Dzieci w pieczy: ${pl}`, en: `Children in care: ${en}` }, CHILDREN, 0, cells);
  });
  STAYS.forEach((stay, column) => {
    const { pl, en } = STAY_NAMES[stay];
    const cells = summed(chosen, (one) => one.cells.filter((_, cell) => cell % STAYS.length === column));
    add(stay, { pl: `Dzieci w pieczy: ${pl}`, en: `Children in care: ${en}` }, CHILDREN, 0, cells);
  });
  if (!hasCosts(inputs)) return quantities;
  const cells = Array.from({ length: PLACEMENTS.length * STAYS.length }, (_, cell) => summed(chosen, (one) => [one.cells[cell]]));
  const { gmina, all } = costsOf(cells, plan, children.years, inputs);
  add('cost', { pl: 'Koszt pieczy zastępczej dla gminy', en: 'Cost of foster care to the town' }, PLN, 0, gmina);
  add('cost-all', { pl: 'Koszt pieczy zastępczej dla gminy i powiatu', en: 'Cost of foster care to town and county' }, PLN, 0, all);
  return quantities;
}

function costsOf(
  cells: readonly (readonly Float64Array[])[],
  { seed, draws, isWhole }: FosterPlan,
  years: readonly number[],
  inputs: FosterCareInputs,
): { readonly gmina: Float64Array[]; readonly all: Float64Array[] } {
  const monthly = monthlyCosts(inputs, { seed, draws, area: SHARED_AREA, isWhole });
  const costs = { gmina: years.map(() => new Float64Array(draws)), all: years.map(() => new Float64Array(draws)) };
  const now = new Float64Array(cells.length);
  years.forEach((year, place) => {
    for (let draw = 0; draw < draws; draw++) {
      for (let cell = 0; cell < now.length; cell++) now[cell] = cells[cell][place][draw];
      const { gmina, all } = fosterCost(now, monthly(year, draw), year, inputs.rules);
      costs.gmina[place][draw] = gmina;
      costs.all[place][draw] = all;
    }
  });
  return costs;
}

function sumOf(arrays: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(arrays[0].length);
  for (const array of arrays) for (let draw = 0; draw < sum.length; draw++) sum[draw] += array[draw];
  return sum;
}

/** A ratio of each draw; 0 where there is nobody. */
function ratio(part: Float64Array, whole: Float64Array, per: number): Float64Array {
  return part.map((value, draw) => (whole[draw] > 0 ? (per * value) / whole[draw] : 0));
}
