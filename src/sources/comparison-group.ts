import type { Area } from '../areas/area.js';
import { findAreas } from '../areas/find-areas.js';
import type { Message } from '../language/language.js';
import type { Population } from '../population/population.js';
import type { AreasProjection } from '../projection/areas/areas-projection.js';
import { sumPopulations, sumProjections } from '../projection/areas/sum-projections.js';
import type { Projection } from '../projection/projection.js';
import { addSeries } from '../series/add-series.js';
import type { Draws } from '../series/draws.js';
import type { Series } from '../series/series.js';
import type { Flow } from './package/contract.js';
import type { Region, RegionProjectionQuery } from './region.js';

/** What a group is called. */
export interface ComparisonGroupOptions {
  /** Default: the names of its areas. */
  readonly title?: Message;
}

/**
 * A group of areas taken together: a metropolitan area, the neighbours of a town. Made by `comparisonGroup()`.
 *
 * @example
 * const region = readRegion('data/pomorskie');
 * comparisonGroup(region, ['Reda', '2215021', '221503']).population().count(); // => 127586
 */
export class ComparisonGroup {
  readonly title: Message;
  /** The areas that are added up; none lies in another. */
  readonly areas: readonly Area[];
  /** Areas of the list that lie in another one of it, and are counted there. */
  readonly covered: readonly Area[];
  readonly #region: Region;

  constructor(
    region: Region,
    { title, areas, covered }: { readonly title: Message; readonly areas: readonly Area[]; readonly covered: readonly Area[] },
  ) {
    this.#region = region;
    this.title = title;
    this.areas = areas;
    this.covered = covered;
  }

  /** Machine name: the ids of its areas. */
  get id(): string {
    return this.areas.map(({ id }) => id).join('+');
  }

  /**
   * Areas of the list that lie in one of those added up.
   *
   * @param area - Id.
   */
  coveredBy(area: string): readonly Area[] {
    return this.covered.filter(({ id }) => this.#region.areas.path(id).some((around) => around.id === area));
  }

  /** The people of the base year. */
  population(): Population {
    return sumPopulations(
      this.areas.map(({ id }) => this.#region.population(id)),
      { area: this.id },
    );
  }

  /**
   * The projections of its areas added up.
   *
   * @param of - A run that holds every area of the group.
   * @throws {RangeError} If it lacks one.
   */
  projection(of: AreasProjection): Projection {
    return sumProjections(
      this.areas.map(({ id }) => of.of(id)),
      { area: this.id, title: this.title },
    );
  }

  /**
   * A quantity of its areas added up draw by draw.
   *
   * @param of - Gives the draws of an area, all of one run.
   * @throws {RangeError} If years or numbers of draws differ.
   */
  draws(of: (area: string) => Draws): Draws {
    const [first, ...others] = this.areas.map(({ id }) => of(id));
    const description = { ...first.description, title: this.title };
    return others.reduce((total, next) => total.combine(next, (one, another) => one + another, description), first);
  }

  /** Statistics Poland's projection of its areas added up. */
  gusProjection({ ages = 'total', sex = 'both' }: Omit<RegionProjectionQuery, 'area'> = {}): Series {
    const parts = this.areas.map(({ id }) => this.#region.gusProjection({ area: id, ages, sex }));
    return addSeries(parts, { id: `gus ${sex} ${ages}`, title: parts[0].description.title });
  }

  /** One flow of that projection, added up; moves between the areas stand on both sides. */
  flow(flow: Flow): Series {
    const parts = this.areas.map(({ id }) => this.#region.flow(flow, id));
    return addSeries(parts, { id: flow, title: parts[0].description.title });
  }
}

/**
 * A group of areas of a region, from a list as people write it: TERYT codes of gminas (7 digits, or 6) and powiats, or
 * names. An area that lies in another one of the list is counted once, in the larger; `covered` names it.
 *
 * @param region - Of `readRegion()`.
 * @param codes - For example ['2215', '2261011', 'Reda'].
 * @throws {RangeError} If a code is unknown (the message names the nearest), ambiguous or there twice.
 * @example
 * const region = readRegion('data/pomorskie');
 * comparisonGroup(region, ['2215', '2215021']).covered[0].name; // => 'Rumia'
 */
export function comparisonGroup(region: Region, codes: readonly string[], { title }: ComparisonGroupOptions = {}): ComparisonGroup {
  const found = findAreas(region.areas, codes);
  const isCovered = ({ id }: Area): boolean =>
    region.areas.path(id).some((around) => around.id !== id && found.some((other) => other.id === around.id));
  const areas = found.filter((area) => !isCovered(area));
  const names = areas.map(({ name }) => name).join(', ');
  return new ComparisonGroup(region, { title: title ?? { pl: names, en: names }, areas, covered: found.filter(isCovered) });
}
