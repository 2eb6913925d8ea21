import { sum } from '../numerics/sum.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { BySex, Migration, StepRates } from '../rates/rates.js';

/**
 * When people move within a step. `even`: half at its beginning and half at its end, so that those who arrive live
 * half of it here. `end`: all at its end.
 */
export type MigrationTiming = 'even' | 'end';

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
  readonly arrivals: BySex;
  readonly departures: BySex;
  /** Cells in which more were to leave than were there, and the departures that were taken from other ages instead. */
  readonly redistributed: { readonly cells: number; readonly persons: number };
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
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 6; United Nations (2022), WPP methodology report, ch. IV.
 */
export function step(population: BySex, rates: StepRates, width: number, timing: MigrationTiming): StepResult {
  const count = rates.fertility.length;
  const atStart = timing === 'even' ? 0.5 : 0;
  const flows = { female: emptyFlows(count), male: emptyFlows(count) };
  const begun: Record<Sex, Float64Array> = { female: new Float64Array(0), male: new Float64Array(0) };
  const ended = { female: new Float64Array(count), male: new Float64Array(count) };
  const deaths = { female: new Float64Array(count), male: new Float64Array(count) };

  for (const sex of SEXES) {
    begun[sex] = move(population[sex], rates.migration, sex, atStart, flows[sex]);
    survive(begun[sex], rates.survival[sex], ended[sex], deaths[sex]);
  }

  // The women of the end of the step are counted with the migrants of the end, as the UN's formula has it; nobody is
  // born to girls under 1 (or 5), so that the babies of this step need not be known yet.
  const motherCells = move(ended.female, rates.migration, 'female', 1 - atStart, emptyFlows(count));
  const birthsByMother = rates.fertility.map((rate, group) => (width * rate * (begun.female[group] + motherCells[group])) / 2);
  const births = sum(birthsByMother);
  const shareOfBoys = rates.sexRatioAtBirth / (1 + rates.sexRatioAtBirth);
  const born = { female: births * (1 - shareOfBoys), male: births * shareOfBoys };

  const finished: Record<Sex, Float64Array> = { female: new Float64Array(0), male: new Float64Array(0) };
  for (const sex of SEXES) {
    ended[sex][0] = born[sex] * rates.survival[sex][0];
    deaths[sex][0] = born[sex] - ended[sex][0];
    finished[sex] = move(ended[sex], rates.migration, sex, 1 - atStart, flows[sex]);
  }
  return {
    population: finished,
    births: born,
    birthsByMother,
    deaths,
    arrivals: { female: flows.female.arrivals, male: flows.male.arrivals },
    departures: { female: flows.female.departures, male: flows.male.departures },
    redistributed: { cells: flows.female.cells + flows.male.cells, persons: flows.female.persons + flows.male.persons },
  };
}

/** What moved, filled as the step goes on. */
interface Flows {
  readonly arrivals: Float64Array;
  readonly departures: Float64Array;
  cells: number;
  persons: number;
}

function emptyFlows(count: number): Flows {
  return { arrivals: new Float64Array(count), departures: new Float64Array(count), cells: 0, persons: 0 };
}

/** Everybody one group older; in the open group nobody leaves but by death or moving. */
function survive(begun: Float64Array, survival: Float64Array, ended: Float64Array, deaths: Float64Array): void {
  const last = begun.length - 1;
  for (let group = 1; group <= last; group++) {
    const before = group === last ? begun[last - 1] + begun[last] : begun[group - 1];
    ended[group] = before * survival[group];
    deaths[group] = before - ended[group];
  }
}

/** The people after a share of the step's migrants has moved; what moved is added to `flows`. */
function move(people: Float64Array, migration: Migration, sex: Sex, share: number, flows: Flows): Float64Array {
  if (migration.kind === 'none' || share === 0) return people.slice();
  if (migration.kind === 'net') return moveNet(people, migration.persons[sex], share, flows);
  const arrivals = migration.arrivals[sex];
  const rates = migration.departureRates[sex];
  return people.map((persons, group) => {
    const left = persons * rates[group] * share;
    const came = arrivals[group] * share;
    flows.departures[group] += left;
    flows.arrivals[group] += came;
    return persons - left + came;
  });
}

/**
 * Net counts can ask more people to leave than there are. Then the group is emptied, the rest of the departures is
 * taken from the other groups in proportion to their people, and both are counted.
 */
function moveNet(people: Float64Array, net: Float64Array, share: number, flows: Flows): Float64Array {
  const moved = people.map((persons, group) => persons + net[group] * share);
  let lacking = 0;
  moved.forEach((persons, group) => {
    if (persons < 0) {
      flows.cells += 1;
      lacking -= persons;
      moved[group] = 0;
    }
  });
  if (lacking > 0) {
    flows.persons += lacking;
    const left = sum(moved);
    // More departures than people: everybody leaves, and what is still lacking stays counted in `persons`.
    const keep = left > lacking ? 1 - lacking / left : 0;
    for (let group = 0; group < moved.length; group++) moved[group] *= keep;
  }
  moved.forEach((persons, group) => {
    const change = persons - people[group];
    if (change > 0) flows.arrivals[group] += change;
    else flows.departures[group] -= change;
  });
  return moved;
}
