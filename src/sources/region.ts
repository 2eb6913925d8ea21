import type { Area } from '../areas/area.js';
import type { AreaTree } from '../areas/area-tree.js';
import { findAreas } from '../areas/find-areas.js';
import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Population } from '../population/population.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { AreaJob } from '../projection/areas/area-job.js';
import type { Uncertainty } from '../projection/uncertainty.js';
import type { Rates } from '../rates/rates.js';
import { scaleRates } from '../rates/scale-rates.js';
import { addSeries } from '../series/add-series.js';
import type { Series } from '../series/series.js';
import type { ReadingNote } from './fault-report.js';
import type { Flow } from './package/contract.js';
import type { ResourceTable } from './package/resource-table.js';
import { AreaFactors, FACTOR_RATES, type FactorRate } from './region/area-factors.js';
import { type RakingNote, type RegionPeople, singleAgesOf } from './region/single-ages.js';
import type { Figure, Source } from './town/figure.js';
import { figureSeries } from './town/figure-series.js';
import { narrow } from './town/narrow.js';
import { readFigures, readSources } from './town/read-figures.js';
import { sexRatioAtBirth } from './town/sex-ratio-at-birth.js';
import { FLOW_TITLES, peopleTitle } from './town/titles.js';
import { ratesOf } from './town/town-rates.js';
import { baseSpreadOf, uncertaintyOf } from './town/town-uncertainty.js';

/** What a {@link Region} is made of: tables that were read and found without faults. */
export interface RegionParts {
  readonly folder: string;
  /** Id of the area that is the whole region. */
  readonly id: string;
  readonly areas: AreaTree;
  readonly tables: ReadonlyMap<string, ResourceTable>;
  readonly notes: readonly ReadingNote[];
}

/** Which groups of Statistics Poland's projection of an area. */
export interface RegionProjectionQuery {
  /** Id of the area. Default: the region. */
  readonly area?: string;
  /** Default: 'total'. */
  readonly ages?: string;
  /** Default: 'both'. */
  readonly sex?: Sex | 'both';
}

/** Rates are those known at the end of this year, from which every projection of a region starts. */
const VINTAGE = '2022';
/** Years of Statistics Poland's projection from whose flows the level of each area is found: those nearest to the count. */
const FACTOR_YEARS: readonly number[] = [2023, 2024, 2025];

/**
 * A region and its many areas as its folder describes them. Made by `readRegion()`. Areas of the same kind make up the
 * region; single ages are estimated within published groups, and rates are the region's at each area's own level.
 *
 * @example
 * readRegion('data/pomorskie').population('2215021').count(); // => 52634
 */
export class Region {
  /** Id of the area that is the whole region. */
  readonly id: string;
  readonly name: string;
  /** The folder as it was asked for. */
  readonly folder: string;
  readonly areas: AreaTree;
  readonly sources: readonly Source[];
  /** What was taken as what while reading. */
  readonly notes: readonly ReadingNote[];
  readonly #tables: ReadonlyMap<string, ResourceTable>;
  readonly #figures: ReadonlyMap<string, readonly Figure[]>;
  #people: RegionPeople | undefined;
  #rates: Rates | undefined;
  readonly #factors = new Map<string, AreaFactors>();

