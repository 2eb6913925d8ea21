import { currentLanguage, type LanguageOptions, type Message, say } from '../../language/language.js';
import type { AreasProjection } from '../../projection/areas/areas-projection.js';
import { type Cause, causesOfDifference } from '../../projection/causes-of-difference.js';
import { difference } from '../../series/compare-series.js';
import { personsColumn, shareColumn, signedColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import type { Region } from '../region.js';

/** Which areas and years to compare. */
export interface CompareRegionOptions extends LanguageOptions {
  /** TERYT codes or names. Default: all gminas. */
  readonly areas?: readonly string[];
  /** Years in which GUS's projection is there by age. Default: 2030 and 2040. */
  readonly years?: readonly number[];
  /** Age groups of GUS's projection. Default: its groups of ten years and the total. */
  readonly ageGroups?: readonly string[];
}

const TEN_YEARS: readonly string[] = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+', 'total'];

/**
 * Where our projection of areas differs from GUS's, by age group and year: one row per area, year and age group.
 *
 * @param region - Of `readRegion()`.
 * @param areas - A run of its areas, e.g. of `projectRegion()`.
 * @throws {RangeError} If the run lacks an area or year, or GUS's projection an age group.
 * @example
 * const region = readRegion('data/pomorskie');
 * compareRegion(region, projectRegion(region, { until: 2030 }), { areas: ['2215021'], years: [2030], ageGroups: ['80+'] }).rows.length; // => 1
 */
export function compareRegion(region: Region, areas: AreasProjection, options: CompareRegionOptions = {}): Table {
  const { years = [2030, 2040], ageGroups = TEN_YEARS, language = currentLanguage() } = options;
  const rows = chosen(region, options).flatMap(({ id, name }) =>
    years.flatMap((year) =>
      ageGroups.map((ages): Cell[] => {
        const ours = areas.of(id).at(year).count({ ages });
        const gus = region.gusProjection({ area: id, ages }).at(year);
        return [
          id,
          name,
          year,
          ages === 'total' ? say({ pl: 'ogółem', en: 'total' }, language) : ages,
          ours,
          gus,
          ...difference(ours, gus),
        ];
      }),
    ),
  );
  return new Table(
    [
      textColumn('area', 'Kod TERYT', 'TERYT code'),
      textColumn('name', 'Obszar', 'Area'),
      YEAR_COLUMN,
      textColumn('age_group', 'Wiek', 'Age'),
      personsColumn('ours', 'Kohorta', 'kohorta'),
      personsColumn('gus', 'GUS', 'GUS'),
      signedColumn(personsColumn('difference', 'Różnica', 'Difference')),
      signedColumn(shareColumn('difference_share', 'Różnica w %', 'Difference in %')),
    ],
    rows,
    { title: { pl: 'Projekcja i prognoza GUS według wieku', en: "Projection and GUS's projection by age" } },
  );
}

/**
 * Why it differs: births, deaths and net migration of all years to the horizon, ours less GUS's, one row per area. What is left
 * over is raking to larger areas, and where GUS's own flows do not balance with its people (its four largest cities).
 *
 * @param region - Of `readRegion()`.
 * @param areas - A run of its areas.
 * @throws {RangeError} If the run lacks an area.
 * @see `causesOfDifference()`, which gives the causes of one area in full.
 * @example
 * const region = readRegion('data/pomorskie');
 * regionCauses(region, projectRegion(region, { until: 2023 }), { areas: ['2215021'] }).rows.length; // => 1
 */
export function regionCauses(region: Region, areas: AreasProjection, options: Pick<CompareRegionOptions, 'areas'> = {}): Table {
  const rows = chosen(region, options).map(({ id, name }): Cell[] => {
    const projection = areas.of(id);
    const { year } = projection.horizon;
    const ours = projection.horizon.count();
    const gus = region.gusProjection({ area: id }).at(year);
    const causes = causesOfDifference(projection, (flow) => region.flow(flow, id));
    const effect = (cause: Cause['id']): number => causes.find((one) => one.id === cause)?.effect ?? Number.NaN;
    const explained = effect('births') + effect('deaths') + effect('migration');
    const all = gus === null ? null : ours - gus;
    return [id, name, year, ours, gus, all, effect('births'), effect('deaths'), effect('migration'), all === null ? null : all - explained];
  });
  const signed = (name: string, pl: string, en: string): ReturnType<typeof signedColumn> => signedColumn(personsColumn(name, pl, en));
  const title: Message = { pl: 'Skąd różnica wobec prognozy GUS', en: "Where the difference to GUS's projection comes from" };
  return new Table(
    [
      textColumn('area', 'Kod TERYT', 'TERYT code'),
      textColumn('name', 'Obszar', 'Area'),
      YEAR_COLUMN,
      personsColumn('ours', 'Kohorta', 'kohorta'),
      personsColumn('gus', 'GUS', 'GUS'),
      signed('difference', 'Różnica', 'Difference'),
      signed('births', 'Urodzenia', 'Births'),
      signed('deaths', 'Zgony', 'Deaths'),
      signed('migration', 'Migracje', 'Migration'),
      signed('rest', 'Uzgodnienie i reszta', 'Raking and rest'),
    ],
    rows,
    { title },
  );
}

function chosen(region: Region, { areas }: Pick<CompareRegionOptions, 'areas'>): ReturnType<Region['find']> {
  return areas === undefined ? region.gminas() : region.find(...areas);
}
