import type { SeriesBacktest, SeriesSentenceOptions } from '../forecast/backtest/series-backtest.js';
import { SERIES_BAND_LEVELS } from '../forecast/backtest/series-case.js';
import { knownValues } from '../forecast/known-values.js';
import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import type { Series } from '../series/series.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { seriesBacktestPlane } from './series-backtest-layers.js';
import { forecastYear, type SeriesBacktestPlan } from './series-backtest-plan.js';
import { seriesBacktestDescription, seriesBacktestSubtitle, seriesBacktestTable, seriesBacktestTitle } from './series-backtest-words.js';

/** Which forecasts are drawn, and what stands over them. */
export interface SeriesBacktestChartOptions extends LanguageOptions, SeriesSentenceOptions {
  /** Id of the series; needed of a panel. */
  readonly series?: string;
  /** Digits after the decimal sign. Default: as the series has, or as many as its size needs. */
  readonly digits?: number;
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the panel, pixels, at least 80. Default: 280. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentences on what is drawn. */
  readonly subtitle?: Message;
  /** Where the figures come from. Default: the sources of the series. */
  readonly source?: Message;
}

/**
 * Past forecasts of one series against the truth: for each year the band that was forecast some years before, and the value that
 * came, told apart by shape and colour as inside or outside.
 *
 * @param backtest - From `backtestSeries()`.
 * @throws {RangeError} If the backtest has several series and none is chosen, there is no such series, method, lead or band, or a
 * size is too small to draw in.
 * @example
 * const observations = [20, 22, 24, 26, 28, 30].map((value, place) => ({ year: 2015 + place, value, status: 'counted' as const, source: 'S1' }));
 * const places = new Series({ id: 'places', title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, observations);
 * seriesBacktestChart(backtestSeries(places), { lead: 1, language: 'en' }).title; // => 'Places: in 1 of 1 past year the truth lay in the band forecast 1 year before'
 */
export function seriesBacktestChart(backtest: SeriesBacktest, options: SeriesBacktestChartOptions = {}): Chart {
  const { width = 720, height = 280, title, subtitle, source, language = currentLanguage() } = options;
  checkSize('seriesBacktestChart', width, height);
  const series = chosen(backtest, options.series);
  const own = backtest.where({ series: [series.description.id] });
  const { method, lead, level, cases } = own.sentenceCases(options);
  const band = SERIES_BAND_LEVELS.indexOf(level);
  const history = knownValues(series);
  const known = history.years.map((year, place) => ({ year, value: history.values[place] }));
  const plan: SeriesBacktestPlan = {
    series,
    known,
    breaks: (own.breaks.get(series.description.id) ?? []).filter(
      (year) => year > history.years[0] && year <= history.years[history.years.length - 1],
    ),
    method: method.title,
    lead,
    level,
    years: cases.map((one) => forecastYear(one, band)).toSorted((a, b) => a.year - b.year),
    skill: own.skillSentence(options),
    digits: options.digits ?? series.description.digits ?? digitsOf(known.map(({ value }) => Math.abs(value))),
    width,
    height,
    subtitle,
    source,
    language,
  };
  const message = title ?? { pl: seriesBacktestTitle(plan, 'pl'), en: seriesBacktestTitle(plan, 'en') };
  const headline = say(message, language);
  const { plot, layer, low } = seriesBacktestPlane(plan);
  const description = seriesBacktestDescription(plan);
  const spec = inFrame({
    title: headline,
    subtitle: seriesBacktestSubtitle(plan, low),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: seriesBacktestTable(plan, message), language });
}

function chosen({ series }: SeriesBacktest, id: string | undefined): Series {
  const found = id === undefined && series.length === 1 ? series[0] : series.find(({ description }) => description.id === id);
  if (found !== undefined) return found;
  const known = series.map(({ description }) => description.id).join(', ');
  const asked =
    id === undefined
      ? { pl: 'nie wybrano szeregu', en: 'no series is chosen' }
      : { pl: `nie ma szeregu „${id}”`, en: `there is no series "${id}"` };
  return fail(
    `seriesBacktestChart: ${asked.pl}; podaj { series }, jeden z: ${known}`,
    `seriesBacktestChart: ${asked.en}; give { series }, one of: ${known}`,
  );
}

/** Enough for three digits in all; none where all values are whole. */
function digitsOf(sizes: readonly number[]): number {
  const size = Math.max(...sizes);
  return sizes.every(Number.isInteger) || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}
