import { expect, test } from 'vitest';
import { counts } from '../../src/forecast/counts.js';
import { drift } from '../../src/forecast/drift.js';
import { forecast } from '../../src/forecast/forecast.js';
import { naive } from '../../src/forecast/naive.js';
import { Series } from '../../src/series/series.js';
import { seriesOf, wandering } from './series-of.js';

const AHEAD = { yearsAhead: 3, seed: 1 };

test('the same seed gives the same bytes, another one others', () => {
  const series = seriesOf(wandering(9));
  const bytes = (seed: number): readonly Float64Array[] => {
    const draws = forecast(series, { ...AHEAD, seed }).draws();
    return draws.years.map((year) => draws.at(year));
  };
  expect(bytes(1)).toEqual(bytes(1));
  expect(bytes(1)).not.toEqual(bytes(2));
});

test('the draws of another area or series are others', () => {
  const series = seriesOf(wandering(9));
  const draws = ['rumia', 'reda'].map((area) =>
    forecast(series, { ...AHEAD, area, draws: 400 })
      .draws()
      .at(2021),
  );
  expect(Math.abs(correlation(draws[0], draws[1]))).toBeLessThan(0.15);
});

test('bands hold as many draws as they say', () => {
  const made = forecast(seriesOf(wandering(12)), { ...AHEAD, draws: 6000 });
  for (const level of [0.5, 0.8, 0.95]) {
    const { low, high } = made.band(level);
    for (const year of made.years) {
      const [from, to] = [Number(low.at(year)), Number(high.at(year))];
      const inside =
        made
          .draws()
          .at(year)
          .filter((value) => value >= from && value <= to).length / 6000;
      // Five standard errors of a share.
      expect(Math.abs(inside - level)).toBeLessThan(5 * Math.sqrt((level * (1 - level)) / 6000));
    }
  }
});

test('errors of consecutive years go together as those of a random walk', () => {
  const draws = forecast(seriesOf(wandering(12)), { yearsAhead: 4, seed: 3, draws: 6000, method: naive }).draws();
  const [first, second, , fourth] = draws.years.map((year) => draws.at(year));
  // Widths that are not quite normal lower the correlation a little.
  expect(correlation(first, second)).toBeCloseTo(Math.sqrt(1 / 2), 1);
  expect(correlation(first, fourth)).toBeCloseTo(1 / 2, 1);
});

test('two series with one driver are correlated by the root of the product of their shares', () => {
  const draws = [0.9, 0.4].map((driverShare, place) => {
    const { description, observations } = seriesOf(wandering(9, 100 + 50 * place));
    const series = new Series({ ...description, id: `s${place}` }, observations);
    return forecast(series, { ...AHEAD, draws: 6000, driver: 'pay', driverShare }).draws();
  });
  expect(correlation(draws[0].at(2021), draws[1].at(2021))).toBeCloseTo(0.6, 1);
});

test('a driver share below 0 moves the other way', () => {
  const [with_, against] = [0.9, -0.9].map((driverShare, place) =>
    forecast(seriesOf(wandering(9)), { ...AHEAD, area: `a${place}`, driver: 'pay', driverShare, draws: 2000 })
      .draws()
      .at(2019),
  );
  expect(correlation(with_, against)).toBeLessThan(-0.8);
});

test('limits hold the draws and the notes count it', () => {
  const made = forecast(seriesOf([5, 9, 2, 7, 1, 3]), { yearsAhead: 5, seed: 1, lowest: 0 });
  expect(
    made
      .draws()
      .at(2020)
      .every((value) => value >= 0),
  ).toBe(true);
  expect(made.notes.at(-1)?.pl).toMatch(/^Dolna granica zatrzymała \d+,\d% losowanych wartości$/);
});

test('a band below zero is named where no value was', () => {
  expect(forecast(seriesOf([5, 9, 2, 7, 1, 3]), AHEAD).notes.at(-1)?.en).toContain('give lowest: 0');
});

test('shares stay between 0 and 1', () => {
  const made = forecast(seriesOf([0.9, 0.95, 0.97, 0.99, 0.98]), { yearsAhead: 7, seed: 1, lowest: 0, highest: 1 });
  expect(
    made
      .draws()
      .at(2021)
      .every((value) => value >= 0 && value <= 1),
  ).toBe(true);
});

test('a method with a distribution of its own gives its quantiles', () => {
  const made = forecast(seriesOf([2, 0, 1, 3, 1, 2, 0]), { ...AHEAD, whole: true, method: counts });
  expect(made.origin).toBe('own');
  expect(
    made
      .draws()
      .at(2017)
      .every((value) => Number.isInteger(value) && value >= 0),
  ).toBe(true);
});

test('only what was counted, published, computed or estimated is history', () => {
  const series = seriesOf([3, 5, 4, 6]);
  const planned = seriesOf([60], 2014, { status: 'planned' });
  const both = new Series(series.description, [...series.observations, ...planned.observations]);
  expect(forecast(both, AHEAD).median()).toEqual(forecast(series, AHEAD).median());
  expect(forecast(both, AHEAD).notes[0].pl).toContain('2014 (planowane)');
});

test('missing years stay missing, widen the band and are named', () => {
  const values = wandering(10);
  const gap = values.map((value, place) => (place === 4 || place === 7 ? null : value));
  const made = forecast(seriesOf(gap), AHEAD);
  expect(made.history.years).not.toContain(2014);
  expect(made.history.widening).toBeGreaterThanOrEqual(Math.sqrt(9 / 7));
  expect(made.notes[0].en).toContain('No data: 2014, 2017');
  expect(made.residuals().observations.map(({ year }) => year)).not.toContain(2014);
});

test('years missing at the end are forecast', () => {
  const made = forecast(seriesOf([3, 5, 4, null, null]), AHEAD);
  expect(made.years).toEqual([2013, 2014, 2015]);
  expect(made.notes[0].pl).toContain('Brak danych po 2012 r. (2013, 2014)');
});

test('residuals are what is left of each value', () => {
  expect(
    forecast(seriesOf([3, 5, 4]), { ...AHEAD, method: naive })
      .residuals()
      .observations.map(({ value }) => value),
  ).toEqual([null, 2, -1]);
  expect(
    forecast(seriesOf([3]), AHEAD)
      .residuals()
      .at(2010),
  ).toBeNull();
});

test('components are those of the method', () => {
  expect(
    forecast(seriesOf([3, 5, 4]), { ...AHEAD, method: drift })
      .components()
      .map(({ id }) => id),
  ).toEqual(['level', 'slope']);
});

test('the table has the median and the bands of each year', () => {
  const table = forecast(seriesOf(wandering(9)), AHEAD).table([0.8]);
  expect(table.columns.map(({ name }) => name)).toEqual(['year', 'median', 'low_80', 'high_80']);
  expect(table.rows.length).toBe(3);
});

test('draws are a copy of nothing the forecast gives twice: the second call is the same object', () => {
  const made = forecast(seriesOf(wandering(9)), AHEAD);
  expect(made.draws()).toBe(made.draws());
});

function correlation(one: Float64Array, other: Float64Array): number {
  const mean = (values: Float64Array): number => values.reduce((total, value) => total + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const cross = one.reduce((total, value, place) => total + (value - a) * (other[place] - b), 0);
  const squares = (values: Float64Array, m: number): number => values.reduce((total, value) => total + (value - m) ** 2, 0);
  return cross / Math.sqrt(squares(one, a) * squares(other, b));
}
