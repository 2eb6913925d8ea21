import { describe, expect, test } from 'vitest';
import { SINGLE_AGES } from '../../src/population/ages.js';
import { decomposeChange } from '../../src/projection/decompose-change.js';
import { project } from '../../src/projection/project.js';
import { Rates } from '../../src/rates/rates.js';
import { samplePopulation, sampleProjection, sampleRates } from '../charts/sample-town.js';

const projection = sampleProjection(52634);
const rates = sampleRates();

describe('decomposeChange()', () => {
  test('says who comes to an age by birthday and who was born in the meantime', () => {
    const aged = decomposeChange(projection, rates, { ages: '85+', until: 2029 });
    const of = (id: string): number => aged.contributions.find((one) => one.id === id)?.persons ?? Number.NaN;
    expect(of('growing-in')).toBeCloseTo(projection.base.count({ ages: '78-84' }), 6);
    expect([of('born'), of('growing-out'), of('survival'), of('migration')]).toEqual([0, 0, 0, 0]);
    const children = decomposeChange(projection, rates, { ages: '3-6', until: 2029 });
    const births = [2023, 2024, 2025, 2026].map((year) => projection.steps.find((step) => step.year === year)?.births);
    expect(children.contributions.map(({ id }) => id)).toEqual(['growing-in', 'born', 'growing-out', 'deaths', 'survival', 'migration']);
    expect(children.contributions[1].persons).toBeCloseTo(
      births.reduce((all, one) => all + (one?.female ?? 0) + (one?.male ?? 0), 0),
      6,
    );
    expect(children.contributions[2].persons).toBeCloseTo(-projection.base.count({ ages: '3-6' }), 6);
  });

  test('deaths of a closed cohort are those of the balance', () => {
    const everybody = decomposeChange(projection, rates, { ages: 'total', until: 2024 });
    const deaths = projection.steps.slice(0, 2).flatMap((step) => [...step.deaths.female, ...step.deaths.male]);
    expect(everybody.contributions[3].persons).toBeCloseTo(-deaths.reduce((all, one) => all + one, 0), 6);
  });

  test('better survival after the first step adds, and arrivals are migration', () => {
    const base = samplePopulation(52634);
    const none = new Float64Array(SINGLE_AGES.count);
    const some = new Float64Array(SINGLE_AGES.count).fill(2);
    const better = rates.map((step, year) => ({
      ...step,
      survival: {
        female: step.survival.female.map((ratio) => 1 - (1 - ratio) * (year === 2023 ? 1 : 0.9)),
        male: step.survival.male.map((ratio) => 1 - (1 - ratio) * (year === 2023 ? 1 : 0.9)),
      },
      migration: { kind: 'flows' as const, arrivals: { female: some, male: some }, departureRates: { female: none, male: none } },
    }));
    const result = decomposeChange(project(base, better, { until: 2029 }), better, { ages: '85+', sex: 'female' });
    const [, , , deaths, survival, migration] = result.contributions.map(({ persons }) => persons);
    expect(deaths).toBeLessThan(0);
    expect(survival).toBeGreaterThan(0);
    expect(migration).toBeGreaterThan(0);
    expect(result.title.pl).toBe('Kobiety w wieku 85+');
  });

  test('gives a table of the start, every part and what there is after it, and the end', () => {
    const { table } = { table: decomposeChange(projection, rates, { ages: '85+', until: 2029 }).table() };
    expect(table.values('part')).toEqual(['start', 'growing-in', 'born', 'growing-out', 'deaths', 'survival', 'migration', 'end']);
    expect(table.values('people').at(-2)).toBeCloseTo(Number(table.values('people').at(-1)), 6);
    expect(table.columns[0].words?.['deaths']).toEqual({
      pl: 'zgony przy umieralności z 2023 r.',
      en: 'deaths at the mortality of 2023',
    });
    expect(table.title.pl).toBe('Ludność w wieku 85+: skąd zmiana, 2022–2029');
  });

  test.each([
    ['no projection', () => decomposeChange(JSON.parse('{}'), rates, { ages: '85+' }), 'decomposeChange: to nie jest prognoza'],
    ['no rates', () => decomposeChange(projection, JSON.parse('{}'), { ages: '85+' }), 'decomposeChange: to nie są współczynniki'],
    [
      'years in the wrong order',
      () => decomposeChange(projection, rates, { ages: '85+', from: 2030, until: 2025 }),
      'from to 2030, until to 2025',
    ],
    ['a year it has not', () => decomposeChange(projection, rates, { ages: '85+', until: 2050 }), 'nie ma roku 2050'],
    ['no ages', () => decomposeChange(projection, rates, { ages: 'starzy' }), '„starzy” nie jest przedziałem wieku'],
    [
      'rates of another projection',
      () =>
        decomposeChange(
          projection,
          rates.map((step) => ({ ...step, survival: { ...step.survival, male: step.survival.female } })),
          { ages: '85+' },
        ),
      'te współczynniki dają w ostatnim roku',
    ],
    [
      'other age groups',
      () => decomposeChange(projection, new Rates({ width: 1, count: 2 }, new Map([[2023, twoGroups()]])), { ages: '85+' }),
      'różne grupy wieku',
    ],
  ])('refuses %s', (_, decompose, message) => {
    expect(decompose).toThrow(message);
  });
});

function twoGroups(): Parameters<Parameters<Rates['map']>[0]>[0] {
  const one = Float64Array.of(1, 1);
  return { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' } };
}
