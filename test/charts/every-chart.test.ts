import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { avoidedCostChart } from '../../src/charts/avoided-cost-chart.js';
import { backtestChart } from '../../src/charts/backtest-chart.js';
import { bulletChart } from '../../src/charts/bullet-chart.js';
import { capacityChart } from '../../src/charts/capacity-chart.js';
import { compareChart } from '../../src/charts/compare-chart.js';
import { costBreakdownChart } from '../../src/charts/cost-breakdown-chart.js';
import { decompositionChart } from '../../src/charts/decomposition.js';
import { fosterFlowChart } from '../../src/charts/foster-flow-chart.js';
import { inFrame } from '../../src/charts/frame.js';
import { indicatorBoard } from '../../src/charts/indicator-board.js';
import { providerMixChart } from '../../src/charts/provider-mix-chart.js';
import { pyramid } from '../../src/charts/pyramid.js';
import { pngOf, svgOf } from '../../src/charts/render.js';
import { seriesBacktestChart } from '../../src/charts/series-backtest-chart.js';
import { smallMultiples } from '../../src/charts/small-multiples.js';
import type { SmallMultiple } from '../../src/charts/small-multiples-plan.js';
import { spaghetti } from '../../src/charts/spaghetti.js';
import { tornadoChart } from '../../src/charts/tornado-chart.js';
import { trend } from '../../src/charts/trend.js';
import { decomposeChange } from '../../src/projection/decompose-change.js';
import type { Decomposition } from '../../src/projection/decomposition.js';
import { drawWith, textsOf, VEGA_LITES } from './draw-with.js';
import { darkPixels, pixelsOf } from './png-pixels.js';
import { sampleBacktest } from './sample-backtest.js';
import { sampleBreakdown, sampleMix, sampleSaving } from './sample-costs.js';
import { sampleDraws } from './sample-draws.js';
import { sampleEvaluation } from './sample-evaluation.js';
import { sampleSeriesBacktest } from './sample-series-backtest.js';
import { sampleDemand, sampleFosterCare, sampleService, sampleTornado } from './sample-services.js';
import { sampleProjection, sampleRates, sampleSeries, sampleSimulation } from './sample-town.js';

const projection = sampleProjection(52634);
const village = sampleProjection(500);
const old = projection.sum({ ages: '85+' });
const places = [{ value: 1699, label: { pl: 'miejsca w przedszkolach', en: 'places in preschools' } }];

const future = sampleSimulation(5000);
const change = (ages: string): Decomposition => decomposeChange(projection, sampleRates(), { ages, until: 2029 });
const panels = (count: number): SmallMultiple[] =>
  Array.from({ length: count }, (_, index) => ({
    title: { pl: `Podobszar rewitalizacji ${index + 1}`, en: `Unit of the revitalisation area ${index + 1}` },
    values: index % 2 === 0 ? sampleDraws('85+', 10000 * (index + 1)) : old,
  }));
const names = [
  { pl: 'nasza projekcja', en: 'our projection' },
  { pl: 'projekcja innego urzędu', en: 'projection of another office' },
];

const illustration = { pl: 'założone, przykład metody', en: 'assumed, to show the method' };

