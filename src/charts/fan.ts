import { fail } from '../language/error.js';
import { currentLanguage, say } from '../language/language.js';
import { Draws } from '../series/draws.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { checkBeside, checkDraws, checkLevels } from './fan-check.js';
import { fanDescription } from './fan-description.js';
import { fanLayers } from './fan-layers.js';
import { planFan } from './fan-plan.js';
import { fanScales } from './fan-scales.js';
import { fanTable } from './fan-table.js';
import { fanSubtitle, fanTitle } from './fan-words.js';
import { inFrame } from './frame.js';
import type { TrendOptions } from './trend.js';

/** What stands beside the draws, and how large the chart is: as for `trend()`, and the bands. */
export interface FanOptions extends Omit<TrendOptions, 'labels'> {
  /** Shares of the draws inside the bands, one to three. Default: 0.5, 0.8 and 0.95. */
  readonly levels?: readonly number[];
}

/** The band that headline and label tell, if it is drawn. */
const TOLD = 0.8;

/**
 * A fan chart: how far apart many equally likely futures of one quantity lie. Bands hold the given shares of the draws,
 * a dashed line is their median; at its right end stand the median and the limits of the 80% band (of the middle band
 * where there is none of 80%).
 *
 * @param draws - The quantity, of at least two years.
 * @throws {RangeError} If these are no draws, there are fewer than two years, a draw is not a number, the levels are not one to three different shares, the counts are of another unit, or a size is too small to draw in.
 * @see Bank of England (1998), The Inflation Report projections: understanding the fan chart.
 * @example
 * const description = { id: '85+', title: { pl: 'Osoby 85+', en: 'People 85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const values = [Float64Array.of(728, 728, 728), Float64Array.of(900, 1000, 1100)];
 * const draws = new Draws({ description, years: [2022, 2030], values, statuses: ['counted', 'projected'], source: 'kohorta' });
 * fan(draws, { language: 'en' }).title; // => 'People 85+ in 2030: 920–1,080 with 80% probability'
 */
export function fan(draws: Draws, options: FanOptions = {}): Chart {
  const { counted, limits = [], levels = [0.5, 0.8, 0.95], width = 720, height = 280, title, language = currentLanguage() } = options;
  if (!(draws instanceof Draws)) {
    return fail(
      'fan: to nie są losowania; podaj Draws, np. symulacja.sum({ ages: "85+" })',
      'fan: these are no draws; give Draws, e.g. simulation.sum({ ages: "85+" })',
    );
  }
  checkSize('fan', width, height);
  checkDraws(draws);
  checkLevels(levels);
  checkBeside(draws, counted, limits);
  const bands = levels.toSorted((a, b) => a - b).map((level) => draws.band(level));
  const told = bands.find(({ level }) => level === TOLD) ?? bands[Math.floor(bands.length / 2)];
  const plan = planFan(draws, { bands, told }, options);
  const message = title ?? { pl: fanTitle(plan, 'pl'), en: fanTitle(plan, 'en') };
  const headline = say(message, language);
  const scales = fanScales(plan);
  const description = fanDescription(plan, scales);
  const spec = inFrame({
    title: headline,
    subtitle: fanSubtitle(plan, scales),
    description: `${headline}. ${description}`,
    language,
    width,
    plot: { width: scales.plotWidth, height },
    layer: fanLayers(plan, scales),
  });
  return new Chart({ spec, title: headline, description, table: fanTable(plan, message), language });
}
