import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contractPath,
  Draws,
  type MixProvider,
  mixVariance,
  type ProviderYear,
  providerMix,
  providerMixTable,
  rampedCapacity,
} from '../../../src/engine.js';

const YEARS = [2024, 2025, 2026, 2027];
const draws = (values: readonly number[], count = 2): Draws =>
  new Draws({
    description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'godziny', en: 'hours' } },
    years: YEARS,
    values: values.map((value) => new Float64Array(count).fill(value)),
    statuses: values.map(() => 'planned' as const),
    source: 'illustration',
  });

/** The town contracts a tenth out in 2024 and four tenths from 2027 on; the cooperative repairs first and cares from 2025. */
function providers(count = 2): MixProvider[] {
  const planned = (year: number): number => Math.min(0.4, 0.1 + 0.1 * (year - 2024));
  const shares = contractPath(planned, { years: YEARS, firstContract: 2024 });
  return [
    {
      id: 'mops',
      title: { pl: 'MOPS', en: 'Welfare centre' },
      sector: 'public',
      isContracted: false,
      shares: shares.map((share) => 1 - share),
      unitCost: draws([40, 40, 40, 40], count),
    },
    {
      id: 'cooperative',
      title: { pl: 'Spółdzielnia (przykład)', en: 'Cooperative (illustration)' },
      sector: 'social-economy',
      isContracted: true,
      shares,
      capacity: rampedCapacity({ opening: { from: '2025-01', rampMonths: 24 }, full: 8000 }, YEARS),
      unitCost: draws([32, 32, 32, 32], count),
    },
  ];
}

test('a mix worked by hand: contracts of three years, a cooperative that grows, the town takes what it cannot', () => {
  const mix = providerMix(draws([10_000, 10_000, 20_000, 20_000]), providers());
  const at = (id: string): number[] => YEARS.map((year) => mix.volumes.get(id)?.at(year)[0] ?? Number.NaN);
  // Shares 0.1, 0.1, 0.1, 0.4 (a contract lasts 2024-2026); capacity 0, 2000, 6000, 8000.
  expect(at('cooperative')).toEqual([0, 1000, 2000, 8000]);
  expect(at('mops')).toEqual([10_000, 9000, 18_000, 12_000]);
  expect(YEARS.map((year) => mix.cost.at(year)[0])).toEqual([400_000, 392_000, 784_000, 736_000]);
  expect(YEARS.map((year) => mix.contractedShare.at(year)[0])).toEqual([0, 0.1, 0.1, 0.4]);
  expect(mix.contractedValue.at(2027)[0]).toBe(256_000);
  expect(mix.unserved.at(2027)[0]).toBe(0);
  expect(providerMixTable(mix).values('share')).toEqual([1, 0, 0.9, 0.1, 0.9, 0.1, 0.6, 0.4]);
});

test('what nobody can provide is unserved, never provided', () => {
  const short = providers().map((provider) => (provider.id === 'mops' ? { ...provider, capacity: YEARS.map(() => 9500) } : provider));
  const mix = providerMix(draws([10_000, 10_000, 20_000, 20_000]), short);
  expect(YEARS.map((year) => mix.unserved.at(year)[0])).toEqual([500, 0, 4500, 2500]);
});

test('the town keeps the least share it must, and shares add up to 1', () => {
  expect(() => providerMix(draws([1, 1, 1, 1]), providers(), { inHouseFloor: 0.7 })).toThrow(/w 2027 r\. miasto zostawia sobie 0\.6/);
  const [mops] = providers();
  expect(() => providerMix(draws([1, 1, 1, 1]), [mops])).toThrow(/razem 1/);
});

test('mixVariance() worked by hand: 1,000 hours at 40; then 1,200 hours, a quarter at 30 instead of 32, the rest at 42', () => {
  const before = [hours('mops', 1000, 40), hours('cooperative', 0, 32)];
  const after = [hours('mops', 900, 42), hours('cooperative', 300, 30)];
  // 200 x 40; 300 x (32 - 40); 900 x 2 - 300 x 2
  expect(mixVariance(before, after)).toEqual({ before: 40_000, after: 46_800, volume: 8000, mix: -2400, price: 1200 });
});

test('law: the parts of a change add up to it; shares of any mix are from 0 to 1', () => {
  const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
  const pair = fc.tuple(fc.double({ min: 1, max: 1e5, noNaN: true }), amount, amount, amount, amount, amount);
  fc.assert(
    fc.property(pair, ([v0, v1, c0, c1, w0, w1]) => {
      const { before, after, volume, mix, price } = mixVariance(
        [hours('a', v0, c0), hours('b', w0, c1)],
        [hours('a', v1, c1), hours('b', w1, c0)],
      );
      expect(Math.abs(after - before - (volume + mix + price))).toBeLessThanOrEqual(
        1e-9 * (before + after + Math.abs(mix) + Math.abs(price) + 1),
      );
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(amount, fc.double({ min: 0, max: 1, noNaN: true }), amount, (volume, share, capacity) => {
      const years = YEARS.map(() => share);
      const [mops, cooperative] = providers(1);
      const mix = providerMix(
        draws(
          YEARS.map(() => volume),
          1,
        ),
        [
          { ...mops, shares: years.map((one) => 1 - one) },
          { ...cooperative, shares: years, capacity: years.map(() => capacity) },
        ],
      );
      const [part] = mix.contractedShare.at(2024);
      expect(part >= 0 && part <= 1).toBe(true);
      const all = [...mix.volumes.values()].reduce((sum, one) => sum + one.at(2024)[0], mix.unserved.at(2024)[0]);
      expect(all).toBeCloseTo(volume, 6);
      const costs = [...mix.costs.values()].reduce((sum, one) => sum + one.at(2024)[0], 0);
      expect(costs).toBeCloseTo(mix.cost.at(2024)[0], 4);
    }),
    { numRuns: 1000 },
  );
});

function hours(provider: string, volume: number, unitCost: number): ProviderYear {
  return { provider, volume, unitCost };
}
