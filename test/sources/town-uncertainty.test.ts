import { describe, expect, test } from 'vitest';
import { readTown, startingPeople } from '../../src/index.js';
import { textsOf } from '../texts-of.js';

const rumia = readTown('data/rumia');

describe('Town.uncertainty()', () => {
  test('has level, shape, trend and base; shocks only on request', () => {
    const { fertility, mortality, arrivals, base, shocks } = rumia.uncertainty({ vintage: '2022' });
    expect(fertility.shift?.level).toBeGreaterThan(0);
    expect(arrivals.shift?.level).toBeGreaterThan(0);
    expect(mortality.trend).toBeGreaterThan(0);
    expect(base?.kind).toBe('within-groups');
    expect(shocks).toBeUndefined();
    const shaken = rumia.uncertainty({ vintage: '2022', shocks: ['wave', 'epidemic'] });
    expect(shaken.shocks?.map(({ kind, duration }) => [kind, duration])).toEqual([
      ['wave', 1],
      ['epidemic', 2],
    ]);
    expect({ ...shaken, shocks: undefined }).toEqual({ ...rumia.uncertainty({ vintage: '2022' }), shocks: undefined });
  });

  test('names a vintage or area of which the data say nothing', () => {
    expect(textsOf(() => rumia.uncertainty({ vintage: '2010' })).en).toContain('there are the vintages 2022, 2015');
    expect(textsOf(() => rumia.uncertaintyTable({ vintage: '2010' })).en).toContain('there are: rumia 2022, rumia 2015');
  });
});

describe('Town.baseUncertainty()', () => {
  test('2015: the two estimates, of one total', () => {
    const base = rumia.baseUncertainty({ vintage: '2015' });
    if (base?.kind !== 'variants') throw new Error('expected two estimates');
    expect(base.alternative.count()).toBeCloseTo(rumia.population(2015).count(), 0);
    expect(base.spread).toBeCloseTo(Math.SQRT1_2, 4);
    const draws = 500;
    const people = startingPeople(rumia.population(2015), base, { seed: 1, draws });
    const totals = new Float64Array(draws);
    people.forEach((persons, place) => {
      totals[place % draws] += persons;
    });
    expect(new Set(totals)).toEqual(new Set([48000]));
  });

  test('2022: the narrowest groups that the published totals give, which the estimates keep', () => {
    const base = rumia.baseUncertainty({ vintage: '2022' });
    if (base?.kind !== 'within-groups') throw new Error('expected groups');
    expect(base.groups.female).toContain('15-17');
    const people = rumia.population(2022);
    expect(people.count({ ages: '0-9', sex: 'female' })).toBe(rumia.groups({ ages: '0-9', sex: 'female' }).at(2022));
    for (const sex of ['female', 'male'] as const)
      expect(base.groups[sex].reduce((sum, ages) => sum + people.count({ ages, sex }), 0)).toBe(people.count({ sex }));
  });
});

describe('Town.uncertaintyTable()', () => {
  test('has a row for every parameter, with how it was found', () => {
    for (const vintage of ['2015', '2022']) {
      const table = rumia.uncertaintyTable({ vintage });
      expect(table.rows).toHaveLength(28);
      expect(table.values('note').every((note) => String(note).length > 5)).toBe(true);
      for (const column of table.columns) {
        if (column.words === undefined) continue;
        for (const word of table.values(column.name)) expect(Object.keys(column.words)).toContain(word);
      }
    }
  });

  test('leaves out shocks that may not come', () => {
    expect(rumia.uncertaintyTable({ vintage: '2022', shocks: ['wave'] }).values('rate')).not.toContain('epidemic');
  });

  test('no note of 2015 speaks of a later year', () => {
    for (const note of rumia.uncertaintyTable({ vintage: '2015' }).values('note')) {
      const years = String(note).match(/\b(19|20)\d\d\b/g) ?? [];
      expect(Math.max(0, ...years.map(Number)), String(note)).toBeLessThanOrEqual(2015);
    }
  });
});