const CHARTS = [
  { name: 'pyramid', chart: pyramid(projection) },
  { name: 'narrow English pyramid of a village', chart: pyramid(village, { width: 380, language: 'en', year: 2030 }) },
  { name: 'pyramid of the base year alone', chart: pyramid(projection, { year: 2022 }) },
  { name: 'trend', chart: trend(old) },
  { name: 'trend of a town of two million', chart: trend(sampleProjection(2_000_000).sum(), { width: 380, language: 'en' }) },
  { name: 'trend of four series', chart: trend(['3-6', '7-14', '65+', '85+'].map((ages) => projection.sum({ ages }))) },
  {
    name: 'trend with counts and limits',
    chart: trend(projection.sum({ ages: '3-6' }), { counted: sampleSeries('c', 'Spis', [[2023, 2390]]), limits: places }),
  },
  {
    name: 'trend of shares',
    chart: trend(
      sampleSeries('s', 'Udział', [
        [2010, 0.14],
        [2012, null],
        [2015, 0.18],
      ]),
      { values: 'share' },
    ),
  },
  { name: 'trend of one figure', chart: trend(sampleSeries('one', 'Dzieci w pieczy', [[2015, 54]])) },
  {
    name: 'trend of zeros',
    chart: trend(
      sampleSeries('zero', 'Miejsca', [
        [2015, 0],
        [2016, 0],
      ]),
    ),
  },
  {
    name: 'trend below zero',
    chart: trend(
      sampleSeries('net', 'Saldo migracji', [
        [2015, -40],
        [2016, 30],
        [2017, -5],
      ]),
    ),
  },
  { name: 'pyramid of draws', chart: pyramid(future) },
  { name: 'narrow English pyramid of one draw', chart: pyramid(sampleSimulation(500, 1, 2024), { width: 380, language: 'en' }) },
  { name: 'waterfall', chart: decompositionChart(change('85+')) },
  { name: 'narrow English waterfall', chart: decompositionChart(change('18-64'), { width: 380, language: 'en' }) },
  { name: 'small multiples', chart: smallMultiples(panels(5)) },
  { name: 'twelve narrow English small multiples', chart: smallMultiples(panels(12), { width: 380, language: 'en' }) },
  { name: 'spaghetti', chart: spaghetti(sampleDraws(), { limits: places }) },
  { name: 'narrow English spaghetti of one draw', chart: spaghetti(sampleSimulation(500, 1, 2024).sum(), { width: 380, language: 'en' }) },
  { name: 'comparison', chart: compareChart(sampleDraws('85+'), sampleProjection(50000).sum({ ages: '85+' }), { labels: names }) },
  {
    name: 'narrow English comparison',
    chart: compareChart(sampleDraws(), sampleProjection(5000).sum(), { labels: names, width: 380, language: 'en' }),
  },
  { name: 'capacity', chart: capacityChart(sampleService()) },
  { name: 'narrow English capacity', chart: capacityChart(sampleService(), { width: 380, language: 'en' }) },
  { name: 'demand without capacity', chart: capacityChart(sampleDemand()) },
  { name: 'foster care of totals', chart: fosterFlowChart(sampleFosterCare(false)) },
  { name: 'narrow English foster care of stays', chart: fosterFlowChart(sampleFosterCare(true), { width: 380, language: 'en' }) },
  { name: 'tornado', chart: tornadoChart(sampleTornado()) },
  { name: 'narrow English tornado', chart: tornadoChart(sampleTornado(), { width: 380, language: 'en' }) },
  { name: 'backtest', chart: backtestChart(sampleBacktest(6)) },
  { name: 'narrow English backtest', chart: backtestChart(sampleBacktest(3), { width: 380, language: 'en' }) },
  { name: 'backtest of a series', chart: seriesBacktestChart(sampleSeriesBacktest()) },
  {
    name: 'narrow English backtest of a series',
    chart: seriesBacktestChart(sampleSeriesBacktest(), { lead: 1, width: 380, language: 'en' }),
  },
  { name: 'cost of a place', chart: costBreakdownChart(sampleBreakdown(), { source: illustration }) },
  { name: 'narrow English cost of a place', chart: costBreakdownChart(sampleBreakdown(), { width: 380, language: 'en' }) },
  { name: 'provider mix', chart: providerMixChart(sampleMix([2023, 2024, 2025, 2026, 2027, 2028]), { source: illustration }) },
  {
    name: 'narrow English provider mix of many years',
    chart: providerMixChart(sampleMix(Array.from({ length: 19 }, (_, place) => 2022 + place)), { width: 380, language: 'en' }),
  },
  { name: 'avoided cost', chart: avoidedCostChart(sampleSaving(), { source: illustration }) },
  { name: 'narrow English avoided cost', chart: avoidedCostChart(sampleSaving(), { width: 380, language: 'en' }) },
  { name: 'board of indicators', chart: indicatorBoard(sampleEvaluation()), width: 960 },
  { name: 'English board of indicators', chart: indicatorBoard(sampleEvaluation(), { width: 760, language: 'en' }), width: 760 },
  ...sampleEvaluation()
    .results.map((result) => ({ name: `indicator ${result.indicator.id}`, result }))
    .flatMap(({ name, result }) =>
      name.endsWith('no-baseline')
        ? []
        : [
            { name, chart: bulletChart(result) },
            { name: `narrow English ${name}`, chart: bulletChart(result, { width: 380, language: 'en' as const }) },
          ],
    ),
];

