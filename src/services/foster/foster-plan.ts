import { fail } from '../../language/error.js';
import { stream } from '../../numerics/stream.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { Simulation } from '../../projection/simulation.js';
import { posteriorFactors } from '../../projection/subareas/posterior-factors.js';
import type { Draws } from '../../series/draws.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import type { ServiceInput } from '../service.js';
import { SHARED_AREA } from '../service-options.js';
import { type FosterAggregate, fosterAggregate } from './foster-aggregate.js';
import type { FosterCareInputs } from './foster-inputs.js';
import { childrenIn, parametersOfStays, parametersOfTotals } from './foster-parameters.js';
import type { FosterStockYear } from './foster-posterior.js';
import type { FosterParameters, FosterPart } from './foster-run.js';
import { gminaShareRule } from './gmina-share.js';

/** Everything a run needs, made from people and inputs. */
export interface FosterPlan {
  /** Year of the newest stock up to the base: the run begins there. */
  readonly from: number;
  readonly parts: readonly FosterPart[];
  /** All children of the town by year of the simulation. */
  readonly children: Draws;
  readonly parameters: (draw: number) => FosterParameters;
  readonly draws: number;
  readonly seed: number;
  readonly isWhole: boolean;
  /** Whether ages and ways out are known. */
  readonly hasAges: boolean;
}

/** Figures without which nothing can be computed. */
export function missingStocks({
  stocks,
  exitShare,
  institutionShare,
  kinShare,
  professionalShare,
  episodes,
  aggregate,
}: FosterCareInputs): ServiceInput[] {
  const isKnown = stocks.some(({ inCare, children }) => inCare.value !== null && children.value !== null);
  const shares = episodes === undefined && aggregate === undefined ? [exitShare, institutionShare, kinShare, professionalShare] : [];
  return [...(isKnown ? [] : stocks.flatMap(({ inCare, children }) => [inCare, children])), ...shares].filter(
    ({ value }) => value === null,
  );
}

/**
 * Prepares a run.
 *
 * @throws {RangeError} If no stock is from the base year or before, the parts do not make up the simulated areas, or their
 * children in care do not add up to the town's.
 */
export function planFosterCare(people: ServicePeople, inputs: FosterCareInputs, seedOrNone: number | undefined): FosterPlan {
  const isWhole = people instanceof Simulation;
  const base = isWhole ? people.expected.base : people.base;
  const tree = isWhole ? people.tree : undefined;
  const children = peopleDraws(people, { ages: '0-17' });
  const draws = children.count;
  const seed = seedOrNone ?? (isWhole ? people.seed : 0);
  const stocks = stocksUntil(inputs, base.year);
  const newest = stocks[stocks.length - 1];
  const from = newest.year;
  const ruleFrom = gminaShareRule(from, inputs.rules).from;
  const idsOf = (areas: readonly string[]): readonly string[] => areas.flatMap((area) => resolveAreas(area, base.areas, tree).ids);
  const origins = originsOf(inputs, base.areas, newest, idsOf);
  const byPart = origins.map(({ areas }) => peopleDraws(people, { ages: '0-17', areas }));
  const stays = staysOf(inputs, origins, { years: [stocks[0].year, from], ruleFrom }, idsOf);
  const counted = origins.map(({ inCare }, part) => stays?.parts[part].entries ?? inCare);
  const factors = factorsOf(
    byPart.map((part) => part.at(base.year)),
    counted,
    { seed, isWhole, year: from },
  );
  const options = { seed, draws, area: SHARED_AREA, from, ruleFrom, isWhole };
  return {
    from,
    parts: origins.map(({ areas, inCare }, part) => ({
      areas,
      children: childrenSince(byPart[part], children, newest),
      start: stays?.parts[part].stock ?? inCare,
      factor: factors[part],
    })),
    children,
    parameters: stays === undefined ? parametersOfTotals(inputs, stocks, options) : parametersOfStays(inputs, stays, stocks, options),
    draws,
    seed,
    isWhole,
    hasAges: stays !== undefined,
  };
}

interface Origin {
  /** Simulated areas. */
  readonly areas: readonly string[];
  readonly inCare: number;
}

function stocksUntil({ stocks, episodes, aggregate }: FosterCareInputs, base: number): FosterStockYear[] {
  const known = stocks.flatMap(({ inCare, children }): FosterStockYear[] => {
    const year = inCare.year ?? children.year;
    return inCare.value === null || children.value === null || year === undefined || year > base
      ? []
      : [{ year, inCare: inCare.value, children: children.value }];
  });
  const least = episodes === undefined && aggregate === undefined ? 1 : 2;
  if (known.length < least) {
    fail(
      `fosterCare: ${known.length} lat z liczbą dzieci w pieczy i wszystkich dzieci do roku ${base}; oczekiwano co najmniej ${least}`,
      `fosterCare: ${known.length} years with children in care and all children up to ${base}; expected at least ${least}`,
    );
  }
  return known.sort((a, b) => a.year - b.year);
}

