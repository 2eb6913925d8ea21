import { Draws } from '../../src/series/draws.js';
import { type AvoidedCost, avoidedCost } from '../../src/services/costs/avoided-cost.js';
import { type CostBreakdown, costBreakdown } from '../../src/services/costs/cost-breakdown.js';
import { type MixProvider, type ProviderMix, providerMix } from '../../src/services/costs/provider-mix.js';
import { DAY_HOME } from '../reference/services/costs.js';

/** The day home worked by hand, when its minimum wage has gone up. */
export function sampleBreakdown(): CostBreakdown {
  return costBreakdown(DAY_HOME, { year: 2024, wages: 1.25, prices: 1.1, minimumWage: 5400 });
}

/** Draws around a value that grows a little each year. */
function around(id: string, value: number, years: readonly number[]): Draws {
  return new Draws({
    description: { id, title: { pl: id, en: id }, unit: { pl: 'godziny', en: 'hours' } },
    years,
    values: years.map((_, place) => Float64Array.from({ length: 41 }, (__, draw) => value * (1 + 0.03 * place) * (0.8 + draw / 100))),
    statuses: years.map(() => 'planned' as const),
    source: 'illustration',
  });
}

/** A town, a cooperative that grows, and a business. */
export function sampleMix(years: readonly number[]): ProviderMix {
  const provider = (id: string, sector: MixProvider['sector'], cost: number, shares: readonly number[]): MixProvider => ({
    ...{ id, title: { pl: id, en: id }, sector, isContracted: sector !== 'public', shares, unitCost: around(id, cost, years) },
  });
  const growing = years.map((_, place) => Math.min(0.5, 0.08 * place));
  return providerMix(around('hours', 40_000, years), [
    provider(
      'MOPS',
      'public',
      60,
      growing.map((share) => 0.9 - share),
    ),
    provider('Spółdzielnia (przykład)', 'social-economy', 50, growing),
    provider(
      'Firma (przykład)',
      'private',
      70,
      growing.map(() => 0.1),
    ),
  ]);
}

/** A programme that the town loses and the state gains by. */
export function sampleSaving(): AvoidedCost {
  const years = [2025, 2026, 2027];
  const effect = {
    id: 'effect',
    title: { pl: 'skutek', en: 'effect' },
    value: 0.2,
    low: 0.05,
    high: 0.4,
    unit: { pl: 'udział', en: 'share' },
    status: 'assumed' as const,
    source: 'illustration',
  };
  const paidBy = { town: around('town', 30_000, years), county: around('county', 20_000, years) };
  const care = [{ id: 'dps', title: { pl: 'DPS', en: 'Homes' }, baseline: around('users', 26, years), paidBy, effect }];
  return avoidedCost(
    { programme: { town: around('programme', 180_000, years), state: around('grant', 20_000, years) }, care },
    { seed: 3 },
  );
}
