import type { ServiceInput } from '../../services/service.js';

/** Prices of an indicator among references: of each place the one nearest to the base year, an older one before a newer. */
export function nearestPrices(references: readonly ServiceInput[], indicator: string, baseYear: number): ServiceInput[] {
  const nearest = new Map<string, ServiceInput>();
  // A year to come counts half a year more: what was known then is before it.
  const distance = ({ year = baseYear }: ServiceInput): number => (year <= baseYear ? baseYear - year : 0.5 + year - baseYear);
  for (const one of references) {
    if (!isOf(one, indicator) || one.value === null) continue;
    const before = nearest.get(one.title.en);
    if (before === undefined || distance(one) < distance(before)) nearest.set(one.title.en, one);
  }
  return [...nearest.values()];
}

/** Whether an input is a figure of an indicator; its id begins with it. */
export function isOf({ id }: ServiceInput, indicator: string): boolean {
  return id === indicator || id.startsWith(`${indicator} `);
}
