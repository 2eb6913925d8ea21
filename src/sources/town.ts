import type { AreaTree } from '../areas/area-tree.js';
import type { Claims } from '../indicators/audit/claim.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Activity, MonitoringDuty } from '../indicators/monitoring.js';
import { fail } from '../language/error.js';
import type { Population } from '../population/population.js';
import { SHOCK_KINDS } from '../projection/shock.js';
import type { BaseUncertainty } from '../projection/starting-people.js';
import type { Uncertainty } from '../projection/uncertainty.js';
import type { Series } from '../series/series.js';
import type { Provider } from '../services/directory/provider.js';
import type { PreschoolUnitRow } from '../services/preschool/preschool-unit-row.js';
import type { SurveyAnswer } from '../services/survey/survey-answer.js';
import type { Table } from '../tables/table.js';
import type { ReadingNote } from './fault-report.js';
import { readIndicators } from './indicators/read-indicators.js';
import { readActivities, readDuties } from './indicators/read-monitoring.js';
import type { ResourceTable } from './package/resource-table.js';
import { baseUncertaintyOf } from './town/base-uncertainty.js';
import type { Figure, Source } from './town/figure.js';
import { flowSeries } from './town/flow-series.js';
import { groupSeries } from './town/group-series.js';
import { gusSeries } from './town/gus-series.js';
import { indicatorSeries } from './town/indicator-series.js';
import { overviewTable } from './town/overview.js';
import type {
  CalibrationQuery,
  GroupsQuery,
  GusProjectionQuery,
  SeriesQuery,
  TownUncertaintyOptions,
  UncertaintyQuery,
} from './town/queries.js';
import { readFigures, readSources } from './town/read-figures.js';
import { sexRatioAtBirth } from './town/sex-ratio-at-birth.js';
import { calibrationOf } from './town/town-calibration.js';
import { readClaims } from './town/town-claims.js';
import { readCosts, type TownCost } from './town/town-costs.js';
import { type TownFile, townFiles } from './town/town-files.js';
import type { TownParts } from './town/town-parts.js';
import { populationOf, type TownPopulationOptions } from './town/town-population.js';
import { readPreschoolUnits } from './town/town-preschool-units.js';
import { readProviders } from './town/town-providers.js';
import { ratesOf, type TownRates, type TownRatesOptions } from './town/town-rates.js';
import { subareasOf, type TownSubareas } from './town/town-subareas.js';
import { readSurvey } from './town/town-survey.js';
import { givenUncertainty, uncertaintyOf } from './town/town-uncertainty.js';
import { uncertaintyTableOf } from './town/uncertainty-table.js';

/** Resources whose rows are figures for people to read; rates and single ages have verbs of their own. */
const FIGURE_RESOURCES = ['series', 'prices', 'population-groups', 'gus-projection', 'flows'];

/**
 * A town as its folder describes it. Made by `readTown()`; every verb answers from data that passed all checks.
 *
 * @example
 * readTown('data/rumia').population(2022).count(); // => 52634
 */
export class Town {
  /** Id of the area that is the town, e.g. 'rumia'. */
  readonly id: string;
  /** Name of the town, e.g. 'Rumia'. */
  readonly name: string;
  /** The folder as it was asked for. */
  readonly folder: string;
  /** Years ahead that the town plans for. */
  readonly horizons: readonly number[];
  readonly areas: AreaTree;
  readonly sources: readonly Source[];
  /** Every row of series, prices, published groups, GUS's projection and its flows. */
  readonly figures: readonly Figure[];
  /** What was taken as what while reading. */
  readonly notes: readonly ReadingNote[];
  /** The files the town was read from, datapackage.json first, each with the SHA-256 of its bytes. */
  readonly files: readonly TownFile[];
  readonly #tables: ReadonlyMap<string, ResourceTable>;

