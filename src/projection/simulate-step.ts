import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { sum } from '../numerics/sum.js';
import { bySex } from '../population/by-sex.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { BySex, StepRates } from '../rates/rates.js';
import type { Chance, StepChances } from './chance.js';
import type { MigrationTiming } from './step.js';
import type { UncertainRate } from './uncertainty.js';

/** The factors on the rates of one step in one draw. */
export type StepFactors = Readonly<Record<UncertainRate, number>>;

/** The rates of one step, made ready for many draws. */
export interface PreparedStep {
  readonly rates: StepRates;
  /** Logarithms of the survival ratios: a factor on the death rates is a power of survival. */
  readonly logSurvival: BySex;
  /** Logarithms of the shares that stay: a factor on the rates of leaving is a power of staying, and never takes more than all. */
  readonly logStaying: BySex;
  readonly width: number;
  readonly timing: MigrationTiming;
}

/**
 * Makes the rates of a step ready for many draws.
 *
 * @example
 * const one = Float64Array.of(1, 1);
 * const rates = { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * prepareStep(rates, 1, 'even').logSurvival.female; // => [0, 0]
 */
export function prepareStep(rates: StepRates, width: number, timing: MigrationTiming): PreparedStep {
  const { survival, migration } = rates;
  return {
    rates,
    width,
    timing,
    logSurvival: bySex((sex) => survival[sex].map(logOrNever)),
    logStaying: bySex((sex) =>
      migration.kind === 'flows' ? migration.departureRates[sex].map((rate) => logOrNever(1 - rate)) : new Float64Array(0),
    ),
  };
}

function logOrNever(share: number): number {
  return share > 0 ? log(share) : Number.NEGATIVE_INFINITY;
}

/**
 * One step of the cohort-component method in one draw. With all factors 1 and nothing left to chance it gives the numbers
 * of `step()` to the last bit.
 *
 * @param people - Persons by sex and age group.
 * @param prepared - The rates.
 * @param factors - Of this draw and step.
 * @param events - What is left to chance, begun for this draw and step.
 * @returns Persons by sex and age group at the end.
 */
export function simulateStep(people: BySex, prepared: PreparedStep, factors: StepFactors, events: StepChances): BySex {
  const { rates, logSurvival, width, timing } = prepared;
  const alive = bySex((sex) => survivalOf(rates.survival[sex], logSurvival[sex], factors.mortality));
  const begun = bySex((sex) => people[sex].slice());
  if (timing === 'even') for (const sex of SEXES) move(begun[sex], 0, 0.5, { prepared, sex, factors, events });
  const ended = bySex((sex) => survive(begun[sex], alive[sex], events.deaths));
  const atEnd = timing === 'even' ? 0.5 : 1;
  // Those born in the step move last: nobody is born to them, and they are not born yet when their mothers have moved.
  for (const sex of SEXES) move(ended[sex], 1, atEnd, { prepared, sex, factors, events });
  const mean = sum(rates.fertility.map((rate, group) => (width * rate * (begun.female[group] + ended.female[group])) / 2));
  const births = events.births.count(factors.fertility === 1 ? mean : mean * factors.fertility);
  const boys = events.births.share(births, rates.sexRatioAtBirth / (1 + rates.sexRatioAtBirth));
  const born = { female: births - boys, male: boys };
  for (const sex of SEXES) {
    const infants = Float64Array.of(events.deaths.share(born[sex], alive[sex][0]));
    move(infants, 0, atEnd, { prepared, sex, factors, events });
    ended[sex][0] = infants[0];
  }
  return ended;
}

/** What moves people in one step of one draw. */
interface Moves {
  readonly prepared: PreparedStep;
  readonly sex: Sex;
  readonly factors: StepFactors;
  readonly events: StepChances;
}

/** Lets a share of the step's migrants of these groups move, from group `first` on. */
function move(people: Float64Array, first: number, share: 0.5 | 1, { prepared, sex, factors, events }: Moves): void {
  const { migration } = prepared.rates;
  if (migration.kind !== 'flows') return;
  const rates = migration.departureRates[sex];
  const arrivals = migration.arrivals[sex];
  for (let group = first; group < people.length; group++) {
    const leaving = leavingShare(rates[group], prepared.logStaying[sex][group], share, factors.departures);
    const left = events.departures.share(people[group], leaving);
    people[group] = people[group] - left + events.arrivals.count(arrivals[group] * share * factors.arrivals);
  }
}

/** The share that leaves in a step or half of it: two halves leave behind what a whole step does. */
function leavingShare(rate: number, logStaying: number, share: 0.5 | 1, factor: number): number {
  if (factor !== 1) return 1 - exp(factor * share * logStaying);
  return share === 1 ? rate : 1 - Math.sqrt(1 - rate);
}

/** Everybody one group older, the first group still empty. */
function survive(begun: Float64Array, alive: Float64Array, deaths: Chance): Float64Array {
  const last = begun.length - 1;
  const ended = new Float64Array(begun.length);
  for (let group = 1; group <= last; group++) {
    ended[group] = deaths.share(group === last ? begun[last - 1] + begun[last] : begun[group - 1], alive[group]);
  }
  return ended;
}

/** Survival under death rates multiplied by a factor: S to the power of it. */
function survivalOf(survival: Float64Array, logarithms: Float64Array, factor: number): Float64Array {
  return factor === 1 ? survival : logarithms.map((logarithm) => exp(factor * logarithm));
}
