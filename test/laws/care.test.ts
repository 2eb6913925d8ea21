import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialQuantile } from '../../src/numerics/binomial-quantile.js';
import { Population } from '../../src/population/population.js';
import { simulate } from '../../src/projection/simulate.js';
import type { Simulation } from '../../src/projection/simulation.js';
import { Rates } from '../../src/rates/rates.js';
import { Draws } from '../../src/series/draws.js';
import { Series } from '../../src/series/series.js';
import { CARE_ASSUMPTIONS } from '../../src/services/care/care-assumptions.js';
import { splitCareHomeGrowth } from '../../src/services/care/care-home-growth.js';
import { careHomePayment } from '../../src/services/care/care-home-payment.js';
import { dependentShare } from '../../src/services/care/dependency.js';
import { bedsFor, erlangB } from '../../src/services/care/erlang-b.js';
import { type HomeCareInputs, homeCare } from '../../src/services/care/home-care.js';
import { informalShare } from '../../src/services/care/informal-care.js';
import { waitingList } from '../../src/services/care/waiting-list.js';
import { drawInput } from '../../src/services/draw-input.js';
import type { ServiceInput } from '../../src/services/service.js';
import { shortageOf } from '../../src/services/shortage.js';
import { runs } from './arbitraries.js';

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const share = real(0.001, 0.999);

test('more beds refuse less, more load refuses more, and what is refused is a share', () => {
  fc.assert(
    fc.property(fc.nat(60), real(0, 80), real(0, 20), (beds, load, more) => {
      const refused = erlangB(beds, load);
      expect(refused).toBeGreaterThanOrEqual(0);
      expect(refused).toBeLessThanOrEqual(1);
      expect(erlangB(beds + 1, load)).toBeLessThanOrEqual(refused);
      expect(erlangB(beds, load + more)).toBeGreaterThanOrEqual(refused * (1 - 1e-12));
    }),
    runs,
  );
});

test('bedsFor() are enough, and one fewer are not', () => {
  fc.assert(
    fc.property(real(0, 80), real(0.001, 1), (load, refused) => {
      const beds = bedsFor(load, refused);
      expect(erlangB(beds, load)).toBeLessThanOrEqual(refused);
      if (beds > 0) expect(erlangB(beds - 1, load)).toBeGreaterThan(refused);
    }),
    runs,
  );
});

test('dependency and family care are shares; dependency grows with age, family care with carers', () => {
  fc.assert(
    fc.property(
      real(60, 110),
      real(0, 10),
      share,
      share,
      real(0.2, 5),
      real(0, 3),
      real(0, 2),
      (age, older, one, other, odds, change, power) => {
        const shares = { at65: Math.min(one, other), at90: Math.max(one, other), womensOdds: odds };
        const [now, later] = [age, age + older].map((at) => dependentShare(at, 'female', shares));
        expect(now).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(1);
        expect(later).toBeGreaterThanOrEqual(now * (1 - 1e-12));
        const family = informalShare(one, change, power);
        expect(family).toBeGreaterThanOrEqual(0);
        expect(family).toBeLessThanOrEqual(1);
        expect(informalShare(one, change + 0.5, power)).toBeGreaterThanOrEqual(family * (1 - 1e-12));
      },
    ),
    runs,
  );
});

test('who pays for a month adds up to its cost; a dearer place never lowers what the town pays', () => {
  fc.assert(
    fc.property(real(0, 20000), real(0, 20000), real(0, 5000), real(0, 5000), (cost, income, family, dearer) => {
      const { resident, family: paid, town } = careHomePayment({ cost, income, family });
      expect(Math.abs(resident + paid + town - cost)).toBeLessThan(1e-9 * Math.max(1, cost));
      expect(Math.min(resident, paid, town)).toBeGreaterThanOrEqual(0);
      expect(careHomePayment({ cost: cost + dearer, income, family }).town).toBeGreaterThanOrEqual(town - 1e-9);
    }),
    runs,
  );
});

test('the parts of a growth multiply to it', () => {
  fc.assert(
    fc.property(
      real(-0.2, 0.3),
      real(-0.1, 0.2),
      real(-0.1, 0.2),
      real(3000, 8000),
      real(500, 2500),
      (spending, cost, income, costPln, incomePln) => {
        const parts = splitCareHomeGrowth({ spending, cost, income, costPln, incomePln });
        expect((1 + parts.residents) * (1 + parts.price) * (1 + parts.coPayment)).toBeCloseTo(1 + spending, 10);
      },
    ),
    runs,
  );
});

test('a binomial quantile grows with the probability, the trials and the chance, and stays within the trials', () => {
  fc.assert(
    fc.property(share, fc.nat(3000), share, share, fc.nat(50), (p, trials, chance, more, extra) => {
      const count = binomialQuantile(p, trials, chance);
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(trials);
      expect(binomialQuantile(p + (1 - p) * more, trials, chance)).toBeGreaterThanOrEqual(count);
      // Where one side is summed and the other is not, rounding may part them by one.
      expect(binomialQuantile(p, trials + extra, chance)).toBeGreaterThanOrEqual(count - 1);
      expect(binomialQuantile(p, trials, chance + (1 - chance) * more)).toBeGreaterThanOrEqual(count - 1);
    }),
    runs,
  );
});

test('a drawn input lies in its range, whatever the seed', () => {
  fc.assert(
    fc.property(real(-10, 10), real(0, 5), real(0, 5), fc.nat(1e6), (value, below, above, seed) => {
      const input: ServiceInput = { ...CARE_ASSUMPTIONS.leave, value, low: value - below, high: value + above };
      for (const drawn of drawInput(input, { service: 'law', area: 'town', year: 2022, seed, draws: 5 })) {
        expect(drawn).toBeGreaterThanOrEqual(value - below - 1e-12);
        expect(drawn).toBeLessThanOrEqual(value + above + 1e-12);
      }
    }),
    runs,
  );
});

