import type { Message } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import { sum } from '../numerics/sum.js';
import { numberColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { assumptionAt } from './assumptions.js';
import { onlyPatches, patchGroups } from './patch-groups.js';
import { quantityTitle, runQuantity } from './run-quantity.js';
import { type RunOptions, runScenario } from './run-scenario.js';
import { BASE_SCENARIO, type Scenario } from './scenario.js';
import { patchWords } from './scenario-words.js';
import type { TownModel } from './town-model.js';

/** What is explained, and when. */
export interface WaterfallOptions extends RunOptions {
  /** As for `runQuantity()`, e.g. 'preschool.shortage'. */
  readonly quantity: string;
  /** Default: the last. */
  readonly year?: number;
}

/** What one assumption, or all together beyond their sum, does to a quantity. */
export interface WaterfallPart {
  /** Path of the assumption, or 'interaction'. */
  readonly id: string;
  readonly name: Message;
  /** Mean of the paired differences. */
  readonly effect: number;
  /** Where 80% of the paired differences are. */
  readonly low: number;
  readonly high: number;
}

/**
 * Where the effect of a scenario comes from: each assumption alone, and what they do together beyond that. Means add up: base,
 * parts and interaction give the scenario.
 *
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * explainScenario(model, BASE_SCENARIO, { quantity: 'people.total', draws: 5, services: [] }).parts; // => []
 */
export class ScenarioWaterfall {
  readonly title: Message;
  readonly quantity: Message;
  readonly unit: Message;
  readonly digits: number;
  readonly year: number;
  /** Means. */
  readonly base: number;
  readonly end: number;
  /** One for each assumption, then the interaction where there are two or more. */
  readonly parts: readonly WaterfallPart[];

  constructor(parts: Omit<ScenarioWaterfall, 'table' | 'change'>) {
    this.title = parts.title;
    this.quantity = parts.quantity;
    this.unit = parts.unit;
    this.digits = parts.digits;
    this.year = parts.year;
    this.base = parts.base;
    this.end = parts.end;
    this.parts = parts.parts;
  }

  /** Mean of the scenario less mean of the base. */
  get change(): number {
    return this.end - this.base;
  }

  /** One row a part, with its mean effect and where 80% of the futures are. */
  table(): Table {
    const { digits, parts, unit } = this;
    const words = {
      base: { pl: 'bez zmian', en: 'as it is' },
      ...Object.fromEntries(parts.map(({ id, name }) => [id, name])),
      scenario: this.title,
    };
    const effect = (name: string, pl: string, en: string): Table['columns'][number] => ({
      ...signedColumn(numberColumn(name, pl, en, digits)),
      unit,
    });
    return new Table(
      [
        { ...textColumn('part', 'Składnik', 'Part'), words },
        effect('effect', 'Zmiana: średnia', 'Change: mean'),
        effect('low_80', '80%: od', '80%: from'),
        effect('high_80', '80%: do', '80%: to'),
        { ...numberColumn('level', 'Poziom', 'Level', digits), unit },
      ],
      [
        ['base', null, null, null, this.base],
        ...parts.map(({ id, effect: mean, low, high }, place) => [
          id,
          mean,
          low,
          high,
          sum([this.base, ...parts.slice(0, place + 1).map((part) => part.effect)]),
        ]),
        ['scenario', this.change, null, null, this.end],
      ],
      {
        title: {
          pl: `${this.title.pl}: ${this.quantity.pl}, ${this.year}`,
          en: `${this.title.en}: ${this.quantity.en}, ${this.year}`,
        },
      },
    );
  }
}

/**
 * Explains the effect of a scenario on a quantity: runs it whole, and each of its assumptions alone, with the same random numbers.
 *
 * @param model - Made by `townModel()`.
 * @param scenario - Patches of one assumption count as one.
 * @throws {RangeError} If there is no such quantity or year; as `runScenario()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * explainScenario(model, findScenario('data/rumia', 'nothing-done'), { quantity: 'preschool.capacity', draws: 5, services: ['preschool'] }).change; // => -50
 */
export function explainScenario(model: TownModel, scenario: Scenario, { quantity, year, ...options }: WaterfallOptions): ScenarioWaterfall {
  const of = (one: Scenario) => {
    const run = runScenario(model, one, options);
    const draws = runQuantity(run, quantity);
    const when = year ?? draws.years[draws.years.length - 1];
    return { run, draws, values: draws.at(when), when };
  };
  const base = of(BASE_SCENARIO);
  const whole = of(scenario);
  const less = (values: Float64Array, other: Float64Array): Float64Array => values.map((value, draw) => value - other[draw]);
  const groups = patchGroups(scenario);
  const alone = groups.map(({ path, area, patches }) => ({
    id: area === undefined ? path : `${path} ${area}`,
    name: patches.length === 1 ? patchWords(patches[0]) : assumptionAt(path).title,
    differences: less(of(onlyPatches(scenario, (patch) => patches.includes(patch))).values, base.values),
  }));
  const scale = Math.max(...base.values.map(Math.abs), ...whole.values.map(Math.abs));
  // What sums of floats leave over is no interaction.
  const together = alone
    .reduce((rest, { differences }) => less(rest, differences), less(whole.values, base.values))
    .map((value) => (Math.abs(value) <= ROUNDING * scale ? 0 : value));
  const interaction = { id: 'interaction', name: { pl: 'współdziałanie zmian', en: 'interaction of the changes' }, differences: together };
  const { description } = base.draws;
  return new ScenarioWaterfall({
    title: scenario.title,
    quantity: quantityTitle(base.run, quantity),
    unit: description.unit,
    digits: description.digits ?? 0,
    year: base.when,
    base: meanOf(base.values),
    end: meanOf(whole.values),
    parts: [...alone, ...(alone.length > 1 ? [interaction] : [])].map(({ id, name, differences }) => {
      const [low, high] = quantiles(differences, [0.1, 0.9]);
      return { id, name, effect: meanOf(differences), low, high };
    }),
  });
}

/** Share of the largest value that is taken for a rounding error. */
const ROUNDING = 1e-12;

function meanOf(values: Float64Array): number {
  return sum(values) / values.length;
}
