import { expect, test } from 'vitest';
import { contrast } from '../../src/charts/theme.js';
import {
  Draws,
  evaluateIndicator,
  type FormulaScope,
  formulaScope,
  type Indicator,
  type IndicatorResult,
  indicatorStatus,
  requiredInputs,
  STATUS_SIGNS,
} from '../../src/engine.js';

const CARE: Indicator = {
  id: 'care',
  name: { pl: 'Dzieci w pieczy', en: 'Children in care' },
  group: 'target',
  area: 'ra',
  formula: 'children',
  unit: 'children',
  direction: 'less',
  path: 'linear',
  baseline: { year: 2015, value: 16, status: 'published' },
  milestones: [],
  target: { year: 2022, value: 10 },
  frequency: 'yearly',
  owner: { pl: 'PCPR', en: 'PCPR' },
  source: 'S1',
};

/** Counts by year; the others are missing. */
const counts =
  (values: Readonly<Record<number, number>>, whole = 54) =>
  (_: string, year: number): FormulaScope =>
    formulaScope({
      children: { value: values[year] ?? null, unit: 'children', status: 'counted', source: 'MOPS' },
      all: { value: whole, unit: 'children', status: 'counted' },
    });

const evaluated = (indicator: Indicator, values: Readonly<Record<number, number>>, year = 2019): IndicatorResult =>
  evaluateIndicator(indicator, year, { counted: counts(values), unitName: (unit) => ({ pl: unit, en: unit }) });

test('what nobody counted is no data with its path, and never 0', () => {
  const { status, counted, path } = evaluated(CARE, { 2015: 16 });
  expect([status, counted.value, counted.status, path?.toFixed(1)]).toEqual(['no-data', null, 'missing', '12.6']);
  expect(counted.missing.map(({ en }) => en)).toEqual(['children, 2019']);
});

test('a count of 0 is a value', () => {
  expect(evaluated(CARE, { 2015: 16, 2019: 0 })).toMatchObject({ status: 'met', counted: { value: 0 } });
});

test('a value worse than the path by less than chance is within tolerance', () => {
  expect(evaluated(CARE, { 2015: 16, 2019: 14 }).status).toBe('within-tolerance');
  expect(evaluated(CARE, { 2015: 16, 2019: 12 }).status).toBe('on-track');
  expect(evaluated(CARE, { 2015: 16, 2019: 40 }).status).toBe('off-track');
  expect(evaluated(CARE, { 2015: 16, 2022: 40 }, 2022).status).toBe('missed');
});

test('three years of a small count are judged together', () => {
  const { pooled, status } = evaluated(CARE, { 2015: 16, 2017: 19, 2018: 18, 2019: 19 });
  expect(pooled?.years).toEqual([2017, 2018, 2019]);
  expect(pooled?.mean).toBeCloseTo(56 / 3, 9);
  // One year of 19 alone would be within what chance gives, 11.4 to 29.7; three years of them are not.
  expect(status).toBe('off-track');
  expect(evaluated(CARE, { 2015: 16, 2019: 19 })).toMatchObject({
    status: 'within-tolerance',
    notes: [{ en: expect.stringContaining('small count (19)') }],
  });
});

test('a wrong unit stops; a denominator of 0 leaves the value missing and says why', () => {
  const share = { ...CARE, formula: 'children / all', unit: 'percent' };
  expect(() => evaluated({ ...share, unit: 'places' }, { 2019: 1 })).toThrow(/places/);
  const result = evaluateIndicator(share, 2019, { counted: counts({ 2019: 1 }, 0), unitName: (unit) => ({ pl: unit, en: unit }) });
  expect(result.counted.value).toBeNull();
  expect(result.counted.missing[0].en).toMatch(/the denominator "all" is 0/);
});

test('the arithmetic and the sources of a value come with it', () => {
  const { counted } = evaluated({ ...CARE, formula: 'children / all', unit: 'percent' }, { 2015: 16, 2019: 14 });
  expect(counted.arithmetic.map(({ en }) => en)).toEqual(['14 / 54 ≈ 0.2593']);
  expect(counted.inputs[0].quantity).toMatchObject({ value: 14, source: 'MOPS', status: 'counted' });
});

test('a stated baseline that the formula does not give is named', () => {
  expect(evaluated({ ...CARE, baseline: { ...CARE.baseline, value: 18 } }, { 2015: 16, 2019: 30 }).notes.map(({ en }) => en)).toEqual([
    'The stated baseline 18.0 does not agree with the formula, which gives 16.00',
  ]);
});

test('the probability of the target is the share of draws that meet it', () => {
  const description = { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'dzieci', en: 'children' } };
  const draws = new Draws({
    description,
    years: [2019, 2022],
    values: [Float64Array.of(10, 12, 14, 16), Float64Array.of(8, 10, 12, 14)],
    statuses: ['projected', 'projected'],
    source: 'plan',
  });
  const { forecast } = evaluateIndicator({ ...CARE, forecast: 'foretold' }, 2019, {
    counted: counts({ 2015: 16 }),
    forecast: { base: 2015, until: 2022, scope: () => formulaScope({ foretold: { draws } }) },
    unitName: (unit) => ({ pl: unit, en: unit }),
  });
  expect([forecast?.onPath, forecast?.onTarget, forecast?.median]).toEqual([0.5, 0.5, 13]);
  // 9 of 10 draws at most 10: the worst of four has to fall from 14 to 10.
  expect(forecast?.required.map(({ expected, required }) => [expected, Math.round(required ?? -1)])).toEqual([[11, 7]]);
});

test('what no value of a quantity can bring about is said to be so', () => {
  const description = { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'dzieci', en: 'children' } };
  const draws = new Draws({ description, years: [2022], values: [Float64Array.of(5, 6)], statuses: ['projected'], source: 'plan' });
  const scope = formulaScope({ extra: { draws }, fixed: { value: 20, unit: 'children' } });
  const [one] = requiredInputs('fixed + extra', scope, { direction: 'less', target: { year: 2022, value: 10 }, unit: 'children' });
  expect(one.required).toBeNull();
});

test('every status has a word, a symbol, a shape and a colour of its own that can be read on white', () => {
  const signs = Object.values(STATUS_SIGNS);
  for (const of of [
    (one: (typeof signs)[number]) => one.name.pl,
    (one: (typeof signs)[number]) => one.symbol,
    (one: (typeof signs)[number]) => one.shape,
  ])
    expect(new Set(signs.map(of)).size).toBe(signs.length);
  for (const { colour } of signs) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('without a target nothing is judged', () => {
  expect(indicatorStatus({ value: 1, path: null, direction: 'none', target: undefined, year: 2019 })).toBe('observed');
});