/** The parts of the town; the town as one where parts are not known or not simulated. */
function originsOf(
  { origins }: FosterCareInputs,
  simulated: readonly string[],
  newest: FosterStockYear,
  idsOf: (areas: readonly string[]) => readonly string[],
): Origin[] {
  if (simulated.length === 1 || origins.length === 0 || origins.some(({ inCare }) => inCare.value === null)) {
    return [{ areas: simulated, inCare: newest.inCare }];
  }
  const parts = origins.map(({ areas, inCare }): Origin => ({ areas: idsOf(areas), inCare: inCare.value ?? 0 }));
  const covered = parts.flatMap(({ areas }) => areas);
  const sum = parts.reduce((all, { inCare }) => all + inCare, 0);
  if (covered.length !== simulated.length || new Set(covered).size !== simulated.length || sum !== newest.inCare) {
    fail(
      `fosterCare: części (${covered.join(', ')}) z ${sum} dziećmi w pieczy; oczekiwano każdego z obszarów ${simulated.join(', ')} raz i razem ${newest.inCare} dzieci`,
      `fosterCare: parts (${covered.join(', ')}) with ${sum} children in care; expected each of the areas ${simulated.join(', ')} once and ${newest.inCare} children in all`,
    );
  }
  return parts;
}

/** Placements of each part per child, relative to the town: shrunk towards it, drawn, and together exactly the town. */
function factorsOf(
  children: readonly Float64Array[],
  counted: readonly number[],
  { seed, isWhole, year }: { readonly seed: number; readonly isWhole: boolean; readonly year: number },
): Float64Array[] {
  const draws = children[0].length;
  const factors = children.map(() => new Float64Array(draws).fill(1));
  if (children.length === 1) return factors;
  const all = total(counted);
  const means = children.map((part) => total(part) / draws);
  const expected = means.map((mean) => (all * mean) / total(means));
  const { fill } = posteriorFactors(counted, expected);
  const numbers = stream(seed, { module: 'service foster-care areas', area: SHARED_AREA, year, draw: 0 });
  const drawn = new Float64Array(children.length);
  for (let draw = 0; draw < draws; draw++) {
    numbers.restart(year, draw);
    fill(isWhole ? numbers : undefined, drawn);
    // Counted is the number in care, not the rate: where fewer children live than expected, more of them are in care.
    const relative = drawn.map((factor, part) => (children[part][draw] > 0 ? (factor * means[part]) / children[part][draw] : 0));
    const level = total(children.map((part) => part[draw])) / total(relative.map((factor, part) => factor * children[part][draw]));
    factors.forEach((factor, part) => {
      factor[draw] = relative[part] * level;
    });
  }
  return factors;
}

/** Children of a part from the year of the stock on: before the base its share of the town's, on a straight line. */
function childrenSince(part: Draws, town: Draws, newest: FosterStockYear): Float64Array[] {
  const [base] = town.years;
  const between = Array.from({ length: base - newest.year }, (_, i) =>
    part.at(base).map((persons, draw) => {
      const all = town.at(base)[draw];
      const then = childrenIn([newest, { year: base, inCare: 0, children: all }], newest.year + i);
      return all > 0 ? (persons * then) / all : 0;
    }),
  );
  return [...between, ...part.years.map((year) => part.at(year))];
}

/** Counts of stays by the parts of the run; undefined where there are only totals. */
function staysOf(
  { episodes, aggregate }: FosterCareInputs,
  origins: readonly Origin[],
  options: { readonly years: readonly [number, number]; readonly ruleFrom: number },
  idsOf: (areas: readonly string[]) => readonly string[],
): FosterAggregate | undefined {
  if (aggregate === undefined) {
    return episodes === undefined ? undefined : fosterAggregate(episodes, { ...options, parts: origins.map(({ areas }) => areas) });
  }
  const parts = origins.map(({ areas }) => {
    // Of a town simulated as one, every part is a part.
    const inside =
      origins.length === 1 ? aggregate.parts : aggregate.parts.filter((part) => idsOf(part.areas).every((id) => areas.includes(id)));
    const stock = new Float64Array(aggregate.parts[0].stock.length);
    for (const part of inside) for (let cell = 0; cell < stock.length; cell++) stock[cell] += part.stock[cell];
    return { areas, stock, entries: total(inside.map(({ entries }) => entries)) };
  });
  const [given, placed] = [aggregate.parts, parts].map((all) => total(all.map(({ stock }) => total(stock))));
  if (given !== placed) {
    fail(
      `fosterCare: z ${given} dzieci w pieczy według obszarów do części miasta należy ${placed}; popraw obszary`,
      `fosterCare: of ${given} children in care by area ${placed} belong to parts of the town; correct the areas`,
    );
  }
  return { ...aggregate, parts };
}

function total(values: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}
