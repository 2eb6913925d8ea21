import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  AreaTree,
  type Draws,
  type FosterCareInputs,
  type FosterEpisode,
  fosterAggregate,
  fosterCare,
  fosterCareInputs,
  fosterExposure,
  fosterStockOf,
  NO_UNCERTAINTY,
  Population,
  type Prevention,
  Projection,
  preventionEffect,
  readTown,
  type ServiceResult,
  Simulation,
  simulate,
  splitIntoAreas,
} from '../../../src/index.js';
import { figure, fosterInputs } from './sample-foster-inputs.js';

const ageGroups = { width: 18, count: 2 };
const tree = new AreaTree([
  { id: 'town', name: 'Town', kind: 'city', parent: null, teryt: null },
  { id: 'one', name: 'One', kind: 'unit', parent: 'town', teryt: null },
  { id: 'other', name: 'Other', kind: 'remainder', parent: 'town', teryt: null },
]);

/** A town of two areas whose children stay as many. */
function town(children: readonly [one: number, other: number], { draws = 20, years = 4, seed = 1 } = {}): Simulation {
  const cells = [children[0], 0, 0, 0, children[1], 0, 0, 0];
  const populations = Array.from(
    { length: years },
    (_, i) => new Population({ date: `${2015 + i}-12-31`, areas: ['one', 'other'], ageGroups, source: 'test' }, Float64Array.from(cells)),
  );
  const expected = new Projection({ title: { pl: 'test', en: 'test' }, populations, steps: [] });
  const counts = Float64Array.from({ length: 8 * draws }, (_, i) => cells[Math.floor(i / draws)]);
  return new Simulation({ expected, people: populations.map(() => counts), draws, seed, uncertainty: NO_UNCERTAINTY, tree });
}

const origins = (one: number, other: number): FosterCareInputs['origins'] => [
  { areas: ['one'], inCare: figure('one', one, { year: 2015 }) },
  { areas: ['other'], inCare: figure('other', other, { year: 2015 }) },
];

