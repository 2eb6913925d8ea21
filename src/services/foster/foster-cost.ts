import { drawInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import type { ServiceInput } from '../service.js';
import type { FosterCareInputs } from './foster-inputs.js';
import { gminaShare, gminaShareRule } from './gmina-share.js';
import { PLACEMENTS, STAYS } from './placement.js';

/** Cost of a year by who pays, in PLN. */
export interface FosterCost {
  /** What the town pays. */
  readonly gmina: number;
  /** What town and county pay together. */
  readonly all: number;
}

/** Which random numbers costs are drawn from. */
export interface FosterCostOptions {
  readonly seed: number;
  readonly draws: number;
  /** Id of the town. */
  readonly area: string;
  /** Whether uncertain inputs are drawn; else each is its value. */
  readonly isWhole: boolean;
}

/** Inputs without which there is no cost. */
export function missingCosts({ monthlyCosts, costGrowth }: FosterCareInputs): ServiceInput[] {
  const lacking = PLACEMENTS.flatMap((placement) => {
    const inputs = monthlyCosts[placement];
    return inputs.some(({ value }) => value !== null) ? [] : inputs.slice(0, 1);
  });
  return costGrowth.value === null ? [...lacking, costGrowth] : lacking;
}

/** Whether every placement has a cost and the growth is known. */
export function hasCosts(inputs: FosterCareInputs): boolean {
  const { monthlyCosts, costGrowth } = inputs;
  return costGrowth.value !== null && PLACEMENTS.every((placement) => monthlyCosts[placement].some(({ value }) => value !== null));
}

/**
 * Monthly cost of a child by year, draw and placement. Between two known years the earlier holds, as allowances are set by
 * date; before the first known year it holds too; after the last one costs grow by the drawn rate.
 *
 * @param inputs - Costs and their growth.
 * @returns A function of year and draw: PLN a child and month, one per placement.
 */
export function monthlyCosts(
  inputs: FosterCareInputs,
  { seed, draws, area, isWhole }: FosterCostOptions,
): (year: number, draw: number) => number[] {
  const drawn = (input: ServiceInput): Float64Array =>
    isWhole ? drawInput(input, { service: 'foster-care', area, year: 0, seed, draws }) : new Float64Array(draws).fill(expectedInput(input));
  const growth = drawn(inputs.costGrowth);
  const known = PLACEMENTS.map((placement) =>
    inputs.monthlyCosts[placement]
      .filter(({ value, year }) => value !== null && year !== undefined)
      .map((input) => ({ year: input.year ?? 0, values: drawn(input) }))
      .sort((a, b) => a.year - b.year),
  );
  return (year, draw) =>
    known.map((costs) => {
      const now = costs.findLast((cost) => cost.year <= year) ?? costs[0];
      const ahead = now === costs.at(-1) ? Math.max(0, year - now.year) : 0;
      return now.values[draw] * (1 + growth[draw]) ** ahead;
    });
}

/**
 * Cost of a year at the pace of its last day: children × monthly cost × 12, of which the town pays its share by year of stay.
 *
 * @param cells - Children by placement and year of stay: 16 numbers.
 * @param monthly - PLN a child and month by placement.
 * @param year - For the rule in force.
 * @param rules - Default: the rules of Poland.
 * @example
 * fosterCost(Float64Array.of(0, 10, 0, 5, ...new Array(12).fill(0)), [1000, 0, 0, 0], 2015); // => { gmina: 36000, all: 180000 }
 */
export function fosterCost(
  cells: ArrayLike<number>,
  monthly: readonly number[],
  year: number,
  rules?: FosterCareInputs['rules'],
): FosterCost {
  const rule = gminaShareRule(year, rules);
  let gmina = 0;
  let all = 0;
  monthly.forEach((cost, placement) => {
    STAYS.forEach((stay, place) => {
      const yearly = cells[placement * STAYS.length + place] * cost * 12;
      all += yearly;
      // A rule for all children knows nobody placed before it: they are in their third year or later.
      gmina += yearly * (stay === 'before' && rule.appliesTo === 'all' ? rule.shares[2] : gminaShare(stay, rule));
    });
  });
  return { gmina, all };
}
