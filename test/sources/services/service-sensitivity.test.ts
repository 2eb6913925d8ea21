import { describe, expect, test } from 'vitest';
import {
  computeServices,
  holdInput,
  inputsIn,
  type ReviseInput,
  readTown,
  reviseInputs,
  serviceInputs,
  serviceSensitivity,
  simulate,
  TOWN_SERVICES,
  tornadoTable,
  townServices,
  valueOfData,
} from '../../../src/index.js';
import { headlineQuantity } from '../../../src/services/headline-quantity.js';

const TOWN = readTown('data/rumia');
const RATES = TOWN.rates({ vintage: '2022', variant: 'alternative', until: 2026 });
const PEOPLE = simulate(TOWN.population(2022), RATES, {
  until: 2026,
  seed: 1,
  draws: 60,
  uncertainty: TOWN.uncertainty({ vintage: '2022' }),
});
const SERVICES = townServices(TOWN, PEOPLE, { rates: RATES });
/** Services of which the folder of Rumia gives neither users nor places. */
const UNKNOWN = ['youth-club', 'self-help-home', 'workshop', 'carers-point'];

describe.each(TOWN_SERVICES)('%s', (service) => {
  const result = SERVICES[TOWN_SERVICES.indexOf(service)];

  test('lists every uncertain input that changes it', () => {
    const listed = new Set(result.inputs.map(({ id }) => id));
    const all = serviceInputs(TOWN);
    const headline = headlineQuantity(service);
    const median = (revise: ReviseInput): number | null | undefined =>
      computeServices(reviseInputs(all, revise), PEOPLE, { services: [service], rates: RATES })[0]
        .quantities.get(headline)
        ?.median()
        .at(2026);
    const now = median((input) => input);
    const unlisted = inputsIn(all).filter(({ id, low, high }) => !listed.has(id) && low !== undefined && high !== undefined);
    expect(unlisted.filter((input) => median(holdInput(input, input.high ?? 0)) !== now).map(({ id }) => id)).toEqual([]);
  });

  test('says which of its inputs matter, or what is missing', () => {
    if (UNKNOWN.includes(service)) {
      expect(() => serviceSensitivity(TOWN, PEOPLE, { service })).toThrow(/są: need.*brakuje/);
      return;
    }
    const headline = headlineQuantity(service);
    const { result: median, bars, description } = serviceSensitivity(TOWN, PEOPLE, { service, rates: RATES });
    expect(median).toBe(result.quantities.get(headline)?.median().at(2026));
    // Families working with an assistant follow counts alone, whose doubt is chance and no range.
    expect(bars[0].effect > 0).toBe(service !== 'families');
    expect(description?.title.pl).toMatch(/, 2026$/);
    expect(bars.map(({ effect }) => effect)).toEqual(bars.map(({ effect }) => effect).toSorted((a, b) => b - a));
  });
});

test('more people who would come are more places: a tornado has the sign of its input', () => {
  const { bars } = serviceSensitivity(TOWN, PEOPLE, { service: 'day-homes', year: 2024 });
  const takeUp = bars.find(({ input }) => input.id === 'day_home_take_up');
  expect(takeUp?.atLow).toBeLessThan(takeUp?.atHigh ?? 0);
  expect(tornadoTable(serviceSensitivity(TOWN, PEOPLE, { service: 'day-homes' })).title.pl).toMatch(
    /^Dzienne domy pomocy: potrzebne miejsca/,
  );
});

test('the worth of data: whoever would come to day homes is worth most; what a cost needs is worth nothing to places', () => {
  const worth = valueOfData(TOWN, PEOPLE, { service: 'day-homes', values: 5 });
  expect(worth.inputs[0].input.id).toBe('day_home_take_up');
  expect(worth.inputs[0].narrowingShare).toBeGreaterThan(0.5);
  expect(worth.inputs.every(({ narrowingShare }) => narrowingShare <= 1)).toBe(true);
  const users = valueOfData(TOWN, PEOPLE, { service: 'home-care', values: 2 });
  expect(users.inputs.find(({ input }) => input.id === 'price_per_hour')?.narrowing).toBe(0);
  expect(users.missing.map(({ id }) => id)).toEqual(['capacity_hours']);
  expect(users.notComputed[0].pl).toContain('kolejka i niedobór');
});

test('an unknown service, quantity or year is named with those there are', () => {
  expect(() => serviceSensitivity(TOWN, PEOPLE, { service: 'dps' })).toThrow(/computeServices: nie ma usługi „dps”; są: home-care/);
  expect(() => valueOfData(TOWN, PEOPLE, { service: 'day-homes', quantity: 'beds' })).toThrow(/nie ma wielkości „beds”; są: need/);
  expect(() => serviceSensitivity(TOWN, PEOPLE, { service: 'day-homes', year: 2050 })).toThrow(/nie ma roku 2050/);
});