describe.each(CHARTS.map((one) => ({ width: undefined, ...one })))('$name', ({ chart, width: own }) => {
  test.each(VEGA_LITES)('draws with %s without a word of complaint', async (vegaLite) => {
    const { complaints, svg } = await drawWith(vegaLite, chart.spec);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(textsOf(svg)).toEqual(textsOf(chart.svg()));
  });

  test('is as wide as asked for, give or take a label', () => {
    const width = Number(/width="(\d+)"/.exec(chart.svg())?.[1]);
    const asked = own ?? (chart.language === 'en' ? 380 : 720);
    expect(Math.abs(width - asked)).toBeLessThan(25);
  });

  test('says everything in words: title, description and table', () => {
    expect(chart.title.length).toBeGreaterThan(10);
    expect(chart.description).toMatch(/^\p{Lu}.*\.$/su);
    expect(chart.description).not.toMatch(/NaN|undefined|\.\./);
    expect(chart.spec.description).toBe(`${chart.title}. ${chart.description}`);
    expect(chart.table.rows.length).toBeGreaterThan(0);
  });

  test('leaves screen readers to the description', () => {
    expect(chart.svg()).not.toMatch(/\s(?:aria-[a-z]+|role)=|<title|\sid=/);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(chart.spec))).toEqual(chart.spec);
  });
});

test('numbers are drawn as Poles write them', () => {
  const texts = textsOf(trend(old).svg());
  expect(texts).toContain('1\u00a0200');
  expect(
    textsOf(
      trend(
        sampleSeries('s', 'Udział', [
          [2010, 0.14],
          [2015, 0.182],
        ]),
        { values: 'share' },
      ).svg(),
    ),
  ).toEqual(expect.arrayContaining(['18,2%', '15%']));
  expect(
    textsOf(
      trend(
        sampleSeries('d', 'Wskaźnik', [
          [2010, -0.5],
          [2015, 1.5],
        ]),
        { digits: 1 },
      ).svg(),
    ),
  ).toEqual(expect.arrayContaining(['−0,5', '1,5']));
});

test('numbers are drawn as English readers write them', () => {
  expect(textsOf(trend(old, { language: 'en' }).svg())).toContain('1,200');
});

describe('as a picture', () => {
  const png = pyramid(projection).png();
  const pixels = pixelsOf(png);

  test('it is sharp and as large as the drawing', () => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(pyramid(projection).svg()) ?? [];
    expect([pixels.width, pixels.height]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(pixelsOf(pyramid(projection).png({ scale: 1 })).width).toBe(Number(width));
  });

  test('its text is there: a font that is not found leaves nothing', () => {
    expect(darkPixels(pixels, 0, 60)).toBeGreaterThan(1000);
  });

  test('it is the same each time', () => {
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(pyramid(sampleProjection(52634)).png())).toBe(hash(png));
  });

  // Of a drawing that no change of words touches; it changes with the fonts, with Vega and with resvg only.
  test.runIf(process.platform === 'linux' && process.arch === 'x64')('it is unchanged: the same bytes on every machine', () => {
    const frame = {
      title: 'Zażółć gęślą jaźń 1\u00a0234,5\u00a0%',
      subtitle: ['ŁÓDŹ ĘĄĆŚŻŃ – „śnieg”'],
      description: '',
      language: 'pl' as const,
    };
    const bar = {
      data: { values: [{ a: 1, b: 2 }] },
      mark: 'bar',
      encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'ordinal' } },
    };
    const spec = inFrame({ ...frame, width: 300, plot: { width: 200, height: 40 }, layer: [bar] });
    const { rgba, width, height } = pixelsOf(pngOf(svgOf(spec), { scale: 1 }));
    expect([width, height, createHash('sha256').update(rgba).digest('hex')]).toEqual([
      251,
      137,
      '224e5defc2a3b29780291d0562867fcc07b066c4e778a73354d28bb2017b2363',
    ]);
  });

  test('a size it cannot have is refused', () => {
    expect(() => pyramid(projection).png({ scale: 0 })).toThrow('Chart.png: scale to 0; oczekiwano liczby większej od 0, najwyżej 8');
  });
});
