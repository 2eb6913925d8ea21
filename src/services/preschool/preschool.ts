import { sum } from '../../numerics/sum.js';
import { Simulation } from '../../projection/simulation.js';
import { changedIn } from '../../series/change.js';
import { drawChanges } from '../../series/draw-changes.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { yearlyInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import { isServiceInput } from '../is-service-input.js';
import { peopleDraws, type ServicePeople } from '../people-draws.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { type CountedApplicants, PRESCHOOL_AGES, preschoolApplicants } from './preschool-applicants.js';
import { enrolInTown, enrolInUnits, type PreschoolUnitDraws } from './preschool-enrolment.js';
import type { PreschoolInputs } from './preschool-inputs.js';
import { preschoolMissing } from './preschool-missing.js';
import { placesOf } from './preschool-places.js';
import { PRESCHOOL_RULES, type PreschoolRule } from './preschool-rules.js';
import { preschoolStaff } from './preschool-staff.js';
import { CAPACITY, DEMAND, ELSEWHERE, REFUSED } from './preschool-words.js';

/** How preschool demand is computed. */
export interface PreschoolOptions {
  /** Seed of the shares and of the applicants. Default: that of the simulation. */
  readonly seed?: number;
  /** Whether chance decides over whole children. Default: 'whole' for a simulation of whole people; a projection is always 'expected'. */
  readonly applicants?: 'whole' | 'expected';
  /** Who may, has a right to and must attend. Default: {@link PRESCHOOL_RULES}. */
  readonly rules?: readonly PreschoolRule[];
}

/**
 * Preschool in draws. Quantities: children, demand, elsewhere (the part of the demand that
 * the town's own children do not explain), capacity, shortage, attending, groups, teachers, specialists; where the
 * preschools are known one by one also refused and empty.
 */
export interface PreschoolResult extends ServiceResult {
  /** Applicants by the area they live in. */
  readonly demandByArea: ReadonlyMap<string, Draws>;
  /** Children refused by the area they live in; empty where the preschools are not known one by one. */
  readonly refusedByArea: ReadonlyMap<string, Draws>;
  /** By id of the preschool; empty where they are not known one by one. */
  readonly units: ReadonlyMap<string, PreschoolUnitDraws>;
}

/**
 * How many children apply to preschools, for how many there are places, how many are refused, and whom it takes to run them.
 *
 * A year means the school year that begins in it, and ages are those at its end: children of one birth year. Who applies
 * follows the rules in force and the shares by age; the level is that of the year in which attendance and refusals were
 * counted. Places are those taken then, as children were refused, and those added since.
 *
 * Assumptions: whoever attended or was refused applied; a counted place stays. Limits: without the preschools one by one,
 * refusals while places stand empty elsewhere cannot be seen, and the shortage is the least that is refused.
 *
 * @param people - Of the whole town, as one or by area, from the counted year or later.
 * @param inputs - Made by `preschoolInputs()`; what is missing leaves out what needs it.
 * @throws {RangeError} If an input lies outside its range, or no rule holds for a year.
 * @example
 * const rumia = readTown('data/rumia');
 * const replay = project(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2016 }), { until: 2016 });
 * const { quantities } = preschool(replay, preschoolInputs(rumia));
 * ['demand', 'capacity', 'shortage'].map((name) => quantities.get(name).at(2015)[0]); // => [1866, 1699, 167]
 */
