import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { Population } from '../../population/population.js';
import { Projection } from '../projection.js';
import { type PeopleArray, Simulation } from '../simulation.js';

/** How residents of institutions go on. */
export interface WithInstitutionsOptions {
  /** Residents of a year, by the same areas and age groups. Default: those of the base year in all years. */
  readonly path?: (year: number) => Population;
}

/**
 * A population without those who live in homes and institutions (group quarters): they do not age in place, have no children
 * and are replaced by others, so that a projection of everybody would let a home of 80-year-olds die out.
 *
 * @param population - Everybody.
 * @param residents - Of institutions, of some or all of its areas, by the same age groups.
 * @returns The others.
 * @throws {RangeError} If an area is unknown, the age groups differ, or more live in institutions than there are.
 * @see Smith, Tayman & Swanson (2013), A Practitioner's Guide to State and Local Population Projections, ch. 11 (special populations).
 * @example
 * const ageGroups = { width: 1, count: 2 };
 * const all = new Population({ date: '2022-12-31', areas: ['a'], ageGroups, source: 'GUS' }, Float64Array.of(5, 9, 5, 4));
 * const home = new Population({ date: '2022-12-31', areas: ['a'], ageGroups, source: 'DPS' }, Float64Array.of(0, 6, 0, 1));
 * withoutInstitutions(all, home).counts; // => [5, 3, 5, 3]
 */
export function withoutInstitutions(population: Population, residents: Population): Population {
  const counts = population.counts.slice();
  addResidents('withoutInstitutions', population, residents, (cell, persons) => {
    counts[cell] -= persons;
    if (counts[cell] < 0) {
      fail(
        `withoutInstitutions: w instytucjach mieszka o ${-counts[cell]} osób więcej, niż jest w tej samej grupie wieku całej ludności (komórka ${cell}); popraw liczbę mieszkańców instytucji`,
        `withoutInstitutions: ${-counts[cell]} more people live in institutions than there are of that age in all (cell ${cell}); correct the number of residents`,
      );
    }
  });
  return new Population(population, counts);
}

/**
 * A simulation to which the residents of institutions are added again, in every draw and year the same by area, sex and age.
 *
 * @param simulation - Of the others, made from {@link withoutInstitutions}; of one area or of several.
 * @param residents - Of the base year.
 * @throws {RangeError} If an area is unknown or the age groups differ.
 * @example
 * const rumia = readTown('data/rumia');
 * const counts = new Float64Array(202);
 * counts[90] = 25;
 * const home = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'DPS' }, counts);
 * const others = withoutInstitutions(rumia.population(2022), home);
 * const future = simulate(others, rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * withInstitutions(future, home).sum().at(2023)[0] - future.sum().at(2023)[0]; // => 25
 */
export function withInstitutions(
  simulation: Simulation,
  residents: Population,
  { path = () => residents }: WithInstitutionsOptions = {},
): Simulation {
  const { expected, draws } = simulation;
  const people = simulation.years.map((year) => {
    const source = simulation.peopleAt(year);
    const added = roomier(source, path(year));
    addResidents('withInstitutions', expected.base, path(year), (cell, persons) => {
      for (let draw = 0; draw < draws; draw++) added[cell * draws + draw] += persons;
    });
    return added;
  });
  const populations = expected.populations.map((population) => {
    const counts = population.counts.slice();
    addResidents('withInstitutions', population, path(population.year), (cell, persons) => {
      counts[cell] += persons;
    });
    return new Population(population, counts);
  });
  const note: Message = {
    pl: `Mieszkańców instytucji (${residents.count()} osób) dodano do wyniku${path(expected.horizon.year) === residents ? ', stale tyle samo' : ''}; nie są prognozowani`,
    en: `Residents of institutions (${residents.count()} people) are added to the result${path(expected.horizon.year) === residents ? ', always as many' : ''}; they are not projected`,
  };
  return new Simulation({
    expected: new Projection({ title: expected.title, populations, steps: expected.steps }),
    people,
    draws,
    seed: simulation.seed,
    uncertainty: simulation.uncertainty,
    held: simulation.held,
    heldShifts: simulation.heldShifts,
    ...(simulation.tree === undefined ? {} : { tree: simulation.tree }),
    notes: [...simulation.notes, note],
    quality: simulation.quality,
  });
}

/** A copy that holds fractions or large numbers where the residents need it. */
function roomier(source: PeopleArray, residents: Population): PeopleArray {
  if (source instanceof Float64Array || residents.counts.some((persons) => !Number.isInteger(persons))) return Float64Array.from(source);
  return Int32Array.from(source);
}

function addResidents(
  where: string,
  { areas, ageGroups }: Population,
  residents: Population,
  add: (cell: number, persons: number) => void,
): void {
  if (residents.ageGroups.count !== ageGroups.count || residents.ageGroups.width !== ageGroups.width) {
    fail(
      `${where}: mieszkańcy instytucji mają ${residents.ageGroups.count} grup wieku, ludność ${ageGroups.count}; podaj te same`,
      `${where}: the residents of institutions have ${residents.ageGroups.count} age groups, the population ${ageGroups.count}; give the same`,
    );
  }
  const cells = 2 * ageGroups.count;
  residents.areas.forEach((area, place) => {
    const target = areas.indexOf(area);
    if (target < 0) {
      fail(
        `${where}: instytucje w obszarze „${area}”; są obszary: ${areas.join(', ')}`,
        `${where}: institutions in area "${area}"; there are the areas: ${areas.join(', ')}`,
      );
    }
    for (let cell = 0; cell < cells; cell++) {
      const persons = residents.counts[place * cells + cell];
      if (persons > 0) add(target * cells + cell, persons);
    }
  });
}
