import { backtestSeries } from '../../src/forecast/backtest/backtest-series.js';
import type { SeriesBacktest } from '../../src/forecast/backtest/series-backtest.js';
import { drift } from '../../src/forecast/drift.js';
import { sampleSeries } from './sample-town.js';

const VALUES = [120, 124, 122, 130, null, 138, 141, 160, 158, 131, 128, 133, 140, 139, 150];

/** Forecasts of a series with a missing year and a jump that none foresaw. */
export function sampleSeriesBacktest(): SeriesBacktest {
  const years = VALUES.map((value, place): [number, number | null] => [2009 + place, value]);
  return backtestSeries(sampleSeries('users', 'Osoby w usługach opiekuńczych', years), { methods: [drift], leads: [1, 3], whole: true });
}
