import { afterEach, expect, test } from 'vitest';
import {
  Draws,
  evaluateFormula,
  evaluateFormulaDraws,
  FORMULA_FUNCTIONS,
  type FormulaInput,
  formulaScope,
  formulaSteps,
  parseFormula,
  useLanguage,
} from '../../../src/engine.js';
import { textsOf } from '../../texts-of.js';

afterEach(() => useLanguage('pl'));

const STRATEGY = formulaScope({
  attending: { value: 1699, unit: 'children' },
  refused: { value: 167, unit: 'children' },
  need: 'attending + refused',
  places: { value: 50, unit: 'places' },
  spending: { value: 650000, unit: 'PLN/year' },
  growth_from: { value: 12, unit: 'percent' },
  month: { value: 2441, unit: 'PLN/month' },
  'care[rewitalizacja]': { value: 16, unit: 'children' },
  care: { value: 54, unit: 'children' },
  assistants: { value: null, unit: 'persons', note: 'Bd. w strategii' },
  nobody: { value: 0, unit: 'persons' },
});

const resultOf = (text: string, unit?: string): number => evaluateFormula(text, STRATEGY, unit === undefined ? {} : { unit }).value;

test('the arithmetic of the strategy comes out', () => {
  expect(resultOf('growth(500, 728)', 'percent')).toBeCloseTo(45.6, 1);
  expect(resultOf('(728 - 500) / 728', 'percent')).toBeCloseTo(31.3, 1);
  expect(resultOf('cagr(500, 728, 5)', 'percent')).toBeCloseTo(7.8, 1);
  expect(resultOf('care[rewitalizacja] / care', 'percent')).toBeCloseTo(29.6, 1);
  expect(resultOf('refused / need', 'percent')).toBeCloseTo(8.9, 1);
  expect(resultOf('wilson_low(refused, need)', 'percent')).toBeCloseTo(7.7, 1);
  expect(resultOf('wilson_high(refused, need)', 'percent')).toBeCloseTo(10.3, 1);
  expect(resultOf('refused - places * 1 [children/place]', 'children')).toBe(117);
  expect(resultOf('spending * (1 + growth_from)^3', 'PLN/year')).toBeCloseTo(913_203, 0);
  expect(resultOf('month', 'PLN/year')).toBeCloseTo(29_292, 6);
  expect(resultOf('poisson_at_most(10, 16)')).toBeCloseTo(0.077, 3);
  expect(resultOf('poisson_fall(16, 10)')).toBeCloseTo(0.16, 2);
  expect(resultOf('poisson_low(16)')).toBeCloseTo(9.1, 1);
  expect(resultOf('poisson_high(16)')).toBeCloseTo(26, 1);
});

test('operators bind as in arithmetic', () => {
  expect(resultOf('2 + 3 * 4 - 8 / 2 / 2')).toBe(12);
  expect(resultOf('-2^2')).toBe(-4);
  expect(resultOf('(-2)^2')).toBe(4);
  expect(resultOf('2^-2')).toBe(0.25);
  expect(resultOf('10 - 3 - 2')).toBe(5);
  expect(resultOf('round(2.345, 2) + ceil(1.2) + floor(1.8) + abs(-1)')).toBeCloseTo(6.35, 9);
  expect(resultOf('min(3, 1, 2) + max(3, 1, 2) + sum(1, 2, 3) + mean(1, 2)')).toBe(11.5);
});

test('each operation is shown with its numbers; ≈ marks what is rounded', () => {
  const result = evaluateFormula('refused / need', STRATEGY, { unit: 'percent' });
  expect(formulaSteps(result, { language: 'en' })).toEqual(['need: 1,699 + 167 = 1,866', '167 / 1,866 ≈ 0.08950']);
  expect(formulaSteps(result, { language: 'pl' })).toEqual(['need: 1\u00a0699 + 167 = 1\u00a0866', '167 / 1\u00a0866 ≈ 0,08950']);
  expect(result.inputs.map(({ reference, quantity }) => [reference.text, quantity.value])).toEqual([
    ['refused', 167],
    ['attending', 1699],
  ]);
  expect(formulaSteps(evaluateFormula('-(1 / 8)^2 - -2'), { language: 'en' })).toEqual([
    '1 / 8 = 0.125',
    '0.125^2 ≈ 0.01563',
    '−0.01563 ≈ −0.01563',
    '−2 = −2',
    '−0.01563 − (−2) ≈ 1.984',
  ]);
});

