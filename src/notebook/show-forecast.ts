import { fan } from '../charts/fan.js';
import type { Forecast } from '../forecast/forecast-result.js';
import type { RateForecast } from '../forecast/rate-forecast.js';
import { currentLanguage, say } from '../language/language.js';
import { Draws } from '../series/draws.js';
import { Series } from '../series/series.js';
import { showChart } from './show-chart.js';

/**
 * A forecast as it shows itself: a fan from the last known value on, beside the history it rests on, and the explanation below.
 *
 * @returns What is printed: the explanation, outside a notebook after the chart in words.
 */
export function showForecast(made: Forecast | RateForecast): string {
  const language = currentLanguage();
  const chart = showChart(fan(fromLastValue(made), { counted: historyOf(made), language }));
  const sentences = made.explain().map((sentence) => say(sentence, language));
  return [...(chart === '' ? [] : [chart]), ...sentences].join('\n');
}

/** The draws with the last known value before them, which is the same in all, so that the fan opens where the history ends. */
function fromLastValue(made: Forecast | RateForecast): Draws {
  const draws = made.draws();
  const last = historyOf(made).observations.at(-1);
  if (last === undefined || last.value === null) return draws;
  return new Draws({
    description: draws.description,
    years: [last.year, ...draws.years],
    values: [new Float64Array(draws.count).fill(last.value), ...draws.years.map((year) => draws.at(year))],
    statuses: [last.status, ...draws.statuses],
    source: draws.source,
    notes: draws.notes,
    quality: draws.quality,
  });
}

/** The values that the forecast learned from: what was planned or assumed is not drawn as counted. */
function historyOf(made: Forecast | RateForecast): Series {
  const { series } = made;
  const { years } = 'plain' in made ? made.plain.history : made.history;
  return new Series(
    series.description,
    series.observations.filter(({ year }) => years.includes(year)),
  );
}
