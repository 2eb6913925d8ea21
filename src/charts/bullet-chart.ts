import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { bulletPlane } from './bullet-layers.js';
import { bulletDescription, bulletSubtitle, bulletTable, bulletTitle } from './bullet-words.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { inFrame } from './frame.js';

/** How large the chart of an indicator is and what stands over it. */
export interface BulletChartOptions extends LanguageOptions {
  /** Name of the area of the indicator. Default: its id. */
  readonly area?: string;
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the panel of years, pixels, at least 80. Default: 200. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
}

/**
 * One indicator: above, a bullet graph of the year (counted value against path and target, with the forecast as a band); below, the
 * way from the baseline to the target year by year, with what was counted and what was foretold.
 *
 * @param result - Of `evaluateIndicator()` or `evaluateTown()`.
 * @throws {RangeError} If there is neither a value, a path nor a forecast to draw, or a size is out of its range.
 * @see Few (2006), Information Dashboard Design, on bullet graphs.
 * @example
 * const { results } = evaluateTown(readTown('data/rumia'), { year: 2019, draws: 20 });
 * bulletChart(results[0], { language: 'en' }).title; // => 'Places in day support for children: no data for 2019; the path says 17.1, the target is 30 in 2022'
 */
export function bulletChart(
  result: IndicatorResult,
  { area, width = 720, height = 200, title, language = currentLanguage() }: BulletChartOptions = {},
): Chart {
  checkSize('bulletChart', width, height);
  const plan = { result, area: area ?? result.indicator.area, width, height, language };
  const { path, forecast, baseline, counted, indicator } = result;
  const known = [path, counted.value, baseline.stated.value, baseline.computed.value, indicator.start ?? null, forecast?.median ?? null];
  if (known.every((value) => value === null)) {
    return fail(
      `bulletChart: „${indicator.name.pl}” nie ma ani wartości, ani ścieżki, ani prognozy; nie ma czego rysować`,
      `bulletChart: "${indicator.name.en}" has no value, no path and no forecast; there is nothing to draw`,
    );
  }
  const message = title ?? { pl: bulletTitle(result, 'pl'), en: bulletTitle(result, 'en') };
  const headline = say(message, language);
  const description = bulletDescription(plan);
  const { plot, layer } = bulletPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: bulletSubtitle(plan),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: bulletTable(result).titled(message), language });
}
