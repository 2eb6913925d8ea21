import { expect, test } from 'vitest';
import { forecast } from '../../src/forecast/forecast.js';
import { Series } from '../../src/series/series.js';
import { seriesOf, textOf, wandering } from './series-of.js';

const AHEAD = { yearsAhead: 3, seed: 1 };

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%s is an error that names the year in both languages',
  (wrong) => {
    const { pl, en } = textOf(() => forecast(seriesOf([3, wrong, 4]), AHEAD));
    expect(pl).toContain(`wartość roku 2011 szeregu „users” to ${wrong}`);
    expect(en).toContain(`the value of 2011 of series "users" is ${wrong}`);
  },
);

test.each([{ of: [] }, { of: [null, null] }])('a series without a value is an error: $of', ({ of }) => {
  const { pl, en } = textOf(() => forecast(seriesOf(of), AHEAD));
  expect([pl, en]).toEqual([expect.stringContaining('nie ma żadnej wartości'), expect.stringContaining('has no value')]);
});

test('a series of plans alone has no history', () => {
  const { en } = textOf(() => forecast(seriesOf([3, 4], 2010, { status: 'planned' }), AHEAD));
  expect(en).toContain('has no value that was counted, published or estimated');
});

test('one value is carried forward in a band from other series, and the notes say so', () => {
  const made = forecast(seriesOf([40]), AHEAD);
  expect(made.median().observations.map(({ value }) => value)).toEqual([40, 40, 40]);
  const { low, high } = made.band(0.95);
  expect(low.at(2013)).toBeLessThan(30);
  expect(high.at(2013)).toBeGreaterThan(50);
  expect([made.origin, made.quality]).toEqual(['few', 'weak']);
  expect(made.notes[0].en).toContain('Too few data');
  expect(made.constants.learnedFrom.pl).toContain('zmiany między latami w 2444');
});

test('two values are carried forward; the further apart, the wider the band', () => {
  const width = (values: number[]): number => {
    const { low, high } = forecast(seriesOf(values), AHEAD).band();
    return Number(high.at(2014)) - Number(low.at(2014));
  };
  expect(width([40, 40])).toBeGreaterThan(2);
  expect(width([30, 40])).toBeGreaterThan(1.5 * width([39, 40]));
});

test('values that are all equal do not make a band without width', () => {
  const bands = [3, 12].map((years) => forecast(seriesOf(new Array<number>(years).fill(12)), AHEAD).band());
  const widths = bands.map(({ low, high }) => Number(high.observations[0].value) - Number(low.observations[0].value));
  expect(widths[0]).toBeGreaterThan(1);
  // More years without a change say more.
  expect(widths[1]).toBeCloseTo(widths[0] / 2, 1);
});

test('a straight line does not make a band without width', () => {
  const { low, high } = forecast(seriesOf([10, 11, 12, 13, 14]), AHEAD).band();
  expect(Number(high.at(2015)) - Number(low.at(2015))).toBeGreaterThan(0.05);
});

test('zeros of a count do not prove that it stays 0', () => {
  const made = forecast(seriesOf([0, 0, 0, 0]), { ...AHEAD, whole: true });
  expect(made.median().at(2014)).toBe(0);
  expect(made.band(0.95).high.at(2016)).toBeGreaterThanOrEqual(1);
  expect(made.band(0.95).low.at(2016)).toBe(0);
  expect(made.notes.at(-1)?.en).toContain('Zeros do not prove');
});

test('zeros that are no counts suppose changes by the smallest unit shown', () => {
  const made = forecast(seriesOf([0, 0, 0]), { ...AHEAD, lowest: 0 });
  expect(made.origin).toBe('no-scale');
  expect(made.band().high.at(2013)).toBeGreaterThan(0);
});

test('a negative count is an error', () => {
  const { pl, en } = textOf(() => forecast(seriesOf([3, -1, 4]), { ...AHEAD, whole: true }));
  expect(pl).toContain('wartość roku 2011 szeregu „users” to -1, poza granicami od 0');
  expect(en).toContain('outside 0 to');
});

test('a count with a fraction is an error', () => {
  expect(textOf(() => forecast(seriesOf([3, 3.5, 4]), { ...AHEAD, whole: true })).en).toContain('whole numbers were expected');
});

test('years out of order are put in order', () => {
  const inOrder = seriesOf([3, 5, 4, 6]);
  const turned = new Series(inOrder.description, inOrder.observations.toReversed());
  expect(forecast(turned, AHEAD).median()).toEqual(forecast(inOrder, AHEAD).median());
});

test('a year twice is an error of the series', () => {
  const observation = { year: 2020, value: 3, status: 'counted' as const, source: 'S1' };
  expect(textOf(() => new Series(seriesOf([]).description, [observation, observation])).pl).toContain(
    'rok 2020 szeregu „users” występuje dwa razy',
  );
});

test('a year that is no whole number is an error', () => {
  const series = new Series(seriesOf([]).description, [{ year: 2020.5, value: 3, status: 'counted', source: 'S1' }]);
  expect(textOf(() => forecast(series, AHEAD)).pl).toContain('rok 2020.5');
});

test('10,000 values are forecast as any others', () => {
  const made = forecast(seriesOf(wandering(10000), 1), { ...AHEAD, draws: 10 });
  expect(made.years).toEqual([10001, 10002, 10003]);
  expect(made.draws().at(10003).every(Number.isFinite)).toBe(true);
});

test.each([
  { yearsAhead: 0, seed: 1 },
  { yearsAhead: 1.5, seed: 1 },
  { until: 2011, seed: 1 },
  { yearsAhead: 3, until: 2020, seed: 1 },
  { yearsAhead: 200, seed: 1 },
  { seed: 1 },
  { ...AHEAD, draws: 0 },
  { ...AHEAD, driver: 'pay', driverShare: 2 },
  { ...AHEAD, breaks: [2011.5] },
  { ...AHEAD, lowest: 5, highest: 1 },
  { ...AHEAD, seed: -1 },
])('options outside their range are errors in both languages: %o', (options) => {
  const { pl, en } = textOf(() => forecast(seriesOf([3, 5, 4]), options).draws());
  expect(pl).not.toBe(en);
  expect(pl).toMatch(/oczekiwano|podaj/);
});
