import { multinomial } from '../../numerics/multinomial.js';
import { stream } from '../../numerics/stream.js';
import { type Chance, EXPECTED_CHILDREN, wholeChildren } from './chance.js';
import { type FosterHazards, fosterStep } from './foster-step.js';
import { PLACEMENTS, STAYS } from './placement.js';

/** One part of the town in a run: its children by year and how foster care begins there. */
export interface FosterPart {
  /** Ids of its areas. */
  readonly areas: readonly string[];
  /** Children aged 0-17 at the ends of the years `from` to `until`, one array of draws a year. */
  readonly children: readonly Float64Array[];
  /** Children in care in the year `from`: a number to be split by chance, or all of it by placement, year of stay and age. */
  readonly start: number | Float64Array;
  /** Placements per child and year relative to the town, one per draw. */
  readonly factor: Float64Array;
}

/** What is the same everywhere in one draw. */
export interface FosterParameters {
  readonly hazards: FosterHazards;
  /** Placements per child 0-17 and year in the town. */
  readonly entryRate: number;
  /** Shares of entries by placement and age: `4 × ages` numbers that add up to 1. */
  readonly entryShares: Float64Array;
  /** Shares of the first stock by placement and year of stay: 16 numbers that add up to 1; of no use where it is known. */
  readonly startShares: Float64Array;
}

/** A run of foster care. */
export interface FosterRunOptions {
  readonly from: number;
  readonly until: number;
  readonly draws: number;
  readonly seed: number;
  /** Whether chance decides over whole children. */
  readonly isWhole: boolean;
  readonly parameters: (draw: number) => FosterParameters;
  /** Placements prevented in a part, a year and a draw. Default: none. */
  readonly prevented?: (part: number, year: number, draw: number, expected: readonly number[]) => number;
}

/** What a part was like at the end of a year and what happened within it, one number per draw; flows of the first year are NaN. */
export interface FosterYear {
  readonly inCare: Float64Array;
  readonly entries: Float64Array;
  readonly exits: Float64Array;
  readonly home: Float64Array;
  readonly adoption: Float64Array;
  readonly transfer: Float64Array;
  readonly adult: Float64Array;
  /** By placement and year of stay: 16 arrays. */
  readonly cells: readonly Float64Array[];
}

/** Follows the children in care of every part and draw, year by year: part, then year. */
export function runFosterCare(parts: readonly FosterPart[], options: FosterRunOptions): FosterYear[][] {
  const { from, until, draws, seed, isWhole, parameters, prevented = () => 0 } = options;
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const results = parts.map(() => years.map(() => emptyYear(draws)));
  const numbers = parts.map(({ areas }) => {
    const area = areas.join('+');
    const named = (what: string) => stream(seed, { module: `service foster-care ${what}`, area, year: from, draw: 0 });
    return { start: named('start'), entries: named('entries'), exits: named('exits') };
  });
  for (let draw = 0; draw < draws; draw++) {
    const { hazards, entryRate, entryShares, startShares } = parameters(draw);
    let stocks = parts.map(({ start }, part) => {
      if (start instanceof Float64Array) return start;
      numbers[part].start.restart(from, draw);
      return isWhole ? multinomial(numbers[part].start, start, startShares) : startShares.map((share) => share * start);
    });
    stocks.forEach((stock, part) => {
      record(results[part][0], draw, stock, undefined);
    });
    years.slice(1).forEach((year, place) => {
      const means = parts.map(({ children, factor }) => {
        // Person-years of the year, from both its ends.
        const exposed = (children[place][draw] + children[place + 1][draw]) / 2;
        return entryRate * factor[draw] * exposed;
      });
      stocks = stocks.map((stock, part) => {
        const { entries, exits } = numbers[part];
        entries.restart(year, draw);
        exits.restart(year, draw);
        const mean = Math.max(0, means[part] - prevented(part, year, draw, means));
        const placed = placeEntries(isWhole ? wholeChildren(entries) : EXPECTED_CHILDREN, mean, entryShares);
        const { next, flows } = fosterStep(stock, hazards, placed, isWhole ? wholeChildren(exits) : EXPECTED_CHILDREN);
        record(results[part][place + 1], draw, next, flows);
        return next;
      });
    });
  }
  return results;
}

/** How many are placed, and where and at which age. */
function placeEntries(chance: Chance, mean: number, shares: Float64Array): Float64Array {
  let remaining = chance.poisson(mean);
  let open = 1;
  return shares.map((share, i) => {
    const placed = i === shares.length - 1 ? remaining : chance.binomial(remaining, open > 0 ? Math.min(1, share / open) : 0);
    remaining -= placed;
    open -= share;
    return placed;
  });
}

function emptyYear(draws: number): FosterYear {
  const flow = (): Float64Array => new Float64Array(draws).fill(Number.NaN);
  return {
    inCare: new Float64Array(draws),
    entries: flow(),
    exits: flow(),
    home: flow(),
    adoption: flow(),
    transfer: flow(),
    adult: flow(),
    cells: Array.from({ length: PLACEMENTS.length * STAYS.length }, () => new Float64Array(draws)),
  };
}

function record(into: FosterYear, draw: number, stock: Float64Array, flows: ReturnType<typeof fosterStep>['flows'] | undefined): void {
  const ages = stock.length / into.cells.length;
  for (let cell = 0; cell < into.cells.length; cell++) {
    let children = 0;
    for (let age = 0; age < ages; age++) children += stock[cell * ages + age];
    into.cells[cell][draw] = children;
    into.inCare[draw] += children;
  }
  if (flows === undefined) return;
  into.entries[draw] = flows.entries;
  into.home[draw] = flows.home;
  into.adoption[draw] = flows.adoption;
  into.transfer[draw] = flows.transfer;
  into.adult[draw] = flows.adult;
  into.exits[draw] = flows.home + flows.adoption + flows.adult + flows.any;
}

/**
 * Shares of a stock in balance by year of stay, where the same share leaves in every year of stay; those who came before the
 * rule are kept apart.
 *
 * @param exitShare - In (0, 1).
 * @param years - Calendar years the rule has been in force, the stock's own included; 0 before it.
 * @returns First, second, third year and later, before the rule.
 * @example
 * stayShares(0.5, 3); // => [0.5, 0.25, 0.125, 0.125]
 */
export function stayShares(exitShare: number, years: number): [first: number, second: number, third: number, before: number] {
  const staying = 1 - exitShare;
  const before = staying ** Math.max(0, years);
  const first = years >= 1 ? exitShare : 0;
  const second = years >= 2 ? exitShare * staying : 0;
  return [first, second, Math.max(0, 1 - first - second - before), before];
}
