import { beforeAll, describe, expect, test } from 'vitest';
import {
  compareRegion,
  comparisonGroup,
  findAreas,
  memoryFolder,
  projectRegion,
  type Region,
  readRegion,
  readTown,
  regionCauses,
  sum,
  sumPopulations,
} from '../../src/index.js';
import { checkTown } from '../../src/sources/check-town.js';

const FLOWS = { births: 1, deaths: -1, internal_in: 1, internal_out: -1, immigration: 1, emigration: -1 } as const;
const YEARS = Array.from({ length: 18 }, (_, index) => 2023 + index);

let region: Region;
beforeAll(() => {
  region = readRegion('data/pomorskie');
});

/** Population of the year before, plus and minus the flows, less the population of the year. */
function gap(area: string, year: number): number {
  const people = region.gusProjection({ area });
  const change = (people.at(year) ?? Number.NaN) - (people.at(year - 1) ?? Number.NaN);
  return (
    sum(
      (Object.entries(FLOWS) as [keyof typeof FLOWS, number][]).map(
        ([flow, sign]) => sign * (region.flow(flow, area).at(year) ?? Number.NaN),
      ),
    ) - change
  );
}

describe('data/pomorskie', () => {
  test('has no fault, 123 gminas and 20 powiats', () => {
    expect(checkTown('data/pomorskie').isEmpty).toBe(true);
    expect([region.gminas().length, region.counties().length]).toEqual([123, 20]);
  });

  test('balances as published: exactly but for four cities among the gminas, to 2 persons for the larger areas (V3)', () => {
    const open = (areas: readonly { readonly id: string; readonly name: string }[]): string[] =>
      areas.filter(({ id }) => YEARS.some((year) => gap(id, year) !== 0)).map(({ name }) => name);
    expect(YEARS.map((year) => gap('2215021', year))).toEqual(YEARS.map(() => 0));
    expect(YEARS.map((year) => gap('2215', year))).toEqual(YEARS.map(() => 0));
    expect(Math.max(...YEARS.map((year) => Math.abs(gap('22', year))))).toBeLessThanOrEqual(2);
    expect(open(region.gminas())).toEqual(['Gdańsk', 'Gdynia', 'Słupsk', 'Sopot']);
    expect(region.counties().every(({ id }) => YEARS.every((year) => Math.abs(gap(id, year)) <= 2))).toBe(true);
    expect(sum(region.gminas().map(({ id }) => YEARS.filter((year) => gap(id, year) !== 0).length))).toBe(37);
  });
});

describe('single ages of a region', () => {
  test('keep every published number of every area, and gminas add up to their powiat in every cell', () => {
    const rumia = region.population('2215021');
    for (const [ages, women] of [
      ['0-9', 2871],
      ['10-14', 4307 - 2871],
      ['15-17', 5068 - 4307],
      ['40-49', 4321],
      ['80+', 1203],
    ] as const)
      expect(rumia.count({ ages, sex: 'female' })).toBe(women);
    for (const county of region.counties()) {
      const parts = region.gminas(county.id).map(({ id }) => region.population(id));
      expect(sumPopulations(parts, { area: county.id }).counts).toEqual(region.population(county.id).counts);
    }
    const counties = region.counties().map(({ id }) => region.population(id));
    expect(sumPopulations(counties, { area: '22' }).counts).toEqual(region.population().counts);
    for (const { moved, rounds } of region.raking()) {
      expect(moved).toBeLessThan(0.0003);
      expect(rounds).toBeLessThanOrEqual(6);
    }
  });

  test('of Rumia are near those of the town’s own folder, which were estimated another way', () => {
    const ours = region.population('2215021').counts;
    const theirs = readTown('data/rumia').population(2022).counts;
    const apart = sum(ours.map((persons, cell) => Math.abs(persons - theirs[cell]))) / 2 / sum(theirs);
    expect(apart).toBeLessThan(0.03);
  });
});

describe('rates of an area', () => {
  test('are the region’s, drawn to them the more, the fewer events there are', () => {
    const factors = region.factors('gmina').of('mortality');
    expect(factors.k).toBeGreaterThan(50);
    const places = ['2210011', '2261011'].map((id) => region.gminas().findIndex((area) => area.id === id));
    const [small, large] = places.map((place) => factors.weights[place]);
    expect(small).toBeLessThan(0.3);
    expect(large).toBeGreaterThan(0.98);
    for (const rate of ['fertility', 'mortality', 'arrivals', 'departures'] as const)
      expect(Math.min(...region.factors('gmina').of(rate).factors)).toBeGreaterThan(0);
  });

  test('are the less sure, the smaller the area', () => {
    const [whole, gdansk, krynica] = ['22', '2261011', '2210011'].map((id) => region.uncertainty(id).fertility.level);
    expect(gdansk).toBeGreaterThan(whole);
    expect(krynica).toBeGreaterThan(gdansk);
    expect(region.uncertainty('2261011').fertility.step).toBe(region.uncertainty().fertility.step);
  });

  test('and single ages only within the published groups', () => {
    const { base } = region.uncertainty('2215021');
    expect(base).toMatchObject({ kind: 'within-groups' });
    expect(base?.kind === 'within-groups' ? base.groups.female : []).toEqual([
      '0-9',
      '10-14',
      '15-17',
      '18-19',
      '20-29',
      '30-39',
      '40-44',
      '45-49',
      '50-59',
      '60-64',
      '65-69',
      '70-79',
      '80+',
    ]);
    expect(region.uncertainty('2215').base).toMatchObject({ groups: { female: ['90+'], male: ['90+'] } });
  });
});

