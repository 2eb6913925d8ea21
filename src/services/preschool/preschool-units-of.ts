import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import type { ServiceInput } from '../service.js';
import type { PreschoolUnit } from './preschool-inputs.js';
import { placesOf } from './preschool-places.js';
import type { PreschoolUnitRow } from './preschool-unit-row.js';

/** The preschools of a town, if the list is whole, and what is to be known of it. */
export interface KnownPreschoolUnits {
  /** Null where the list is not whole: the totals of the town stay. */
  readonly units: readonly PreschoolUnit[] | null;
  /** Why it is not whole, or what was assumed. */
  readonly unitNotes: readonly Message[];
}

/**
 * The preschools of a town one by one. They take the place of the town's totals only where the list is whole: every row has its places,
 * and in the counted year there are at least as many as children who attended.
 *
 * Families of every area choose among them as at the latest enrolment; where its first choices are not known for all, in proportion to
 * the places, which is assumed and said.
 *
 * @param rows - Of the table `preschool-units`.
 * @param attending - Children who attended, in the counted year.
 */
export function preschoolUnitsOf(rows: readonly PreschoolUnitRow[], attending: ServiceInput): KnownPreschoolUnits {
  if (rows.length === 0) return { units: null, unitNotes: [] };
  const names = [...new Set(rows.map(({ unit }) => unit))];
  const unknown = new Set(rows.filter((row) => placesIn(row) === null).map(({ unit }) => unit)).size;
  if (unknown > 0) return { units: null, unitNotes: [withoutPlaces(unknown, names.length)] };
  const latest = names.map((name) => rows.filter(({ unit }) => unit === name).toSorted((a, b) => b.year - a.year)[0]);
  const isChosen = latest.every(({ firstChoices }) => firstChoices !== null) && latest.some(({ firstChoices }) => firstChoices !== 0);
  const units = latest.map(
    (row): PreschoolUnit => ({
      ...{ id: row.unit, name: row.unit, area: row.area },
      places: rows.filter(({ unit }) => unit === row.unit).map((one) => ({ from: one.year, places: placesIn(one) ?? 0 })),
      choice: (isChosen ? row.firstChoices : placesIn(row)) ?? 0,
    }),
  );
  const { value, year } = attending;
  const there = year === undefined ? 0 : sum(units.map((unit) => placesOf(unit, year)));
  if (value !== null && year !== undefined && there < value) return { units: null, unitNotes: [tooFew(there, value, year)] };
  return { units, unitNotes: isChosen ? [] : [ASSUMED_CHOICE] };
}

/** Places of a row: as written, or of its rooms. */
function placesIn({ places, rooms, groupSize }: PreschoolUnitRow): number | null {
  return places ?? (rooms === null || groupSize === null ? null : rooms * groupSize);
}

// Without the names, which are in one language: they stand in the table.
function withoutPlaces(unknown: number, all: number): Message {
  return {
    pl: `Przedszkoli nie liczono jedno po drugim, bo preschool-units nie podaje miejsc wszystkich placówek (brakuje ${unknown} z ${all}). Zapytaj wydział edukacji urzędu`,
    en: `Preschools were not computed one by one, as preschool-units does not give the places of all units (${unknown} of ${all} lack). Ask the education department of the town`,
  };
}

function tooFew(places: number, children: number, year: number): Message {
  return {
    pl: `Przedszkoli nie liczono jedno po drugim: preschool-units ma w ${year} r. ${places} miejsc, a chodziło ${children} dzieci. Dopisz brakujące placówki`,
    en: `Preschools were not computed one by one: preschool-units has ${places} places in ${year}, and ${children} children attended. Add the units that lack`,
  };
}

const ASSUMED_CHOICE: Message = {
  pl: 'Założono, że rodziny wybierają przedszkola w proporcji do miejsc; brakuje: pierwsze wybory z rekrutacji (first_choices). Zapytaj wydział edukacji urzędu',
  en: 'Assumed: families choose preschools in proportion to their places; missing: first choices at enrolment (first_choices). Ask the education department of the town',
};
