import { describe, expect, test } from 'vitest';
import { binomialQuantile } from '../../../src/numerics/binomial-quantile.js';
import { Population } from '../../../src/population/population.js';
import { simulate } from '../../../src/projection/simulate.js';
import { splitIntoAreas } from '../../../src/projection/subareas/split-into-areas.js';
import { lifeTable } from '../../../src/rates/life-table.js';
import { Rates } from '../../../src/rates/rates.js';
import { survivalRatios } from '../../../src/rates/survival.js';
import { Draws } from '../../../src/series/draws.js';
import { Series } from '../../../src/series/series.js';
import { careWorkers, peopleReached, reachTable } from '../../../src/services/care/care-workers.js';
import { dayPlaces } from '../../../src/services/care/day-places.js';
import { careNeed, dependentShare } from '../../../src/services/care/dependency.js';
import { erlangB } from '../../../src/services/care/erlang-b.js';
import { type HomeCareInputs, homeCare } from '../../../src/services/care/home-care.js';
import { placesInUse } from '../../../src/services/care/places-in-use.js';
import { remainingLife } from '../../../src/services/care/remaining-life.js';
import { respiteCare } from '../../../src/services/care/respite-care.js';
import { specialistCare } from '../../../src/services/care/specialist-care.js';
import { waitingList } from '../../../src/services/care/waiting-list.js';
import type { ServiceInput, ServiceResult } from '../../../src/services/service.js';
import { readTown } from '../../../src/sources/read-town.js';
import { careInputs } from '../../../src/sources/services/care-inputs.js';
import { ASSISTANTS, SMALL_TOWN, WAITING } from '../../reference/services/care.js';

const town = readTown('data/rumia');
const inputs = careInputs(town);
const rates = town.rates({ vintage: '2022', until: 2029 });
const city = simulate(town.population(2022), rates, {
  until: 2029,
  draws: 60,
  seed: 1,
  uncertainty: town.uncertainty({ vintage: '2022' }),
});

const sure = ({ low: _low, high: _high, ...input }: ServiceInput, value: number | null): ServiceInput => ({ ...input, value });
const of = (result: ServiceResult, name: string): Draws => result.quantities.get(name) ?? expect.fail(`no ${name} in ${result.id}`);
const drawsOf = (values: readonly number[]): Draws =>
  new Draws({
    description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'osoby', en: 'persons' } },
    years: values.map((_, place) => 2022 + place),
    values: values.map((value) => Float64Array.of(value)),
    statuses: values.map(() => 'projected'),
    source: 'test',
  });