describe('projectRegion()', () => {
  test('makes gminas add up to powiats and powiats to the region, by sex and age, in every year', () => {
    const areas = projectRegion(region, { until: 2026 });
    for (const year of [2024, 2026]) {
      const wholes = [region.id, ...region.counties().map(({ id }) => id)];
      for (const id of wholes) {
        const parts = region.areas.children(id).map((part) => areas.of(part.id).at(year));
        sumPopulations(parts, { area: id }).counts.forEach((persons, cell) => {
          expect(Math.abs(persons - areas.of(id).at(year).counts[cell])).toBeLessThanOrEqual(1e-9 * (1 + persons));
        });
      }
    }
    expect(Math.max(...areas.raking.map(({ moved }) => moved))).toBeLessThan(0.002);
  });

  test('held to GUS has its totals of powiats every year, and its age groups where they are published', () => {
    const areas = projectRegion(region, { until: 2025, constrain: 'gus' });
    for (const year of [2023, 2025]) {
      const ours = sum(region.gminas('2215').map(({ id }) => areas.of(id).at(year).count()));
      expect(ours).toBeCloseTo(region.gusProjection({ area: '2215' }).at(year) ?? Number.NaN, 6);
    }
    expect(areas.of('2215').at(2025).count({ ages: '80+', sex: 'female' })).toBeCloseTo(
      region.gusProjection({ area: '2215', ages: '80+', sex: 'female' }).at(2025) ?? Number.NaN,
      6,
    );
  });

  test('differs from GUS by what its causes and the raking add up to (V4)', () => {
    const areas = projectRegion(region, { until: 2030 });
    const causes = regionCauses(region, areas, { areas: ['2215021', '2264'] });
    for (const row of causes.rows) {
      const [difference, births, deaths, migration, rest] = row.slice(5).map(Number);
      expect(births + deaths + migration + rest).toBeCloseTo(difference, 6);
    }
    const table = compareRegion(region, areas, { areas: ['2215021'], years: [2030] });
    expect(table.values('age_group').at(-1)).toBe('ogółem');
    const parts = sum(table.rows.slice(0, -1).map((row) => Number(row[4])));
    expect(parts).toBeCloseTo(Number(table.rows.at(-1)?.[4]), 6);
  });
});

describe('comparisonGroup()', () => {
  test('adds up people, projections and GUS’s figures of any list, each area once', () => {
    const group = comparisonGroup(region, ['2264', '2215021', 'Reda', '2264011'], { title: { pl: 'Trzy', en: 'Three' } });
    expect(group.covered.map(({ id }) => id)).toEqual(['2264011']);
    expect(group.areas.map(({ id }) => group.coveredBy(id).length)).toEqual([1, 0, 0]);
    expect(group.population().count()).toBe(sum(['2264', '2215021', '2215011'].map((id) => region.population(id).count())));
    const areas = projectRegion(region, { until: 2024 });
    expect(group.projection(areas).horizon.count()).toBeCloseTo(sum(group.areas.map(({ id }) => areas.of(id).horizon.count())), 9);
    expect(group.gusProjection({ ages: '80+' }).at(2030)).toBe(
      sum(group.areas.map(({ id }) => region.gusProjection({ area: id, ages: '80+' }).at(2030) ?? Number.NaN)),
    );
    expect(group.flow('births').at(2023)).toBe(sum(group.areas.map(({ id }) => region.flow('births', id).at(2023) ?? Number.NaN)));
  });

  test('names the nearest areas of a code there is not', () => {
    expect(() => comparisonGroup(region, ['2215012'])).toThrow(/gmina zmieniła rodzaj: 2215011.*najbliższe: Reda \(2215011\)/);
    expect(() => findAreas(region.areas, ['Słupsk'])).toThrow(/kilka obszarów/);
  });
});

test('a region’s folder is told what it lacks, and not what only a town needs', () => {
  const descriptor = JSON.stringify({ name: 'x', kohorta: { region: '22' }, resources: [] });
  const report = checkTown(memoryFolder('x', new Map([['datapackage.json', new TextEncoder().encode(descriptor)]])));
  const missing = report.faults.map(({ problem }) => /resource "([^"]+)"/.exec(problem.en)?.[1]);
  expect(missing).toEqual(['areas', 'sources', 'population-groups', 'flows', 'mortality', 'fertility', 'migration', 'series']);
});

test('readRegion() and readTown() say which of them reads a folder', () => {
  expect(() => readRegion('data/rumia')).toThrow(/to miasto, nie region; czyta je readTown\(\)/);
  expect(() => readTown('data/pomorskie')).toThrow(/to region, nie miasto; czyta go readRegion\(\)/);
});
