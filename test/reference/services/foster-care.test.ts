import { expect, test } from 'vitest';
import { EXPECTED_CHILDREN, emptyStock, type FosterHazards, fosterCostClimb, fosterStep } from '../../../src/index.js';
import { fosterCost } from '../../../src/services/foster/foster-cost.js';
import { fosterInputs } from '../../services/foster/sample-foster-inputs.js';

// V6: a stock of 100 left at the rate 0.1, nobody entering.
//   year      0    1   2   3   4   5   6   7   8   9  10
//   children 100  90  81  73  66  59  53  48  43  39  35   (100 × 0.9^t, rounded)
test('V6: a stock of 100 left at the rate 0.1 falls as published', () => {
  const hazards: FosterHazards = { ages: 1, routes: [{ route: 'any', probability: new Float64Array(3).fill(0.1) }] };
  let stock = emptyStock(1);
  stock[0] = 100;
  const path = [100];
  for (let year = 1; year <= 10; year++) {
    stock = fosterStep(stock, hazards, new Float64Array(4), EXPECTED_CHILDREN).next;
    path.push(stock.reduce((all, one) => all + one, 0));
  }
  expect(path.map(Math.round)).toEqual([100, 90, 81, 73, 66, 59, 53, 48, 43, 39, 35]);
});

// Two ways out, 0.1 home and 0.05 by adoption, of 100 children: 10 go home, 5 are adopted, 85 stay; then 8.5 and 4.25 of 85.
test('V6: ways out of 0.1 and 0.05 take 10 and 5 of 100, then 8.5 and 4.25 of 85', () => {
  const routes = [
    { route: 'home' as const, probability: new Float64Array(3).fill(0.1) },
    { route: 'adoption' as const, probability: new Float64Array(3).fill(0.05) },
  ];
  const stock = emptyStock(1);
  stock[0] = 100;
  const one = fosterStep(stock, { ages: 1, routes }, new Float64Array(4), EXPECTED_CHILDREN);
  expect([one.flows.home, one.flows.adoption]).toEqual([expect.closeTo(10, 10), expect.closeTo(5, 10)]);
  const two = fosterStep(one.next, { ages: 1, routes }, new Float64Array(4), EXPECTED_CHILDREN);
  expect([two.flows.home, two.flows.adoption]).toEqual([expect.closeTo(8.5, 10), expect.closeTo(4.25, 10)]);
});

test('V6: nobody stays in an age of one year: 40 of 3 and 60 of 17 are 40 of 4 and nobody a year later', () => {
  const stock = emptyStock(25);
  stock[3] = 40;
  stock[17] = 60;
  const { next, flows } = fosterStep(stock, { ages: 25, routes: [] }, new Float64Array(100), EXPECTED_CHILDREN);
  // Place 25 + 4: kin, second year of stay, age 4.
  expect([next[29], next.reduce((all, one) => all + one, 0), flows.adult]).toEqual([40, 40, 60]);
});

// One child each in the first, second and third year and one placed before the rule, at 1,000 PLN a month: 12,000 a year each.
//   town: 0.1 × 12,000 + 0.3 × 12,000 + 0.5 × 12,000 + 0 = 10,800; town and county: 48,000.
test('the town pays 10, 30 and 50% by year of stay and nothing for children placed before the rule', () => {
  const cells = Float64Array.of(1, 1, 1, 1, ...new Array(12).fill(0));
  expect(fosterCost(cells, [1000, 0, 0, 0], 2015)).toEqual({ gmina: 10_800, all: 48_000 });
});

// 100 children, half of them leave a year, all with kin at 1,000 PLN a month (12,000 a year), rule from 2012:
//   2012: 50 first, 50 before             50 × 1,200                                      =  60,000
//   2013: 50 first, 25 second, 25 before  60,000 + 25 × 3,600                             = 150,000  (+ 90,000)
//   2014: 50, 25, 12.5 third, 12.5 before 150,000 + 12.5 × 6,000                          = 225,000  (+ 75,000)
//   2015: 50, 25, 18.75, 6.25             150,000 + 18.75 × 6,000                         = 262,500  (+ 37,500)
//   for ever: 50, 25, 25                  150,000 + 25 × 6,000                            = 300,000
test("the town's cost climbs for years while 100 children stay 100", () => {
  const climb = fosterCostClimb(fosterInputs({ inCare: 100, exit: 0.5, kinOnly: 1000 }), { years: [2012, 2032] });
  expect(
    climb
      .values('cost')
      .slice(0, 4)
      .map((cost) => Math.round(Number(cost))),
  ).toEqual([60_000, 150_000, 225_000, 262_500]);
  expect(
    climb
      .values('change')
      .slice(0, 4)
      .map((change) => Math.round(Number(change))),
  ).toEqual([60_000, 90_000, 75_000, 37_500]);
  expect(Math.round(Number(climb.values('cost')[20]))).toBe(300_000);
  expect(new Set(climb.values('cost_all').map((cost) => Math.round(Number(cost))))).toEqual(new Set([1_200_000]));
});

test('a change is what years of stay and what prices add, exactly', () => {
  const climb = fosterCostClimb(fosterInputs({ inCare: 54 }), { years: [2012, 2022], priceGrowth: 0.05 });
  climb.values('change').forEach((change, i) => {
    expect(Number(climb.values('by_stay')[i]) + Number(climb.values('by_price')[i])).toBeCloseTo(Number(change), 6);
  });
});
