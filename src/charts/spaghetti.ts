import { fail } from '../language/error.js';
import { currentLanguage, say } from '../language/language.js';
import { type Band, Draws } from '../series/draws.js';
import { Series } from '../series/series.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import type { FanOptions } from './fan.js';
import { checkBeside, checkDraws } from './fan-check.js';
import { planFan } from './fan-plan.js';
import { fanScales } from './fan-scales.js';
import { fanTitle } from './fan-words.js';
import { inFrame } from './frame.js';
import { spaghettiLayers } from './spaghetti-layers.js';
import { spaghettiDescription, spaghettiSubtitle, spaghettiTable } from './spaghetti-words.js';

/** How many futures are drawn, what stands beside them, and how large the chart is. */
export interface SpaghettiOptions extends Omit<FanOptions, 'levels'> {
  /** Number of futures drawn, the first ones; at most 200, and never more than there are. Default: 40. */
  readonly lines?: number;
}

/** More lines than these are one grey area. */
const MOST_LINES = 200;

/** The share of the draws that headline and label tell. */
const TOLD = 0.8;

/**
 * Single futures of one quantity as thin lines, with the median of all of them on top: shows what bands hide, that a future is
 * a path of ups and downs and not the edge of a band.
 *
 * The lines are the first draws, not chosen ones, so that they are as typical as any.
 *
 * @param draws - The quantity, of at least two years.
 * @throws {RangeError} If these are no draws, there are fewer than two years, a draw is not a number, the lines are not a whole number from 1 to 200, the counts are of another unit, or a size is too small to draw in.
 * @example
 * const description = { id: '85+', title: { pl: 'Osoby 85+', en: 'People 85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const values = [Float64Array.of(728, 728, 728), Float64Array.of(900, 1000, 1100)];
 * const draws = new Draws({ description, years: [2022, 2030], values, statuses: ['counted', 'projected'], source: 'kohorta' });
 * spaghetti(draws, { lines: 2, language: 'en' }).table.columns.map(({ name }) => name); // => ['year', 'median', 'draw_1', 'draw_2']
 */
export function spaghetti(draws: Draws, options: SpaghettiOptions = {}): Chart {
  const { lines = 40, counted, limits = [], width = 720, height = 280, title, language = currentLanguage() } = options;
  if (!(draws instanceof Draws)) {
    return fail(
      'spaghetti: to nie są losowania; podaj Draws, np. symulacja.sum({ ages: "85+" })',
      'spaghetti: these are no draws; give Draws, e.g. simulation.sum({ ages: "85+" })',
    );
  }
  checkSize('spaghetti', width, height);
  checkDraws(draws, 'spaghetti');
  checkBeside(draws, counted, limits, 'spaghetti');
  checkLines(lines);
  const shown = Math.min(lines, draws.count);
  const told = draws.band(TOLD);
  const plan = planFan(draws, { bands: [envelope(draws, shown, told)], told }, options);
  const message = title ?? { pl: fanTitle(plan, 'pl'), en: fanTitle(plan, 'en') };
  const headline = say(message, language);
  const scales = fanScales(plan);
  const description = spaghettiDescription(plan, scales, shown);
  const spec = inFrame({
    title: headline,
    subtitle: spaghettiSubtitle(plan, scales, shown),
    description: `${headline}. ${description}`,
    language,
    width,
    plot: { width: scales.plotWidth, height },
    layer: spaghettiLayers(plan, scales, shown),
  });
  return new Chart({ spec, title: headline, description, table: spaghettiTable(plan, shown, message), language });
}

/** All that has to fit on the chart: the lines drawn and the band told. */
function envelope(draws: Draws, shown: number, told: Band): Band {
  const edge = (of: (...values: number[]) => number, side: Series): Series =>
    new Series(
      draws.description,
      side.observations.map((observation) => ({
        ...observation,
        value: of(observation.value ?? 0, ...draws.at(observation.year).subarray(0, shown)),
      })),
    );
  return { level: told.level, low: edge(Math.min, told.low), high: edge(Math.max, told.high) };
}

function checkLines(lines: number): void {
  if (Number.isInteger(lines) && lines >= 1 && lines <= MOST_LINES) return;
  fail(
    `spaghetti: lines to ${lines}; oczekiwano liczby całkowitej od 1 do ${MOST_LINES}`,
    `spaghetti: lines is ${lines}; expected a whole number from 1 to ${MOST_LINES}`,
  );
}
