import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';
import { shareColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import { quantityOf } from '../quantity-of.js';
import { SECTOR_NAMES, type Sector } from './sectors.js';

/** One who provides a part of a service. */
export interface MixProvider {
  /** Machine name. */
  readonly id: string;
  readonly title: Message;
  readonly sector: Sector;
  /** Whether the town buys it under a contract, instead of doing it itself. */
  readonly isContracted: boolean;
  /** The part of the volume it is to provide, one number a year: 0 to 1. See `contractPath()`. */
  readonly shares: readonly number[];
  /** The most it can provide, one number a year. Default: any amount. See `rampedCapacity()`. */
  readonly capacity?: readonly number[];
  /** PLN for one hour or place, in the draws and years of the volume. */
  readonly unitCost: Draws;
}

/** Bounds of a mix. */
export interface ProviderMixOptions {
  /** The least share the town keeps to itself, so that it could take a service back: 0 to 1. Default: 0. */
  readonly inHouseFloor?: number;
}

/** Who provides how much, and what it costs, in draws. */
export interface ProviderMix {
  readonly providers: readonly MixProvider[];
  /** What each provides, by its id: hours or places. */
  readonly volumes: ReadonlyMap<string, Draws>;
  /** What each is paid, by its id: PLN a year. */
  readonly costs: ReadonlyMap<string, Draws>;
  /** PLN a year in all. */
  readonly cost: Draws;
  /** What nobody can provide, because all are at their capacity. */
  readonly unserved: Draws;
  /** Part of what is provided that is bought under contracts: 0 to 1. */
  readonly contractedShare: Draws;
  /** PLN a year paid under contracts. */
  readonly contractedValue: Draws;
}

/**
 * Divides a volume among providers by their shares. What one cannot take for want of capacity goes to the others that have some
 * left, in their order; what is left then is unserved.
 *
 * @param volume - Hours or places that are needed, in draws.
 * @param providers - Their shares add up to 1 in every year.
 * @throws {RangeError} If shares do not add up to 1, years differ, or the town keeps less than the floor.
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: '', en: '' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * const provider = (id: string, isContracted: boolean, share: number, cost: number) => ({ id, title: { pl: id, en: id }, sector: 'public' as const, isContracted, shares: [share], unitCost: draws(cost) });
 * providerMix(draws(1000), [provider('mops', false, 0.8, 40), { ...provider('cooperative', true, 0.2, 30), capacity: [150] }]).cost.at(2026); // => [38500]
 */
export function providerMix(volume: Draws, providers: readonly MixProvider[], { inHouseFloor = 0 }: ProviderMixOptions = {}): ProviderMix {
  checkProviders(volume, providers, inHouseFloor);
  const { years } = volume;
  const delivered = years.map((year, place) => {
    const all = volume.at(year);
    const parts = providers.map(() => new Float64Array(volume.count));
    for (let draw = 0; draw < volume.count; draw++) {
      for (const [number, part] of divided(all[draw], providers, place).entries()) parts[number][draw] = part;
    }
    return parts;
  });
  const unit = volume.description.unit;
  const volumes = providers.map(({ id, title }, number) =>
    quantityOf(volume, { id, title, unit }, (_, draw, place) => delivered[place][number][draw]),
  );
  const pln = { pl: 'zł rocznie', en: 'PLN a year' };
  const costs = providers.map(({ unitCost, id, title }, number) =>
    volumes[number].combine(unitCost, (part, price) => part * price, { id, title, unit: pln }),
  );
  const add = (parts: readonly Draws[], id: string, title: Message, of: Message): Draws =>
    quantityOf(parts[0] ?? volume, { id, title, unit: of }, (year, draw) => sum(parts.map((part) => part.at(year)[draw])));
  const contracted = (parts: readonly Draws[]): Draws[] => parts.filter((_, number) => providers[number].isContracted);
  const provided = add(volumes, 'provided', { pl: 'Udzielone', en: 'Provided' }, unit);
  const bought = add(contracted(volumes), 'contracted', { pl: 'Zlecone', en: 'Contracted out' }, unit);
  const ids = providers.map(({ id }) => id);
  return {
    providers,
    volumes: new Map(ids.map((id, number) => [id, volumes[number]])),
    costs: new Map(ids.map((id, number) => [id, costs[number]])),
    cost: add(costs, 'cost', { pl: 'Koszt', en: 'Cost' }, pln),
    unserved: volume.combine(provided, (needed, given) => Math.max(0, needed - given), {
      id: 'unserved',
      title: { pl: 'Bez wykonawcy', en: 'Nobody to provide it' },
      unit,
    }),
    contractedShare: bought.combine(provided, (part, all) => (all > 0 ? part / all : 0), {
      id: 'contracted_share',
      title: { pl: 'Udział usług zleconych', en: 'Share contracted out' },
      unit: { pl: 'udział', en: 'share' },
      digits: 3,
    }),
    contractedValue: add(contracted(costs), 'contracted_value', { pl: 'Wartość zleceń', en: 'Value contracted out' }, pln),
  };
}

/**
 * The part of each provider in what is provided, by year: means of draws, so that they add up to 1.
 *
 * @example
 * const draws = (value: number) => new Draws({ description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: '', en: '' } }, years: [2026], values: [Float64Array.of(value)], statuses: ['planned'], source: 'plan' });
 * const mix = providerMix(draws(1000), [{ id: 'mops', title: { pl: 'MOPS', en: 'MOPS' }, sector: 'public', isContracted: false, shares: [1], unitCost: draws(40) }]);
 * providerMixTable(mix).rows; // => [[2026, 'mops', 'public', 1]]
 */
export function providerMixTable({ providers, volumes }: ProviderMix): Table {
  const parts = providers.flatMap(({ id, sector }) => {
    const volume = volumes.get(id);
    return volume === undefined ? [] : [{ id, sector, volume }];
  });
  const shareOf = (of: Draws, year: number): number => {
    const shares = of.at(year).map((part, draw) => {
      const whole = sum(parts.map(({ volume }) => volume.at(year)[draw]));
      return whole > 0 ? part / whole : 0;
    });
    return sum(shares) / shares.length;
  };
  const rows = (parts[0]?.volume.years ?? []).flatMap((year) =>
    parts.map(({ id, sector, volume }): Cell[] => [year, id, sector, shareOf(volume, year)]),
  );
  return new Table(
    [
      YEAR_COLUMN,
      { ...textColumn('provider', 'Wykonawca', 'Provider'), words: Object.fromEntries(providers.map(({ id, title }) => [id, title])) },
      { ...textColumn('sector', 'Sektor', 'Sector'), words: SECTOR_NAMES },
      shareColumn('share', 'Udział', 'Share'),
    ],
    rows,
    { title: { pl: 'Kto udziela usług', en: 'Who provides the service' } },
  );
}

/** What each provider gets of a volume. */
function divided(volume: number, providers: readonly MixProvider[], place: number): number[] {
  const most = providers.map(({ capacity }) => capacity?.[place] ?? Number.POSITIVE_INFINITY);
  const parts = providers.map(({ shares }, number) => Math.min(volume * shares[place], most[number]));
  let left = volume - sum(parts);
  // What rounding leaves is nobody's.
  if (left <= volume * ROUNDING) return parts;
  return parts.map((part, number) => {
    const more = Math.min(left, most[number] - part);
    left -= more;
    return part + more;
  });
}

const ROUNDING = 1e-12;

function checkProviders(volume: Draws, providers: readonly MixProvider[], floor: number): void {
  const { years } = volume;
  for (const { id, shares, capacity } of providers) {
    if (shares.length === years.length && (capacity === undefined || capacity.length === years.length)) continue;
    fail(
      `providerMix: „${id}” ma ${shares.length} udziałów i ${capacity?.length ?? years.length} zdolności; oczekiwano po jednej na każdy z ${years.length} lat`,
      `providerMix: "${id}" has ${shares.length} shares and ${capacity?.length ?? years.length} capacities; expected one for each of ${years.length} years`,
    );
  }
  for (const [place, year] of years.entries()) {
    const shares = providers.map((provider) => provider.shares[place]);
    const own = sum(providers.filter(({ isContracted }) => !isContracted).map((provider) => provider.shares[place]));
    if (!shares.every((share) => share >= 0) || Math.abs(sum(shares) - 1) > 1e-9) {
      fail(
        `providerMix: udziały w ${year} r. to ${shares.join(', ')}; oczekiwano liczb od 0, razem 1`,
        `providerMix: the shares of ${year} are ${shares.join(', ')}; expected numbers from 0 that add up to 1`,
      );
    }
    if (own < floor - 1e-9) {
      fail(
        `providerMix: w ${year} r. miasto zostawia sobie ${own}, a ma co najmniej ${floor}; zleć mniej albo obniż inHouseFloor`,
        `providerMix: in ${year} the town keeps ${own}, but at least ${floor} is asked; contract out less or lower inHouseFloor`,
      );
    }
  }
}
