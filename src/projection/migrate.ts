import { sum } from '../numerics/sum.js';
import type { Sex } from '../population/sex.js';
import type { Migration } from '../rates/rates.js';

/** The part of a step's moves that happens at one moment. */
export type Share = 0 | 0.5 | 1;

/** Which migrants move, and how many of them. */
export interface MigrateOptions {
  readonly sex: Sex;
  /** Share of the step's migrants who move now. */
  readonly share: Share;
}

/** The people after some have moved, and who moved; arrays by age group. */
export interface Moved {
  readonly people: Float64Array;
  readonly arrivals: Float64Array;
  readonly departures: Float64Array;
  /** Groups from which more were to leave than were there. */
  readonly emptied: number;
  /** Departures taken from other groups instead, persons. */
  readonly redistributed: number;
  /** Departures that did not happen because nobody was left to leave, persons. */
  readonly unmet: number;
}

/**
 * The people of one sex after a share of the step's migrants has moved. Never below 0.
 *
 * Departure rates are shares of the whole step: of those who leave at the rate r, half a step takes 1 - √(1 - r), so
 * that two halves leave exactly 1 - r behind.
 *
 * @param people - Persons by age group.
 * @param migration - The moves of the whole step.
 * @example
 * const none = Float64Array.of(0, 0);
 * const rates = Float64Array.of(0.19, 0);
 * const migration = { kind: 'flows', arrivals: { female: none, male: none }, departureRates: { female: rates, male: rates } };
 * Math.round(migrate(Float64Array.of(100, 50), migration, { sex: 'male', share: 0.5 }).departures[0]); // => 10
 */
export function migrate(people: Float64Array, migration: Migration, { sex, share }: MigrateOptions): Moved {
  const none = new Float64Array(people.length);
  if (migration.kind === 'none' || share === 0) {
    return { people: people.slice(), arrivals: none, departures: none.slice(), emptied: 0, redistributed: 0, unmet: 0 };
  }
  if (migration.kind === 'net') return migrateNet(people, migration.persons[sex], share);
  const leaving = migration.departureRates[sex].map((rate) => leavingShare(rate, share));
  const arrivals = migration.arrivals[sex].map((persons) => persons * share);
  const departures = people.map((persons, group) => persons * leaving[group]);
  const after = people.map((persons, group) => persons - departures[group] + arrivals[group]);
  return { people: after, arrivals, departures, emptied: 0, redistributed: 0, unmet: 0 };
}

/**
 * The share of the people of a group who leave at one moment: two halves leave behind what a whole step does.
 *
 * @param rate - Share who leaves in the whole step.
 * @param share - Share of the step's migrants who move at this moment.
 * @example
 * leavingShare(0.75, 0.5); // => 0.5
 */
export function leavingShare(rate: number, share: 0.5 | 1): number {
  return share === 1 ? rate : 1 - Math.sqrt(1 - rate);
}

/**
 * Net counts can ask more people to leave than there are. Then the group is emptied, the rest of its departures is taken
 * from the other groups in proportion to their people, and both are counted.
 */
function migrateNet(people: Float64Array, net: Float64Array, share: number): Moved {
  const after = people.map((persons, group) => persons + net[group] * share);
  const lacking = after.map((persons) => Math.max(0, -persons));
  const emptied = lacking.filter((persons) => persons > 0).length;
  const asked = sum(lacking);
  const available = sum(after.map((persons) => Math.max(0, persons)));
  const redistributed = Math.min(asked, available);
  const kept = redistributed > 0 ? 1 - redistributed / available : 1;
  const changed = after.map((persons) => Math.max(0, persons) * kept);
  return {
    people: changed,
    arrivals: changed.map((persons, group) => Math.max(0, persons - people[group])),
    departures: changed.map((persons, group) => Math.max(0, people[group] - persons)),
    emptied,
    redistributed,
    unmet: asked - redistributed,
  };
}
