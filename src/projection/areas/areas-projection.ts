import { fail } from '../../language/error.js';
import { personsColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { Projection } from '../projection.js';

/** How far one constraint moved its areas in one year. */
export interface RakingAccount {
  /** What the areas add up to. */
  readonly whole: string;
  readonly year: number;
  /** Persons added or taken, per person there is afterwards. */
  readonly moved: number;
}

/**
 * The projections of many areas. Made by `projectAreas()`.
 *
 * @example
 * const rumia = readRegion('data/pomorskie').jobs(['2215021']);
 * projectAreas(rumia, { until: 2023 }).ids; // => ['2215021']
 */
export class AreasProjection {
  /** By id of the area. */
  readonly projections: ReadonlyMap<string, Projection>;
  /** One entry per constraint and year; empty without constraints. */
  readonly raking: readonly RakingAccount[];

  constructor(projections: ReadonlyMap<string, Projection>, raking: readonly RakingAccount[]) {
    this.projections = projections;
    this.raking = raking;
  }

  /** Ids of the areas, in the order they were given. */
  get ids(): string[] {
    return [...this.projections.keys()];
  }

  /**
   * The projection of an area.
   *
   * @throws {RangeError} If there is none.
   */
  of(area: string): Projection {
    return (
      this.projections.get(area) ??
      fail(
        `AreasProjection.of: nie ma obszaru „${area}”; jest ich ${this.projections.size}, m.in. ${this.ids.slice(0, 8).join(', ')}`,
        `AreasProjection.of: there is no area "${area}"; there are ${this.projections.size}, among them ${this.ids.slice(0, 8).join(', ')}`,
      )
    );
  }

  /**
   * People of every area and year, one row each.
   *
   * @param ages - A range of ages. Default: 'total'.
   */
  table(ages = 'total'): Table {
    return new Table(
      [textColumn('area', 'Obszar', 'Area'), YEAR_COLUMN, personsColumn('persons', 'Osoby', 'Persons')],
      [...this.projections].flatMap(([area, projection]) =>
        projection.populations.map((people) => [area, people.year, people.count({ ages })]),
      ),
      { title: { pl: `Ludność obszarów, wiek ${ages}`, en: `Population of the areas, ages ${ages}` } },
    );
  }
}
