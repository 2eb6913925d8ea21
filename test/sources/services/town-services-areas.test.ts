import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/projection/simulate.js';
import { Simulation } from '../../../src/projection/simulation.js';
import { splitIntoAreas } from '../../../src/projection/subareas/split-into-areas.js';
import type { Draws } from '../../../src/series/draws.js';
import { TOWN_SERVICES } from '../../../src/services/compute-services.js';
import type { ServiceResult } from '../../../src/services/service.js';
import { readTown } from '../../../src/sources/read-town.js';
import { townAreas } from '../../../src/sources/services/town-areas.js';
import { townServices } from '../../../src/sources/services/town-services.js';
import type { Town } from '../../../src/sources/town.js';
import { townCopy } from '../fixture.js';

const town = readTown('data/rumia');
const rates = town.rates({ vintage: '2015', until: 2022 });
const city = simulate(town.population(2015), rates, {
  until: 2022,
  draws: 60,
  seed: 1,
  uncertainty: town.uncertainty({ vintage: '2015' }),
});
const areas = townAreas(town);
const [CITY, ZONE, REST] = ['rumia', 'rumia-rewitalizacja', 'rumia-reszta'];
const UNITS = ['rumia-zagorze', 'rumia-towarowa', 'rumia-stara-rumia-1'];
const results = townServices(town, city, { areas, rates });

/** Of each service what can be added up over areas; the rest are rates, shares, whole posts, or known for the town only. */
const ADDITIVE: Readonly<Record<string, readonly string[]>> = {
  'home-care': ['need', 'without-family', 'demand', 'users', 'unmet', 'hours', 'cost'],
  'specialist-care': ['demand', 'hours', 'cost'],
  'day-homes': ['need', 'demand'],
  'senior-clubs': ['need', 'demand'],
  respite: ['carers', 'stays', 'load'],
  assistants: ['need'],
  'neighbour-care': ['need'],
  'self-help-home': ['need'],
  workshop: ['need'],
  'carers-point': ['need'],
  'care-homes': ['residents', 'cost'],
  preschool: ['children', 'demand'],
  'care-under-3': ['children', 'demand'],
  'foster-care': ['children', 'cost', 'cost-all'],
  families: ['helplessness', 'poverty', 'disability'],
  'youth-club': ['need'],
};

function find(all: readonly ServiceResult[], service: string, area: string): ServiceResult {
  const found = all.find((one) => one.id === service && one.area === area);
  if (found === undefined) throw new Error(`no ${service} of ${area}`);
  return found;
}

function quantity(service: string, area: string, name: string): Draws {
  const found = find(results, service, area).quantities.get(name);
  if (found === undefined) throw new Error(`no ${name} of ${service} of ${area}`);
  return found;
}

/** The largest difference of a sum of areas from what they lie in, relative to it. */
function difference(service: string, name: string, whole: string, parts: readonly string[]): number {
  const all = quantity(service, whole, name);
  return Math.max(
    ...all.years.flatMap((year) =>
      Array.from(all.at(year), (value, draw) => {
        const added = parts.reduce((sum, part) => sum + quantity(service, part, name).at(year)[draw], 0);
        return Math.abs(added - value) / Math.max(1, Math.abs(value));
      }),
    ),
  );
}