describe('home care', () => {
  // Nobody moves, dies or is born: 400 then, 600 now, one year.
  const people = (year: number, old: number): Population => {
    const counts = new Float64Array(202);
    counts[50] = 100;
    counts[101 + 65] = old;
    return new Population({ date: `${year}-12-31`, areas: ['town'], source: 'test' }, counts);
  };
  const survival = { female: new Float64Array(101).fill(1), male: new Float64Array(101).fill(1) };
  survival.female[100] = survival.male[100] = 0.5;
  const still = new Rates(
    { width: 1, count: 101 },
    new Map([[2023, { survival, fertility: new Float64Array(101), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]),
  );
  const wages = new Series({ id: 'wage', title: { pl: 'płaca', en: 'wage' }, unit: { pl: 'zł', en: 'PLN' } }, [
    { year: 2018, value: 4000, status: 'published', source: 'test' },
    { year: 2022, value: 5000, status: 'published', source: 'test' },
  ]);
  const { homeCare: known } = inputs;
  const small: HomeCareInputs = {
    ...known,
    dependentAt65: sure(known.dependentAt65, 0.5),
    dependentAt90: sure(known.dependentAt90, 0.5),
    womensOdds: sure(known.womensOdds, 1),
    familyShare: sure(known.familyShare, 0.75),
    familyElasticity: sure(known.familyElasticity, 0),
    coverageChange: sure(known.coverageChange, 0),
    town: 'town',
    users: sure(known.users, SMALL_TOWN.counted),
    counted: people(2015, SMALL_TOWN.before),
    hoursPerUser: sure(known.hoursPerUser, SMALL_TOWN.hours),
    pricePerHour: sure(known.pricePerHour, 10),
    wages,
    partUsers: new Map(),
  };

  test('gives the small town worked by hand', () => {
    const future = simulate(people(2022, SMALL_TOWN.now), still, { until: 2023, draws: 4000, seed: 3 });
    const result = homeCare(future, small, { people: 'expected' });
    expect(of(result, 'need').at(2022)[0]).toBeCloseTo(SMALL_TOWN.need, 6);
    expect(of(result, 'without-family').at(2022)[0]).toBeCloseTo(SMALL_TOWN.withoutFamily, 6);
    const users = of(result, 'users').mean().at(2022) ?? 0;
    expect(Math.abs(users / SMALL_TOWN.users - 1)).toBeLessThan(0.01);
    expect(of(result, 'cost').at(2022)[7]).toBeCloseTo(of(result, 'users').at(2022)[7] * SMALL_TOWN.hours * SMALL_TOWN.pln, 6);
  });

  test('gives back the 103 users of 2015, and plausible ones of 2022 in the replay', () => {
    const replay = simulate(town.population(2015), town.rates({ vintage: '2015', until: 2022 }), {
      until: 2022,
      draws: 300,
      seed: 1,
      uncertainty: town.uncertainty({ vintage: '2015' }),
    });
    const users = of(homeCare(replay, inputs.homeCare), 'users');
    expect(Math.abs((users.median().at(2015) ?? 0) - 103)).toBeLessThan(3);
    // A constant rate on extrapolated numbers of people aged 85+ gives 148-174: fewer came, but the band reaches them.
    const { low, high } = users.band(0.8);
    expect(high.at(2022)).toBeGreaterThan(148);
    expect(low.at(2022)).toBeLessThan(148);
    const rough = (103 * town.population(2022).count({ ages: '60+' })) / town.population(2015).count({ ages: '60+' });
    expect(rough).toBeGreaterThan(low.at(2022) ?? 0);
    expect(rough).toBeLessThan(high.at(2022) ?? 0);
  });

  test('parts and the rest add up to the town in every draw, and the area has about a third', () => {
    const split = splitIntoAreas(city, town.subareas()).simulation;
    const [area, rest, all] = ['rumia-rewitalizacja', 'rumia-reszta', 'rumia'].map((id) => homeCare(split, inputs.homeCare, { area: id }));
    for (const name of ['demand', 'users']) {
      expect(
        of(area, name)
          .at(2027)
          .map((own, draw) => own + of(rest, name).at(2027)[draw]),
      ).toEqual(of(all, name).at(2027));
    }
    expect(of(all, 'users').at(2027)).toEqual(of(homeCare(city, inputs.homeCare), 'users').at(2027));
    const share = (of(area, 'users').mean().at(2022) ?? 0) / (of(all, 'users').mean().at(2022) ?? 1);
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.36);
    expect(() => homeCare(split, inputs.homeCare, { area: 'rumia-janowo' })).toThrow(/rumia-janowo.*rumia-zagorze/);
  });

  test('leaves out what has no figure and says which is missing', () => {
    const result = homeCare(city, { ...inputs.homeCare, pricePerHour: sure(inputs.homeCare.pricePerHour, null) });
    expect([...result.quantities.keys()]).not.toContain('cost');
    expect([...result.quantities.keys()]).not.toContain('shortage');
    expect(result.missing.map(({ en }) => en).join()).toMatch(/Not computed: cost; missing.*Not computed: capacity/);
  });

  test('a limit of hours makes a waiting list; none that is infinite', () => {
    const limited = (hours: number): ServiceResult =>
      homeCare(city, { ...inputs.homeCare, capacityHours: sure(inputs.homeCare.capacityHours, hours) });
    const tight = limited(40000);
    expect(of(tight, 'shortage').median().at(2029)).toBeGreaterThan(20);
    expect(of(tight, 'waiting').median().at(2029)).toBeGreaterThan(20);
    expect(
      of(tight, 'hours')
        .at(2029)
        .every((hours) => hours <= 40000 + 1e-6),
    ).toBe(true);
    const open = limited(Number.MAX_SAFE_INTEGER);
    expect(
      of(open, 'shortage')
        .at(2029)
        .every((lacking) => lacking === 0),
    ).toBe(true);
    expect(
      of(open, 'waiting')
        .at(2029)
        .every((waiting) => waiting === 0),
    ).toBe(true);
    of(open, 'users')
      .at(2029)
      .forEach((served, draw) => {
        expect(served).toBeCloseTo(of(open, 'demand').at(2029)[draw], 9);
      });
  });

  test('healthy ageing lowers the need, never in the first year', () => {
    const [as, later] = [careNeed(city, inputs.homeCare), careNeed(city, inputs.homeCare, { rates })];
    expect(later.at(2022)).toEqual(as.at(2022));
    expect(later.median().at(2029)).toBeLessThan(as.median().at(2029) ?? 0);
  });

  test('more users than people without enough family are an error that names the remedy', () => {
    expect(() => homeCare(city, { ...inputs.homeCare, users: sure(inputs.homeCare.users, 5000) })).toThrow(
      /5000 korzystających.*family_share/,
    );
  });
});

test('dependency meets both ages of the survey', () => {
  const shares = { at65: 0.17, at90: 0.65, womensOdds: 1 };
  expect(dependentShare(67.5, 'male', shares)).toBeCloseTo(0.17, 12);
  expect(dependentShare(93, 'female', shares)).toBeCloseTo(0.65, 12);
  const odds = (share: number): number => share / (1 - share);
  const [woman, man] = (['female', 'male'] as const).map((sex) => odds(dependentShare(80, sex, { ...shares, womensOdds: 1.5 })));
  expect(woman / man).toBeCloseTo(1.5, 12);
  expect(() => dependentShare(80, 'male', { ...shares, at65: 0 })).toThrow(/udział 0/);
});

test('remaining life is that of the life table behind the rates, to 0.1 year from 60 to 95', () => {
  const deathRates = Float64Array.from({ length: 101 }, (_, age) => 0.0004 + 0.00003 * Math.exp(0.095 * age));
  const table = lifeTable(deathRates, { sex: 'female' });
  const survival = survivalRatios(table, { width: 1, count: 101 });
  const step = {
    survival: { female: survival, male: survival },
    fertility: new Float64Array(101),
    sexRatioAtBirth: 1.06,
    migration: { kind: 'none' as const },
  };
  const lives = remainingLife(new Rates({ width: 1, count: 101 }, new Map([[2023, step]])));
  for (let age = 60; age <= 95; age += 5) expect(Math.abs(lives.first('male')[age] - table.lifeExpectancy[age])).toBeLessThan(0.1);
  const rumia = remainingLife(rates);
  expect(rumia.at(2029, 'male')[65]).toBeGreaterThan(rumia.first('male')[65]);
});

test('waitingList() gives the list worked by hand', () => {
  const list = waitingList(drawsOf(WAITING.demand), drawsOf(WAITING.demand.map(() => WAITING.capacity)), { leave: 0.25 });
  list.users.years.forEach((year, place) => {
    expect(list.users.at(year)[0]).toBeCloseTo(WAITING.users[place], 12);
    expect(list.waiting.at(year)[0]).toBeCloseTo(WAITING.waiting[place], 12);
    expect(list.starts.at(year)[0]).toBeCloseTo(WAITING.starts[place], 12);
  });
  expect(() => waitingList(drawsOf([1]), drawsOf([1]), { leave: 2 })).toThrow(/od 0 do 1/);
});

test('specialist care stays around the 68 of 2015', () => {
  const users = of(specialistCare(city, inputs.specialistCare), 'demand');
  expect(Math.abs((users.median().at(2029) ?? 0) - 68)).toBeLessThan(8);
});

test('assistants: hours and people as worked by hand', () => {
  const exact = {
    ...inputs.assistants,
    hoursPerWorker: sure(inputs.assistants.hoursPerWorker, 1600),
    utilisation: sure(inputs.assistants.utilisation, 0.8),
    hoursPerWeek: sure(inputs.assistants.hoursPerWeek, 10),
  };
  const result = careWorkers(city, exact);
  expect(of(result, 'capacity').at(2022)[0]).toBeCloseTo(ASSISTANTS.hours, 9);
  expect(of(result, 'reached').at(2022)[0]).toBeCloseTo(ASSISTANTS.at10, 9);
  expect(reachTable(result, [10, 40]).values('people').map(Number)[1]).toBeCloseTo(ASSISTANTS.at40, 9);
  expect(peopleReached(0, 5)).toBe(0);
});

test('workers of a later year than the simulation are not computed, and it says so', () => {
  const past = simulate(town.population(2015), town.rates({ vintage: '2015', until: 2016 }), { until: 2016, draws: 5, seed: 1 });
  const result = careWorkers(past, inputs.neighbourCare);
  expect(result).toMatchObject({ missing: [{ en: expect.stringContaining('only after') }] });
  expect([...result.quantities.keys()]).toEqual(['need']);
});

test('the 54 + 30 + 6 places of the strategy are 90', () => {
  const places = [inputs.dayHomes.places, inputs.seniorClubs.places, inputs.respite.beds].map((steps) => steps.at(-1)?.value ?? 0);
  expect(places.reduce((sum, one) => sum + one, 0)).toBe(
    town.series('day_care_places_seniors_target', { area: 'rumia-rewitalizacja' }).at(2022),
  );
});

test('day homes and respite say how much of the group would fill them and how many beds it takes', () => {
  const homes = dayPlaces(city, inputs.dayHomes);
  expect(
    of(homes, 'fills')
      .at(2022)
      .every((share) => share > 0 && share < 1),
  ).toBe(true);
  const respite = respiteCare(city, inputs.respite);
  of(respite, 'load')
    .at(2029)
    .forEach((load, draw) => {
      const beds = of(respite, 'demand').at(2029)[draw];
      expect(erlangB(beds, load)).toBeLessThanOrEqual(0.1);
      expect(beds === 0 || erlangB(beds - 1, load) > 0.1).toBe(true);
    });
});

test('services the folder says nothing of ask for their figures', () => {
  for (const one of [inputs.selfHelpHome, inputs.workshop, inputs.carersPoint]) {
    const result = placesInUse(city, one);
    expect([...result.quantities.keys()]).toEqual(['need']);
    expect(result.missing.length).toBe(2);
  }
  const full = placesInUse(city, {
    ...inputs.workshop,
    users: sure(inputs.workshop.users, 30),
    waiting: sure(inputs.workshop.waiting, 10),
    counted: town.population(2022),
    places: [{ ...sure(inputs.workshop.places[0], 30), year: 2022 }],
  });
  expect(full.missing).toEqual([]);
  expect(Math.abs((of(full, 'demand').mean().at(2022) ?? 0) - 40)).toBeLessThan(4);
});

test('binomialQuantile() is the quantile', () => {
  // P(X <= 2) = 0.3828, P(X <= 3) = 0.6496 of 10 trials at 0.3.
  expect([0.38, 0.39, 0.64, 0.66].map((p) => binomialQuantile(p, 10, 0.3))).toEqual([2, 3, 3, 4]);
  // Of 1,000 trials at 0.9 the failures: the same from the other end.
  expect(binomialQuantile(0.5, 1000, 0.9)).toBe(900);
  expect(binomialQuantile(0.5, 1000000, 0.5)).toBe(500000);
});