test.each([
  ['attending + places', /Formula: in "attending \+ places" .* is in persons and "places" in places/],
  ['max(refused, places)', /is in persons and "places" in places/],
  ['growth(refused, spending)', /is in persons and "spending" in PLN\/years/],
  ['cagr(1, 2, places)', /"places" is in places; expected a number of years/],
  ['round(refused, places)', /"places" is in places; expected a number without a unit/],
])('%s is refused: units differ', (text, message) => {
  useLanguage('en');
  expect(() => resultOf(text)).toThrow(message);
});

test('the unit asked for must measure what the formula gives', () => {
  useLanguage('en');
  expect(() => resultOf('refused', 'places')).toThrow(/gives persons, and the unit stated is places \(places\); .* 1 \[places\/persons\]/);
  expect(resultOf('max(0, refused)', 'children')).toBe(167);
});

test.each([
  ['care / nobody', /the denominator "nobody" is 0/],
  ['1 / (refused - 167 [children])', /the denominator "refused - 167 \[children\]" is 0/],
  ['nobody^-1', /the denominator "nobody" is 0/],
  ['growth(0, 10)', /"growth\(0, 10\)" has no value \(0; 10\); expected a first value other than 0/],
  ['1e200 * 1e200', /has no value .*expected smaller numbers/],
  ['wilson_low(3, 2)', /expected a part from 0 to a whole above 0/],
  ['poisson_at_most(1e9, 1)', /expected a whole number from 0 to 100,000/],
  ['round(1, 0.5)', /0 to 12 digits/],
])('%s has no value and says why', (text, message) => {
  useLanguage('en');
  expect(() => resultOf(text)).toThrow(message);
});

test('a missing figure is not 0: the error gives the reason', () => {
  useLanguage('en');
  expect(() => resultOf('assistants / 5')).toThrow(/the value of "assistants" is missing \(Bd. w strategii\); missing is not zero/);
});

test('an unknown name is answered with the one most like it', () => {
  useLanguage('en');
  expect(() => resultOf('atending + refused')).toThrow(/there is no quantity "atending"; "attending" perhaps\?/);
  expect(() => resultOf('care[rewitalizacia]')).toThrow(/"care\[rewitalizacja\]" perhaps\?/);
  expect(() => evaluateFormula('x', formulaScope({}))).toThrow(/there are: none/);
  expect(() => resultOf('constructor')).toThrow(/there is no quantity "constructor"/);
  expect(() => resultOf('grwth(1, 2)')).toThrow(/no function "grwth"; "growth" perhaps\?/);
});

test('formulas that name each other in a circle are refused with the circle', () => {
  useLanguage('en');
  const scope = formulaScope({ a: 'b + 1', b: '2 * c', c: 'a - 1' });
  expect(() => evaluateFormula('c', scope)).toThrow(/in a circle: c → a → b → c;/);
  expect(() => evaluateFormula('1 + a', formulaScope({ a: 'a' }))).toThrow(/a → a/);
});

test('what is too long or too deep is refused at once', () => {
  useLanguage('en');
  expect(() => parseFormula('1+'.repeat(5000))).toThrow(/has 10000 characters; at most 2000/);
  expect(() => parseFormula(`${'('.repeat(200)}1${')'.repeat(200)}`)).toThrow(/more than 50 parentheses/);
  expect(() => parseFormula('-'.repeat(1000))).toThrow(/more than 50 parentheses/);
  expect(() => parseFormula('1+'.repeat(600))).toThrow(/more than 500 numbers/);
  const chain = Object.fromEntries(Array.from({ length: 100 }, (_, i): [string, FormulaInput] => [`f${i}`, `f${i + 1} + f${i + 1}`]));
  expect(() => evaluateFormula('f0', formulaScope(chain))).toThrow(/More than 50 formulas one inside the other/);
});

