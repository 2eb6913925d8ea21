import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { Series } from '../series/series.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';
import { SERIES_STYLES } from './theme.js';
import { trendLayers } from './trend-layers.js';
import type { TrendLimit, TrendPlan } from './trend-plan.js';
import { trendScales } from './trend-scales.js';
import { trendTable } from './trend-table.js';
import { trendDescription, trendSubtitle, trendTitle } from './trend-words.js';

/** What stands beside the series, and how large the chart is. */
export interface TrendOptions extends LanguageOptions {
  /** Names at the ends of the lines, one per series. Default: the titles of the series. */
  readonly labels?: readonly Message[];
  /** Counts to hold the first series against, drawn as black points. */
  readonly counted?: Series;
  /** Levels drawn as lines across the chart, e.g. the places there are. Default: none. */
  readonly limits?: readonly TrendLimit[];
  /** How values are written; shares (0.18) as percentages. Default: 'number'. */
  readonly values?: 'number' | 'share';
  /** Digits after the decimal sign in the words. Default: 0 for numbers, 1 for shares. */
  readonly digits?: number;
  /** Whether the vertical axis begins at 0. Default: where the smallest value is below 0.7 of the largest; where it does not, the chart says so. */
  readonly zero?: boolean;
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the plot, pixels. Default: 280. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on unit, marks and axis. */
  readonly subtitle?: Message;
  /** Instead of the sources of the observations. */
  readonly source?: Message;
}

/**
 * A line chart of one to four yearly series. What was counted is drawn as points (hollow where it is an estimate), what is
 * projected as a line, with an upright line where the projection begins; each line carries its name and last value
 * at its right end.
 *
 * @param series - One series, or up to four of the same unit.
 * @throws {RangeError} If it is no series, there are none or more than four, two have the same label, the units differ, one has no value at all, or a size is too small to draw in.
 * @example
 * const observations = [{ year: 2010, value: 500, status: 'published' as const, source: 'S1' }, { year: 2015, value: 728, status: 'published' as const, source: 'S1' }];
 * const series = new Series({ id: '85+', title: { pl: 'Osoby 85+', en: 'People 85+' }, unit: { pl: 'osoby', en: 'persons' } }, observations);
 * trend(series, { language: 'en' }).title; // => 'People 85+: from 500 in 2010 to 728 in 2015 (+45.6%)'
 */
export function trend(
  series: Series | readonly Series[],
  {
    labels,
    counted,
    limits = [],
    values = 'number',
    digits = values === 'share' ? 1 : 0,
    zero,
    width = 720,
    height = 280,
    title,
    subtitle,
    source,
    language = currentLanguage(),
  }: TrendOptions = {},
): Chart {
  const all = series instanceof Series ? [series] : series;
  if (!Array.isArray(all) || !all.every((one) => one instanceof Series)) {
    return fail(
      'trend: to nie jest szereg; podaj Series, np. prognoza.sum({ ages: "85+" }) albo miasto.series("…"), lub listę takich szeregów',
      'trend: this is no series; give a Series, e.g. projection.sum({ ages: "85+" }) or town.series("…"), or a list of them',
    );
  }
  const names = labels ?? all.map(({ description }) => description.title);
  const plan: TrendPlan = { series: all, labels: names, counted, limits, values, digits, zero, width, height, subtitle, source, language };
  check(plan);
  const message = title ?? { pl: trendTitle(plan, 'pl'), en: trendTitle(plan, 'en') };
  const headline = say(message, language);
  const scales = trendScales(plan);
  const description = trendDescription(plan, scales);
  const spec = inFrame({
    title: headline,
    subtitle: trendSubtitle(plan, scales),
    description: `${headline}. ${description}`,
    language,
    width,
    plot: { width: scales.plotWidth, height },
    layer: trendLayers(plan, scales),
  });
  return new Chart({ spec, title: headline, description, table: trendTable(plan, message), language });
}

function check({ series, labels, counted, limits, width, height }: TrendPlan): void {
  checkSize('trend', width, height);
  const most = SERIES_STYLES.length;
  if (series.length < 1 || series.length > most) {
    fail(
      `trend: ${series.length} szeregów; oczekiwano od 1 do ${most}, więcej nie da się odróżnić`,
      `trend: ${series.length} series; expected 1 to ${most}, more cannot be told apart`,
    );
  }
  if (labels.length !== series.length) {
    fail(
      `trend: ${labels.length} nazw w labels; oczekiwano ${series.length}, po jednej na szereg`,
      `trend: ${labels.length} labels; expected ${series.length}, one per series`,
    );
  }
  const same = labels.find(({ pl }, index) => labels.findIndex((other) => other.pl === pl) < index);
  if (same !== undefined) {
    fail(
      `trend: dwa szeregi nazywają się „${same.pl}”; nazwij je w labels`,
      `trend: two series are called "${same.en}"; name them in labels`,
    );
  }
  const units = [...series, ...(counted === undefined ? [] : [counted])].map(({ description }) => description.unit);
  const other = units.find(({ pl }) => pl !== units[0].pl);
  if (other !== undefined) {
    fail(
      `trend: szeregi mają różne jednostki („${units[0].pl}” i „${other.pl}”); narysuj je na osobnych wykresach`,
      `trend: the series have different units ("${units[0].en}" and "${other.en}"); draw them in separate charts`,
    );
  }
  const limit = limits.find(({ value }) => !Number.isFinite(value));
  if (limit !== undefined) {
    fail(
      `trend: próg „${limit.label.pl}” to ${limit.value}; oczekiwano liczby`,
      `trend: the limit "${limit.label.en}" is ${limit.value}; expected a number`,
    );
  }
  const empty = series.find(({ observations }) => observations.every(({ value }) => value === null));
  if (empty !== undefined) {
    fail(
      `trend: szereg „${empty.description.title.pl}” nie ma żadnej wartości`,
      `trend: the series "${empty.description.title.en}" has no value`,
    );
  }
}