function quantity({ quantities }: ServiceResult, name: string): Draws {
  const found = quantities.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const cases = fc.record({
  one: fc.integer({ min: 0, max: 30 }),
  other: fc.integer({ min: 1, max: 40 }),
  children: fc.tuple(fc.integer({ min: 200, max: 4000 }), fc.integer({ min: 500, max: 9000 })),
  exit: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

test('stock + entries − exits is the next stock, and placements and years of stay add up to it, in every draw', () => {
  fc.assert(
    fc.property(cases, ({ one, other, children, exit, seed }) => {
      const inputs = fosterInputs({ inCare: one + other, children: children[0] + children[1], exit, origins: origins(one, other) });
      const result = fosterCare(town(children, { draws: 2, years: 3, seed }), inputs);
      const stock = quantity(result, 'children');
      expect(Array.from(stock.at(2015))).toEqual([one + other, one + other]);
      for (const year of [2016, 2017]) {
        for (let draw = 0; draw < 2; draw++) {
          const flow = quantity(result, 'entries').at(year)[draw] - quantity(result, 'exits').at(year)[draw];
          const sum = (names: readonly string[]): number => names.reduce((all, name) => all + quantity(result, name).at(year)[draw], 0);
          expect(stock.at(year)[draw]).toBe(stock.at(year - 1)[draw] + flow);
          expect(sum(['kin', 'non-professional', 'professional', 'institution'])).toBe(stock.at(year)[draw]);
          expect(sum(['first', 'second', 'third', 'before'])).toBe(stock.at(year)[draw]);
          expect(quantity(result, 'cost').at(year)[draw]).toBeLessThanOrEqual(0.5 * quantity(result, 'cost-all').at(year)[draw] + 1e-6);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('areas add up to the town and shares lie in [0, 1], in every draw', () => {
  fc.assert(
    fc.property(cases, ({ one, other, children, exit, seed }) => {
      const inputs = fosterInputs({ inCare: one + other, children: children[0] + children[1], exit, origins: origins(one, other) });
      const simulation = town(children, { draws: 2, years: 3, seed });
      const [all, first, second] = [undefined, 'one', 'other'].map((area) =>
        fosterCare(simulation, inputs, area === undefined ? {} : { area }),
      );
      for (const year of [2015, 2017]) {
        for (let draw = 0; draw < 2; draw++) {
          const parts = quantity(first, 'children').at(year)[draw] + quantity(second, 'children').at(year)[draw];
          expect(parts).toBe(quantity(all, 'children').at(year)[draw]);
          const share = quantity(first, 'share').at(year)[draw];
          expect(share >= 0 && share <= 1).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('more children: not fewer entries, and not fewer in care, in any draw', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 3000 }), ({ one, other, exit, seed }, more) => {
      // A town as one, so that what is known of 2015 stays the same while its children grow.
      const inputs = fosterInputs({ inCare: one + other, children: 5000, exit });
      const result = (children: number): ServiceResult => fosterCare(town([children, 100], { draws: 2, years: 3, seed }), inputs);
      const [few, many] = [result(1000), result(1000 + more)];
      for (const year of [2016, 2017]) {
        for (let draw = 0; draw < 2; draw++) {
          expect(quantity(many, 'entries').at(year)[draw]).toBeGreaterThanOrEqual(quantity(few, 'entries').at(year)[draw]);
          expect(quantity(many, 'children').at(year)[draw]).toBeGreaterThanOrEqual(quantity(few, 'children').at(year)[draw]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

const placesOf = (units: number, effect: Parameters<typeof figure>[2] & { value: number | null }): Prevention[] => [
  { id: 'places', units: new Map([[2016, units]]), effect: figure('effect', effect.value, effect), areas: ['one'] },
];

test('prevention never adds a placement nor a child in care, and none of it changes nothing', () => {
  const inputs = fosterInputs({ inCare: 40, children: 8000, exitRange: [0.15, 0.27], origins: origins(15, 25) });
  const simulation = town([1500, 6500], { draws: 200, years: 8 });
  const result = preventionEffect(simulation, inputs, placesOf(30, { value: 0.05, low: 0, high: 0.1 }), { area: 'one' });
  for (const name of ['placements-prevented', 'children-avoided']) {
    for (const year of [2016, 2019, 2022]) expect(Math.min(...quantity(result, name).at(year))).toBeGreaterThanOrEqual(0);
  }
  expect(quantity(result, 'placements-prevented').mean().at(2020)).toBeGreaterThan(1);
  const nothing = preventionEffect(simulation, inputs, placesOf(0, { value: 0.05 }));
  expect(new Set(quantity(nothing, 'children-avoided').at(2022))).toEqual(new Set([0]));
});

test('an effect nobody has measured is asked for, not invented', () => {
  const { quantities, missing } = preventionEffect(town([1500, 6500]), fosterInputs(), placesOf(30, { value: null }));
  expect([quantities.size, missing[0].pl]).toEqual([0, 'Nie policzono: Skutek zapobiegania umieszczeniom w pieczy; brakuje: effect']);
});

/** Ten children placed in 2014, one of whom goes home in 2015 and one of whom turns 18 in 2017. */
const episodes: FosterEpisode[] = Array.from({ length: 10 }, (_, i) => ({
  child: `c${i}`,
  placement: 'kin',
  area: i < 4 ? 'one' : 'other',
  born: i === 1 ? 1999 : 2008,
  from: '2014-06-01',
  ...(i === 0 ? { to: '2015-09-01', exit: 'home' as const } : {}),
}));

test('from episodes: zero hazards leave nothing but coming of age, and nobody over 17 is in care', () => {
  const stocks: FosterCareInputs['stocks'] = [2014, 2015].map((year) => ({
    inCare: figure('inCare', year === 2014 ? 10 : 9, { year }),
    children: figure('children', 8000, { year }),
  }));
  const none = { home: 0, adoption: 0, transfer: 0, weight: 1000 };
  const given = episodes.filter(({ exit }) => exit === undefined);
  const inputs = { ...fosterInputs(), stocks, origins: origins(3, 6), episodes: given, exitPrior: none };
  const result = fosterCare(town([1500, 6500], { draws: 5, years: 4 }), inputs);
  for (const name of ['home', 'adoption', 'transfer']) expect(new Set(quantity(result, name).at(2017))).toEqual(new Set([0]));
  expect(Array.from(quantity(result, 'adult').at(2017))).toEqual([1, 1, 1, 1, 1]);
  for (const year of [2016, 2017, 2018]) {
    quantity(result, 'children')
      .at(year)
      .forEach((now, draw) => {
        const [before, came, adult] = [
          quantity(result, 'children').at(year - 1),
          quantity(result, 'entries').at(year),
          quantity(result, 'adult').at(year),
        ];
        expect(now).toBe(before[draw] + came[draw] - adult[draw]);
      });
  }
  expect(result.missing).toEqual([]);
});

test('counts of stays give what the stays themselves give', () => {
  const stocks: FosterCareInputs['stocks'] = [2014, 2015].map((year) => ({
    inCare: figure('inCare', 9, { year }),
    children: figure('children', 8000, { year }),
  }));
  const parts = [['one'], ['other']];
  const shared = { ...fosterInputs(), stocks, origins: origins(3, 6) };
  const [single, counted] = [{ episodes }, { aggregate: fosterAggregate(episodes, { years: [2014, 2015], parts }) }].map((given) =>
    fosterCare(town([1500, 6500], { draws: 5 }), { ...shared, ...given }),
  );
  expect([...counted.quantities.keys()]).toEqual([...single.quantities.keys()]);
  for (const name of ['children', 'home', 'cost']) expect(quantity(counted, name).at(2018)).toEqual(quantity(single, name).at(2018));
});

test('those who stay in education stay in care after 18, and no longer than to 24', () => {
  const stocks: FosterCareInputs['stocks'] = [2014, 2015].map((year) => ({
    inCare: figure('inCare', 9, { year }),
    children: figure('children', 8000, { year }),
  }));
  const given = episodes.filter(({ exit }) => exit === undefined);
  const exitPrior = { home: 0, adoption: 0, transfer: 0, weight: 1000 };
  const inputs = {
    ...fosterInputs(),
    stocks,
    origins: origins(3, 6),
    episodes: given,
    exitPrior,
    staysInEducation: figure('education', 1),
  };
  const result = fosterCare(town([1500, 6500], { draws: 5, years: 12 }), inputs);
  // Born in 1999: 18 in 2017, 24 in 2023, out in 2024.
  for (const year of [2017, 2023]) expect(new Set(quantity(result, 'adult').at(year))).toEqual(new Set([0]));
  expect(Math.min(...quantity(result, 'adult').at(2024))).toBe(1);
});

test('a stock older than the base is carried to it, and every quantity says so', () => {
  const inputs = fosterInputs();
  const stocks = inputs.stocks.map(({ inCare, children }) => ({
    inCare: { ...inCare, year: 2010 },
    children: { ...children, year: 2010 },
  }));
  const rules = [{ from: 2000, shares: [0.1, 0.3, 0.5] as const, appliesTo: 'all' as const, source: { pl: '', en: '' } }];
  const children = quantity(fosterCare(town([1500, 6500]), { ...inputs, stocks, rules }), 'children');
  expect(new Set(children.at(2015)).size).toBeGreaterThan(1);
  expect([children.quality, children.notes.at(-1)?.en]).toEqual(['weak', expect.stringMatching(/is of 2010; it is carried to 2015/)]);
});

test('episodes give the year of stay, the age and the way out of each child', () => {
  const exposure = fosterExposure(episodes, [2014, 2016]).filter(({ children }) => children > 0);
  expect(exposure).toEqual([
    { stay: 0, ageGroup: 1, children: 9, home: 1, adoption: 0, transfer: 0 },
    { stay: 0, ageGroup: 2, children: 1, home: 0, adoption: 0, transfer: 0 },
    { stay: 1, ageGroup: 1, children: 8, home: 0, adoption: 0, transfer: 0 },
    { stay: 1, ageGroup: 2, children: 1, home: 0, adoption: 0, transfer: 0 },
  ]);
  expect(fosterStockOf(episodes, 2015, { areas: ['one'] }).reduce((all, one) => all + one, 0)).toBe(3);
});

test('a stay that ends before it begins, or without a reason, is refused', () => {
  const [first] = episodes;
  expect(() => fosterExposure([{ ...first, to: '2014-01-01' }], [2014, 2015])).toThrow(/c0.*2014-06-01 – 2014-01-01/);
  expect(() => fosterExposure([{ ...first, exit: 'transfer' }], [2014, 2015])).toThrow(/po zmianie miejsca musi być następny pobyt/);
  expect(() => fosterExposure([{ ...first, exit: 'adult' }], [2014, 2015])).toThrow(/pełnoletni ma co najmniej 18 lat/);
});

test('an area that cuts a part in two, and a town without a stock, say what is missing', () => {
  const one = fosterInputs({ inCare: 54 });
  expect(fosterCare(town([1500, 6500]), one, { area: 'one' }).missing[0].en).toMatch(/area one; missing: the number of children in care/);
  const none = { ...one, stocks: [{ inCare: figure('inCare', null), children: figure('children', null) }] };
  const { quantities, missing } = fosterCare(town([1500, 6500]), none);
  expect([quantities.size, missing[0].en]).toEqual([0, 'Not computed: Foster care; missing: inCare, children']);
});

test('parts that do not add up to the town are refused', () => {
  expect(() => fosterCare(town([1500, 6500]), fosterInputs({ inCare: 54, origins: origins(16, 30) }))).toThrow(/46 dziećmi.*razem 54/);
});

let rumia: ReturnType<typeof readTown>;
let parts: Simulation;
beforeAll(() => {
  rumia = readTown('data/rumia');
  const city = simulate(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2019 }), { until: 2019, seed: 1, draws: 200 });
  parts = splitIntoAreas(city, rumia.subareas()).simulation;
});

test('Rumia 2015: 54, 16 of them from the revitalisation area and 13 from Zagórze', () => {
  const inputs = fosterCareInputs(rumia, { until: 2015 });
  expect(inputs.origins.map(({ areas, inCare }) => [areas.join('+'), inCare.value])).toEqual([
    ['rumia-reszta', 38],
    ['rumia-towarowa+rumia-stara-rumia-1', 3],
    ['rumia-zagorze', 13],
  ]);
  const area = fosterCare(parts, inputs, { area: 'rumia-rewitalizacja' });
  expect(quantity(area, 'children').median().at(2015)).toBe(16);
  expect(quantity(area, 'share').median().at(2015)).toBeCloseTo(16 / 54, 12);
  expect(
    quantity(fosterCare(parts, inputs, { area: 'rumia-zagorze' }), 'children')
      .median()
      .at(2015),
  ).toBe(13);
  expect(quantity(fosterCare(parts, inputs), 'children').median().at(2015)).toBe(54);
});

test('the same seed gives the same draws, another one others', () => {
  const inputs = fosterCareInputs(rumia, { until: 2015 });
  const run = (seed: number): number[] => Array.from(quantity(fosterCare(parts, inputs, { seed }), 'children').at(2019));
  expect(run(3)).toEqual(run(3));
  expect(run(3)).not.toEqual(run(4));
});
