import { capital } from '../../language/capital.js';
import type { Message } from '../../language/language.js';
import type { Series } from '../../series/series.js';
import { unitName } from '../../series/unit-names.js';
import type { CostSeries } from '../../services/costs/cost-indices.js';
import type { CostItem, CostLedgerInputs } from '../../services/costs/cost-inputs.js';
import { COST_ITEMS } from '../../services/costs/cost-items.js';
import { costName } from '../../services/costs/cost-name.js';
import type { ServiceInput } from '../../services/service.js';
import type { TownCost } from '../town/town-costs.js';
import type { Town } from '../town.js';
import { costReferences } from './cost-references.js';

/** What a town's folder says of the cost of services. */
export interface CostsInputs {
  /** The year whose money the ledgers are in. */
  readonly baseYear: number;
  /** Average gross wage and level of consumer prices of the country, for `costIndices()`. */
  readonly series: CostSeries;
  /** Minimum wage of the country, PLN a month, for `serviceCost()`; undefined where the folder does not have it. */
  readonly minimumWage: Series | undefined;
  /** One for each service and provider, with what is missing and who has it. */
  readonly ledgers: readonly CostLedgerInputs[];
  /** Published costs of places elsewhere, to compare with; proxies, not the town's own. */
  readonly references: readonly ServiceInput[];
  /** What the folder does not say at all. */
  readonly missing: readonly Message[];
}

/** For which year the ledgers are wanted. */
export interface CostsInputsOptions {
  /** Default: 2022, the year the strategy plans for. */
  readonly baseYear?: number;
}

/**
 * What is known of the cost of a town's services: a ledger for each service and provider, series of wages and prices, and published
 * costs to compare with. Of an item given for several years the newest not after the base year is taken; one that is known only
 * from later years on is missing, and says since when it is known.
 *
 * @param town - The town as read from its folder; one without the table `costs` has no ledgers, and `missing` says so.
 * @throws {RangeError} If the folder has no series of wages or prices.
 * @example
 * const { ledgers } = costsInputs(readTown('data/rumia'));
 * ledgers.find(({ service }) => service === 'day-home')?.items.find(({ item }) => item === 'places')?.value; // => 54
 */
export function costsInputs(town: Town, { baseYear = 2022 }: CostsInputsOptions = {}): CostsInputs {
  const { costs } = town;
  const ledgers = new Map<string, TownCost[]>();
  for (const cost of costs) {
    const key = `${cost.service} ${cost.provider}`;
    ledgers.set(key, [...(ledgers.get(key) ?? []), cost]);
  }
  const noTable = {
    pl: `Folder ${town.folder} nie ma tabeli costs: nie wiadomo, z czego składa się koszt żadnej usługi`,
    en: `The folder ${town.folder} has no table costs: it is not known what the cost of any service is made of`,
  };
  return {
    baseYear,
    series: { wages: town.series('average_gross_wage', { area: 'polska' }), prices: town.series('cpi_2015', { area: 'polska' }) },
    minimumWage: town.figures.some(({ indicator, area }) => indicator === 'minimum_wage' && area === 'polska')
      ? town.series('minimum_wage', { area: 'polska' })
      : undefined,
    ledgers: [...ledgers.values()].map((rows) => ledgerOf(town, rows, baseYear)),
    references: costReferences(town),
    missing: costs.length === 0 ? [noTable] : [],
  };
}

function ledgerOf(town: Town, rows: readonly TownCost[], baseYear: number): CostLedgerInputs {
  const [{ service, provider, sector }] = rows;
  const [of, by] = [service, provider].map(costName);
  const title = { pl: `${capital(of.pl)}: ${by.pl}`, en: `${capital(of.en)}: ${by.en}` };
  const known = new Map<string, TownCost>();
  for (const row of rows) {
    const key = `${row.item} ${row.role ?? ''}`;
    const before = known.get(key);
    if (before === undefined || isNearer(row, before, baseYear)) known.set(key, row);
  }
  const items = [...known.values()].map((row) => itemOf(town, row.year > baseYear && row.value !== null ? knownLater(row) : row));
  return { service, provider, sector, title, baseYear, items };
}

/** A row of the base year or before it goes before a later one; of the former the newest, of the latter the oldest. */
function isNearer({ year }: TownCost, before: TownCost, baseYear: number): boolean {
  if (year > baseYear) return before.year > baseYear && year < before.year;
  return before.year > baseYear || year >= before.year;
}

/** What was not known yet in the base year. */
function knownLater({ low, high, quality, note, ...row }: TownCost): TownCost {
  const missing = { pl: `folder zna tę liczbę dopiero z ${row.year} r.`, en: `the folder knows it of ${row.year} only` };
  return { ...row, value: null, status: 'missing', missing };
}

function itemOf(town: Town, { item, role, value, low, high, unit, year, status, quality, source, note, missing }: TownCost): CostItem {
  const { title } = COST_ITEMS[item];
  const of = role === undefined ? '' : ` (${role})`;
  const said = note === undefined ? missing : { pl: note, en: note };
  return {
    id: role === undefined ? item : `${item} ${role}`,
    item,
    ...(role === undefined ? {} : { role }),
    title: { pl: `${title.pl}${of}`, en: `${title.en}${of}` },
    value,
    ...(low === undefined || high === undefined ? {} : { low, high }),
    unit: unitName(unit),
    status,
    ...(quality === undefined ? {} : { quality }),
    year,
    source: town.source(source).title,
    ...(said === undefined ? {} : { note: said }),
  };
}
