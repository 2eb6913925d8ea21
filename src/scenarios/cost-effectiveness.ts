import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import type { Draws } from '../series/draws.js';
import { numberColumn, shareColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { ScenarioComparison } from './compare-scenarios.js';
import { quantityTitle } from './run-quantity.js';

/** The four corners of the plane, and the middle where nothing differs. */
export type Quadrant = 'dearer-better' | 'cheaper-better' | 'cheaper-worse' | 'dearer-worse' | 'same';

/** What is paid, what is gained, and when. */
export interface CostEffectivenessOptions {
  /** Id of the scenario. */
  readonly scenario: string;
  /** As for `runQuantity()`. Default: 'total.cost'. */
  readonly cost?: string;
  /** As for `runQuantity()`, e.g. 'preschool.shortage'. */
  readonly effect: string;
  /** Whether more or less of the effect is better. */
  readonly better: 'more' | 'less';
  /** Years whose differences are added up. Default: all after the base. */
  readonly years?: readonly number[];
}

/**
 * Differences in cost against differences in effect, one point for each future.
 */
export interface CostEffectiveness {
  readonly title: Message;
  readonly cost: { readonly title: Message; readonly unit: Message };
  readonly effect: { readonly title: Message; readonly unit: Message };
  readonly years: readonly number[];
  /** Cost of the scenario less that of the base, by draw. */
  readonly costs: Float64Array;
  /** How much better the scenario is, by draw; below 0 worse. */
  readonly effects: Float64Array;
  /** Share of the futures in each quadrant; together 1. */
  readonly shares: Readonly<Record<Quadrant, number>>;
}

/**
 * The cost-effectiveness plane of a scenario against the base: paired differences, added up over the years, without discounting.
 * On an axis belongs to "same" only where both differences are 0; a difference of one only counts as not dearer, or as not better.
 *
 * @param comparison - Made by `compareScenarios()`.
 * @throws {RangeError} If there is no such scenario, quantity or year.
 * @see Black (1990), The CE plane: a graphic representation of cost-effectiveness, Medical Decision Making 10.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * const comparison = compareScenarios(model, [BASE_SCENARIO], { draws: 4, services: ['care-homes', 'day-homes'] });
 * costEffectiveness(comparison, { scenario: 'base', effect: 'day-homes.shortage', better: 'less' }).shares.same; // => 1
 */
export function costEffectiveness(
  comparison: ScenarioComparison,
  { scenario, cost = 'total.cost', effect, better, years }: CostEffectivenessOptions,
): CostEffectiveness {
  if (better !== 'more' && better !== 'less') {
    fail(
      `costEffectiveness: better to „${String(better)}”; oczekiwano more albo less`,
      `costEffectiveness: better is "${String(better)}"; expected more or less`,
    );
  }
  const [paid, gained] = [cost, effect].map((name) => comparison.difference(name, scenario));
  const when = years ?? comparison.base.simulation.years.slice(1);
  const costs = added(paid, when);
  const effects = added(gained, when).map((value) => (value === 0 ? 0 : better === 'more' ? value : -value));
  const share = (isThere: (cost: number, effect: number) => boolean): number =>
    costs.reduce((count, value, draw) => count + (isThere(value, effects[draw]) ? 1 : 0), 0) / costs.length;
  return {
    title: comparison.run(scenario).scenario.title,
    cost: { title: quantityTitle(comparison.base, cost), unit: paid.description.unit },
    effect: { title: quantityTitle(comparison.base, effect), unit: gained.description.unit },
    years: when,
    costs,
    effects,
    shares: {
      'dearer-better': share((c, e) => c > 0 && e > 0),
      'cheaper-better': share((c, e) => c <= 0 && e > 0),
      'cheaper-worse': share((c, e) => c <= 0 && e <= 0 && !(c === 0 && e === 0)),
      'dearer-worse': share((c, e) => c > 0 && e <= 0),
      same: share((c, e) => c === 0 && e === 0),
    },
  };
}

function added(draws: Draws, years: readonly number[]): Float64Array {
  const total = new Float64Array(draws.count);
  for (const year of years) {
    draws.at(year).forEach((value, draw) => {
      total[draw] += value;
    });
  }
  return total;
}

/** What a reader sees of {@link Quadrant}. */
export const QUADRANT_NAMES: Readonly<Record<Quadrant, Message>> = {
  'dearer-better': { pl: 'drożej i lepiej', en: 'dearer and better' },
  'cheaper-better': { pl: 'nie drożej i lepiej', en: 'not dearer and better' },
  'cheaper-worse': { pl: 'nie drożej i nie lepiej', en: 'not dearer and not better' },
  'dearer-worse': { pl: 'drożej i nie lepiej', en: 'dearer and not better' },
  same: { pl: 'bez różnicy', en: 'no difference' },
};

/**
 * The plane as a table: the share of the futures in each quadrant, with the medians of both differences.
 *
 * @example
 * const title = { pl: 'x', en: 'x' };
 * costEffectivenessTable({ title, cost: { title, unit: title }, effect: { title, unit: title }, years: [2030], costs: Float64Array.of(1), effects: Float64Array.of(1), shares: { 'dearer-better': 1, 'cheaper-better': 0, 'cheaper-worse': 0, 'dearer-worse': 0, same: 0 } }).values('share'); // => [1, 0, 0, 0, 0]
 */
export function costEffectivenessTable({ title, cost, effect, costs, effects, shares }: CostEffectiveness): Table {
  const quadrants: readonly Quadrant[] = ['dearer-better', 'cheaper-better', 'cheaper-worse', 'dearer-worse', 'same'];
  const [paid, gained] = [costs, effects].map((values) => quantiles(values, [0.5])[0]);
  return new Table(
    [
      { ...textColumn('quadrant', 'Wynik', 'Outcome'), words: QUADRANT_NAMES },
      shareColumn('share', 'Część przyszłości', 'Share of futures'),
      { ...signedColumn(numberColumn('cost', 'Koszt: mediana zmiany', 'Cost: median change', 0)), unit: cost.unit },
      { ...signedColumn(numberColumn('effect', 'Poprawa: mediana', 'Improvement: median', 1)), unit: effect.unit },
    ],
    quadrants.map((quadrant) => [quadrant, shares[quadrant], paid, gained]),
    { title: { pl: `${title.pl}: koszt i skutek`, en: `${title.en}: cost and effect` } },
  );
}
