import { describe, expect, test } from 'vitest';
import { AreaTree } from '../../../src/areas/area-tree.js';
import { fan } from '../../../src/charts/fan.js';
import { subareaFiles, subareaNotes, subareaTable } from '../../../src/cli/subarea-files.js';
import { quantiles } from '../../../src/numerics/quantiles.js';
import { Population } from '../../../src/population/population.js';
import { resolveAreas } from '../../../src/projection/resolve-areas.js';
import { simulate } from '../../../src/projection/simulate.js';
import { spreadQuantile } from '../../../src/projection/subareas/draw-spread.js';
import { withInstitutions, withoutInstitutions } from '../../../src/projection/subareas/institutions.js';
import { splitIntoAreas } from '../../../src/projection/subareas/split-into-areas.js';
import type { Subareas } from '../../../src/projection/subareas/subareas.js';
import { readTown } from '../../../src/sources/read-town.js';

const town = readTown('data/rumia');
const known = town.subareas();
const rates = town.rates({ vintage: '2022', variant: 'alternative', until: 2030 });
const city = simulate(town.population(2022), rates, { until: 2030, draws: 300, seed: 1 });
const split = splitIntoAreas(city, known);
const future = split.simulation;

describe('the parts of Rumia', () => {
  test('are the three units and the rest, known by totals only, and say so', () => {
    expect(known.leaves).toEqual(['rumia-zagorze', 'rumia-towarowa', 'rumia-stara-rumia-1', 'rumia-reszta']);
    expect(split.step).toBe('totals');
    expect(split.because.pl).toContain('tylko liczby ogółem');
    expect(future.quality).toBe('weak');
  });

  test('the size of the revitalisation area lies between and around 5.5 and 6.4 thousand of 2015, carried to 2022', () => {
    const sizes = future.sum({ areas: 'rumia-rewitalizacja' }).at(2022);
    const scale = town.population(2022).count() / town.population(2015).count();
    const [low, median, high] = quantiles(sizes, [0.1, 0.5, 0.9]);
    expect(Math.abs(median / (5950 * scale) - 1)).toBeLessThan(0.03);
    // Wider than the sources alone: seven years of growth are not known either.
    expect(low).toBeLessThan(5500 * scale);
    expect(high).toBeGreaterThan(6400 * scale);
    expect(high / low).toBeLessThan(1.35);
  });

  test('every result that depends on it says that it is uncertain: table, series, chart', () => {
    const draws = future.sum({ ages: '85+', areas: 'Zagórze' });
    expect(draws.quality).toBe('weak');
    expect(draws.table().source?.pl).toContain('5 500–6 400');
    expect(draws.median().observations[0].quality).toBe('weak');
    const chart = fan(draws, { language: 'pl' });
    expect(chart.title).toContain('Zagórze');
    expect(chart.description).toContain('nie jest pewna');
    expect(JSON.stringify(chart.spec)).toContain('Wiarygodność: słaba');
    // The city does not depend on it.
    expect(future.sum({ areas: 'Rumia' }).notes).toEqual([]);
  });

  test('a cohort of a unit does not jump: 85+ of two years are as alike as the people who stay', () => {
    const draws = future.sum({ ages: '85+', areas: 'Zagórze' });
    const [one, other] = [draws.at(2023), draws.at(2024)];
    const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
    const [a, b] = [mean(one), mean(other)];
    let [both, first, second] = [0, 0, 0];
    for (let draw = 0; draw < one.length; draw++) {
      both += (one[draw] - a) * (other[draw] - b);
      first += (one[draw] - a) ** 2;
      second += (other[draw] - b) ** 2;
    }
    expect(both / Math.sqrt(first * second)).toBeGreaterThan(0.9);
  });
});