  constructor({ folder, id, areas, tables, horizons, notes, files = [] }: TownParts) {
    this.folder = folder;
    this.id = id;
    this.name = areas.find(id).name;
    this.areas = areas;
    this.horizons = horizons;
    this.notes = notes;
    this.files = townFiles(files, [...tables.values()]);
    this.#tables = tables;
    const sources = tables.get('sources');
    this.sources = sources === undefined ? [] : readSources(sources);
    this.figures = FIGURE_RESOURCES.flatMap((name) => {
      const table = tables.get(name);
      return table === undefined ? [] : readFigures(table);
    });
  }

  /**
   * The source of this id.
   *
   * @throws {RangeError} If there is none; the message lists those there are.
   */
  source(id: string): Source {
    const found = this.sources.find((source) => source.id === id);
    if (found !== undefined) return found;
    const known = this.sources.map((source) => source.id).join(', ');
    return fail(`Town.source: nie ma źródła „${id}”; są: ${known}`, `Town.source: there is no source "${id}"; there are: ${known}`);
  }

  /**
   * The people of the town by sex and single year of age.
   *
   * @param date - An ISO date, or a year.
   * @throws {RangeError} If there is no such population; the message lists those there are.
   */
  population(date: string | number, { variant = 'main', area = this.id }: TownPopulationOptions = {}): Population {
    return populationOf(this.#table('population'), date, area, variant, (id) => this.source(id).title);
  }

  /**
   * The rates that lead from year to year, as they were known at one time.
   *
   * @throws {RangeError} If there is no such vintage; the message lists those there are.
   */
  rates({ area = this.id, ...options }: TownRatesOptions): TownRates {
    return ratesOf(
      {
        mortality: this.#table('mortality'),
        fertility: this.#table('fertility'),
        migration: this.#table('migration'),
        sexRatioAtBirth: (year) => sexRatioAtBirth(this.figures, this.areas, area, year),
      },
      { ...options, area },
    );
  }

  /**
   * How uncertain the rates and the base population are, and the shocks asked for; {@link Town.uncertaintyTable} says how
   * each figure was found.
   *
   * @throws {RangeError} If there is no such vintage or shock; the message lists those there are.
   */
  uncertainty(options: TownUncertaintyOptions): Uncertainty {
    const { vintage, area = this.id, shocks = [] } = givenUncertainty('Town.uncertainty', options);
    const base = this.baseUncertainty({ vintage, area });
    return uncertaintyOf(this.#table('uncertainty'), area, vintage, { base, shocks });
  }

  /**
   * How uncertain the people of the base year are: by the second estimate where the data hold one, else within the published
   * groups of ages.
   *
   * @returns Undefined where the data say nothing of it.
   */
  baseUncertainty({ vintage, area = this.id }: UncertaintyQuery): BaseUncertainty | undefined {
    const alternative = (): Population => this.population(Number(vintage), { variant: 'alternative', area });
    return baseUncertaintyOf(
      { uncertainty: this.#table('uncertainty'), population: this.#table('population'), figures: this.figures, alternative },
      { area, vintage },
    );
  }

  /**
   * Every parameter of the uncertainty, with its unit, whether it was computed or assumed, and how it was found; of shocks
   * those asked for, all by default.
   *
   * @throws {RangeError} If there is no such vintage; the message lists those there are.
   */
  uncertaintyTable(options: TownUncertaintyOptions): Table {
    const { vintage, area = this.id, shocks = SHOCK_KINDS } = givenUncertainty('Town.uncertaintyTable', options);
    return uncertaintyTableOf(this.#table('uncertainty'), { area, vintage }, { name: this.areas.find(area).name, shocks });
  }

  /**
   * The parts of the town and what is known of them, for `splitIntoAreas()`.
   *
   * @throws {RangeError} If the town has no parts or nothing is said of them.
   */
  subareas(): TownSubareas {
    return subareasOf(this.#table('subareas'), {
      tree: this.areas,
      city: this.id,
      cityPersons: (year, query) => this.population(year).count(query),
    });
  }

  /**
   * The yearly figures of an indicator or price.
   *
   * @throws {RangeError} If there is no such indicator, area, sex or age group; the message lists those there are.
   */
  series(indicator: string, { area = this.id, sex, ages }: SeriesQuery = {}): Series {
    return indicatorSeries(this.figures, indicator, { area, sex, ages, sources: this.sources });
  }

  /**
   * Published totals of people, year by year: 31 December, or one date.
   *
   * @throws {RangeError} If there are none; the message lists what there is.
   */
  groups(query: GroupsQuery = {}): Series {
    return groupSeries(this.#figuresOf('population-groups'), { area: this.id, ...query }, this.sources);
  }

  /**
   * The projection of Statistics Poland for the town, at the ends of years.
   *
   * @throws {RangeError} If there is no such group; the message lists those there are.
   */
  gusProjection(query: GusProjectionQuery = {}): Series {
    return gusSeries(this.#figuresOf('gus-projection'), { area: this.id, ...query }, this.sources);
  }

  /**
   * One flow of that projection by year: births, deaths, internal_in, internal_out, immigration, emigration.
   *
   * @throws {RangeError} If there is no such flow; the message lists those there are.
   */
  flow(flow: string): Series {
    return flowSeries(this.#figuresOf('flows'), this.id, flow, this.sources);
  }

  /**
   * A level that was fitted to data to make the rates, such as `fertility_factor` or `census_rebasing`; the table
   * `calibration` says how it was found.
   *
   * @throws {RangeError} If there is none; the message lists those there are.
   */
  calibration(parameter: string, { vintage, sex = 'both' }: CalibrationQuery): number {
    return calibrationOf(this.#table('calibration'), { area: this.id, parameter, vintage, sex });
  }

  /** What is known of the cost of services, row by row; none where the folder has no table `costs`. */
  get costs(): readonly TownCost[] {
    return this.#rowsOf('costs', readCosts);
  }

  /** Who provides services in the town, row by row; none where the folder has no table `providers`. */
  get providers(): readonly Provider[] {
    return this.#rowsOf('providers', readProviders);
  }

  /** The indicators with formula, baseline and target; none where the folder has no table `indicators`. */
  get indicators(): readonly Indicator[] {
    return this.#rowsOf('indicators', readIndicators);
  }

  /** What has to be reported and evaluated, and what was done; none where the folder has no tables `monitoring` and `activities`. */
  get monitoring(): { readonly duties: readonly MonitoringDuty[]; readonly activities: readonly Activity[] } {
    return { duties: this.#rowsOf('monitoring', readDuties), activities: this.#rowsOf('activities', readActivities) };
  }

  /** Preschools one by one, row by row; none where the folder has no table `preschool-units`. */
  get preschoolUnits(): readonly PreschoolUnitRow[] {
    const table = this.#tables.get('preschool-units');
    return table === undefined ? [] : readPreschoolUnits(table);
  }

  /** What residents said of services, row by row; none where the folder has no table `survey`. */
  get survey(): readonly SurveyAnswer[] {
    const table = this.#tables.get('survey');
    return table === undefined ? [] : readSurvey(table);
  }

  /** Published statements and the figures to check them with, for `auditClaims()`; none where the folder has no table `claims`. */
  get claims(): Claims {
    const [claims, inputs, consequences] = ['claims', 'claim-inputs', 'claim-consequences'].map((name) => this.#tables.get(name));
    return readClaims({ claims, inputs, consequences });
  }

  /** What the folder holds: resource, rows, years and how many values of each status. One row a resource. */
  table(): Table {
    return overviewTable([...this.#tables.values()], this);
  }

  #figuresOf(resource: string): readonly Figure[] {
    this.#table(resource);
    return this.figures.filter((figure) => figure.resource === resource);
  }

  #rowsOf<Row>(resource: string, read: (table: ResourceTable) => Row[]): readonly Row[] {
    const table = this.#tables.get(resource);
    return table === undefined ? [] : read(table);
  }

  #table(resource: string): ResourceTable {
    const table = this.#tables.get(resource);
    if (table !== undefined) return table;
    const known = [...this.#tables.keys()].join(', ');
    return fail(
      `Town: folder ${this.folder} nie ma zasobu „${resource}”; są: ${known}`,
      `Town: the folder ${this.folder} has no resource "${resource}"; there are: ${known}`,
    );
  }
}
