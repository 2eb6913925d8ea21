import { fail } from '../../language/error.js';
import { SEXES } from '../../population/sex.js';
import { AreasProjection } from '../../projection/areas/areas-projection.js';
import { type GroupTotal, totalsOf } from '../../projection/areas/group-totals.js';
import { type AreaConstraint, projectAreas } from '../../projection/areas/project-areas.js';
import type { Region } from '../region.js';

/** What the areas of a region are made to add up to. */
export type RegionConstraint = 'region' | 'gus' | 'none';

/** How far to project a region, and to what its areas add up. */
export interface ProjectRegionOptions {
  /** Year of the last population. Default: 2040. */
  readonly until?: number;
  /**
   * `region`: powiats to our projection of the region by sex and age, gminas to their powiat. `gus`: powiats to what
   * Statistics Poland projects for them (every year the total, in 2025, 2030, 2035 and 2040 by sex and age group), gminas to
   * their powiat. `none`: every area on its own. Default: 'region'.
   */
  readonly constrain?: RegionConstraint;
}

const CONSTRAINTS: readonly RegionConstraint[] = ['region', 'gus', 'none'];

/**
 * The region, its powiats and its gminas, projected together: the gminas add up to their powiat and, unless every area is
 * on its own or held to GUS's totals, the powiats to the region, by sex and single age in every year.
 *
 * @param region - Of `readRegion()`.
 * @throws {RangeError} If the horizon lies beyond the rates, or the constraint is not one of its words.
 * @example
 * const region = readRegion('data/pomorskie');
 * projectRegion(region, { until: 2023 }).ids.length; // => 144
 */
export function projectRegion(region: Region, { until = 2040, constrain = 'region' }: ProjectRegionOptions = {}): AreasProjection {
  if (!CONSTRAINTS.includes(constrain)) {
    fail(
      `projectRegion: constrain to „${constrain}”; oczekiwano ${CONSTRAINTS.join(', ')}`,
      `projectRegion: constrain is "${constrain}"; expected ${CONSTRAINTS.join(', ')}`,
    );
  }
  const whole = projectAreas(region.jobs([region.id]), { until });
  const counties = region.counties().map(({ id }) => id);
  const toRegion = { whole: region.id, parts: counties, totals: (year: number) => totalsOf(whole.of(region.id).at(year)) };
  const larger = projectAreas(region.jobs(counties), {
    until,
    constrain: constrain === 'region' ? [toRegion] : constrain === 'gus' ? counties.map((id) => toGus(region, id)) : [],
  });
  const gminas = region.gminas().map(({ id }) => id);
  const toCounties = counties.map(
    (id): AreaConstraint => ({
      whole: id,
      parts: region.gminas(id).map((gmina) => gmina.id),
      totals: (year) => totalsOf(larger.of(id).at(year)),
    }),
  );
  const smaller = projectAreas(region.jobs(gminas), { until, constrain: constrain === 'none' ? [] : toCounties });
  return new AreasProjection(new Map([...whole.projections, ...larger.projections, ...smaller.projections]), [
    ...larger.raking,
    ...smaller.raking,
  ]);
}

/** Groups of ages that Statistics Poland projects for powiats in some years. */
const GUS_AGES: readonly string[] = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];

/** By sex and age group where they are published, else the total of the year. */
function toGus(region: Region, county: string): AreaConstraint {
  const groups = SEXES.flatMap((sex) => GUS_AGES.map((ages) => ({ sex, ages, series: region.gusProjection({ area: county, ages, sex }) })));
  const totals = region.gusProjection({ area: county });
  return {
    whole: county,
    parts: [county],
    totals: (year): GroupTotal[] => {
      const byAge = groups.map(({ sex, ages, series }) => ({ sex, ages, total: series.at(year) ?? Number.NaN }));
      if (byAge.every(({ total }) => total >= 0)) return byAge;
      const total = totals.at(year);
      return total === null ? [] : [{ ages: 'total', total }];
    },
  };
}
