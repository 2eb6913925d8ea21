import { fail } from '../language/error.js';
import type { DisclosureCell, DisclosureRelation } from './disclosure-cell.js';

/** One way in which a table divides people: its finest categories and the sums that are published of them. */
export interface CrossDimension {
  readonly name: string;
  /** The finest categories, each person in one. */
  readonly values: readonly string[];
  /**
   * Sums by name, of finest categories or of sums that stand before: `{ revitalised: ['Zagórze', 'Towarowa'], city: ['revitalised', 'rest'] }`.
   * Default: none.
   */
  readonly sums?: Readonly<Record<string, readonly string[]>>;
}

/** Cells of a table with its margins and the relations between them. */
export interface CrossTable {
  readonly cells: readonly DisclosureCell[];
  readonly relations: readonly DisclosureRelation[];
}

/**
 * A table of one to any number of dimensions with its margins, as `suppress()` takes it. Cells are named by their categories
 * with ` | ` between.
 *
 * @param dimensions - Two for rows and columns.
 * @param counts - Persons in every combination of finest categories; the last dimension varies fastest.
 * @throws {RangeError} If the counts are not one per combination, or a sum names what is not there.
 * @example
 * crossTable([{ name: 'sex', values: ['F', 'M'], sums: { T: ['F', 'M'] } }], [3, 4]).cells.map(({ count }) => count); // => [3, 4, 7]
 */
export function crossTable(dimensions: readonly CrossDimension[], counts: readonly number[]): CrossTable {
  const expected = dimensions.reduce((product, { values }) => product * values.length, 1);
  if (counts.length !== expected) {
    fail(
      `crossTable: ${counts.length} liczb; oczekiwano ${expected}, po jednej na każde połączenie kategorii`,
      `crossTable: ${counts.length} counts; expected ${expected}, one for each combination of categories`,
    );
  }
  const members = dimensions.map(membersOf);
  const cells = combinations(members.map((one) => [...one.keys()])).map((labels) => ({
    id: labels.join(' | '),
    count: combinations(labels.map((label, d) => members[d].get(label) ?? [])).reduce((sum, places) => sum + counts[flat(places)], 0),
  }));
  const relations = dimensions.flatMap(({ name, sums = {} }, d) =>
    Object.entries(sums).flatMap(([total, parts]) =>
      combinations(members.map((one, other) => (other === d ? [''] : [...one.keys()]))).map((labels) => {
        const id = (label: string): string => labels.with(d, label).join(' | ');
        return { name: `${name}: ${id(total)}`, total: id(total), parts: parts.map(id) };
      }),
    ),
  );
  return { cells, relations };

  function flat(places: readonly number[]): number {
    return places.reduce((index, place, d) => index * dimensions[d].values.length + place, 0);
  }
}

/** For each category and each sum the places of the finest categories in it. */
function membersOf({ name, values, sums = {} }: CrossDimension): Map<string, readonly number[]> {
  const members = new Map<string, readonly number[]>(values.map((value, place) => [value, [place]]));
  for (const [total, parts] of Object.entries(sums)) {
    const places = parts.flatMap(
      (part) =>
        members.get(part) ??
        fail(
          `crossTable: suma „${total}” wymiaru „${name}” wymienia „${part}”; są: ${[...members.keys()].join(', ')}`,
          `crossTable: sum "${total}" of dimension "${name}" names "${part}"; there are: ${[...members.keys()].join(', ')}`,
        ),
    );
    members.set(total, places);
  }
  return members;
}

function combinations<Value>(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}
