import { gamma } from '../../numerics/gamma.js';
import { stream } from '../../numerics/stream.js';
import { drawInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import type { ServiceInput } from '../service.js';
import type { FosterAggregate } from './foster-aggregate.js';
import { exitHazards } from './foster-episodes.js';
import type { FosterCareInputs } from './foster-inputs.js';
import { type FosterStockYear, fosterPosterior } from './foster-posterior.js';
import { type FosterParameters, stayShares } from './foster-run.js';
import { ADULT_AGE, LAST_AGE } from './foster-step.js';
import { PLACEMENTS } from './placement.js';

/** What is thought of the ways out of care where a town gives episodes but no prior: 20% a year leave, most of them home. */
export const EXIT_PRIOR = { home: 0.12, adoption: 0.05, transfer: 0.03, weight: 5 } as const;

/** What parameters are drawn with. */
export interface FosterParameterOptions {
  readonly seed: number;
  readonly draws: number;
  /** Id of the town. */
  readonly area: string;
  /** Year of the newest stock. */
  readonly from: number;
  /** First year of the rule by which children placed before are kept apart. */
  readonly ruleFrom: number;
  readonly isWhole: boolean;
}

/** Hazards, entry rate and shares of each draw: from yearly totals. */
export function parametersOfTotals(
  inputs: FosterCareInputs,
  stocks: readonly FosterStockYear[],
  { seed, draws, area, from, ruleFrom, isWhole }: FosterParameterOptions,
): (draw: number) => FosterParameters {
  const value = inputs.exitShare.value ?? Number.NaN;
  const posterior = fosterPosterior(stocks, { low: inputs.exitShare.low ?? value, value, high: inputs.exitShare.high ?? value });
  const shares = placementShares(inputs, { seed, draws, area, isWhole });
  const numbers = stream(seed, { module: 'service foster-care rates', area, year: from, draw: 0 });
  return (draw) => {
    numbers.restart(from, draw);
    const { exitShare, entryRate } = isWhole ? posterior.draw(numbers.next(), numbers.next()) : posterior.mean;
    const entryShares = shares(draw);
    const stays = stayShares(exitShare, from - ruleFrom + 1);
    return {
      hazards: { ages: 1, routes: [{ route: 'any', probability: new Float64Array(3).fill(exitShare) }] },
      entryRate,
      entryShares,
      startShares: Float64Array.from(Array.from(entryShares).flatMap((share) => stays.map((stay) => share * stay))),
    };
  };
}

/**
 * Hazards, entry rate and shares of each draw: from stays of children. Entries are counted between the first and the last stock; their
 * placements and ages stay as counted.
 */
export function parametersOfStays(
  inputs: FosterCareInputs,
  { exposure, entries: counted, transferTo = [1, 1, 1, 1] }: FosterAggregate,
  stocks: readonly FosterStockYear[],
  { seed, draws, area, from, isWhole }: FosterParameterOptions,
): (draw: number) => FosterParameters {
  let childYears = 0;
  for (let year = stocks[0].year + 1; year <= from; year++) childYears += childrenIn(stocks, year);
  const entries = counted.reduce((all, one) => all + one, 0);
  // Where nobody was placed, every age of a child and every placement is as likely as another.
  const isChild = (cell: number): boolean => cell % LAST_AGE < ADULT_AGE;
  const alike = 1 / (PLACEMENTS.length * ADULT_AGE);
  const entryShares = counted.map((children, cell) => (entries > 0 ? children / entries : isChild(cell) ? alike : 0));
  const { staysInEducation: stays } = inputs;
  const education =
    stays === undefined || stays.value === null
      ? new Float64Array(draws)
      : isWhole
        ? drawInput(stays, { service: 'foster-care', area, year: 0, seed, draws })
        : new Float64Array(draws).fill(expectedInput(stays));
  const numbers = stream(seed, { module: 'service foster-care rates', area, year: from, draw: 0 });
  return (draw) => {
    numbers.restart(from, draw);
    // Half an entry is the prior that a count of none does not make impossible.
    const entryRate = (isWhole ? gamma(numbers, entries + 0.5) : entries) / childYears;
    const hazards = exitHazards(exposure, inputs.exitPrior ?? EXIT_PRIOR, isWhole ? numbers : undefined);
    return {
      hazards: { ...hazards, transferTo, staysInEducation: education[draw] },
      entryRate,
      entryShares,
      startShares: new Float64Array(0),
    };
  };
}

/** All children of a year between two stocks, on a straight line. */
export function childrenIn(stocks: readonly FosterStockYear[], year: number): number {
  const before = stocks.findLast((stock) => stock.year <= year) ?? stocks[0];
  const after = stocks.find((stock) => stock.year >= year) ?? before;
  if (after.year === before.year) return before.children;
  return before.children + ((year - before.year) / (after.year - before.year)) * (after.children - before.children);
}

/** Shares by placement in each draw. */
function placementShares(
  inputs: FosterCareInputs,
  { seed, draws, area, isWhole }: Pick<FosterParameterOptions, 'seed' | 'draws' | 'area' | 'isWhole'>,
): (draw: number) => Float64Array {
  const drawn = (input: ServiceInput): Float64Array =>
    isWhole ? drawInput(input, { service: 'foster-care', area, year: 0, seed, draws }) : new Float64Array(draws).fill(expectedInput(input));
  const [institution, kin, professional] = [inputs.institutionShare, inputs.kinShare, inputs.professionalShare].map(drawn);
  return (draw) => {
    const families = 1 - institution[draw];
    // The two shares of families are drawn apart: together they are held at all of them.
    const ofFamilies = Math.max(1, kin[draw] + professional[draw]);
    const [byKin, byProfessionals] = [kin[draw] / ofFamilies, professional[draw] / ofFamilies];
    return Float64Array.of(
      families * byKin,
      Math.max(0, families * (1 - byKin - byProfessionals)),
      families * byProfessionals,
      institution[draw],
    );
  };
}
