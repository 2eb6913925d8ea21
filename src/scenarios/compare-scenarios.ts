import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import type { Draws } from '../series/draws.js';
import { numberColumn, shareColumn, signedColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { quantityNames, quantityTitle, runQuantity } from './run-quantity.js';
import { type RunOptions, runScenario, type ScenarioRun } from './run-scenario.js';
import { BASE_SCENARIO, type Scenario } from './scenario.js';
import { patchWords } from './scenario-words.js';
import type { TownModel } from './town-model.js';

/** Scenarios that are read together in one chart; more cannot be told apart. */
export const MOST_COMPARED = 4;

/** Which scenario others are compared with. */
export interface CompareScenariosOptions extends RunOptions {
  /** Default: nothing changed. */
  readonly base?: Scenario;
}

/** Which quantities and years a table shows. */
export interface ComparisonTableOptions {
  /** As for `runQuantity()`. Default: all that differ. */
  readonly quantities?: readonly string[];
  /** Default: the last. */
  readonly years?: readonly number[];
}

/**
 * A base and scenarios run with the same random numbers. Made by `compareScenarios()`.
 *
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * compareScenarios(model, [BASE_SCENARIO], { draws: 5, services: [] }).difference('people.total', 'base').at(2023); // => [0, 0, 0, 0, 0]
 */
export class ScenarioComparison {
  readonly base: ScenarioRun;
  readonly runs: readonly ScenarioRun[];

  constructor(base: ScenarioRun, runs: readonly ScenarioRun[]) {
    this.base = base;
    this.runs = runs;
  }

  /**
   * The run of a scenario.
   *
   * @throws {RangeError} If none has this id; the message lists those there are.
   */
  run(id: string): ScenarioRun {
    const found = this.runs.find(({ scenario }) => scenario.id === id);
    if (found !== undefined) return found;
    const known = this.runs.map(({ scenario }) => scenario.id).join(', ');
    return fail(
      `ScenarioComparison.run: nie ma scenariusza „${id}”; są: ${known}`,
      `ScenarioComparison.run: there is no scenario "${id}"; there are: ${known}`,
    );
  }

  /**
   * A quantity of a scenario less that of the base, draw by draw.
   *
   * @param quantity - As for `runQuantity()`.
   * @param id - Of the scenario.
   * @throws {RangeError} If there is no such quantity or scenario.
   */
  difference(quantity: string, id: string): Draws {
    const before = runQuantity(this.base, quantity);
    const { title, ...rest } = before.description;
    const difference: Message = { pl: `${title.pl}: zmiana`, en: `${title.en}: change` };
    return runQuantity(this.run(id), quantity).combine(before, (after, base) => after - base, { ...rest, title: difference });
  }

  /** Names of the quantities that differ in any scenario, draw and year. */
  get changed(): readonly string[] {
    return quantityNames(this.base).filter((name) =>
      this.runs.some(({ scenario }) => {
        if (!this.#isKnown(name, scenario.id)) return false;
        const change = this.difference(name, scenario.id);
        return change.years.some((year) => change.at(year).some((value) => value !== 0));
      }),
    );
  }

  /**
   * What changed by how much: base and scenario by their medians, the paired difference by its median and 80% band, and in what
   * share of the futures the scenario is higher.
   *
   * @throws {RangeError} If there is no such quantity or year.
   */
  table({ quantities = this.changed, years = this.base.simulation.years.slice(-1) }: ComparisonTableOptions = {}): Table {
    const digits = Math.max(0, ...quantities.map((name) => runQuantity(this.base, name).description.digits ?? 0));
    const titles = Object.fromEntries(quantities.map((name) => [name, this.#titleOf(name)]));
    return new Table(
      [
        { ...textColumn('quantity', 'Wielkość', 'Quantity'), words: titles },
        YEAR_COLUMN,
        {
          ...textColumn('scenario', 'Scenariusz', 'Scenario'),
          words: Object.fromEntries(this.runs.map(({ scenario }) => [scenario.id, scenario.title])),
        },
        numberColumn('base', 'Podstawa', 'Base', digits),
        numberColumn('value', 'Scenariusz: mediana', 'Scenario: median', digits),
        signedColumn(numberColumn('change', 'Zmiana: mediana', 'Change: median', digits)),
        signedColumn(numberColumn('low_80', '80%: od', '80%: from', digits)),
        signedColumn(numberColumn('high_80', '80%: do', '80%: to', digits)),
        shareColumn('higher', 'Wyżej w przyszłościach', 'Higher in futures'),
      ],
      quantities.flatMap((name) =>
        years.flatMap((year) =>
          this.runs
            .filter(({ scenario }) => this.#isKnown(name, scenario.id))
            .map((run) => {
              const change = this.difference(name, run.scenario.id).at(year);
              const [low, middle, high] = quantiles(change, [0.1, 0.5, 0.9]);
              const of = (draws: Draws): number => quantiles(draws.at(year), [0.5])[0];
              const higher = change.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / change.length;
              return [name, year, run.scenario.id, of(runQuantity(this.base, name)), of(runQuantity(run, name)), middle, low, high, higher];
            }),
        ),
      ),
      {
        title: {
          pl: `Porównanie z „${this.base.scenario.title.pl}”`,
          en: `Compared with "${this.base.scenario.title.en}"`,
        },
        note: {
          pl: 'Zmiana jest liczona przyszłość po przyszłości, przy tych samych liczbach losowych, więc jej mediana nie musi być różnicą median.',
          en: 'The change is computed future by future, with the same random numbers, so its median need not be the difference of the medians.',
        },
        source: this.#causes(),
      },
    );
  }

  /** Which patches each scenario has, and why. */
  #causes(): Message {
    const of = (language: 'pl' | 'en'): string =>
      this.runs
        .map(({ scenario: { title, patches } }) => {
          const why = patches.map((patch) => `${patchWords(patch)[language]} (${patch.reason[language]})`).join('; ');
          return `${title[language]}: ${why === '' ? '–' : why}`;
        })
        .join('. ');
    return { pl: of('pl'), en: of('en') };
  }

  /** Whether base and scenario both have a quantity: a place that becomes known adds some. */
  #isKnown(name: string, id: string): boolean {
    return name.startsWith('people.') || [this.base, this.run(id)].every((run) => quantityNames(run).includes(name));
  }

  #titleOf(name: string): Message {
    const { unit } = runQuantity(this.base, name).description;
    const title = quantityTitle(this.base, name);
    const of = (language: 'pl' | 'en'): string => `${title[language]} (${unit[language]})`;
    return { pl: of('pl'), en: of('en') };
  }
}

/**
 * Runs a base and scenarios with the same random numbers.
 *
 * @param model - Made by `townModel()`.
 * @param scenarios - One to four, each with an id of its own.
 * @throws {RangeError} If there are none or more than four, or an id stands twice; as `runScenario()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * compareScenarios(model, [findScenario('data/rumia', 'nothing-done')], { draws: 5, services: ['preschool'] }).changed; // => ['preschool.capacity', 'preschool.shortage', 'preschool.attending', 'preschool.groups', 'preschool.teachers', 'preschool.specialists']
 */
export function compareScenarios(
  model: TownModel,
  scenarios: readonly Scenario[],
  { base = BASE_SCENARIO, ...options }: CompareScenariosOptions = {},
): ScenarioComparison {
  const ids = scenarios.map(({ id }) => id);
  if (ids.length < 1 || ids.length > MOST_COMPARED || new Set(ids).size < ids.length) {
    fail(
      `compareScenarios: scenariusze ${ids.join(', ')}; oczekiwano od jednego do ${MOST_COMPARED}, każdego z innym id`,
      `compareScenarios: scenarios ${ids.join(', ')}; expected one to ${MOST_COMPARED}, each with an id of its own`,
    );
  }
  return new ScenarioComparison(
    runScenario(model, base, options),
    scenarios.map((scenario) => runScenario(model, scenario, options)),
  );
}
