import { sum } from '../numerics/sum.js';
import { bySex } from '../population/by-sex.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { BySex, Migration, StepRates } from '../rates/rates.js';
import { type Moved, migrate, type Share } from './migrate.js';

/**
 * When people move within a step. `even`: half at its beginning and half at its end, so that those who arrive live
 * half of it here. `end`: all at its end.
 */
export type MigrationTiming = 'even' | 'end';

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
 * @param width - Length of the step and width of an age group, years.
 * @param timing - When people move.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 6; United Nations (2022), WPP methodology report, ch. IV.
 * @example
 * const people = { female: Float64Array.of(8, 6, 4), male: Float64Array.of(8, 6, 4) };
 * const half = Float64Array.of(0.5, 0.5, 0.5);
 * const rates = { survival: { female: half, male: half }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * step(people, rates, 1, 'even').population.female; // => [0, 4, 5]
 */
export function step(population: BySex, rates: StepRates, width: number, timing: MigrationTiming): StepResult {
  const { survival, fertility, sexRatioAtBirth, migration } = rates;
  const atStart: Share = timing === 'even' ? 0.5 : 0;
  const atEnd: Share = timing === 'even' ? 0.5 : 1;
  const begun = bySex((sex) => migrate(population[sex], migration, { sex, share: atStart }));
  const aged = bySex((sex) => survive(begun[sex].people, survival[sex]));

  // The women of the end of the step count with the migrants of the end. Their babies are not needed for it: nobody is
  // born to a girl of the first group. So that group stays empty here, and its net departures are not taken from the mothers.
  const mothers = migrate(aged.female.people, withoutFirst(migration), { sex: 'female', share: atEnd }).people;
  const birthsByMother = fertility.map((rate, group) => (width * rate * (begun.female.people[group] + mothers[group])) / 2);
  const births = sum(birthsByMother);
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
