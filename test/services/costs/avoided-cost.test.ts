import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AvoidableCare, avoidedCost, avoidedCostTable, Draws, PERSPECTIVES, presentValue } from '../../../src/engine.js';
import type { ServiceInput } from '../../../src/services/service.js';

const YEARS = [2023, 2024, 2025];
const draws = (values: readonly number[], count = 2): Draws =>
  new Draws({
    description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } },
    years: YEARS,
    values: values.map((value) => Float64Array.from({ length: count }, (_, draw) => value * (1 + draw))),
    statuses: YEARS.map(() => 'planned' as const),
    source: 'illustration',
  });
const effect = (value: number | null, more: Partial<ServiceInput> = {}): ServiceInput => ({
  id: 'effect',
  title: { pl: 'skutek programu', en: 'effect of the programme' },
  value,
  unit: { pl: 'udział', en: 'share' },
  status: value === null ? 'missing' : 'assumed',
  source: 'illustration',
  ...more,
});

/**
 * 20 person-years in care homes each year at 30,000 for the town; 10 of foster care at 6,000 for the town and 24,000 for the county. A
 * programme at 100,000 for the town and 20,000 for the state, which makes 10% of both unnecessary; half of it in the first year.
 *
 *     town avoided   (20 x 30,000 + 10 x 6,000) x 10% = 66,000, in the first year 33,000: 33,000 + 66,000 + 66,000 = 165,000
 *     town spent     300,000; saving -135,000; break-even 300,000 / (330,000 + 660,000 + 660,000 = 1,650,000) = 18.18%
 *     county         24,000 x (0.5 + 1 + 1) = 60,000 saved, nothing spent
 *     state          -60,000
 *     all            -135,000
 */
function parts(size: Partial<AvoidableCare> = {}): { programme: Record<'town' | 'state', Draws>; care: AvoidableCare[] } {
  const flat = (value: number): Draws => draws([value, value, value], 1);
  return {
    programme: { town: flat(100_000), state: flat(20_000) },
    care: [
      {
        id: 'dps',
        title: { pl: 'DPS', en: 'Care home' },
        baseline: flat(20),
        paidBy: { town: flat(30_000) },
        effect: effect(0.1),
        ...size,
      },
      {
        id: 'foster',
        title: { pl: 'Piecza', en: 'Foster care' },
        baseline: flat(10),
        paidBy: { town: flat(6000), county: flat(24_000) },
        effect: effect(0.1),
        ...size,
      },
    ],
  };
}

test('avoidedCost() reproduces the programme worked by hand, from every point of view', () => {
  const { savings, missing } = avoidedCost(parts({}), { phaseIn: [0.5, 1, 1] });
  expect(missing).toEqual([]);
  expect(PERSPECTIVES.map((one) => Math.round(savings.get(one)?.presentValue?.[0] ?? Number.NaN))).toEqual([
    -135_000, 60_000, -60_000, -135_000,
  ]);
  expect(PERSPECTIVES.map((one) => savings.get(one)?.probability)).toEqual([0, 1, 0, 0]);
  expect(savings.get('town')?.breakEvenEffect[0]).toBeCloseTo(300 / 1650, 12);
  expect(savings.get('state')?.breakEvenEffect[0]).toBe(Number.POSITIVE_INFINITY);
  expect(avoidedCostTable({ savings, missing }).rows[1].slice(-2)).toEqual([1, 0]);
});

test('at the break-even effect a programme just pays for itself, whatever the discount rate', () => {
  for (const rate of [0, 0.04]) {
    const even = avoidedCost(parts(), { rate }).savings.get('town')?.breakEvenEffect[0] ?? Number.NaN;
    const care = parts().care.map((one) => ({ ...one, effect: effect(even) }));
    expect(avoidedCost({ ...parts(), care }, { rate }).savings.get('town')?.presentValue?.[0]).toBeCloseTo(0, 5);
  }
});

test('where the effect is not known, the break-even is still there and the saving is missing', () => {
  const note = { pl: 'brak badań w mieście', en: 'no study in the town' };
  const { savings, missing } = avoidedCost(parts({ effect: effect(null, { note }) }));
  expect(savings.get('town')).toMatchObject({ yearly: undefined, presentValue: undefined, probability: undefined });
  expect(savings.get('town')?.breakEvenEffect[0]).toBeCloseTo(300 / 1980, 12);
  expect(missing[0].pl).toContain('brakuje: skutek programu (brak badań w mieście)');
});

test('an uncertain effect gives a probability between 0 and 1', () => {
  const flat = (value: number): Draws =>
    new Draws({
      ...{ description: draws([1, 1, 1]).description, years: YEARS, statuses: draws([1, 1, 1]).statuses, source: 'x' },
      values: YEARS.map(() => new Float64Array(400).fill(value)),
    });
  const care = {
    id: 'dps',
    title: { pl: 'DPS', en: 'Care home' },
    baseline: flat(20),
    paidBy: { town: flat(30_000) },
    effect: effect(0.2, { low: 0, high: 0.4 }),
  };
  const { probability } = avoidedCost({ programme: { town: flat(120_000) }, care: [care] }, { seed: 5 }).savings.get('town') ?? {};
  // A symmetric triangle around the break-even of 20%.
  expect(Math.abs((probability ?? Number.NaN) - 0.5)).toBeLessThan(0.1);
});

test('law: without a discount the present value is the plain sum, and all public money is what the three payers save', () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (programme, unit, other, share) => {
      const flat = draws([1, 1, 1], 1);
      expect(presentValue(draws([programme, unit, other], 1))[0]).toBeCloseTo(programme + unit + other, 6);
      const times = (factor: number): Draws => flat.combine(flat, (one) => one * factor, flat.description);
      const { savings } = avoidedCost({
        programme: { town: times(programme), county: times(other) },
        care: [
          {
            id: 'dps',
            title: { pl: '', en: '' },
            baseline: times(3),
            paidBy: { town: times(unit), state: times(other) },
            effect: effect(share),
          },
        ],
      });
      const of = (who: (typeof PERSPECTIVES)[number]): number => savings.get(who)?.presentValue?.[0] ?? Number.NaN;
      expect(of('public')).toBeCloseTo(of('town') + of('county') + of('state'), 4);
    }),
    { numRuns: 1000 },
  );
});
