import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import { quantityOf } from '../quantity-of.js';
import type { PreschoolUnit } from './preschool-inputs.js';
import { type GivePlacesParts, givePlaces } from './preschool-places.js';
import { ATTENDING, DEMAND, EMPTY, REFUSED } from './preschool-words.js';

/** One preschool in draws. */
export interface PreschoolUnitDraws {
  readonly unit: PreschoolUnit;
  /** Families whose first choice it is. */
  readonly chosen: Draws;
  readonly filled: Draws;
}

/** Who has a place. */
export interface Enrolment {
  readonly attending: Draws;
  /** Refused and empty, where the preschools are known one by one. */
  readonly turnedAway: readonly (readonly [string, Draws])[];
  /** Children refused by area (outer), year and draw; none where the preschools are not known. */
  readonly refusedByArea: readonly (readonly Float64Array[])[];
  readonly units: readonly PreschoolUnitDraws[];
}

/** Enrolment in a town of which only the number of places is known: everybody gets one while there are any. */
export function enrolInTown(demand: Draws, capacity: Draws): Enrolment {
  return { attending: demand.combine(capacity, Math.min, ATTENDING), turnedAway: [], refusedByArea: [], units: [] };
}

/** Enrolment by preschool, where families choose. */
export function enrolInUnits(demand: Draws, capacity: Draws, parts: Omit<GivePlacesParts, 'years'>): Enrolment {
  const given = givePlaces({ ...parts, years: demand.years });
  const units = parts.units.map((unit, index): PreschoolUnitDraws => {
    const named = { title: { pl: unit.name, en: unit.name } };
    return {
      unit,
      chosen: quantityOf(
        demand,
        { ...DEMAND, id: `${DEMAND.id} ${unit.id}`, ...named },
        (_, draw, place) => given.chosen[index][place][draw],
      ),
      filled: quantityOf(
        demand,
        { ...ATTENDING, id: `${ATTENDING.id} ${unit.id}`, ...named },
        (_, draw, place) => given.filled[index][place][draw],
      ),
    };
  });
  const attending = quantityOf(demand, ATTENDING, (_, draw, place) => sum(given.filled.map((unit) => unit[place][draw])));
  return {
    attending,
    turnedAway: [
      ['refused', quantityOf(demand, REFUSED, (_, draw, place) => sum(given.refused.map((area) => area[place][draw])))],
      ['empty', capacity.combine(attending, (places, children) => places - children, EMPTY)],
    ],
    refusedByArea: given.refused,
    units,
  };
}
