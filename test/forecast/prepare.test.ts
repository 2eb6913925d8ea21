import { expect, test } from 'vitest';
import { bridgeGaps } from '../../src/forecast/bridge-gaps.js';
import { findSpikes } from '../../src/forecast/find-spikes.js';
import { forecast } from '../../src/forecast/forecast.js';
import { joinBreaks } from '../../src/forecast/join-breaks.js';
import { seriesOf, wandering } from './series-of.js';

const AHEAD = { yearsAhead: 3, seed: 1 };
const years = (count: number): number[] => Array.from({ length: count }, (_, place) => 2010 + place);

test('gaps are bridged by straight lines, and the scale grows by the root of years per known change', () => {
  const { values, missing, widening } = bridgeGaps([2010, 2013, 2014], Float64Array.of(1, 4, 6));
  expect([...values]).toEqual([1, 2, 3, 4, 6]);
  expect(missing).toEqual([2011, 2012]);
  expect(widening).toBeCloseTo(Math.sqrt(2), 12);
});

test('values that jump show in neighbouring years how much a straight line hides', () => {
  const jumping = bridgeGaps([2010, 2011, 2012, 2016, 2017], Float64Array.of(10, 20, 10, 20, 10)).widening;
  // Seen: 10 a year; on the straight line 2.5 in four of seven years.
  expect(jumping).toBeCloseTo(Math.sqrt(100 / ((3 * 100 + 4 * 6.25) / 7)), 12);
});

test('a break is joined: over it the series changes as in the other years', () => {
  const { values, breaks } = joinBreaks(years(6), Float64Array.of(100, 110, 121, 242, 266.2, 292.82), [2013]);
  expect(values[2] * 1.1).toBeCloseTo(values[3], 10);
  expect([...values.subarray(3)]).toEqual([242, 266.2, 292.82]);
  expect(breaks[0].step).toBeCloseTo(242 / 121 / 1.1, 10);
});

test('a series with values of 0 is raised, not multiplied', () => {
  const { values, breaks } = joinBreaks(years(5), Float64Array.of(0, 1, 0, 10, 11), [2013]);
  expect(breaks[0].isFactor).toBe(false);
  expect(values[3]).toBe(10);
});

test('two breaks are joined one after the other', () => {
  const { values } = joinBreaks(years(7), Float64Array.of(10, 11, 50, 51, 52, 9, 10), [2012, 2015]);
  const changes = Array.from(values.subarray(1), (value, place) => Math.log(value / values[place]));
  expect(Math.max(...changes)).toBeLessThan(0.15);
  expect(Math.min(...changes)).toBeGreaterThan(0);
});

test('a declared break is never differenced across: the forecast is that of the series without it', () => {
  const values = wandering(12);
  const broken = values.map((value, place) => (place < 6 ? value : 2 * value));
  const [declared, silent] = [{ breaks: [2016] }, {}].map((options) => forecast(seriesOf(broken), { ...AHEAD, ...options }));
  const whole = forecast(seriesOf(values), AHEAD);
  const width = (made: typeof whole): number => Number(made.band().high.at(2024)) - Number(made.band().low.at(2024));
  expect(Number(declared.median().at(2022))).toBeCloseTo(2 * Number(whole.median().at(2022)), -1);
  expect(width(declared)).toBeLessThan(0.7 * width(silent));
  // Wider than without a break: how large the step was is not known for sure.
  expect(declared.notes.find(({ en }) => en.includes('from 2016'))?.pl).toMatch(
    /^Od 2016 r\. liczy się inaczej: .* \(\+\d+,\d% ± \d+,\d%\)/,
  );
});

test('the uncertainty of the step widens the band', () => {
  const values = wandering(12);
  const usual = forecast(seriesOf(values), { ...AHEAD, method: { ...meanOfAll } });
  const declared = forecast(seriesOf(values), { ...AHEAD, method: { ...meanOfAll }, breaks: [2016] });
  const width = (made: typeof usual): number => Number(made.band().high.at(2022)) - Number(made.band().low.at(2022));
  expect(width(declared)).toBeGreaterThan(width(usual));
});

test('where no two years lie on the same side of a break, what was before is left out, and the notes say so', () => {
  const made = forecast(seriesOf([10, 50]), { ...AHEAD, breaks: [2011] });
  expect(made.history.years).toEqual([2011]);
  expect(made.notes[0].en).toContain('left out');
});

test('a break outside the history changes nothing', () => {
  const series = seriesOf(wandering(8));
  expect(forecast(series, { ...AHEAD, breaks: [1990, 2050] }).median()).toEqual(forecast(series, AHEAD).median());
});

test('an isolated spike is named with its year and size, and weighed down on request', () => {
  const values = [50, 52, 51, 510, 52, 53, 54];
  const [kept, weighed] = (['keep', 'weigh-down'] as const).map((spikes) => forecast(seriesOf(values), { ...AHEAD, spikes }));
  expect(kept.notes[0].pl).toContain('Wartość z 2013 r. (510) odstaje od lat sąsiednich (ok. 52)');
  expect(weighed.notes[0].en).toContain('as asked, counts as 53.5');
  expect(kept.history.values[3]).toBe(510);
  const width = (made: typeof kept): number => Number(made.band().high.at(2019)) - Number(made.band().low.at(2019));
  expect(width(weighed)).toBeLessThan(0.2 * width(kept));
});

test('a new level, a steady series and the last year are no spikes', () => {
  expect(findSpikes(years(7), Float64Array.of(50, 52, 51, 90, 92, 91, 93))).toEqual([]);
  expect(findSpikes(years(7), Float64Array.of(50, 50, 50, 51, 50, 50, 50))).toEqual([]);
  expect(findSpikes(years(7), Float64Array.of(50, 52, 51, 53, 52, 53, 500))).toEqual([]);
});

/** A forecast that depends on the old values as much as on the new ones. */
const meanOfAll = {
  id: 'mean',
  title: { pl: 'średnia', en: 'mean' },
  fit(values: Float64Array) {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    return {
      fitted: values.map(() => mean),
      components: [],
      outlook: (yearsAhead: number) => ({
        means: new Float64Array(yearsAhead).fill(mean),
        variances: new Float64Array(yearsAhead).fill(25),
      }),
    };
  },
};
