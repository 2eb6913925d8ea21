import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Simulation } from '../projection/simulation.js';
import { computeServices } from '../services/compute-services.js';
import { numberColumn, shareColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { applyScenario } from './apply-scenario.js';
import { assumptionAt } from './assumptions.js';
import { runQuantity } from './run-quantity.js';
import { type RunOptions, runModel } from './run-scenario.js';
import { BASE_SCENARIO, type Patch, type Scenario } from './scenario.js';
import type { TownModel } from './town-model.js';

/** A quantity that shall be at most so much with a probability. */
export interface Goal {
  /** As for `runQuantity()`, e.g. 'preschool.shortage'. */
  readonly quantity: string;
  readonly year: number;
  /** Default: 0. */
  readonly atMost?: number;
  /** From above 0 to 1. Default: 0.9. */
  readonly probability?: number;
}

/** What may be changed to reach a goal: the more, the better it is reached. */
export interface Lever {
  /** Path of the assumption, e.g. 'services.preschool.capacity'. */
  readonly path: string;
  /** What is done with the value sought. Default: 'add'. */
  readonly operation?: 'add' | 'set';
  /** First year. Default: that of the goal. */
  readonly from?: number;
  /** Least and most value to try, multiples of the step apart. */
  readonly range: readonly [least: number, most: number];
  /** Default: 1. */
  readonly step?: number;
}

/** What was tried. */
export interface Trial {
  readonly value: number;
  readonly probability: number;
  readonly isMet: boolean;
}

/** What it takes to reach a goal. */
export interface GoalSeekResult {
  readonly goal: Required<Goal>;
  readonly lever: Lever;
  /** The least value of the range with which the goal is met. */
  readonly value: number;
  /** With that value. */
  readonly probability: number;
  /** Every value that was tried, in that order. */
  readonly trace: readonly Trial[];
}

/** On what the goal is sought. */
export interface GoalSeekOptions extends Omit<RunOptions, 'services' | 'until'> {
  /** What else is changed. Default: nothing. */
  readonly scenario?: Scenario;
}

const REASON: Message = { pl: 'szukana wartość', en: 'the value sought' };

/**
 * The least value of an assumption with which a goal is met, by bisection: the goal must be the easier, the larger the value. That
 * the next smaller one does not meet it is in the trace.
 *
 * @param model - Made by `townModel()`.
 * @param goal - E.g. no refusals in 2030 with a probability of 0.9.
 * @param lever - What may be changed.
 * @throws {RangeError} If the largest value does not meet the goal (the message says how probable it is then), or a number is outside
 * its range.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2024 });
 * const { trace, value } = goalSeek(model, { quantity: 'preschool.shortage', year: 2024 }, { path: 'services.preschool.capacity', range: [0, 1500] }, { draws: 50 });
 * trace.some((trial) => trial.value === value - 1 && !trial.isMet); // => true
 */
export function goalSeek(model: TownModel, goal: Goal, lever: Lever, options: GoalSeekOptions = {}): GoalSeekResult {
  const asked = checkedGoal(goal);
  const steps = stepsOf(lever);
  const probabilityAt = goalProbability(model, asked, options);
  const trace: Trial[] = [];
  const attempt = (step: number): Trial => {
    const value = valueAt(lever, step);
    const probability = probabilityAt([patchOf(lever, value, asked.year)]);
    const trial = { value, probability, isMet: probability >= asked.probability };
    trace.push(trial);
    return trial;
  };
  let [fails, meets] = [-1, steps];
  const most = attempt(steps);
  if (!most.isMet) notReached(asked, lever, most);
  let best = most;
  while (meets - fails > 1) {
    const middle = fails < 0 ? 0 : Math.floor((fails + meets) / 2);
    const trial = attempt(middle);
    if (trial.isMet) [meets, best] = [middle, trial];
    else fails = middle;
  }
  return { goal: asked, lever, value: best.value, probability: best.probability, trace };
}

/** The probability that a goal is met after patches, with the random numbers of one seed; people are simulated once where they stay. */
export function goalProbability(
  model: TownModel,
  { quantity, year, atMost, probability: _sought }: Required<Goal>,
  { scenario = BASE_SCENARIO, ...options }: GoalSeekOptions,
): (patches: readonly Patch[]) => number {
  const service = quantity.startsWith('people.') ? [] : [quantity.slice(0, quantity.indexOf('.'))];
  const before = applyScenario(model, scenario);
  const people = runModel(before, { ...options, until: year, services: [] }).simulation;
  return (patches) => {
    const after = applyScenario(model, { ...scenario, patches: [...scenario.patches, ...patches] });
    const isSame = patches.every(({ path }) => assumptionAt(path).target.kind === 'services');
    const simulation: Simulation = isSame ? people : runModel(after, { ...options, until: year, services: [] }).simulation;
    const run = { simulation, services: computeServices(after.services, simulation, { rates: after.rates, services: service }) };
    const values = runQuantity(run, quantity).at(year);
    return values.reduce((count, value) => count + (value <= atMost ? 1 : 0), 0) / values.length;
  };
}

/** A goal with nothing left out. */
export function checkedGoal({ quantity, year, atMost = 0, probability = 0.9 }: Goal): Required<Goal> {
  if (!(probability > 0 && probability <= 1) || !Number.isFinite(atMost) || !Number.isInteger(year)) {
    fail(
      `goalSeek: cel ${quantity} w roku ${year}: co najwyżej ${atMost} z prawdopodobieństwem ${probability}; oczekiwano roku, liczby i prawdopodobieństwa powyżej 0 do 1`,
      `goalSeek: goal ${quantity} in ${year}: at most ${atMost} with probability ${probability}; expected a year, a number and a probability above 0 to 1`,
    );
  }
  return { quantity, year, atMost, probability };
}

/** How many steps a lever has beyond its least value. */
export function stepsOf({ path, range: [least, most], step = 1 }: Lever): number {
  const steps = Math.round((most - least) / step);
  if (step > 0 && steps >= 0 && Number.isFinite(steps) && steps <= MOST_STEPS) return steps;
  return fail(
    `goalSeek: „${path}”: od ${least} do ${most} co ${step}; oczekiwano rosnących liczb i od 1 do ${MOST_STEPS} kroków`,
    `goalSeek: "${path}": ${least} to ${most} by ${step}; expected rising numbers and 1 to ${MOST_STEPS} steps`,
  );
}

const MOST_STEPS = 100_000;

/** The value after so many steps. */
export function valueAt({ range: [least], step = 1 }: Lever, steps: number): number {
  return least + steps * step;
}

/** What a lever at a value does. */
export function patchOf({ path, operation = 'add', from }: Lever, value: number, year: number): Patch {
  const isDated = assumptionAt(path).timing === 'by-year';
  return { path, operation, value, ...(isDated ? { from: from ?? year } : {}), reason: REASON };
}

function notReached(
  { quantity, year, atMost, probability }: Required<Goal>,
  { path }: Lever,
  { value, probability: reached }: Trial,
): never {
  return fail(
    `goalSeek: przy największej wartości „${path}”, ${value}, cel „${quantity}” najwyżej ${atMost} w ${year} r. ma prawdopodobieństwo ${reached}, nie ${probability}; poszerz zakres albo obniż cel`,
    `goalSeek: at the largest value of "${path}", ${value}, the goal "${quantity}" at most ${atMost} in ${year} has probability ${reached}, not ${probability}; widen the range or lower the goal`,
  );
}

/**
 * What was tried, in that order.
 *
 * @param result - Made by {@link goalSeek}.
 * @example
 * goalSeekTable({ goal: { quantity: 'q', year: 2030, atMost: 0, probability: 0.9 }, lever: { path: 'services.preschool.capacity', range: [0, 1] }, value: 1, probability: 1, trace: [{ value: 1, probability: 1, isMet: true }] }).values('value'); // => [1]
 */
export function goalSeekTable({ goal, lever, value, trace }: GoalSeekResult): Table {
  const { title } = assumptionAt(lever.path);
  const digits = Number.isInteger(lever.step ?? 1) && Number.isInteger(lever.range[0]) ? 0 : 3;
  return new Table(
    [
      numberColumn('value', title.pl, title.en, digits),
      shareColumn('probability', 'Prawdopodobieństwo celu', 'Probability of the goal'),
      { ...textColumn('met', 'Cel', 'Goal'), words: { yes: { pl: 'spełniony', en: 'met' }, no: { pl: 'niespełniony', en: 'not met' } } },
    ],
    trace.map((trial) => [trial.value, trial.probability, trial.isMet ? 'yes' : 'no']),
    {
      title: {
        pl: `Najmniej: ${title.pl} ${value}, by „${goal.quantity}” w ${goal.year} r. wynosiło najwyżej ${goal.atMost} z prawdopodobieństwem ${goal.probability}`,
        en: `The least: ${title.en} ${value}, so that "${goal.quantity}" in ${goal.year} is at most ${goal.atMost} with probability ${goal.probability}`,
      },
    },
  );
}
