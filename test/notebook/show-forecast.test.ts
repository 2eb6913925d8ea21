import { inspect } from 'node:util';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { forecast } from '../../src/forecast/forecast.js';
import { forecastRate } from '../../src/forecast/forecast-rate.js';
import { useLanguage } from '../../src/language/language.js';
import { installDisplay } from '../../src/notebook/install-display.js';
import { Draws } from '../../src/series/draws.js';
import { Series } from '../../src/series/series.js';
import { seriesOf, wandering } from '../forecast/series-of.js';

beforeAll(() => installDisplay());
afterEach(() => useLanguage('pl'));

test('a forecast shows its fan from the last known value on, and its explanation', () => {
  const text = inspect(forecast(seriesOf(wandering(9)), { yearsAhead: 3, seed: 1 }));
  expect(text).toMatch(/^Wykres: Osoby z opieką w 2021 r\.: .* z prawdopodobieństwem 80%\n/);
  expect(text).toContain('Prognoza zaczyna się po 2018 r.');
  expect(text).toContain('opiera się na 9 wartościach z lat 2010–2018.');
});

test('a forecast of one year can be shown too', () => {
  expect(inspect(forecast(seriesOf([40]), { yearsAhead: 1, seed: 1 }))).toContain('na rok 2011 opiera się na 1 wartości z roku 2010.');
});

test('what was planned is not drawn as counted', () => {
  const { description, observations } = seriesOf(wandering(9));
  const planned = { year: 2025, value: 1000, status: 'planned' as const, source: 'S2' };
  expect(inspect(forecast(new Series(description, [...observations, planned]), { yearsAhead: 3, seed: 1 }))).not.toContain('1 000 w 2025');
});

test('a forecast by a rate shows the product, which way was better and the rate, in English on request', () => {
  useLanguage('en');
  const history = seriesOf([100, 110, 130, 120, 140, 160, 150, 170]);
  const projection = new Draws({
    description: history.description,
    years: [2018, 2019],
    values: [Float64Array.of(170, 180), Float64Array.of(180, 200)],
    statuses: ['projected', 'projected'],
    source: 'plan',
  });
  const users = seriesOf([10, 11, 13, 12, 14, 16, 15, 17]);
  const text = inspect(forecastRate(users, { history, projection }, { until: 2019, seed: 1 }));
  expect(text).toContain('is a forecast rate per person');
  expect(text).toContain('In past years the rate times the population was better');
  expect(text).not.toContain('forecastRate');
});
