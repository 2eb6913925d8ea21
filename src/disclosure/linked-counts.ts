import { fail } from '../language/error.js';
import type { DisclosureCell, DisclosureRelation } from './disclosure-cell.js';

/** One relation in places of cells: the signed counts add up to 0. */
export interface Equation {
  readonly name: string;
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

/** Counts and the equations between them, by place instead of by name. */
export interface LinkedCounts {
  readonly counts: readonly number[];
  /** Cells that may not be hidden: zeros, which are not sensitive, and what is public. */
  readonly fixed: readonly boolean[];
  readonly equations: readonly Equation[];
  /** For each cell, the equations it stands in. */
  readonly equationsOf: readonly (readonly number[])[];
  /** Relations that do not hold in these counts. */
  readonly inexact: readonly string[];
}

/**
 * Checks cells and relations and writes them by place.
 *
 * @throws {RangeError} If an id stands twice, a count is no whole number from 0, or a relation names an unknown cell or
 * one cell twice.
 */
export function linkedCounts(cells: readonly DisclosureCell[], relations: readonly DisclosureRelation[]): LinkedCounts {
  const places = new Map<string, number>();
  cells.forEach(({ id, count }, place) => {
    if (places.has(id)) fail(`suppress: komórka „${id}” występuje dwa razy; zostaw jedną`, `suppress: cell "${id}" stands twice; keep one`);
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      fail(
        `suppress: komórka „${id}”: liczba ${count}; oczekiwano liczby całkowitej od 0 (szacunków się nie utajnia)`,
        `suppress: cell "${id}": count ${count}; expected a whole number from 0 (estimates need no suppression)`,
      );
    }
    places.set(id, place);
  });
  const equations = relations.map((relation) => equationOf(relation, places));
  const holds = equations.map(({ places: terms, signs }) => terms.reduce((sum, place, t) => sum + signs[t] * cells[place].count, 0) === 0);
  const exact = equations.filter((_, index) => holds[index]);
  const equationsOf = cells.map((): number[] => []);
  exact.forEach((equation, index) => {
    for (const place of equation.places) equationsOf[place].push(index);
  });
  return {
    counts: cells.map(({ count }) => count),
    fixed: cells.map(({ count, published }) => count === 0 || published === true),
    equations: exact,
    equationsOf,
    inexact: relations.filter((_, index) => !holds[index]).map(({ name }) => name),
  };
}

function equationOf({ name, total, parts, less = [] }: DisclosureRelation, places: ReadonlyMap<string, number>): Equation {
  const ids = [total, ...parts, ...less];
  const terms = ids.map((id) => {
    const place = places.get(id);
    if (place !== undefined) return place;
    return fail(
      `suppress: relacja „${name}” wymienia komórkę „${id}”, której nie ma; dodaj ją albo popraw nazwę`,
      `suppress: relation "${name}" names cell "${id}", which is not there; add it or correct the name`,
    );
  });
  if (new Set(terms).size < terms.length) {
    fail(
      `suppress: relacja „${name}” wymienia jedną komórkę dwa razy; zostaw ją raz`,
      `suppress: relation "${name}" names one cell twice; keep it once`,
    );
  }
  return { name, places: terms, signs: ids.map((_, index) => (index === 0 || index > parts.length ? -1 : 1)) };
}
