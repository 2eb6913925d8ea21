import { expect, test } from 'vitest';
import { forecastRate } from '../../src/forecast/forecast-rate.js';
import { Draws } from '../../src/series/draws.js';
import type { Series } from '../../src/series/series.js';
import { seriesOf, textOf, wandering } from './series-of.js';

/** A population that grows, falls and grows again, as no series of its users can know. */
const PEOPLE = [500, 520, 560, 620, 640, 600, 540, 520, 560, 640, 700, 720, 690, 640, 620];

function population(history: readonly number[], ahead: readonly number[], spread = 0.02): { history: Series; projection: Draws } {
  const known = seriesOf(history);
  const first = 2010 + history.length;
  return {
    history: known,
    projection: new Draws({
      description: known.description,
      years: ahead.map((_, place) => first + place),
      values: ahead.map((count) => Float64Array.from({ length: 500 }, (_, draw) => count * (1 + (spread * ((draw % 5) - 2)) / 2))),
      statuses: ahead.map(() => 'projected'),
      source: 'plan',
    }),
  };
}

test('where the rate is constant and the population changes, the rate wins', () => {
  const users = PEOPLE.map((count, place) => 0.1 * count * (1 + 0.01 * Math.sin(7 * place)));
  const made = forecastRate(seriesOf(users), population(PEOPLE, [650, 700, 800]), { yearsAhead: 3, seed: 1 });
  expect(made.better).toBe('rate');
  expect(made.backtest.errors.rate).toBeLessThan(0.3 * made.backtest.errors.plain);
  expect(made.verdict().pl).toMatch(/^W minionych latach lepszy był wskaźnik razy ludność \(średni błąd .* prób: 30\)/);
  expect(Math.abs(Number(made.median().at(2027)) - 80)).toBeLessThan(2);
});

test('where the population does not matter, the series alone wins', () => {
  const users = wandering(15, 60, 1);
  const made = forecastRate(seriesOf(users), population(PEOPLE, [650, 700, 800]), { yearsAhead: 3, seed: 1 });
  expect(made.better).toBe('plain');
  expect(made.verdict().en).toContain('take it (plain) instead of the rate');
});

test('few years do not decide', () => {
  const made = forecastRate(seriesOf([50, 52, 55, 61, 66]), population(PEOPLE.slice(0, 5), [650]), { yearsAhead: 1, seed: 1 });
  expect(made.better).toBe('unclear');
  const none = forecastRate(seriesOf([50, 52]), population(PEOPLE.slice(0, 2), [650]), { yearsAhead: 1, seed: 1 });
  expect(none.verdict().pl).toContain('Za mało lat');
});

test('both uncertainties are in the draws', () => {
  const users = PEOPLE.map((count, place) => 0.1 * count * (1 + 0.03 * Math.sin(7 * place)));
  const width = (spread: number): number => {
    const { low, high } = forecastRate(seriesOf(users), population(PEOPLE, [650, 700, 800], spread), { yearsAhead: 3, seed: 1 }).band();
    return Number(high.at(2027)) - Number(low.at(2027));
  };
  expect(width(0.2)).toBeGreaterThan(1.5 * width(0));
});

test('the product is rate times people, draw by draw', () => {
  const made = forecastRate(seriesOf(PEOPLE.map((count) => count / 9)), population(PEOPLE, [650, 700]), { yearsAhead: 2, seed: 1 });
  const [rate, people, users] = [made.rate.draws(), made.projection, made.draws()].map((draws) => draws.at(2026)[17]);
  expect(users).toBeCloseTo(rate * people, 10);
});

test('whole numbers and limits hold for the product, not for the rate', () => {
  const made = forecastRate(seriesOf(PEOPLE.map((count) => Math.round(count / 50))), population(PEOPLE, [650, 700]), {
    yearsAhead: 2,
    seed: 1,
    whole: true,
    highest: 14,
  });
  expect(
    made
      .draws()
      .at(2026)
      .every((value) => Number.isInteger(value) && value <= 14),
  ).toBe(true);
  expect(
    made.rate
      .draws()
      .at(2026)
      .some((value) => !Number.isInteger(value)),
  ).toBe(true);
  expect(made.draws().notes.at(-1)?.pl).toContain('Granice zatrzymały');
});

test('the table shows the errors of both ways by years ahead', () => {
  const made = forecastRate(seriesOf(PEOPLE.map((count) => count / 9)), population(PEOPLE, [650, 700]), { yearsAhead: 2, seed: 1 });
  expect(made.backtestTable().rows.map(([ahead, trials]) => [ahead, trials])).toEqual([
    [1, 11],
    [2, 10],
    [3, 9],
  ]);
});

test('a population without a year in common, of 0, or without a year ahead is an error in both languages', () => {
  const users = seriesOf([5, 6, 7]);
  const texts = [
    textOf(() => forecastRate(users, { ...population([9], [9]), history: seriesOf([9], 1990) }, { yearsAhead: 1, seed: 1 })),
    textOf(() => forecastRate(users, population([9, 0, 9], [9]), { yearsAhead: 1, seed: 1 })),
    textOf(() => forecastRate(users, population([9, 9, 9], [9]), { yearsAhead: 2, seed: 1 })),
  ];
  expect(texts.map(({ pl }) => pl)).toEqual([
    expect.stringContaining('nie mają ani jednego wspólnego roku'),
    expect.stringContaining('ludność w 2011 r. to 0'),
    expect.stringContaining('prognoza ludności nie ma roku 2014'),
  ]);
  expect(texts.every(({ pl, en }) => pl !== en)).toBe(true);
});

test('the explanation names both uncertainties, then the rate', () => {
  const made = forecastRate(seriesOf(PEOPLE.map((count) => count / 9)), population(PEOPLE, [650, 700]), { yearsAhead: 2, seed: 1 });
  const sentences = made.explain().map(({ pl }) => pl);
  expect(sentences[0]).toContain('losowanie po losowaniu; w 2026 r. niepewność wskaźnika to ±');
  expect(sentences.length).toBeGreaterThan(5);
});
