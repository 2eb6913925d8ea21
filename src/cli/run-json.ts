import { type Language, say } from '../language/language.js';
import { quantityNames, runQuantity } from '../scenarios/run-quantity.js';
import type { ModelRun } from '../scenarios/run-scenario.js';
import type { Draws } from '../series/draws.js';

/** Every quantity of a run by its name: title, unit, and by year the median and where 80% of the futures are. */
export function runJson(run: ModelRun, language: Language): object {
  return Object.fromEntries(quantityNames(run).map((name) => [name, drawsJson(runQuantity(run, name), language)]));
}

/** A quantity in draws, summarised. */
export function drawsJson(draws: Draws, language: Language): object {
  const { low, high } = draws.band(0.8);
  const median = draws.median();
  return {
    title: say(draws.description.title, language),
    unit: say(draws.description.unit, language),
    quality: draws.quality,
    years: draws.years,
    median: draws.years.map((year) => median.at(year)),
    low80: draws.years.map((year) => low.at(year)),
    high80: draws.years.map((year) => high.at(year)),
  };
}
