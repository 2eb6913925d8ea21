import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { leastSquares } from '../numerics/least-squares.js';
import { log } from '../numerics/log.js';
import { sum } from '../numerics/sum.js';
import { FERTILITY_PARAMETERS, type FertilityModel, fertilitySchedule } from './fertility-schedule.js';

/** Fertility of a group of ages. */
export interface FertilityGroup {
  /** First completed age of the mother. */
  readonly from: number;
  /** Last completed age, included. */
  readonly to: number;
  /** Live births per woman and year. */
  readonly rate: number;
}

/** A fitted schedule and how well it fits. */
export interface FertilityFit {
  readonly model: FertilityModel;
  /** In the order of `FERTILITY_PARAMETERS`. */
  readonly parameters: Float64Array;
  /** Root mean squared error of the rates, divided by groups less parameters; infinite when there are no more groups than parameters. */
  readonly residualDeviation: number;
  /** Share of the variation over groups explained. */
  readonly explained: number;
  readonly hasConverged: boolean;
}

/**
 * Fits a model to fertility rates by age group: least squares on the mean of the schedule over each group.
 *
 * Assumptions: women are even within a group. Limitations: the mixture has seven parameters, so seven groups of five years
 * determine it without a residual: fit it to single ages. Data needed: at least as many groups as parameters.
 *
 * @param groups - Groups of ages, in any order; single ages are groups too.
 * @param model - Which curve.
 * @throws {RangeError} If there are fewer groups than parameters, or all rates are 0.
 * @see {@link fertilitySchedule}; Marquardt (1963).
 * @example
 * const groups = Array.from({ length: 35 }, (_, i) => ({ from: 15 + i, to: 15 + i, rate: fertilitySchedule('hadwiger', Float64Array.of(1.4, 3.5, 29))[i] }));
 * Math.round(fitFertilitySchedule(groups, 'hadwiger').parameters[2] * 1000) / 1000; // => 29
 */
export function fitFertilitySchedule(groups: readonly FertilityGroup[], model: FertilityModel): FertilityFit {
  const names = FERTILITY_PARAMETERS[model] ?? [];
  const rates = Float64Array.from(groups, ({ rate }) => rate);
  if (groups.length < names.length || !(sum(rates) > 0) || rates.some((rate) => !(rate >= 0))) {
    fail(
      `fitFertilitySchedule: ${groups.length} grup wieku dla modelu ${model} (${names.length} parametrów); oczekiwano co najmniej tylu grup, współczynników od 0, nie samych zer`,
      `fitFertilitySchedule: ${groups.length} age groups for the model ${model} (${names.length} parameters); expected at least as many groups, rates from 0, not all of them 0`,
    );
  }
  const from = Math.min(...groups.map((group) => group.from));
  const to = Math.max(...groups.map((group) => group.to));
  const total = sum(groups.map((group) => group.rate * (group.to - group.from + 1)));
  const mean = sum(groups.map((group) => (group.rate * (group.to - group.from + 1) * (group.from + group.to + 1)) / 2)) / total;
  // Logarithms keep parameters above 0; the start of the gamma curve is a distance below the mean age, so that it stays there.
  const parametersOf = (free: Float64Array): Float64Array =>
    free.map((value, i) => (names[i] === 'start' ? mean - exp(value) : exp(value)));
  const residuals = (free: Float64Array): Float64Array => {
    const parameters = parametersOf(free);
    if (!parameters.every((value, i) => Number.isFinite(value) && (value > 0 || names[i] === 'start'))) return rates.map(() => Number.NaN);
    const ages = fertilitySchedule(model, parameters, { from, to });
    return Float64Array.from(groups, (group) => meanOver(ages, group, from) - group.rate);
  };
  const starts = STARTS[model](total, mean).map((start) =>
    Float64Array.from(start, (value, i) => log(names[i] === 'start' ? mean - value : value)),
  );
  const fits = starts.map((start) => leastSquares(residuals, start));
  const best = fits.reduce((one, other) => (other.sumOfSquares < one.sumOfSquares ? other : one));
  const freedom = groups.length - names.length;
  const average = sum(rates) / rates.length;
  return {
    model,
    parameters: parametersOf(best.parameters),
    residualDeviation: freedom > 0 ? Math.sqrt(best.sumOfSquares / freedom) : Number.POSITIVE_INFINITY,
    explained: 1 - best.sumOfSquares / sum(rates.map((rate) => (rate - average) * (rate - average))),
    hasConverged: best.hasConverged,
  };
}

/**
 * The model that fits best for the number of its parameters: the smallest residual deviation.
 *
 * @param groups - As for {@link fitFertilitySchedule}.
 * @param models - Among which. Default: all that have fewer parameters than there are groups.
 * @returns The fits, the best first.
 * @throws {RangeError} If no model has fewer parameters than there are groups.
 * @example
 * const groups = Array.from({ length: 35 }, (_, i) => ({ from: 15 + i, to: 15 + i, rate: fertilitySchedule('hadwiger', Float64Array.of(1.4, 3.5, 29))[i] }));
 * bestFertilitySchedules(groups, ['gamma', 'hadwiger'])[0].model; // => 'hadwiger'
 */
export function bestFertilitySchedules(
  groups: readonly FertilityGroup[],
  models: readonly FertilityModel[] = ['hadwiger', 'gamma', 'peristera-kostaki', 'peristera-kostaki-mixture'],
): FertilityFit[] {
  const possible = models.filter((model) => (FERTILITY_PARAMETERS[model]?.length ?? 0) < groups.length);
  if (possible.length === 0) {
    fail(
      `bestFertilitySchedules: ${groups.length} grup wieku; podaj więcej grup niż parametrów któregoś modelu (od 3)`,
      `bestFertilitySchedules: ${groups.length} age groups; give more groups than some model has parameters (from 3)`,
    );
  }
  return possible.map((model) => fitFertilitySchedule(groups, model)).sort((one, other) => one.residualDeviation - other.residualDeviation);
}

/** Where the field expects the curves, given the total and the mean age; the best end counts. */
const STARTS: Readonly<Record<FertilityModel, (total: number, mean: number) => readonly (readonly number[])[]>> = {
  hadwiger: (total, mean) => [[total, 3.5, mean]],
  gamma: (total, mean) => [
    [total, ((mean - 13) * (mean - 13)) / 32, 32 / (mean - 13), 13],
    [total, 20, 1.3, mean - 26],
  ],
  'peristera-kostaki': (total, mean) => [[total / 13, mean - 1, 6, 8]],
  'peristera-kostaki-mixture': (total, mean) => [
    [total / 14, mean, 5, 7, total / 100, mean - 8, 3],
    [total / 14, mean + 1, 6, 7, total / 30, mean - 5, 4],
    [total / 20, mean + 2, 5, 7, total / 20, mean - 3, 4],
  ],
};

function meanOver(ages: Float64Array, { from, to }: FertilityGroup, first: number): number {
  return sum(ages.subarray(from - first, to - first + 1)) / (to - from + 1);
}