describe('a waiting list', () => {
  const drawsOf = (values: readonly number[]): Draws =>
    new Draws({
      description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'osoby', en: 'persons' } },
      years: values.map((_, place) => 2022 + place),
      values: values.map((value) => Float64Array.of(value)),
      statuses: values.map(() => 'projected'),
      source: 'law',
    });

  test('serves no more than capacity once those above it have left, and with no limit serves all', () => {
    fc.assert(
      fc.property(fc.array(real(0, 300), { minLength: 2, maxLength: 8 }), real(0, 300), real(0, 1), (demand, places, leave) => {
        const asked = drawsOf(demand);
        const list = waitingList(asked, drawsOf(demand.map(() => places)), { leave });
        const open = waitingList(asked, drawsOf(demand.map(() => Number.POSITIVE_INFINITY)), { leave });
        const lacking = shortageOf(asked, drawsOf(demand.map(() => Number.POSITIVE_INFINITY)));
        demand.forEach((wanted, place) => {
          const year = 2022 + place;
          expect(list.users.at(year)[0]).toBeLessThanOrEqual(places + 1e-9);
          expect(list.waiting.at(year)[0]).toBeGreaterThanOrEqual(0);
          expect(Math.abs(open.users.at(year)[0] - wanted)).toBeLessThan(1e-9);
          expect(open.waiting.at(year)[0]).toBeLessThan(1e-9);
          expect(lacking.at(year)[0]).toBe(0);
        });
      }),
      runs,
    );
  });

  test('with a demand that does not fall, users and people waiting are the demand', () => {
    fc.assert(
      fc.property(fc.array(real(0, 100), { minLength: 2, maxLength: 8 }), real(0, 300), real(0, 1), (steps, places, leave) => {
        const demand = steps.map((_, place) => steps.slice(0, place + 1).reduce((sum, one) => sum + one, 0));
        const { users, waiting } = waitingList(drawsOf(demand), drawsOf(demand.map(() => places)), { leave });
        demand.forEach((wanted, place) => {
          expect(Math.abs(users.at(2022 + place)[0] + waiting.at(2022 + place)[0] - wanted)).toBeLessThan(1e-9 * Math.max(1, wanted));
        });
      }),
      runs,
    );
  });
});

describe('home care', () => {
  const count = 21;
  const ones = new Float64Array(count).fill(0.9);
  const rates = new Rates(
    { width: 5, count },
    new Map([
      [
        2020,
        {
          survival: { female: ones, male: ones },
          fertility: new Float64Array(count),
          sexRatioAtBirth: 1.06,
          migration: { kind: 'none' as const },
        },
      ],
    ]),
  );
  const people = (counts: readonly number[]): Population =>
    new Population({ date: '2015-12-31', areas: ['town'], ageGroups: { width: 5, count }, source: 'law' }, Float64Array.from(counts));
  const wages = new Series({ id: 'wage', title: { pl: 'płaca', en: 'wage' }, unit: { pl: 'zł', en: 'PLN' } }, [
    { year: 2018, value: 4000, status: 'published', source: 'law' },
  ]);
  const future = (population: Population, seed: number): Simulation =>
    simulate(population, rates, { until: 2020, draws: 3, seed, people: 'expected' });
  const { familyElasticity, ...rest } = CARE_ASSUMPTIONS;
  const inputsOf = (counted: Population, users: number): HomeCareInputs => ({
    ...rest,
    familyElasticity: { ...familyElasticity, value: 0.5 },
    town: 'town',
    users: { ...rest.leave, id: 'users', value: users, low: users, high: users, year: 2015 },
    partUsers: new Map(),
    counted,
    hoursPerUser: { ...rest.assistantHours, id: 'hours', value: 300, low: 250, high: 350 },
    pricePerHour: { ...rest.assistantHours, id: 'price', value: 20, low: 18, high: 25, year: 2018 },
    wages,
    capacityHours: { ...rest.assistantHours, id: 'capacity', value: null },
  });
  const cells = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 2 * count, maxLength: 2 * count });

  test('demand grows with the old people, users and unmet need add up to those whose family is not enough, in every draw', () => {
    fc.assert(
      fc.property(
        cells,
        fc.integer({ min: 12, max: 20 }),
        fc.nat(500),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(1e6),
        (counts, group, more, users, seed) => {
          const base = people(counts);
          const inputs = inputsOf(base, users);
          // Those over 80 change nothing else; younger ones take part in no ratio of carers either from 65 on.
          const bigger = people(counts.map((persons, cell) => (cell === Math.max(13, group) ? persons + more : persons)));
          const [one, another] = [base, bigger].map((population) => homeCare(future(population, seed), inputs).quantities);
          for (const year of [2015, 2020]) {
            for (const name of ['need', 'without-family', 'demand', 'users', 'cost']) {
              const [before, after] = [one.get(name)?.at(year) ?? [], another.get(name)?.at(year) ?? []];
              before.forEach((value, draw) => {
                expect(after[draw]).toBeGreaterThanOrEqual(value * (1 - 1e-12));
              });
            }
            const [without, served, unmet] = ['without-family', 'users', 'unmet'].map((name) => one.get(name)?.at(year) ?? []);
            without.forEach((asking, draw) => {
              expect(unmet[draw]).toBe(asking - served[draw]);
              expect(served[draw]).toBeLessThanOrEqual(asking);
            });
          }
        },
      ),
      runs,
    );
  });
});
