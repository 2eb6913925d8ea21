import { describe, expect, test } from 'vitest';
import { seriesBacktestChart } from '../../src/charts/series-backtest-chart.js';
import { COLOURS, contrast } from '../../src/charts/theme.js';
import { backtestSeries } from '../../src/forecast/backtest/backtest-series.js';
import { naive } from '../../src/forecast/naive.js';
import { countMarks, textsOf } from './draw-with.js';
import { sampleSeriesBacktest } from './sample-series-backtest.js';
import { sampleSeries } from './sample-town.js';

const backtest = sampleSeriesBacktest();
const chart = seriesBacktestChart(backtest);
const inside = chart.table.rows.filter((row) => row[6] === 'w paśmie').length;

describe('seriesBacktestChart()', () => {
  test('says in how many past years the truth lay in the band', () => {
    expect(inside).toBeGreaterThan(0);
    expect(inside).toBeLessThan(chart.table.rows.length);
    expect(chart.title).toBe(
      `Osoby w usługach opiekuńczych: w ${inside} z ${chart.table.rows.length} minionych lat prawda leżała w paśmie prognozy sprzed 3 lat`,
    );
  });

  test('marks every year: inside, outside, or without a forecast', () => {
    // 14 years with a value, and a point of each kind in the key.
    expect(countMarks(chart.svg(), 'symbol')).toBe(14 + 3);
    const texts = textsOf(chart.svg());
    expect(texts).toEqual(expect.arrayContaining(['prawda w paśmie', 'prawda poza pasmem', 'lata bez prognozy']));
  });

  test('the description names the years outside', () => {
    const outside = chart.table.rows.filter((row) => row[6] !== 'w paśmie');
    for (const [year] of outside) expect(chart.description).toContain(`${year}: `);
    expect(chart.description).toMatch(/powyżej pasma|poniżej pasma/);
  });

  test('what others projected is no truth', () => {
    const values = Array.from({ length: 12 }, (_, place): [number, number | null] => [2009 + place, 40 + (place % 3)]);
    const history = sampleSeries('a', 'A', values);
    const drawn = seriesBacktestChart(backtestSeries(history, { methods: [naive], leads: [1] }));
    expect(drawn.table.rows.map(([year]) => year)).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020]);
  });

  test('another band, lead and method are drawn on request', () => {
    const other = seriesBacktestChart(backtest, { level: 0.95, lead: 1, method: 'naive', language: 'en' });
    expect(other.table.columns.map(({ title }) => title.en)).toContain('95%: from');
    expect(other.title).toContain('1 year before');
    expect(textsOf(other.svg()).join(' ')).toContain('9.5 years of 10');
  });

  test('a break is a line, no forecast reaches across it, and the subtitle says so', () => {
    const values = Array.from({ length: 14 }, (_, place): [number, number | null] => [2009 + place, (place < 7 ? 40 : 60) + (place % 3)]);
    const drawn = seriesBacktestChart(backtestSeries(sampleSeries('a', 'A', values), { methods: [naive], leads: [1], breaks: [2016] }));
    expect(drawn.table.rows.map(([year]) => year)).not.toContain(2016);
    expect(textsOf(drawn.svg()).join(' ')).toContain('od 2016');
    expect(textsOf(chart.svg()).join(' ')).not.toContain('Pionowa linia');
  });

  test('points and ends of bars stand out from white and from their bars', () => {
    expect(contrast('#12436d', COLOURS.paleFill)).toBeGreaterThan(4.5);
    expect(contrast('#b5480f', '#f6d5c3')).toBeGreaterThan(3);
  });

  test.each([
    [
      'no series of a panel',
      () => seriesBacktestChart(backtestSeries([sampleFlat('a'), sampleFlat('b')], { methods: [naive] })),
      'nie wybrano szeregu; podaj { series }, jeden z: a, b',
    ],
    ['a series that is not there', () => seriesBacktestChart(backtest, { series: 'x' }), 'nie ma szeregu „x”'],
    ['a lead that was not forecast', () => seriesBacktestChart(backtest, { lead: 2 }), 'są na: 1, 3'],
    ['too small a size', () => seriesBacktestChart(backtest, { width: 10 }), 'width to 10'],
  ])('refuses %s', (_, call, text) => expect(call).toThrow(text));
});

function sampleFlat(id: string): ReturnType<typeof sampleSeries> {
  return sampleSeries(
    id,
    id,
    Array.from({ length: 8 }, (_, place): [number, number | null] => [2010 + place, 5]),
  );
}