describe('asking for areas', () => {
  test('by id, by name and by an area around them', () => {
    const units = ['Zagórze', 'rumia-towarowa', 'Stara Rumia I'];
    const zone = future.sum({ areas: 'obszar rewitalizacji', ages: '3-6' }).at(2030);
    const parts = units.map((areas) => future.sum({ areas, ages: '3-6' }).at(2030));
    expect(zone[7]).toBe(parts.reduce((total, one) => total + one[7], 0));
    expect(future.sum({ areas: 'rumia' }).at(2030)).toEqual(city.sum().at(2030));
    expect(future.sum({ areas: units }).description.title.pl).toBe('Ludność: Zagórze, Towarowa, Stara Rumia I');
  });

  test('an unknown area lists those there are; one asked for twice is refused', () => {
    expect(() => future.sum({ areas: 'Zagorze' })).toThrow(/„Zagorze”.*Zagórze \(rumia-zagorze\).*reszta miasta/);
    expect(() => future.sum({ areas: ['Zagórze', 'obszar rewitalizacji'] })).toThrow(/dwa razy/);
  });

  test('a name that several areas have is refused with their ids', () => {
    const unit = { kind: 'unit' as const, parent: 'm', teryt: null };
    const tree = new AreaTree([
      { id: 'm', name: 'Miasto', kind: 'city', parent: null, teryt: null },
      { id: 'm-1', name: 'Centrum', ...unit },
      { id: 'm-2', name: 'Centrum', ...unit },
    ]);
    expect(() => resolveAreas('Centrum', ['m-1', 'm-2'], tree)).toThrow(/m-1, m-2/);
  });
});

test('a trapezoid has 80% of its probability between its limits and ends a quarter beyond', () => {
  const spread = { distribution: 'trapezoid', low: 5500, likely: 5950, high: 6400 } as const;
  expect([0, 0.1, 0.5, 0.9, 1].map((u) => Math.round(spreadQuantile(spread, u)))).toEqual([5275, 5500, 5950, 6400, 6625]);
});

describe('known counts', () => {
  const at = (area: string, persons: number, ages?: string) => ({
    area,
    year: 2022,
    persons: { distribution: 'fixed' as const, low: persons, likely: persons, high: persons },
    cityPersons: town.population(2022).count({ ages: ages ?? 'total' }),
    ...(ages === undefined ? {} : { ages }),
  });
  const units: Subareas = {
    tree: town.areas,
    city: 'rumia',
    leaves: known.leaves,
    totals: {
      totals: [at('rumia-zagorze', 3000), at('rumia-towarowa', 0), at('rumia-stara-rumia-1', 1500), at('rumia-zagorze', 90, '85+')],
      shares: [],
      growthDeviation: 0,
    },
  };

  test('are kept: totals to the person, age groups to one or two, and nobody stays nobody', () => {
    const { simulation } = splitIntoAreas(city, units);
    expect(new Set(simulation.sum({ areas: 'Zagórze' }).at(2022))).toEqual(new Set([3000]));
    expect(new Set(simulation.sum({ areas: 'Towarowa' }).at(2022))).toEqual(new Set([0]));
    for (const persons of simulation.sum({ areas: 'Zagórze', ages: '85+' }).at(2022)) expect(Math.abs(persons - 90)).toBeLessThanOrEqual(2);
  });

  test('more people in the parts than in the city are refused', () => {
    const totals = {
      totals: [at('rumia-zagorze', 60000), at('rumia-towarowa', 10), at('rumia-stara-rumia-1', 10)],
      shares: [],
      growthDeviation: 0,
    };
    expect(() => splitIntoAreas(city, { ...units, totals })).toThrow(/więcej osób/);
  });

  test('a part without a number is refused, and so is an area outside the city', () => {
    expect(() => splitIntoAreas(city, { ...units, totals: { totals: [at('rumia-zagorze', 10)], shares: [], growthDeviation: 0 } })).toThrow(
      /bez liczby osób/,
    );
    expect(() => splitIntoAreas(city, { ...units, leaves: ['poznan', 'rumia-reszta'] })).toThrow(/nie leży/);
  });

  test('dwellings limit the arrivals of an area, and the result says how often', () => {
    const { simulation: free } = splitIntoAreas(city, units);
    const { simulation: held, capped } = splitIntoAreas(
      city,
      {
        ...units,
      },
      { housing: [{ area: 'rumia-zagorze', dwellings: new Map([[2025, 400]]), personsPerDwelling: 2.5 }] },
    );
    expect(capped).toBeGreaterThan(0);
    const of = (one: typeof free): number => one.sum({ areas: 'Zagórze' }).mean().at(2030) ?? 0;
    expect(of(held)).toBeLessThan(of(free));
    const caps = known.leaves.map((area) => ({ area, dwellings: new Map<number, number>(), personsPerDwelling: 2 }));
    expect(() => splitIntoAreas(city, units, { housing: caps })).toThrow(/każdy obszar/);
  });

  test('movers within the city form one pool: the city stays, areas change', () => {
    const moves = { rates: new Float64Array(101).fill(0.05), destinations: [10, 0, 0, 1] };
    const { simulation } = splitIntoAreas(city, { ...units, moves });
    expect(simulation.sum().at(2030)).toEqual(city.sum().at(2030));
    expect(simulation.sum({ areas: 'Zagórze' }).at(2030)[0]).toBeGreaterThan(10000);
  });
});

