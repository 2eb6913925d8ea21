import { formatNumber } from '../language/format.js';
import { currentLanguage, type Language, type Message } from '../language/language.js';
import type { ScenarioComparison } from '../scenarios/compare-scenarios.js';
import { quantityTitle, runQuantity } from '../scenarios/run-quantity.js';
import type { ScenarioRun } from '../scenarios/run-scenario.js';
import { Series } from '../series/series.js';
import type { Chart } from './chart.js';
import { SERIES_STYLES } from './theme.js';
import { type TrendOptions, trend } from './trend.js';

/** As for `trend()`; names and titles come from the scenarios. */
export type ScenarioLinesOptions = Omit<TrendOptions, 'labels' | 'counted'>;

/**
 * Scenarios as lines: the median of a quantity in the base and in up to three scenarios, or in four without the base. In the last year
 * the subtitle says where 80% of the futures of the first and the last of them are.
 *
 * @param comparison - Made by `compareScenarios()`.
 * @param quantity - As for `runQuantity()`, e.g. 'people.85+'.
 * @throws {RangeError} If there is no such quantity; as `trend()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2024 });
 * const comparison = compareScenarios(model, [findScenario('data/rumia', 'nothing-done')], { draws: 5, services: ['preschool'] });
 * scenarioLines(comparison, 'preschool.capacity', { language: 'en' }).title; // => 'Preschools: preschool places: 1,749 (As it is), 1,699 (Nothing is done) in 2024'
 */
export function scenarioLines(comparison: ScenarioComparison, quantity: string, options: ScenarioLinesOptions = {}): Chart {
  const runs = [comparison.base, ...comparison.runs].slice(comparison.runs.length >= SERIES_STYLES.length ? 1 : 0);
  const { description, years } = runQuantity(runs[0], quantity);
  const last = years[years.length - 1];
  const digits = options.digits ?? description.digits ?? 0;
  const written = (value: number | null, language: Language): string => formatNumber(value ?? Number.NaN, { digits, language });
  const of = (language: Language): { readonly title: string; readonly subtitle: string } => {
    const ends = runs.map((run) => `${written(runQuantity(run, quantity).median().at(last), language)} (${run.scenario.title[language]})`);
    const bands = runs.map((run) => {
      const { low, high } = runQuantity(run, quantity).band(0.8);
      return `${run.scenario.title[language]} ${written(low.at(last), language)}–${written(high.at(last), language)}`;
    });
    const { unit } = description;
    const title = quantityTitle(runs[0], quantity);
    return language === 'pl'
      ? {
          title: `${title.pl}: ${ends.join(', ')} w ${last} r.`,
          subtitle: `Mediany, ${unit.pl}. 80% przyszłości w ${last} r.: ${bands.join('; ')}.`,
        }
      : {
          title: `${title.en}: ${ends.join(', ')} in ${last}`,
          subtitle: `Medians, ${unit.en}. 80% of the futures in ${last}: ${bands.join('; ')}.`,
        };
  };
  const { language = currentLanguage() } = options;
  const words = { pl: of('pl'), en: of('en') };
  const both = (part: 'title' | 'subtitle'): Message => ({ pl: words.pl[part], en: words.en[part] });
  return trend(
    runs.map((run) => lineOf(run, quantity)),
    { digits, title: both('title'), subtitle: both('subtitle'), ...options, language, labels: runs.map(({ scenario }) => scenario.title) },
  );
}

function lineOf(run: ScenarioRun, quantity: string): Series {
  const { description, observations } = runQuantity(run, quantity).median();
  return new Series({ ...description, id: `${description.id} ${run.scenario.id}`, title: run.scenario.title }, observations);
}
