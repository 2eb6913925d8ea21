import type { CostLedger } from './cost-ledger.js';

/**
 * A ledger in which nobody earns less than a minimum; wages above it stay as they are, and so do all prices.
 *
 * Assumptions: only what would be unlawful is raised. Limits: those who earned a little more usually ask for more, too.
 *
 * @param ledger - Wages in the money of its base year.
 * @param minimum - PLN a month for a full-time post, in the same money: the minimum of a year over the index of wages of that year.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * raisedWages(home, 4242).staff[0].wage; // => 4242
 */
export function raisedWages(ledger: CostLedger, minimum: number): CostLedger {
  if (ledger.staff.every(({ wage }) => wage >= minimum)) return ledger;
  return { ...ledger, staff: ledger.staff.map((one) => ({ ...one, wage: Math.max(one.wage, minimum) })) };
}
