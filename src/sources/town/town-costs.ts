import type { Message } from '../../language/language.js';
import { type CostItemName, costItemOf } from '../../services/costs/cost-items.js';
import { SECTORS, type Sector } from '../../services/costs/sectors.js';
import type { Quality, Status } from '../../tables/status.js';
import { ALL_ROLES } from '../checks/check-costs.js';
import type { ResourceTable } from '../package/resource-table.js';
import { readFigures } from './read-figures.js';

/** One row of the table `costs`: one item of what one provider's service costs. */
export interface TownCost {
  /** Id of the service, e.g. 'day-home'. */
  readonly service: string;
  /** Id of the provider, e.g. 'mops'. */
  readonly provider: string;
  readonly sector: Sector;
  readonly item: CostItemName;
  /** Id of the role, for items of the staff. */
  readonly role?: string;
  /** The least and the most it may be, where the row has limits. */
  readonly low?: number;
  readonly high?: number;
  /** Null where missing. */
  readonly value: number | null;
  readonly unit: string;
  readonly year: number;
  readonly status: Status;
  readonly quality?: Quality;
  /** Id of the source. */
  readonly source: string;
  readonly note?: string;
  /** Why the value is missing, where the file says so by a word such as "Bd.". */
  readonly missing?: Message;
}

/** The rows of the table `costs`, which was read and found without faults. */
export function readCosts(table: ResourceTable): TownCost[] {
  const figures = readFigures(table);
  return table.rows.flatMap((row, place): TownCost[] => {
    const { value, unit, date, status, quality, source, note, missing } = figures[place];
    const item = costItemOf(table.text(row, 'item'));
    const sector = SECTORS.find((one) => one === table.text(row, 'sector'));
    if (item === undefined || sector === undefined) return [];
    const [role, low, high] = [table.text(row, 'role'), table.number(row, 'low'), table.number(row, 'high')];
    // A range has two ends: where the row gives one, the value is the other.
    const range = Number.isNaN(low) && Number.isNaN(high) ? {} : { low: orElse(low, value ?? high), high: orElse(high, value ?? low) };
    return [
      {
        ...{ service: table.text(row, 'service'), provider: table.text(row, 'provider'), sector, item, value, unit, status, source },
        year: Number(date),
        ...range,
        ...(role === ALL_ROLES ? {} : { role }),
        ...(quality === undefined ? {} : { quality }),
        ...(note === undefined ? {} : { note }),
        ...(missing === undefined ? {} : { missing }),
      },
    ];
  });
}

function orElse(number: number, other: number): number {
  return Number.isNaN(number) ? other : number;
}
