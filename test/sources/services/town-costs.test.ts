import { describe, expect, test } from 'vitest';
import {
  costsInputs,
  indexFactor,
  readTown,
  type ServiceCosts,
  serviceCostsTable,
  simulate,
  TOWN_SERVICES,
  type Town,
  type TownCostsOptions,
  townCosts,
  townServices,
} from '../../../src/index.js';
import type { Simulation } from '../../../src/projection/simulation.js';
import { townCopy } from '../fixture.js';

const TOWN = readTown('data/rumia');

function futureOf(town: Town, from: number, until: number): { readonly people: Simulation; readonly options: TownCostsOptions } {
  const rates = town.rates({ vintage: String(from), until });
  return { people: simulate(town.population(from), rates, { until, seed: 1, draws: 40 }), options: { rates } };
}

const PLAN = futureOf(TOWN, 2022, 2026);
const COSTS = townCosts(TOWN, PLAN.people, PLAN.options);
const of = (id: string, costs: readonly ServiceCosts[] = COSTS): ServiceCosts => {
  const found = costs.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no ${id}`);
  return found;
};

describe('the plan from 2022', () => {
  test('has every service, and the repairs of the cooperative, which are no service of the town’s people', () => {
    expect(COSTS.map(({ id }) => id)).toEqual([...TOWN_SERVICES, 'repairs']);
    expect(of('repairs').providers[0].missing[0].pl).toContain('Nie policzono: Remonty: spółdzielnia „Linia - Zagórska Struga”: koszt');
  });

  test('costs are those of the models, draw by draw, and who pays adds up to them', () => {
    const [homes, foster] = townServices(TOWN, PLAN.people, { services: ['care-homes', 'foster-care'], ...PLAN.options });
    for (const [id, model, other] of [
      ['care-homes', homes, 'paid_by_users'],
      ['foster-care', foster, 'paid_by_county'],
    ] as const) {
      const { quantities } = of(id);
      const at = (name: string): Float64Array => quantities.get(name)?.at(2026) ?? new Float64Array();
      expect(at('paid_by_town')).toEqual(model.quantities.get('cost')?.at(2026));
      for (const [draw, all] of at('cost').entries()) expect(at('paid_by_town')[draw] + at(other)[draw]).toBeCloseTo(all, 6);
    }
  });

  test('law: an amount in constant prices is that of the year over the prices of the year, in the base year the same', () => {
    const prices = costsInputs(TOWN).series.prices;
    for (const { quantities } of COSTS) {
      for (const [name, draws] of quantities) {
        if (name.endsWith('_constant')) continue;
        const constant = quantities.get(`${name}_constant`);
        for (const year of draws.years.filter((one) => one <= 2024)) {
          const factor = indexFactor(prices, 2022, year);
          for (const [draw, nominal] of draws.at(year).entries()) expect((constant?.at(year)[draw] ?? 0) * factor).toBeCloseTo(nominal, 4);
        }
      }
    }
  });

  test('a price of other places is always a proxy, and never a cost', () => {
    const proxies = COSTS.filter(({ proxy }) => proxy !== undefined);
    expect(proxies.map(({ id }) => id)).toEqual(['day-homes', 'assistants', 'care-homes', 'preschool', 'care-under-3', 'foster-care']);
    for (const { proxy, quantities } of proxies) {
      expect(proxy?.status).toBe('proxy');
      expect(proxy?.note?.pl).toMatch(/^nie jest to koszt miasta/);
      for (const [name, draws] of quantities) if (name.startsWith('proxy')) expect(new Set(draws.statuses)).toEqual(new Set(['proxy']));
    }
    // 54 places at no less than 400 / 50% = 800 a month.
    expect(of('day-homes').quantities.get('proxy_cost')?.at(2022)[0]).toBeCloseTo(54 * 800 * 12, 6);
    expect(of('day-homes').quantities.has('cost')).toBe(false);
  });

  test('what is not known says whom to ask', () => {
    expect(of('workshop').missing.map(({ pl }) => pl)).toEqual([
      'Nie policzono: koszt miejsca z jego składników; tabela costs nie ma o tej usłudze ani wiersza. Zapytaj: powiatowe centrum pomocy rodzinie',
    ]);
    expect(of('day-homes').providers[0].missing[0].pl).toContain('zapytaj MOPS Rumia: płaca brutto za etat');
    const table = serviceCostsTable(COSTS, 2022);
    expect(Object.fromEntries(table.rows.map(([id, known]) => [id, known]))).toMatchObject({
      'home-care': 'model',
      'day-homes': 'proxy',
      'senior-clubs': 'nothing',
    });
  });

  test('the same seed gives the same bytes', () => {
    const again = townCosts(TOWN, futureOf(TOWN, 2022, 2026).people, PLAN.options);
    for (const { id, quantities } of COSTS) {
      for (const [name, draws] of quantities) expect(of(id, again).quantities.get(name)?.at(2026)).toEqual(draws.at(2026));
    }
  });
});

test('the replay from 2015 is in prices of 2015, and does not know the grants and places of later years', () => {
  const { people, options } = futureOf(TOWN, 2015, 2022);
  const replay = townCosts(TOWN, people, options);
  const homes = of('care-homes', replay);
  expect(homes.quantities.get('cost_constant')?.description.title.pl).toBe('Koszt roczny, ceny z 2015 r.');
  expect(homes.quantities.get('paid_by_town')?.median().at(2015)).toBeGreaterThan(600_000);
  expect(of('day-homes', replay).proxy).toBeUndefined();
  expect(of('day-homes', replay).providers[0].missing[0].pl).toContain('miejsca (folder zna tę liczbę dopiero z 2022 r.)');
});

test('a ledger that is filled in has its cost, raised to the minimum wage of the folder', () => {
  const copy = townCopy();
  const filled = {
    ...{ occupancy: 0.9, open_days: 250, open_hours: 8, productive_hours: 1600, on_costs: 0.2, premises: 100_000, overhead: 50_000 },
    ...{ materials: 20, capital_outlay: 1_000_000, capital_years: 30, capital_rate: 0.03 },
    ...{ staff_places_per_post: 8, staff_minimum: 2, staff_wage: 3010 },
  };
  for (const [item, value] of Object.entries(filled)) {
    const line = copy.change('costs.csv', { service: 'day-home', item }, 'value', String(value));
    copy.set('costs.csv', line, 'status', 'assumed');
  }
  const town = readTown(copy.folder());
  const { people, options } = futureOf(town, 2022, 2024);
  const [homes] = townCosts(town, people, { ...options, services: ['day-homes'] });
  const [mops] = homes.providers;
  const raised = (year: number): number => mops.quantities.get('raised_by_minimum_wage')?.at(year)[0] ?? Number.NaN;
  // 3,010 is the minimum of 2022; by 2024 it rose by 41%, the average wage by 29%.
  // 54 places need 7 carers on duty, 7 x 250 x 8 / 1,600 = 8.75 posts.
  expect(raised(2022)).toBe(0);
  expect(raised(2024)).toBeCloseTo((4242 - (3010 * 8181.72) / 6346.15) * 12 * 8.75 * 1.2, 4);
  const [later] = townCosts(town, people, {
    ...options,
    services: ['day-homes'],
    minimumWage: [{ from: '2024-01', value: 6000, status: 'planned', source: 'scenariusz' }],
  });
  expect(later.providers[0].quantities.get('cost')?.at(2024)[0]).toBeGreaterThan(mops.quantities.get('cost')?.at(2024)[0] ?? 0);
});

test('a town without the tables of costs or prices still runs, and says what is missing', () => {
  const copy = townCopy();
  copy.descriptor.resources = copy.descriptor.resources.filter(({ name }: { readonly name: string }) => name !== 'costs');
  copy.files.delete('costs.csv');
  const town = readTown(copy.folder());
  const { people, options } = futureOf(town, 2022, 2024);
  const costs = townCosts(town, people, options);
  expect(costs).toHaveLength(TOWN_SERVICES.length);
  expect(
    of('preschool', costs)
      .missing.map(({ pl }) => pl)
      .join(' '),
  ).toContain('nie ma tabeli costs');
  expect(of('home-care', costs).quantities.has('cost_constant')).toBe(true);
});