describe('townServices() by area', () => {
  test('has a result for every service and every area of the town', () => {
    expect(results.length).toBe(TOWN_SERVICES.length * areas.length);
    expect([...new Set(results.map(({ area }) => area))]).toEqual(areas);
    for (const one of results) expect(one.quantities.size, `${one.id} ${one.area}: ${one.missing.map(({ en }) => en)}`).toBeGreaterThan(0);
  });

  const cases = Object.entries(ADDITIVE).flatMap(([service, names]) => names.map((name): [string, string] => [service, name]));
  test.each(cases)('%s: the parts of %s add up in every draw, and with the rest to the town', (service, name) => {
    expect(difference(service, name, ZONE, UNITS)).toBeLessThan(1e-9);
    expect(difference(service, name, CITY, [ZONE, REST])).toBeLessThan(1e-9);
  });

  test.each(['home-care', 'specialist-care', 'care-homes', 'foster-care'])('%s deals whole people to areas', (service) => {
    const name = { 'home-care': 'users', 'care-homes': 'residents', 'foster-care': 'children' }[service] ?? 'demand';
    for (const area of [...UNITS, REST])
      for (const value of quantity(service, area, name).at(2022)) expect(Number.isInteger(value)).toBe(true);
  });

  test('the town is the same with and without its areas, but for foster care, which is drawn part by part', () => {
    for (const alone of townServices(town, city, { rates })) {
      const among = find(results, alone.id, CITY);
      const isSame = [...alone.quantities].every(([name, draws]) =>
        draws.years.every((year) => String(draws.at(year)) === String(among.quantities.get(name)?.at(year))),
      );
      expect([alone.id, isSame]).toEqual([alone.id, alone.id !== 'foster-care']);
    }
  });

  test('what was counted in a part is there in the year of the count', () => {
    const families = (name: string, area: string): number[] => [...new Set(quantity('families', area, name).at(2015))];
    expect(families('helplessness', ZONE).every((count) => Math.abs(count - 33) < 1e-9)).toBe(true);
    expect(families('helplessness', 'rumia-zagorze').every((count) => Math.abs(count - 23) < 1e-9)).toBe(true);
    expect([...quantity('foster-care', ZONE, 'children').at(2015)].every((count) => count === 16)).toBe(true);
    expect([...quantity('foster-care', 'rumia-zagorze', 'children').at(2015)].every((count) => count === 13)).toBe(true);
    const share = (quantity('home-care', ZONE, 'users').mean().at(2015) ?? 0) / (quantity('home-care', CITY, 'users').mean().at(2015) ?? 1);
    // Of 103 users 33 lived there; 60 draws of a share of 103 people know it to 0.03.
    expect(Math.abs(share - 33 / 103)).toBeLessThan(0.03);
  });

  test('says whose rate a part has that was not counted apart, and how far it can be trusted', () => {
    const notes = (service: string, area: string, name: string): string =>
      quantity(service, area, name)
        .notes.map(({ en }) => en)
        .join('\n');
    expect(notes('home-care', 'rumia-zagorze', 'users')).toContain(
      '"Zagórze" was not counted apart: it has the rate of the area in which it lies',
    );
    expect(notes('home-care', ZONE, 'users')).not.toContain('not counted apart');
    expect(notes('families', 'rumia-zagorze', 'helplessness')).not.toContain('not counted apart');
    expect(notes('families', 'rumia-towarowa', 'helplessness')).toContain('"Towarowa" was not counted apart');
    expect(notes('specialist-care', REST, 'demand')).toContain('it has the rate of the whole town');
    // Only the totals of the parts are known, and the 33 families may be a copying error: the document prints 33 twice.
    expect(quantity('home-care', ZONE, 'users').quality).toBe('weak');
    expect(quantity('families', ZONE, 'helplessness').quality).toBe('conflict');
    expect(quantity('home-care', CITY, 'users').quality).toBe('ok');
  });

  test('says of each service what makes sense only for the town or is known only for a larger area', () => {
    const missing = (service: string, area: string): string =>
      find(results, service, area)
        .missing.map(({ en }) => en)
        .join('\n');
    expect(quantity('day-homes', ZONE, 'capacity').median().at(2022)).toBe(54);
    expect(find(results, 'day-homes', 'rumia-zagorze').quantities.has('capacity')).toBe(false);
    expect(missing('day-homes', 'rumia-zagorze')).toContain('the plan is known only for the area: obszar rewitalizacji');
    expect(missing('assistants', 'rumia-towarowa')).toContain('the plan is known only for the area: obszar rewitalizacji');
    expect(missing('preschool', 'rumia-zagorze')).toContain('families choose preschools anywhere');
    expect(missing('care-homes', ZONE)).toContain('where the residents of the homes come from');
    expect(missing('families', ZONE)).toContain('family assistants of the area');
    expect(missing('foster-care', 'rumia-towarowa')).toContain('the number of children in care from it alone');
    expect(missing('foster-care', 'rumia-zagorze')).not.toContain('from it alone');
  });

  test('takes names as well as ids, a town already divided, and names the areas there are', () => {
    const divided = splitIntoAreas(city, town.subareas()).simulation;
    expect(divided).toBeInstanceOf(Simulation);
    const [one] = townServices(town, divided, { services: ['care-under-3'], areas: ['Zagórze'] });
    expect(String(one.quantities.get('demand')?.at(2022))).toBe(String(quantity('care-under-3', 'rumia-zagorze', 'demand').at(2022)));
    expect(() => townServices(town, city, { areas: ['Janowo'] })).toThrow(/Janowo.*Zagórze \(rumia-zagorze\)/);
  });
});

describe('a town folder that lacks a resource still runs', () => {
  const optional = readOptional();

  test.each(optional)('without %s every service is computed or says what is missing', (name) => {
    const copy = townCopy();
    // What is computed from a table goes with it.
    const computed: Readonly<Record<string, readonly string[]>> = {
      'claim-inputs': ['claims', 'claim-consequences'],
      claims: ['claim-consequences'],
    };
    const gone = [name, ...(computed[name] ?? [])];
    copy.descriptor.resources = copy.descriptor.resources.filter((resource: { name: string }) => !gone.includes(resource.name));
    const poorer = readTown(copy.folder());
    const all = everyService(poorer);
    expect(all.length).toBe(TOWN_SERVICES.length * 3);
    for (const { id, area, quantities, missing } of all) {
      expect([id, area, quantities.size > 0 || missing.length > 0]).toEqual([id, area, true]);
    }
  });

  test('without what is known of its parts, the town is computed and its parts say why they are not', () => {
    const copy = townCopy();
    copy.descriptor.resources = copy.descriptor.resources.filter((resource: { name: string }) => resource.name !== 'subareas');
    const all = everyService(readTown(copy.folder()));
    expect(find(all, 'home-care', CITY).quantities.size).toBeGreaterThan(0);
    expect(find(all, 'home-care', ZONE).missing[0].en).toContain('no resource "subareas"');
  });

  test('without prices, what costs money says so and the rest is computed', () => {
    const copy = townCopy();
    copy.descriptor.resources = copy.descriptor.resources.filter((resource: { name: string }) => resource.name !== 'prices');
    const all = everyService(readTown(copy.folder()));
    expect(find(all, 'preschool', CITY).quantities.has('demand')).toBe(true);
    const care = find(all, 'home-care', CITY);
    expect([care.quantities.has('hours'), care.quantities.has('cost')]).toEqual([true, false]);
    expect(care.missing.map(({ en }) => en).join()).toContain('average_gross_wage');
    expect(find(all, 'day-homes', CITY).quantities.has('shortage')).toBe(true);
  });
});

function readOptional(): string[] {
  const needed = ['areas', 'sources', 'population', 'mortality', 'fertility', 'migration', 'series'];
  return townCopy()
    .descriptor.resources.map((resource: { name: string }) => resource.name)
    .filter((name: string) => !needed.includes(name));
}

function everyService(poorer: Town): ServiceResult[] {
  const steps = poorer.rates({ vintage: '2022', until: 2024 });
  const people = simulate(poorer.population(2022), steps, { until: 2024, draws: 5, seed: 1 });
  return townServices(poorer, people, { areas: [CITY, ZONE, REST], rates: steps });
}