describe('residents of institutions', () => {
  const counts = new Float64Array(404);
  counts[85] = 30;
  counts[202 + 101 + 80] = 12;
  const home = new Population({ date: '2022-12-31', areas: ['rumia-zagorze', 'rumia-reszta'], source: 'DPS' }, counts);

  test('are held apart and added to their areas, always as many', () => {
    const inCity = new Population(
      { date: '2022-12-31', areas: ['rumia'], source: 'DPS' },
      counts.slice(0, 202).map((one, cell) => one + counts[202 + cell]),
    );
    const others = withoutInstitutions(town.population(2022), inCity);
    expect(others.count()).toBe(52634 - 42);
    const parts = splitIntoAreas(simulate(others, rates, { until: 2030, draws: 20, seed: 1 }), known).simulation;
    const all = withInstitutions(parts, home);
    for (const year of [2022, 2030]) {
      expect(all.sum({ areas: 'Zagórze', ages: '85+' }).at(year)[3] - parts.sum({ areas: 'Zagórze', ages: '85+' }).at(year)[3]).toBe(30);
      expect(all.sum().at(year)[3] - parts.sum().at(year)[3]).toBe(42);
    }
    expect(all.expected.at(2030).count() - parts.expected.at(2030).count()).toBeCloseTo(42, 6);
    expect(all.notes.at(-1)?.pl).toContain('42');
  });

  test('of a path follow it; more of them than people are refused', () => {
    const none = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'DPS' }, new Float64Array(202));
    const one = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'DPS' }, counts.slice(0, 202));
    const all = withInstitutions(city, none, { path: (year) => (year < 2030 ? none : one) });
    expect(all.sum().at(2030)[0] - city.sum().at(2030)[0]).toBe(30);
    expect(() => withoutInstitutions(none, one)).toThrow(/w instytucjach mieszka/);
  });

  test('of Rumia are not known, with the reason', () => {
    expect(known.institutions.persons).toBeNull();
    expect(known.institutions.note).toContain('domów pomocy społecznej');
  });
});

test('the files of the parts hold every area and age group, each row with its reliability, and say what is not known', () => {
  const small = splitIntoAreas(simulate(town.population(2022), rates, { until: 2024, draws: 20, seed: 1 }), known);
  const run = { split: small, institutions: known.institutions, language: 'pl' as const };
  const table = subareaTable(run);
  expect(new Set(table.rows.map(([, name]) => name))).toEqual(
    new Set(['Rumia', 'obszar rewitalizacji', 'Zagórze', 'Towarowa', 'Stara Rumia I', 'reszta miasta']),
  );
  expect(table.rows.length).toBe(6 * 6 * 3);
  expect(table.rows.find(([, name]) => name === 'Zagórze')?.at(-1)).toBe('słaba');
  expect(table.rows.find(([, name]) => name === 'Rumia')?.at(-1)).toBe('dobra');
  const notes = subareaNotes(run)
    .rows.map(([, note]) => String(note))
    .join(' ');
  expect(notes).toContain('5 500–6 400');
  expect(notes).toContain('Mieszkańcy instytucji: brak danych');
  const files = subareaFiles({ ...run, language: 'en' });
  expect(files.map(({ path }) => path)).toContain('wykresy/czesci/zagorze-85.png');
});