  constructor({ folder, id, areas, tables, notes }: RegionParts) {
    this.folder = folder;
    this.id = id;
    this.name = areas.find(id).name;
    this.areas = areas;
    this.notes = notes;
    this.#tables = tables;
    this.sources = readSources(this.#table('sources'));
    const figures = new Map<string, Figure[]>();
    for (const figure of ['population-groups', 'gus-projection', 'flows', 'series'].flatMap((name) => this.#rows(name))) {
      const key = `${figure.resource} ${figure.area}`;
      const of = figures.get(key);
      if (of === undefined) figures.set(key, [figure]);
      else of.push(figure);
    }
    this.#figures = figures;
  }

  /**
   * The areas of a list of TERYT codes or names.
   *
   * @throws {RangeError} As `findAreas()`: an unknown code is named with the nearest ones.
   */
  find(...codes: readonly string[]): Area[] {
    return findAreas(this.areas, codes);
  }

  /** The gminas of the region, or of one of its powiats. */
  gminas(county?: string): Area[] {
    return this.#ofKind('gmina').filter(({ parent }) => county === undefined || parent === county);
  }

  /** The powiats of the region. */
  counties(): Area[] {
    return this.#ofKind('county');
  }

  /**
   * The people of an area by sex and single year of age, estimated within published groups (`graduateWithin()`).
   *
   * @param area - Id of the area. Default: the region.
   * @throws {RangeError} If there is no such area.
   */
  population(area: string = this.id): Population {
    const { id } = this.areas.find(area);
    const found = this.#singleAges().populations.get(id);
    return found ?? fail(`Region.population: obszar „${id}” nie ma ludności`, `Region.population: area "${id}" has no population`);
  }

  /** How far raking moved people to other single ages, for every area with parts. */
  raking(): readonly RakingNote[] {
    return this.#singleAges().raking;
  }

  /**
   * The rates of an area: the region's schedules at the area's level (see {@link Region.factors}).
   *
   * @param area - Id of the area. Default: the region.
   */
  rates(area: string = this.id): Rates {
    this.#rates ??= ratesOf(
      {
        mortality: this.#table('mortality'),
        fertility: this.#table('fertility'),
        migration: this.#table('migration'),
        sexRatioAtBirth: (year) => sexRatioAtBirth(this.#figures.get(`series ${this.id}`) ?? [], this.areas, this.id, year),
      },
      { vintage: VINTAGE, area: this.id },
    );
    const { id, kind } = this.areas.find(area);
    return id === this.id ? this.#rates : scaleRates(this.#rates, this.factors(kind).factorsOf(id));
  }

  /**
   * How the levels of the rates differ between the areas of one kind, by empirical Bayes.
   *
   * Events are flows that Statistics Poland assumes for the first years of its projection, not counts.
   *
   * @param kind - 'gmina' or 'county'. Default: 'gmina'.
   */
  factors(kind: Area['kind'] = 'gmina'): AreaFactors {
    const known = this.#factors.get(kind);
    if (known !== undefined) return known;
    const areas = this.#ofKind(kind);
    if (areas.length === 0) {
      fail(
        `Region.factors: nie ma obszarów rodzaju „${kind}”; są gmina i county`,
        `Region.factors: there are no areas of kind "${kind}"; there are gmina and county`,
      );
    }
    const found = new AreaFactors({
      areas,
      population: (area) => this.population(area),
      rates: this.rates(),
      flow: (flow, area, year) => this.flow(flow, area).at(year) ?? Number.NaN,
      years: FACTOR_YEARS,
    });
    this.#factors.set(kind, found);
    return found;
  }

  /**
   * How uncertain an area's rates are: as the table says of the region's levels, and the more, the fewer events the area's
   * own level stands on; and its single ages within the published groups.
   *
   * @param area - Id of the area. Default: the region.
   */
  uncertainty(area: string = this.id): Uncertainty {
    const uncertainty = uncertaintyOf(this.#table('uncertainty'), this.id, VINTAGE);
    const { id, kind } = this.areas.find(area);
    if (id === this.id) return uncertainty;
    const wider = FACTOR_RATES.map((rate: FactorRate) => {
      const { level } = uncertainty[rate];
      const own = this.factors(kind).spreadOf(rate, id);
      return [rate, { ...uncertainty[rate], level: Math.sqrt(level * level + own * own) }];
    });
    const spread = baseSpreadOf(this.#table('uncertainty'), { area: this.id, vintage: VINTAGE });
    const groups = this.#singleAges().estimatedWithin(id);
    const base = spread === undefined ? {} : { base: { kind: 'within-groups' as const, groups, spread } };
    return { ...uncertainty, ...Object.fromEntries(wider), ...base };
  }

  /**
   * What is needed to project areas: base, rates and uncertainty of each.
   *
   * @param areas - TERYT codes, ids or names. Default: the region, its powiats and its gminas.
   * @throws {RangeError} As `findAreas()`.
   */
  jobs(areas: readonly string[] = this.areas.areas.map(({ id }) => id)): AreaJob[] {
    return findAreas(this.areas, areas).map(({ id }) => ({
      population: this.population(id),
      rates: this.rates(id),
      uncertainty: this.uncertainty(id),
    }));
  }

  /**
   * Statistics Poland's own projection of an area; the base year is its count.
   *
   * @throws {RangeError} If there is no such group; the message lists what there is.
   */
  gusProjection({ area = this.id, ages = 'total', sex = 'both' }: RegionProjectionQuery = {}): Series {
    const { id } = this.areas.find(area);
    const ofAges = narrow(this.#figures.get(`gus-projection ${id}`) ?? [], 'ages', ages, 'Region.gusProjection');
    if (sex === 'both' && !ofAges.some((figure) => figure.sex === 'both')) {
      const sexes = SEXES.map((one) => this.gusProjection({ area: id, ages, sex: one }));
      return addSeries(sexes, { id: `gus both ${ages}`, title: gusTitle(ages, 'both') });
    }
    const figures = narrow(ofAges, 'sex', sex, 'Region.gusProjection');
    const counted = (this.#figures.get(`population-groups ${id}`) ?? []).filter((figure) => figure.ages === ages && figure.sex === sex);
    return figureSeries([...counted, ...figures], {
      id: `gus ${sex} ${ages}`,
      title: gusTitle(ages, sex),
      asked: `gusProjection ${ages}`,
      sources: this.sources,
    });
  }

  /**
   * One flow of that projection by year.
   *
   * @param area - Id of the area. Default: the region.
   * @throws {RangeError} If there is no such flow; the message lists those there are.
   */
  flow(flow: Flow, area: string = this.id): Series {
    const { id } = this.areas.find(area);
    const figures = narrow(this.#figures.get(`flows ${id}`) ?? [], 'indicator', flow, 'Region.flow');
    return figureSeries(figures, { id: flow, title: FLOW_TITLES[flow], asked: flow, sources: this.sources });
  }

  #singleAges(): RegionPeople {
    const published = [...this.#figures].filter(([key]) => key.startsWith('population-groups ')).flatMap(([, figures]) => figures);
    this.#people ??= singleAgesOf(published, this.areas, this.id, this.#sourceOf(published));
    return this.#people;
  }

  #sourceOf(figures: readonly Figure[]): string {
    const ids = new Set(figures.map(({ source }) => source));
    return this.sources
      .filter(({ id }) => ids.has(id))
      .map(({ title }) => title)
      .join('; ');
  }

  #ofKind(kind: Area['kind']): Area[] {
    return this.areas.areas.filter((area) => area.kind === kind);
  }

  #rows(resource: string): Figure[] {
    const table = this.#tables.get(resource);
    return table === undefined ? [] : readFigures(table);
  }

  #table(resource: string): ResourceTable {
    const table = this.#tables.get(resource);
    if (table !== undefined) return table;
    const known = [...this.#tables.keys()].join(', ');
    return fail(
      `Region: folder ${this.folder} nie ma zasobu „${resource}”; są: ${known}`,
      `Region: the folder ${this.folder} has no resource "${resource}"; there are: ${known}`,
    );
  }
}

function gusTitle(ages: string, sex: Sex | 'both'): Message {
  const { pl, en } = peopleTitle(ages, sex);
  return { pl: `${pl}, prognoza GUS`, en: `${en}, projection by Statistics Poland` };
}
