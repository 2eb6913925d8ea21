import { fail } from '../../language/error.js';
import { SEXES } from '../../population/sex.js';
import { rakeAreas } from './rake-areas.js';
import type { Subareas } from './subareas.js';

/** What a model of areas is told of the simulation. */
export interface PatternOptions {
  readonly seed: number;
  /** Base year. */
  readonly year: number;
  /** Age groups of one sex. */
  readonly ages: number;
}

/** Fills the areas' people by cell and area, adding up to the city. */
export type Pattern = (city: Float64Array, people: Float64Array) => void;

/**
 * Who lives where by the last register snapshot, scaled in every cell to the city: the register leaves out people whom the
 * balance counts, and they are divided as those it holds.
 *
 * @throws {RangeError} If there is no snapshot of the base year or before, or it lacks an area or an age group.
 */
export function patternOf({ snapshots = [], leaves }: Subareas, { year, ages }: PatternOptions): Pattern {
  const snapshot = snapshots.filter((one) => one.year <= year).at(-1);
  if (snapshot === undefined) {
    return fail(
      `splitIntoAreas: nie ma stanu ewidencji z roku ${year} ani wcześniejszego; dodaj go do snapshots, bo zdarzenia nie mówią, ilu ludzi gdzie mieszka`,
      `splitIntoAreas: there is no register snapshot of ${year} or before; add one to snapshots, since events do not say how many live where`,
    );
  }
  if (snapshot.ageGroups.count !== ages) {
    fail(
      `splitIntoAreas: stan ewidencji z ${snapshot.date} ma ${snapshot.ageGroups.count} grup wieku, projekcja ${ages}; podaj te same`,
      `splitIntoAreas: the register snapshot of ${snapshot.date} has ${snapshot.ageGroups.count} age groups, the projection ${ages}; give the same`,
    );
  }
  const counts = new Float64Array(leaves.length * 2 * ages);
  leaves.forEach((leaf, area) => {
    SEXES.forEach((sex, index) => {
      snapshot.byAge(sex, leaf).forEach((persons, age) => {
        counts[(index * ages + age) * leaves.length + area] = persons;
      });
    });
  });
  const sizes = Float64Array.from(leaves, (leaf) => snapshot.count({ areas: leaf }));
  return (city, people) => {
    people.set(counts);
    // Where the register has nobody of an age and the city has: as all ages are divided.
    for (let cell = 0; cell < city.length; cell++) {
      let found = 0;
      for (let area = 0; area < leaves.length; area++) found += counts[cell * leaves.length + area];
      if (found === 0) for (let area = 0; area < leaves.length; area++) people[cell * leaves.length + area] = sizes[area];
    }
    rakeAreas(people, city, [], ages);
  };
}