test.each([
  ['', /empty/],
  ['1 +', /breaks off/],
  ['(1 + 2', /the parenthesis "\(" has no end/],
  ['1 866', /two values side by side/],
  ['1 + )', /expected a number, a name or a parenthesis/],
  ['2^x', /expected a whole number up to 100 after \^/],
  ['2^3^2', /two powers in a row/],
  ['a[', /the bracket "\[" has no end/],
  ['a[,]', /an area, a year or an age group is missing/],
  ['5 []', /lacks a word/],
  ['a; b', /the character ";" means nothing here/],
  ['growth(1)', /growth is given 1 values; expected growth\(before, after\)/],
  ['1e999', /too large/],
])('"%s" cannot be read and says where', (text, message) => {
  useLanguage('en');
  expect(() => parseFormula(text)).toThrow(message);
});

test('every error is there in both languages', () => {
  const faulty = ['1 +', 'attending + places', 'care / nobody', 'assistants', 'atending', 'growth(0, 1)', 'grwth(1)', 'a[', '2^x'];
  for (const text of faulty) {
    const { pl, en } = textsOf(() => resultOf(text));
    expect(pl).not.toBe(en);
    expect(pl).toMatch(/^Formuła/);
    expect(en).toMatch(/^Formula/);
  }
});

test('every function says what it means in both languages', () => {
  for (const { usage, meaning } of FORMULA_FUNCTIONS.values()) {
    expect(usage).toMatch(/^\w+\(.+\)$/);
    expect(meaning.pl).not.toBe(meaning.en);
  }
});

const drawsOf = (unit: string, ...values: number[]): Draws =>
  new Draws({
    description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: unit, en: unit } },
    years: [2029, 2030],
    values: [Float64Array.from(values), Float64Array.from(values, (value) => value * 2)],
    statuses: ['computed', 'projected'],
    source: 'plan',
  });
const SHARE = { description: { id: 'share', title: { pl: 'udział', en: 'share' }, unit: { pl: 'procent', en: 'percent' } } };

test('draws are computed draw by draw, year by year, and keep what is known of them', () => {
  const scope = formulaScope({
    part: { draws: drawsOf('children', 1, 2, 3) },
    whole: { draws: drawsOf('persons', 10, 10, 12) },
    fixed: { value: 10, unit: 'persons', quality: 'weak' },
    half: 'whole / 2',
  });
  const share = evaluateFormulaDraws('part / whole', scope, SHARE);
  expect([...share.at(2029)]).toEqual([10, 20, 25]);
  expect(share.statuses).toEqual(['computed', 'projected']);
  expect(evaluateFormulaDraws('part / half', scope, SHARE).at(2030)[1]).toBe(40);
  const mixed = evaluateFormulaDraws('part / fixed', scope, { ...SHARE, years: [2030] });
  expect([mixed.years, mixed.quality, [...mixed.at(2030)]]).toEqual([[2030], 'weak', [20, 40, 60]]);
});

test('draws with a zero denominator say in how many draws', () => {
  useLanguage('en');
  const scope = formulaScope({ part: { draws: drawsOf('children', 1, 2) }, whole: { draws: drawsOf('persons', 0, 5) } });
  expect(() => evaluateFormulaDraws('part / whole', scope, SHARE)).toThrow(/the denominator "whole" is 0 in 1 of 2 draws/);
  expect(() => evaluateFormulaDraws('1 / 2', scope, SHARE)).toThrow(/nothing in the formula "1 \/ 2" has draws/);
  expect(() => evaluateFormula('part', scope)).toThrow(/use evaluateFormulaDraws/);
});
