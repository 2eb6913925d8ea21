import { expect, test } from 'vitest';
import { CARE_UNDER_3_ASSUMPTIONS, careUnder3, placesFor, project, readTown, simulate } from '../../../src/index.js';

const rumia = readTown('data/rumia');
const rates = rumia.rates({ vintage: '2022', until: 2025 });
const at = (result: ReturnType<typeof careUnder3>, name: string, year: number): number =>
  result.quantities.get(name)?.at(year)[0] ?? Number.NaN;

test('careUnder3() by hand: 468, 526 and 543 children of 2022 at 0.1, 0.4 and 0.5 are 528.7 applicants and 67 carers', () => {
  const sure = (id: 'shareAt0' | 'shareAt1' | 'shareAt2' | 'childrenPerCarer', value: number) => {
    const { low: _low, high: _high, ...input } = CARE_UNDER_3_ASSUMPTIONS[id];
    return { ...input, value };
  };
  const plan = project(rumia.population(2022), rates, { until: 2023 });
  const children = [0, 1, 2].map((age) => plan.base.count({ ages: String(age) }));
  const result = careUnder3(plan, {
    ...CARE_UNDER_3_ASSUMPTIONS,
    shareAt0: sure('shareAt0', 0.1),
    shareAt1: sure('shareAt1', 0.4),
    shareAt2: sure('shareAt2', 0.5),
    childrenPerCarer: sure('childrenPerCarer', 8),
    places: { ...CARE_UNDER_3_ASSUMPTIONS.places, value: 500, status: 'counted' },
  });
  const expected = children[0] * 0.1 + children[1] * 0.4 + children[2] * 0.5;
  expect(children).toEqual([468, 526, 543]);
  expect(at(result, 'demand', 2022)).toBeCloseTo(expected, 9);
  expect(expected).toBeCloseTo(528.7, 9);
  expect(at(result, 'shortage', 2022)).toBeCloseTo(28.7, 9);
  expect(at(result, 'carers', 2022)).toBe(67);
  expect(result.missing).toEqual([]);
});

test('careUnder3() without places has neither capacity nor shortage and says why', () => {
  const result = careUnder3(simulate(rumia.population(2022), rates, { until: 2025, seed: 1, draws: 100 }));
  expect([...result.quantities.keys()]).toEqual(['children', 'demand', 'carers']);
  expect(result.missing[0].pl).toMatch(/brakuje: miejsca w żłobkach/);
  const places = Number(placesFor(result, { probability: 0.9, years: [2025] }).values('places')[0]);
  expect(places).toBeGreaterThan(result.quantities.get('demand')?.median().at(2025) ?? Number.POSITIVE_INFINITY);
});
