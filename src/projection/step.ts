import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import { bySex } from '../population/by-sex.js';
import { SEXES, type Sex } from '../population/sex.js';
import { requireNumbers, requireStepRates } from '../rates/check-step-rates.js';
import type { BySex, Migration, StepRates } from '../rates/rates.js';
import { type Moved, migrate, type Share } from './migrate.js';

/**
 * When people move within a step. `even`: half at its beginning and half at its end, so that those who arrive live
 * half of it here. `end`: all at its end.
 */
export type MigrationTiming = 'even' | 'end';

/** How long a step is, and when people move in it. */
export interface StepOptions {
  /** Length of the step and width of an age group, whole years. */
  readonly width: number;
  /** Default: 'even'. */
  readonly timing?: MigrationTiming;
}

/** Net departures that could not be taken from the age they were counted for; all 0 unless migration is `net`. */
export interface Redistribution {
  /** Cells (sex, age group, moment) in which more were to leave than were there. */
  readonly cells: number;
  /** Departures taken from other ages of the same sex instead, persons. */
  readonly persons: number;
  /** Departures that did not happen because nobody of that sex was left, persons. */
  readonly unmet: number;
}

/** Everything that happened in one step; arrays by age group, of people of both sexes apart. */
export interface StepResult {
  /** Persons at the end of the step. */
  readonly population: BySex;
  /** Live births in the step. */
  readonly births: Readonly<Record<Sex, number>>;
  /** The same births by the age group of the mother. */
  readonly birthsByMother: Float64Array;
  /** Deaths by the age group the dying would have reached at the end of the step; those born in the step first. */
  readonly deaths: BySex;
  /** Arrivals by the age group at the time of moving; under `net`, of the groups that gained. */
  readonly arrivals: BySex;
  /** Departures by the age group at the time of moving; under `net`, of the groups that lost. */
  readonly departures: BySex;
  readonly redistributed: Redistribution;
}

/**
 * One step of the cohort-component method: migrants of the beginning, survival and ageing, migrants of the end,
 * births to the women of the beginning and of the end.
 *
 * With P the people and M the migrants of an age group, S the survival ratio, f the fertility rate and n the step:
 * P* = P + M/2; P'(a) = P*(a-1) S(a) + M(a)/2; P'(A) = (P*(A-1) + P*(A)) S(A) + M(A)/2;
 * B = n Σ f (P*_women + P'_women) / 2; P'(0) = B S(0) + M(0)/2. With `end`, all of M joins P'.
 *
 * @param population - Persons by sex and age group.
 * @param rates - The rates of this step.
 * @throws {RangeError} If an array has not one number per age group, a number is outside its range, or an option is not one
 * of its values.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 6; United Nations (2022), WPP methodology report, ch. IV.
 * @example
 * const people = { female: Float64Array.of(8, 6, 4), male: Float64Array.of(8, 6, 4) };
 * const half = Float64Array.of(0.5, 0.5, 0.5);
 * const rates = { survival: { female: half, male: half }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * step(people, rates, { width: 1 }).population.female; // => [0, 4, 5]
 */
export function step(population: BySex, rates: StepRates, { width, timing = 'even' }: StepOptions): StepResult {
  check(population, rates, width);
  requireTiming('step', timing);
  return advance(population, rates, { width, timing });
}

/** {@link step} for people and rates that were checked before: thousands of projections need not check them again. */
export function advance(population: BySex, rates: StepRates, { width, timing }: Required<StepOptions>): StepResult {
  const { survival, fertility, sexRatioAtBirth, migration } = rates;
  const atStart: Share = timing === 'even' ? 0.5 : 0;
  const atEnd: Share = timing === 'even' ? 0.5 : 1;
  const begun = bySex((sex) => migrate(population[sex], migration, { sex, share: atStart }));
  const aged = bySex((sex) => survive(begun[sex].people, survival[sex]));

  // The women of the end of the step count with the migrants of the end. Their babies are not needed for it: nobody is
  // born to a girl of the first group. So that group stays empty here, and its net departures are not taken from the mothers.
  const mothers = migrate(aged.female.people, withoutFirst(migration), { sex: 'female', share: atEnd }).people;
  const birthsByMother = fertility.map((rate, group) => ((width * rate) / 2) * (begun.female.people[group] + mothers[group]));
  const births = birthsFromOldest(birthsByMother);
  const boys = births * (sexRatioAtBirth / (1 + sexRatioAtBirth));
  const born = { female: births - boys, male: boys };

  for (const sex of SEXES) {
    aged[sex].people[0] = born[sex] * survival[sex][0];
    aged[sex].deaths[0] = born[sex] - aged[sex].people[0];
  }
  const ended = bySex((sex) => migrate(aged[sex].people, migration, { sex, share: atEnd }));
  return {
    population: bySex((sex) => ended[sex].people),
    births: born,
    birthsByMother,
    deaths: bySex((sex) => aged[sex].deaths),
    arrivals: bySex((sex) => added(begun[sex].arrivals, ended[sex].arrivals)),
    departures: bySex((sex) => added(begun[sex].departures, ended[sex].departures)),
    redistributed: redistribution([begun.female, begun.male, ended.female, ended.male]),
  };
}

/** Stops at a timing that is none of the two; another word would be taken for the second. */
export function requireTiming(where: string, timing: MigrationTiming): void {
  if (timing === 'even' || timing === 'end') return;
  fail(
    `${where}: timing to „${String(timing)}”; oczekiwano even albo end`,
    `${where}: timing is "${String(timing)}"; expected even or end`,
  );
}

function check(population: BySex, rates: StepRates, width: number): void {
  if (!(Number.isInteger(width) && width >= 1)) {
    fail(`step: długość kroku ${width}; oczekiwano pełnych lat, co najmniej 1`, `step: width ${width}; expected whole years, at least 1`);
  }
  const place = (part: string): Message => ({ pl: `step: ${part}`, en: `step: ${part}` });
  const count = population.female.length;
  for (const sex of SEXES) requireNumbers(population[sex], { count, low: 0, high: Number.MAX_VALUE }, place(`population.${sex}`));
  requireStepRates(rates, count, place);
}

/** Everybody one group older, the first group still empty; in the open group nobody leaves but by death or moving. */
function survive(begun: Float64Array, survival: Float64Array): { readonly people: Float64Array; readonly deaths: Float64Array } {
  const last = begun.length - 1;
  const people = new Float64Array(begun.length);
  const deaths = new Float64Array(begun.length);
  for (let group = 1; group <= last; group++) {
    const before = group === last ? begun[last - 1] + begun[last] : begun[group - 1];
    people[group] = before * survival[group];
    deaths[group] = before - people[group];
  }
  return { people, deaths };
}

/** Summed from the oldest mothers down, as the kernel walks the ages: so both give the same last bit. */
function birthsFromOldest(birthsByMother: Float64Array): number {
  let births = 0;
  for (let group = birthsByMother.length - 1; group >= 0; group--) births += birthsByMother[group];
  return births;
}

function withoutFirst(migration: Migration): Migration {
  if (migration.kind !== 'net') return migration;
  return { kind: 'net', persons: bySex((sex) => migration.persons[sex].map((persons, group) => (group === 0 ? 0 : persons))) };
}

function added(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, group) => value + other[group]);
}

function redistribution(moves: readonly Moved[]): Redistribution {
  return {
    cells: sum(moves.map(({ emptied }) => emptied)),
    persons: sum(moves.map(({ redistributed }) => redistributed)),
    unmet: sum(moves.map(({ unmet }) => unmet)),
  };
}
