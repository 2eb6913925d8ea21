import { fail } from '../../language/error.js';
import { stream } from '../../numerics/stream.js';
import { sum } from '../../numerics/sum.js';
import { allocatePlaces } from './allocate-places.js';
import type { PreschoolUnit } from './preschool-inputs.js';

/** Applicants and the preschools they choose among. */
export interface GivePlacesParts {
  /** By area (outer), year and draw. */
  readonly applicants: readonly (readonly Float64Array[])[];
  readonly areas: readonly string[];
  readonly years: readonly number[];
  readonly units: readonly PreschoolUnit[];
  /** Share of the refused who take a place elsewhere, by draw. */
  readonly acceptElsewhere: Float64Array;
  readonly seed: number;
  readonly isWhole: boolean;
}

/** Who got a place where, by year and draw. */
export interface GivenPlaces {
  /** First choices by unit (outer). */
  readonly chosen: readonly (readonly Float64Array[])[];
  readonly filled: readonly (readonly Float64Array[])[];
  /** Children refused in the end, by area (outer). */
  readonly refused: readonly (readonly Float64Array[])[];
}

/** Places of a preschool in a year: 0 before the first. */
export function placesOf({ places }: PreschoolUnit, year: number): number {
  return places.filter(({ from }) => from <= year).toSorted((a, b) => b.from - a.from)[0]?.places ?? 0;
}

function choiceOf({ choice }: PreschoolUnit, area: string): number {
  return typeof choice === 'number' ? choice : (choice[area] ?? 0);
}

/**
 * Enrolment in every year and draw.
 *
 * @throws {RangeError} If an area chooses none of the preschools open in a year.
 */
export function givePlaces({ applicants, areas, years, units, acceptElsewhere, seed, isWhole }: GivePlacesParts): GivenPlaces {
  const draws = acceptElsewhere.length;
  const blank = (): Float64Array[] => years.map(() => new Float64Array(draws));
  const [chosen, filled] = [units.map(blank), units.map(blank)];
  const refused = areas.map(blank);
  const random = isWhole ? stream(seed, { module: 'service preschool choices', area: 'town', year: years[0], draw: 0 }) : undefined;
  years.forEach((year, place) => {
    const seats = units.map((unit) => placesOf(unit, year));
    // A preschool that is not open yet is nobody's choice.
    const choice = areas.map((area) => units.map((unit, index) => (seats[index] > 0 ? choiceOf(unit, area) : 0)));
    requireChoice(choice, areas, year);
    for (let draw = 0; draw < draws; draw++) {
      random?.restart(year, draw);
      const result = allocatePlaces(
        applicants.map((one) => one[place][draw]),
        { seats, choice, acceptElsewhere: acceptElsewhere[draw], ...(random === undefined ? {} : { random }) },
      );
      units.forEach((_, unit) => {
        chosen[unit][place][draw] = result.chosen[unit];
        filled[unit][place][draw] = result.filled[unit];
      });
      refused.forEach((area, row) => {
        area[place][draw] = result.refused[row];
      });
    }
  });
  return { chosen, filled, refused };
}

function requireChoice(choice: readonly (readonly number[])[], areas: readonly string[], year: number): void {
  const without = areas.filter((_, area) => !(sum(choice[area]) > 0));
  if (without.length === 0) return;
  fail(
    `preschool: w ${year} r. obszary ${without.join(', ')} nie wybierają żadnej czynnej placówki; uzupełnij choice`,
    `preschool: in ${year} the areas ${without.join(', ')} choose none of the units that are open; complete choice`,
  );
}