export function preschool(people: ServicePeople, inputs: PreschoolInputs, options: PreschoolOptions = {}): PreschoolResult {
  const simulated = people instanceof Simulation;
  const { areas } = (simulated ? people.expected : people).base;
  const { seed = simulated ? people.seed : 0, applicants = 'whole', rules = PRESCHOOL_RULES } = options;
  const children = peopleDraws(people, { ages: '3-6' });
  // A simulation in expected numbers holds parts of children, over whom chance cannot decide.
  const isWhole = simulated && applicants === 'whole' && children.years.every((year) => children.at(year).every(Number.isInteger));
  const start = {
    id: 'preschool',
    title: { pl: 'Przedszkola', en: 'Preschools' },
    area: inputs.area,
    inputs: Object.values(inputs).filter(isServiceInput),
    missing: preschoolMissing(inputs),
  };
  const counted = countedIn(inputs);
  if (counted === undefined)
    return { ...start, quantities: new Map([['children', children]]), demandByArea: new Map(), refusedByArea: new Map(), units: new Map() };
  const inYears = (input: ServiceInput): ((year: number) => Float64Array) =>
    simulated
      ? yearlyInput(input, { service: 'preschool', area: SHARED_AREA, year: counted.year, seed, draws: children.count })
      : (year) => Float64Array.of(expectedInput(input, year));
  const inDraws = (input: ServiceInput): Float64Array => inYears(input)(counted.year);
  const byArea = preschoolApplicants({
    children: areas.map((one) => PRESCHOOL_AGES.map((age) => peopleDraws(people, { ages: String(age), areas: [one] }))),
    areas,
    inputs,
    counted,
    rules,
    seed,
    isWhole,
    inYears,
  });
  const demand = quantityOf(children, DEMAND, (_, draw, place) => sum(byArea.map(({ all }) => all[place][draw])));
  const elsewhere = quantityOf(children, ELSEWHERE, (_, draw, place) => sum(byArea.map((one) => one.elsewhere[place][draw])));
  const { placesChanges = [] } = inputs;
  const changed = drawChanges(placesChanges, { seed, draws: children.count });
  const places = children.years.map((when) => {
    const there = placesIn(inputs, when);
    return simulated ? changed(new Float64Array(children.count).fill(there), when) : Float64Array.of(changedIn(there, placesChanges, when));
  });
  const capacity = quantityOf(children, CAPACITY, (_, draw, place) => places[place][draw]);
  const { attending, turnedAway, refusedByArea, units } =
    inputs.units === null
      ? enrolInTown(demand, capacity)
      : enrolInUnits(demand, capacity, {
          applicants: byArea.map(({ all }) => all),
          areas,
          units: inputs.units,
          acceptElsewhere: inDraws(inputs.acceptElsewhere),
          seed,
          isWhole,
        });
  const staff = preschoolStaff({
    filled: units.length === 0 ? [attending] : units.map(({ filled }) => filled),
    hoursPerDay: inDraws(inputs.hoursPerDay),
    teacherHours: inDraws(inputs.teacherHours),
    specialistsPerChild: inDraws(inputs.specialistsPerChild),
  });
  // Of the people of each area, so that what is to be known of them is said.
  const inAreas = (values: readonly (readonly Float64Array[])[], what: SeriesDescription): Map<string, Draws> =>
    new Map(
      values.map((one, row) => [
        areas[row],
        quantityOf(peopleDraws(people, { ages: '3-6', areas: [areas[row]] }), what, (_, draw, place) => one[place][draw]),
      ]),
    );
  return {
    ...start,
    quantities: new Map([
      ['children', children],
      ['demand', demand],
      ['elsewhere', elsewhere],
      ['capacity', capacity],
      ['shortage', shortageOf(demand, capacity)],
      ['attending', attending],
      ...turnedAway,
      ...staff,
    ]),
    demandByArea: inAreas(
      byArea.map(({ all }) => all),
      DEMAND,
    ),
    refusedByArea: inAreas(refusedByArea, REFUSED),
    units: new Map(units.map((one) => [one.unit.id, one])),
  };
}

/** Places of a year: those of the preschools, or those taken in the counted year and those added since. */
function placesIn({ units, attending, newPlaces }: PreschoolInputs, year: number): number {
  if (units !== null) return sum(units.map((unit) => placesOf(unit, year)));
  const isThere = newPlaces.value !== null && year >= (newPlaces.year ?? Number.NEGATIVE_INFINITY);
  return (attending.value ?? 0) + (isThere ? (newPlaces.value ?? 0) : 0);
}

/** Those who applied in the counted year; undefined where a figure of it is missing. */
function countedIn({ attending, refused, childrenCounted }: PreschoolInputs): CountedApplicants | undefined {
  if (attending.value === null || refused.value === null || attending.year === undefined || childrenCounted === null) return undefined;
  return { year: attending.year, applicants: attending.value + refused.value, children: childrenCounted };
}
