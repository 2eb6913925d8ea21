import type { Message } from '../../language/language.js';
import { numberColumn, shareColumn, textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { COST_PARTS, type CostPart, type PlaceCost } from './place-cost.js';

/** What a reader sees. */
export const COST_PART_NAMES: Readonly<Record<CostPart, Message>> = {
  staff: { pl: 'Płace z narzutami', en: 'Wages with on-costs' },
  premises: { pl: 'Lokal', en: 'Premises' },
  materials: { pl: 'Wyżywienie, materiały, dowóz', en: 'Meals, materials, transport' },
  overhead: { pl: 'Administracja', en: 'Overhead' },
  capital: { pl: 'Budynek i wyposażenie', en: 'Building and equipment' },
  start: { pl: 'Uruchomienie', en: 'Starting' },
};

/**
 * What the cost of a place is made of, one row a part; the rows add up to the whole.
 *
 * @param cost - By `placeCost()`.
 * @param title - What is shown.
 * @example
 * const parts = { staff: 100, premises: 10, materials: 20, overhead: 5, capital: 5, start: 0 };
 * const cost = { places: 4, users: 2, personDays: 500, personHours: 4000, posts: new Map(), parts, total: 140, perPlace: 35, perOccupiedPlace: 70, perPersonDay: 0.28, perPersonHour: 0.035 };
 * costPartsTable(cost, { pl: 'Dom', en: 'Home' }).values('per_occupied_place'); // => [50, 5, 10, 2.5, 2.5, 0]
 */
export function costPartsTable({ parts, places, users, total }: PlaceCost, title: Message): Table {
  const unit = { pl: 'zł rocznie', en: 'PLN a year' };
  const per = (amount: number, units: number): number | null => (units > 0 ? amount / units : null);
  return new Table(
    [
      { ...textColumn('part', 'Składnik', 'Part'), words: COST_PART_NAMES },
      { ...numberColumn('cost', 'Koszt', 'Cost', 0), unit },
      { ...numberColumn('per_place', 'Na dostępne miejsce', 'Per available place', 0), unit },
      { ...numberColumn('per_occupied_place', 'Na zajęte miejsce', 'Per occupied place', 0), unit },
      shareColumn('share', 'Udział', 'Share'),
    ],
    COST_PARTS.map((part) => [part, parts[part], per(parts[part], places), per(parts[part], users), per(parts[part], total)]),
    { title },
  );
}
