import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws } from '../../src/series/draws.js';
import { Series } from '../../src/series/series.js';
import { constantPrices } from '../../src/services/costs/constant-prices.js';
import { costIndices } from '../../src/services/costs/cost-indices.js';
import { costSteps, nextPlaceCost } from '../../src/services/costs/next-place-cost.js';
import { placeCost } from '../../src/services/costs/place-cost.js';
import { providerMix } from '../../src/services/costs/provider-mix.js';
import { anyLedger } from '../services/costs/any-ledger.js';
import { runs } from './arbitraries.js';

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const YEARS = [2022, 2023, 2024];
const words = (id: string): { id: string; title: { pl: string; en: string }; unit: { pl: string; en: string } } => ({
  id,
  title: { pl: id, en: id },
  unit: { pl: 'zł', en: 'PLN' },
});

function drawsOf(values: readonly number[]): Draws {
  return new Draws({
    description: words('amount'),
    years: YEARS.slice(0, values.length),
    values: values.map((value) => Float64Array.of(value)),
    statuses: values.map(() => 'planned' as const),
    source: 'law',
  });
}

test('the cost of a mix is the sum of its providers, whoever they are and in whatever order', () => {
  fc.assert(
    fc.property(real(0, 1e5), fc.array(fc.tuple(real(0.01, 1), real(0, 200)), { minLength: 1, maxLength: 6 }), (volume, some) => {
      const whole = some.reduce((sum, [share]) => sum + share, 0);
      const providers = some.map(([share, cost], place) => ({
        ...{ id: `p${place}`, title: { pl: 'p', en: 'p' }, sector: 'public' as const, isContracted: place > 0 },
        ...{ shares: [share / whole], unitCost: drawsOf([cost]) },
      }));
      const [mix, turned] = [providers, providers.toReversed()].map((list) => providerMix(drawsOf([volume]), list));
      const parts = [...mix.costs.values()].reduce((sum, one) => sum + one.at(2022)[0], 0);
      const near = 1e-9 * (parts + 1);
      expect(Math.abs(mix.cost.at(2022)[0] - parts)).toBeLessThanOrEqual(near);
      expect(Math.abs(turned.cost.at(2022)[0] - parts)).toBeLessThanOrEqual(near);
    }),
    runs,
  );
});

test('the cost of places is a staircase: steps add up to it, and the next place is dear only where the crew grows', () => {
  fc.assert(
    fc.property(anyLedger(), fc.integer({ min: 1, max: 60 }), (open, from) => {
      const { opening, ...ledger } = open;
      const steps = costSteps(ledger, { from, to: from + 9 });
      const [totals, next] = ['total', 'next'].map((name) => steps.values(name).map(Number));
      const near = 1e-9 * (totals[9] + 1);
      expect(Math.abs(totals[0] + next.slice(0, 9).reduce((sum, one) => sum + one, 0) - totals[9])).toBeLessThanOrEqual(near);
      const materials = ledger.materialsPerUserDay * ledger.occupancy * ledger.openDays;
      for (let places = from; places < from + 10; places++) {
        const posts = (count: number): number =>
          [...placeCost(ledger, { places: count }).posts.values()].reduce((sum, one) => sum + one, 0);
        const step = nextPlaceCost(ledger, { places });
        // While the crew stays, one more place costs what its user eats and uses.
        if (posts(places + 1) === posts(places)) expect(Math.abs(step - materials)).toBeLessThanOrEqual(near);
        else expect(step).toBeGreaterThanOrEqual(materials - near);
      }
    }),
    { numRuns: Math.min(200, runs.numRuns) },
  );
});

test('constant prices are nominal ones over the index: in the base year the same, and back again exactly as large', () => {
  fc.assert(
    fc.property(
      fc.tuple(real(50, 200), real(50, 200), real(50, 200)),
      fc.array(real(0, 1e7), { minLength: 3, maxLength: 3 }),
      (level, amounts) => {
        const series = new Series(
          words('prices'),
          level.map((value, place) => ({ year: YEARS[place], value, status: 'published' as const, source: 'law' })),
        );
        const indices = costIndices({ wages: series, prices: series }, { baseYear: 2022, years: YEARS, draws: 1 });
        const constant = constantPrices(drawsOf(amounts), indices);
        expect(constant.at(2022)[0]).toBe(amounts[0]);
        for (const [place, year] of YEARS.entries()) {
          expect(Math.abs((constant.at(year)[0] * level[place]) / level[0] - amounts[place])).toBeLessThanOrEqual(
            1e-9 * (amounts[place] + 1),
          );
        }
      },
    ),
    runs,
  );
});
