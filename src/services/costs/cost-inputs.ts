import type { Message } from '../../language/language.js';
import type { ServiceInput } from '../service.js';
import { COST_ITEM_NAMES, COST_ITEMS, type CostItemName } from './cost-items.js';
import type { CostLedger } from './cost-ledger.js';
import type { Sector } from './sectors.js';

/** One item of a ledger, with its status and source. */
export interface CostItem extends ServiceInput {
  readonly item: CostItemName;
  /** Machine name of the role, for items of the staff. */
  readonly role?: string;
}

/** A ledger as it is known: some items uncertain, some missing. */
export interface CostLedgerInputs {
  /** Machine name, e.g. 'day-home'. */
  readonly service: string;
  /** Machine name, e.g. 'mops'. */
  readonly provider: string;
  readonly sector: Sector;
  readonly title: Message;
  /** The year whose wages and prices the cost is in. Items of other years are brought to it. */
  readonly baseYear: number;
  /** Titles of the roles by their machine names; a role without one is called by its name. */
  readonly roles?: ReadonlyMap<string, Message>;
  readonly items: readonly CostItem[];
}

/** What a ledger lacks. */
export interface CostGaps {
  /** Without these nothing is known of the cost. */
  readonly cost: readonly ServiceInput[];
  /** Without these nobody knows who pays. */
  readonly funding: readonly ServiceInput[];
}

/**
 * The items that a ledger lacks: those that are missing, and those it does not name at all.
 *
 * @example
 * costGaps({ service: 'day-home', provider: 'mops', sector: 'public', title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, items: [] }).cost.length; // => 13
 */
export function costGaps(inputs: CostLedgerInputs): CostGaps {
  const roles = rolesOf(inputs);
  const lacking = (neededFor: 'cost' | 'funding'): ServiceInput[] =>
    COST_ITEM_NAMES.filter((name) => COST_ITEMS[name].neededFor === neededFor).flatMap((name) => {
      const { byRole } = COST_ITEMS[name];
      // A ledger that names no role lacks its staff altogether; the wage stands for it.
      if (byRole && roles.length === 0) return name === 'staff_wage' ? [notNamed(name)] : [];
      return (byRole ? roles : [undefined]).flatMap((role): ServiceInput[] => {
        const found = itemOf(inputs, name, role);
        if (found === undefined) return [notNamed(name, role)];
        return found.value === null ? [found] : [];
      });
    });
  return { cost: lacking('cost'), funding: lacking('funding') };
}

/**
 * The roles of a ledger's staff, in the order in which the items name them.
 *
 * @example
 * rolesOf({ items: [] }); // => []
 */
export function rolesOf({ items }: Pick<CostLedgerInputs, 'items'>): string[] {
  return [...new Set(items.flatMap(({ role }) => (role === undefined ? [] : [role])))];
}

/**
 * A ledger to compute with.
 *
 * @param inputs - Without gaps of cost.
 * @param amountOf - The value of an item in one draw, in the money of the base year.
 * @param withFunding - Whether who pays is known.
 */
export function ledgerOf(inputs: CostLedgerInputs, amountOf: (item: CostItem) => number, withFunding: boolean): CostLedger {
  const { service, provider, sector, title, baseYear, roles } = inputs;
  const maybe = (name: CostItemName, role?: string): number | undefined => {
    const item = itemOf(inputs, name, role);
    return item === undefined || item.value === null ? undefined : amountOf(item);
  };
  const number = (name: CostItemName, role?: string): number => maybe(name, role) ?? Number.NaN;
  const year = maybe('opens_year');
  return {
    ...{ service, provider, sector, title, baseYear },
    places: number('places'),
    occupancy: number('occupancy'),
    openDays: number('open_days'),
    openHours: number('open_hours'),
    productiveHours: number('productive_hours'),
    onCosts: number('on_costs'),
    staff: rolesOf(inputs).map((role) => {
      const hours = maybe('staff_hours', role);
      return {
        role,
        title: roles?.get(role) ?? { pl: role, en: role },
        placesPerPost: number('staff_places_per_post', role),
        minimum: number('staff_minimum', role),
        wage: number('staff_wage', role),
        ...(hours === undefined ? {} : { hours }),
      };
    }),
    premises: number('premises'),
    overhead: number('overhead'),
    materialsPerUserDay: number('materials'),
    capital: { outlay: number('capital_outlay'), years: number('capital_years'), rate: number('capital_rate') },
    ...(year === undefined
      ? {}
      : {
          opening: {
            from: `${year}-${String(maybe('opens_month') ?? 1).padStart(2, '0')}`,
            rampMonths: maybe('ramp_months') ?? 0,
            startCost: maybe('start_cost') ?? 0,
          },
        }),
    ...(withFunding
      ? {
          funding: {
            feePerUserMonth: number('fee'),
            stateGrantPerPlaceMonth: number('state_grant'),
            stateGrantMaxShare: number('state_grant_max_share'),
            euShare: number('eu_share'),
            euUntil: number('eu_until'),
          },
        }
      : {}),
  };
}

function itemOf({ items }: CostLedgerInputs, name: CostItemName, role?: string): CostItem | undefined {
  return items.find((one) => one.item === name && one.role === role);
}

function notNamed(name: CostItemName, role?: string): ServiceInput {
  const { title, unit } = COST_ITEMS[name];
  const of = role === undefined ? '' : ` (${role})`;
  return {
    id: role === undefined ? name : `${name} ${role}`,
    title: { pl: `${title.pl}${of}`, en: `${title.en}${of}` },
    value: null,
    unit: { pl: unit, en: unit },
    status: 'missing',
    source: '',
    note: { pl: 'nie ma jej w wykazie kosztów', en: 'the ledger does not name it' },
  };
}
