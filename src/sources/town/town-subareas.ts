import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import { ageRange } from '../../population/ages.js';
import type { PeopleQuery } from '../../population/population.js';
import type { Spread, Subareas } from '../../projection/subareas/subareas.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** What a town's folder says of its parts. */
export interface TownSubareas extends Subareas {
  /** Residents of homes and institutions in the town. */
  readonly institutions: InstitutionCount;
}

/** How many people live in institutions, or why that is not known. */
export interface InstitutionCount {
  readonly persons: number | null;
  readonly note: string;
}

/** What the table is read with. */
export interface TownSubareasParts {
  readonly tree: AreaTree;
  /** Id of the town. */
  readonly city: string;
  /** People of the town of some ages at the end of a year. */
  readonly cityPersons: (year: number, query: PeopleQuery) => number;
}

/**
 * The parts of a town and what is known of them.
 *
 * @param table - The resource `subareas`, without faults.
 * @throws {RangeError} If the town has no parts, or a parameter that is needed is missing.
 */
export function subareasOf(table: ResourceTable, { tree, city, cityPersons }: TownSubareasParts): TownSubareas {
  const rows = (parameter: string): TypedRow[] =>
    table.rows.filter((row) => table.text(row, 'parameter') === parameter && !Number.isNaN(table.number(row, 'value')));
  const leaves = leavesOf(tree, city, table.file);
  const shares = rows('share');
  const [growth] = rows('growth_deviation');
  const [institutions] = table.rows.filter((row) => table.text(row, 'parameter') === 'institution_residents');
  const persons = institutions === undefined ? Number.NaN : table.number(institutions, 'value');
  return {
    tree,
    city,
    leaves,
    totals: {
      totals: rows('population').map((row) => {
        const year = Number(table.text(row, 'date').slice(0, 4));
        const ages = table.text(row, 'age_group');
        return { area: table.text(row, 'area'), ages, year, persons: spreadOf(table, row), cityPersons: cityPersons(year, { ages }) };
      }),
      shares: [...new Set(shares.map((row) => parentOf(tree, table.text(row, 'area'))))].map((of) => ({
        of,
        shares: new Map(
          shares
            .filter((row) => parentOf(tree, table.text(row, 'area')) === of)
            .map((row) => [table.text(row, 'area'), table.number(row, 'value')]),
        ),
        concentration: concentrationOf(table, rows('concentration'), of),
      })),
      growthDeviation: growth === undefined ? 0 : table.number(growth, 'value'),
      ageTilt: rows('age_tilt').map((row) => ({ ages: ageRange(table.text(row, 'age_group')), loading: table.number(row, 'value') })),
    },
    institutions: {
      persons: Number.isNaN(persons) ? null : persons,
      note: institutions === undefined ? '' : table.text(institutions, 'note'),
    },
  };
}

/** The smallest areas of the town, the rest of it last. */
function leavesOf(tree: AreaTree, city: string, file: string): string[] {
  const inside = tree.areas.filter(({ id }) => id !== city && tree.path(id).some((area) => area.id === city));
  const smallest = inside.filter(({ id }) => tree.children(id).length === 0);
  if (smallest.length === 0) {
    fail(
      `Town.subareas: miasto „${city}” nie ma części; dopisz je w areas.csv (parent: ${city}), a co o nich wiadomo w ${file}`,
      `Town.subareas: the town "${city}" has no parts; add them to areas.csv (parent: ${city}) and what is known of them to ${file}`,
    );
  }
  const isRest = (kind: string): boolean => kind === 'remainder';
  return [...smallest.filter(({ kind }) => !isRest(kind)), ...smallest.filter(({ kind }) => isRest(kind))].map(({ id }) => id);
}

function spreadOf(table: ResourceTable, row: TypedRow): Spread {
  const likely = table.number(row, 'value');
  if (table.text(row, 'distribution') !== 'trapezoid') return { distribution: 'fixed', low: likely, likely, high: likely };
  return { distribution: 'trapezoid', low: table.number(row, 'low'), likely, high: table.number(row, 'high') };
}

function parentOf(tree: AreaTree, area: string): string {
  return tree.find(area).parent ?? area;
}

function concentrationOf(table: ResourceTable, rows: readonly TypedRow[], area: string): number {
  const row = rows.find((one) => table.text(one, 'area') === area);
  // Shares that are known for sure need no concentration.
  return row === undefined ? Number.POSITIVE_INFINITY : table.number(row, 'value');
}
