import { describe, expect, test } from 'vitest';
import { AreaTree } from '../../../src/areas/area-tree.js';
import { hierarchyOf } from '../../../src/forecast/reconcile/hierarchy-of.js';
import { type ReconcileOptions, reconcile } from '../../../src/forecast/reconcile/reconcile.js';
import { sumsOf } from '../../../src/forecast/reconcile/sums-of.js';
import { Series } from '../../../src/series/series.js';
import { readTown } from '../../../src/sources/read-town.js';
import { sampleForecast, sampleForecasts } from './sample-forecasts.js';

const pair = sumsOf({ all: ['a', 'b'] });
const apart = sampleForecasts({ all: [[9, 12]], a: [[3, 3]], b: [[3, 6]] });
const of = (values: Readonly<Record<string, readonly (readonly number[])[]>>, hierarchy = pair, options: ReconcileOptions = {}) =>
  Object.fromEntries(
    Array.from(reconcile(sampleForecasts(values), hierarchy, options).draws, ([id, draws]) => [id, Array.from(draws.at(2030), rounded)]),
  );

/** To 1e-12, so that what is right by hand is equal. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

function history(id: string, values: readonly number[]): Series {
  const description = { id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } };
  return new Series(
    description,
    values.map((value, place) => ({ year: 2020 + place, value, status: 'counted', source: 'test' })),
  );
}

describe('a total and two parts, by hand', () => {
  test('bottom-up keeps the parts', () =>
    expect(of({ all: [[9]], a: [[3]], b: [[3]] }, pair, { method: 'bottom-up' })).toEqual({ all: [6], a: [3], b: [3] }));
  // (S'S)^-1 S'y with S'S = [[2, 1], [1, 2]] and S'y = [12, 12]: the 3 that are missing go a third each to a, b and the total.
  test('ordinary least squares divides what is missing evenly', () =>
    expect(of({ all: [[9]], a: [[3]], b: [[3]] }, pair, { method: 'ols' })).toEqual({ all: [8], a: [4], b: [4] }));
  // Variances 2, 1 and 1: the total moves twice as far as a part.
  test('structural weights move the total more', () =>
    expect(of({ all: [[10]], a: [[3]], b: [[3]] }, pair, { method: 'wls-structural' })).toEqual({ all: [8], a: [4], b: [4] }));
  // Variances 1, 1 and 4, of 6: the part that errs most takes 4/6 of the 6.
  test('past errors let the unsure give way', () => {
    const residuals = new Map([
      ['all', Float64Array.of(1, -1)],
      ['a', Float64Array.of(-1, 1)],
      ['b', Float64Array.of(2, 2)],
    ]);
    const result = of({ all: [[12]], a: [[3]], b: [[3]] }, pair, { method: 'wls-variances', residuals });
    expect(result['b'][0]).toBeCloseTo(7, 12);
    expect(result['a'][0]).toBeCloseTo(4, 12);
  });
  test('top-down divides by the forecasts of the parts, evenly where all are 0', () => {
    expect(of({ all: [[9]], a: [[1]], b: [[2]] }, pair, { method: 'top-down' })).toEqual({ all: [9], a: [3], b: [6] });
    expect(of({ all: [[9]], a: [[0]], b: [[0]] }, pair, { method: 'top-down' })).toEqual({ all: [9], a: [4.5], b: [4.5] });
  });
  test('top-down by history divides as the parts stood', () => {
    const past = new Map([
      ['a', history('a', [1, 2])],
      ['b', history('b', [3, 6])],
    ]);
    expect(of({ all: [[8]] }, pair, { method: 'top-down-history', history: past })).toEqual({
      all: [8],
      a: [2],
      b: [6],
    });
  });
});

describe('forecasts that are not there', () => {
  test('a part is what the other leaves of the total', () => {
    expect(of({ all: [[9]], b: [[2]] }, pair, { method: 'ols' })).toEqual({ all: [9], a: [7], b: [2] });
    expect(of({ all: [[9]], b: [[2]] }, pair, { method: 'bottom-up' })).toEqual({ all: [9], a: [7], b: [2] });
    expect(of({ all: [[9]], b: [[2]] }, pair, { method: 'top-down' })).toEqual({ all: [9], a: [7], b: [2] });
  });
  test('a total is the sum', () => expect(of({ a: [[9]], b: [[2]] })).toEqual({ all: [11], a: [9], b: [2] }));
  test('a part that would have to be below 0 is 0, and the result counts it', () => {
    const result = reconcile(sampleForecasts({ all: [[1, 9]], b: [[2, 2]] }), pair);
    expect(Array.from(result.of('a').at(2030))).toEqual([0, 7]);
    expect(result.boundShare).toBe(0.5);
    expect(result.explain().at(-1)?.pl).toContain('50,0%');
  });
  test('what follows from nothing is named', () => {
    expect(() => of({ all: [[9]] })).toThrow('a, b');
    const three = sumsOf({ all: ['a', 'b', 'c'] });
    expect(() => of({ all: [[9]], b: [[1]] }, three)).toThrow('nie wyznaczają: a, c;');
  });
});

describe('draws', () => {
  test('are reconciled one by one', () => {
    const { draws } = reconcile(apart, pair, { method: 'ols' });
    expect(Array.from(draws.get('all')?.at(2030) ?? [])).toEqual([8, 11]);
  });
  test('keep title, source and notes, and say what was done', () => {
    const all = reconcile(apart, pair).of('all');
    expect(all.description.title.pl).toBe('all');
    expect(all.notes[0].en).toContain('by the number of parts');
  });
  test('are whole numbers on request, the same for the same seed', () => {
    const values = { all: [[10.4, 11, 12.2]], a: [[3.3, 4.4, 5.5]], b: [[3.1, 3.3, 6.6]] };
    const whole = of(values, pair, { whole: { seed: 4 } });
    expect(whole['all']).toEqual(whole['a'].map((value, draw) => value + whole['b'][draw]));
    expect(Object.values(whole).flat().every(Number.isInteger)).toBe(true);
    expect(of(values, pair, { whole: { seed: 4 } })).toEqual(whole);
  });
  test('below 0 stay where that is allowed', () =>
    expect(of({ all: [[-9]], a: [[-3]], b: [[-3]] }, pair, { method: 'ols', mayBeNegative: true })).toEqual({
      all: [-8],
      a: [-4],
      b: [-4],
    }));
});

describe('grouped sums', () => {
  const grouped = sumsOf({
    all: ['home', 'day'],
    home: ['home-n', 'home-s'],
    day: ['day-n', 'day-s'],
    north: ['home-n', 'day-n'],
    south: ['home-s', 'day-s'],
  });
  test('add up both ways', () => {
    const values = {
      all: [[20]],
      home: [[8]],
      day: [[9]],
      north: [[12]],
      south: [[10]],
      'home-n': [[4]],
      'home-s': [[5]],
      'day-n': [[5]],
      'day-s': [[6]],
    };
    const result = of(values, grouped);
    expect(result['north'][0] + result['south'][0]).toBeCloseTo(result['all'][0], 12);
    expect(result['home'][0] + result['day'][0]).toBeCloseTo(result['all'][0], 12);
  });
  test('cannot be divided from the top', () =>
    expect(() =>
      of({ all: [[2]], 'home-n': [[1]], 'home-s': [[1]], 'day-n': [[1]], 'day-s': [[1]] }, grouped, { method: 'top-down' }),
    ).toThrow('home, north'));
});

describe('the areas of Rumia', () => {
  const { areas } = readTown('data/rumia');
  const wanted = ['rumia', 'rumia-rewitalizacja', 'rumia-reszta', 'Zagórze', 'Towarowa', 'Stara Rumia I'];
  test('are a hierarchy of the city, the revitalisation area, its units and the rest', () => {
    const hierarchy = hierarchyOf(areas, wanted);
    expect(hierarchy.partsOf('rumia')).toEqual(['rumia-rewitalizacja', 'rumia-reszta']);
    expect(hierarchy.leaves).toEqual(['rumia-zagorze', 'rumia-towarowa', 'rumia-stara-rumia-1', 'rumia-reszta']);
    expect(hierarchyOf(areas, ['Rumia']).nodes).toEqual(hierarchy.nodes);
    expect(hierarchy.titleOf('rumia-zagorze').pl).toBe('Zagórze');
  });
  test('that leave a part of the city out are named', () => {
    expect(() => hierarchyOf(areas, wanted.toSpliced(2, 1))).toThrow('rumia-reszta');
    expect(() => hierarchyOf(areas, ['rumia', 'rumia-zagorze'])).toThrow('rumia-towarowa');
    expect(() => hierarchyOf(areas, ['rumia-zagorze', 'rumia-towarowa'])).toThrow('nie leży');
    expect(() => hierarchyOf(areas, ['rumia-rewitalizacja', 'Zagórze', 'Towarowa', 'Stara Rumia I', 'Chodzież'])).toThrow('chodziez');
  });
});

test('a tree of other areas of a comparison is not a sum', () => {
  const area = (id: string, kind: 'city' | 'reference', parent: string | null) => ({ id, name: id, kind, parent, teryt: null });
  const tree = new AreaTree([area('c', 'city', null), area('x', 'city', 'c'), area('y', 'reference', 'c')]);
  expect(hierarchyOf(tree, ['c']).nodes).toEqual(['c', 'x']);
});

describe('what cannot be is said', () => {
  const refuse =
    (options: ReconcileOptions): (() => unknown) =>
    () =>
      reconcile(apart, pair, options);
  test.each([
    ['a circle', () => sumsOf({ a: ['b'], b: ['a'] }), 'a → b → a'],
    ['a part twice', () => sumsOf({ a: ['b', 'b'] }), '„b” dwa razy'],
    ['no parts', () => sumsOf({ a: [] }), 'brak części'],
    ['no sum', () => sumsOf({}), 'nie ma żadnej sumy'],
    ['parts that overlap', () => sumsOf({ a: ['b', 'c'], b: ['c', 'd'] }), '„c” wchodzi do sumy „a” dwa razy'],
    ['no forecast', () => reconcile(new Map(), pair), 'nie ma żadnej prognozy'],
    ['a forecast of nothing in the sums', () => reconcile(sampleForecasts({ z: [[1]] }), pair), '„z” nie należy'],
    ['other numbers of draws', () => of({ a: [[1]], b: [[1, 2]] }), '2030–2030, 2'],
    ['a draw that is no number', () => of({ a: [[1]], b: [[Number.NaN]] }), '„b” na rok 2030'],
    ['another method', refuse({ method: JSON.parse('"best"') }), '„best”'],
    ['no past errors', refuse({ method: 'shrinkage' }), "'wls-structural'"],
    ['few past errors', refuse({ residuals: new Map(['all', 'a', 'b'].map((id) => [id, Float64Array.of(1, 2)])) }), 'potrzeba 3'],
    ['whole numbers below 0', refuse({ whole: { seed: 1 }, mayBeNegative: true }), 'naraz'],
    ['no history', refuse({ method: 'top-down-history' }), '„a” (opcja history)'],
    [
      'a history of zeros',
      refuse({ method: 'top-down-history', history: new Map(['a', 'b'].map((id) => [id, history(id, [0])])) }),
      'większą od 0',
    ],
    ['top-down of negative numbers', refuse({ method: 'top-down', mayBeNegative: true }), 'mayBeNegative'],
    ['a node that is not there', () => reconcile(apart, pair).of('c'), '„c”; są: all, a, b'],
  ])('%s', (_, call, text) => expect(call).toThrow(text));
  test('units that do not add up', () => {
    const other = sampleForecast('b', [[1, 2]]);
    const mixed = new Map([...apart, ['b', sampleForecastIn('zł', other.at(2030))]]);
    expect(() => reconcile(mixed, pair)).toThrow('nie dodają się');
  });
});

function sampleForecastIn(unit: string, values: Float64Array): ReturnType<typeof sampleForecast> {
  const draws = sampleForecast('b', [Array.from(values)]);
  return draws.combine(draws, (one) => one, { ...draws.description, unit: { pl: unit, en: unit } });
}

test('the table shows each quantity before and after', () => {
  const table = reconcile(apart, pair, { method: 'ols' }).table({ language: 'en' });
  expect(table.rows[0].slice(0, 4)).toEqual([2030, 'all', 10.5, 9.5]);
  expect(table.rows).toHaveLength(3);
});
