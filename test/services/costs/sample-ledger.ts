import { COST_ITEMS, type CostItem, type CostItemName, type CostLedgerInputs, Series } from '../../../src/engine.js';

/** A series of figures from a year on. */
export const series = (id: string, from: number, values: readonly number[]): Series =>
  new Series(
    { id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } },
    values.map((value, place) => ({ year: from + place, value, status: 'published', source: 'illustration' })),
  );

/** An item of a ledger; one without a value is missing. */
export const item = (name: CostItemName, value: number | null, more: Partial<CostItem> = {}): CostItem => ({
  id: more.role === undefined ? name : `${name} ${more.role}`,
  item: name,
  title: COST_ITEMS[name].title,
  value,
  unit: { pl: COST_ITEMS[name].unit, en: COST_ITEMS[name].unit },
  status: value === null ? 'missing' : 'assumed',
  source: 'illustration',
  ...more,
});

/** The day home of the reference as items; the carer's wage is given in the money of 2021. */
export const ITEMS: readonly CostItem[] = [
  item('places', 20),
  item('occupancy', 0.8),
  item('open_days', 250),
  item('open_hours', 8),
  item('productive_hours', 1600),
  item('on_costs', 0.2),
  item('staff_places_per_post', 8, { role: 'carer' }),
  item('staff_minimum', 2, { role: 'carer' }),
  item('staff_wage', 3200, { role: 'carer', year: 2021 }),
  // Above every number of places: one crew.
  item('staff_places_per_post', 1000, { role: 'manager' }),
  item('staff_minimum', 1, { role: 'manager' }),
  item('staff_hours', 4, { role: 'manager' }),
  item('staff_wage', 6000, { role: 'manager' }),
  item('premises', 60_000),
  item('overhead', 24_000),
  item('materials', 20),
  item('capital_outlay', 300_000),
  item('capital_years', 30),
  item('capital_rate', 0),
  item('fee', 100),
  item('state_grant', 400),
  item('state_grant_max_share', 0.5),
  item('eu_share', 0.1),
  item('eu_until', 2023),
];

/** The day home of the reference as a ledger of items. */
export const LEDGER: CostLedgerInputs = {
  service: 'day-home',
  provider: 'illustration',
  sector: 'public',
  title: { pl: 'Dom dzienny (przykład)', en: 'Day home (illustration)' },
  baseYear: 2022,
  items: ITEMS,
};
