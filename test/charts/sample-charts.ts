import { avoidedCostChart } from '../../src/charts/avoided-cost-chart.js';
import { backtestChart } from '../../src/charts/backtest-chart.js';
import { bulletChart } from '../../src/charts/bullet-chart.js';
import { capacityChart } from '../../src/charts/capacity-chart.js';
import { compareChart } from '../../src/charts/compare-chart.js';
import { costBreakdownChart } from '../../src/charts/cost-breakdown-chart.js';
import { decompositionChart } from '../../src/charts/decomposition.js';
import { fosterFlowChart } from '../../src/charts/foster-flow-chart.js';
import { indicatorBoard } from '../../src/charts/indicator-board.js';
import { providerMixChart } from '../../src/charts/provider-mix-chart.js';
import { pyramid } from '../../src/charts/pyramid.js';
import { seriesBacktestChart } from '../../src/charts/series-backtest-chart.js';
import { smallMultiples } from '../../src/charts/small-multiples.js';
import type { SmallMultiple } from '../../src/charts/small-multiples-plan.js';
import { spaghetti } from '../../src/charts/spaghetti.js';
import { tornadoChart } from '../../src/charts/tornado-chart.js';
import { trend } from '../../src/charts/trend.js';
import { decomposeChange } from '../../src/projection/decompose-change.js';
import type { Decomposition } from '../../src/projection/decomposition.js';
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

/** One of every kind of chart, wide and narrow, Polish and English, with much and with little to show. */
export const CHARTS = [
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
