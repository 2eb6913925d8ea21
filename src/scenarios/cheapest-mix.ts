import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';
import { checkedGoal, type Goal, type GoalSeekOptions, goalProbability, type Lever, patchOf, stepsOf, valueAt } from './goal-seek.js';
import type { TownModel } from './town-model.js';

/** A lever and what one unit of it costs. */
export interface PricedLever extends Lever {
  /** PLN, in whatever money and time all levers share. */
  readonly costPerUnit: number;
}

/** A mix that was tried. */
export interface MixTrial {
  /** In the order of the levers. */
  readonly values: readonly number[];
  readonly cost: number;
  /** Of each goal, in their order. */
  readonly probabilities: readonly number[];
  readonly isMet: boolean;
}

/** The cheapest mix of all that meet the goals. */
export interface CheapestMix {
  readonly values: readonly number[];
  readonly cost: number;
  readonly probabilities: readonly number[];
  /** Every mix that was tried, in that order. */
  readonly trace: readonly MixTrial[];
}

/** More mixes than these are not looked through; a larger step makes fewer. */
const MOST_MIXES = 5000;

/**
 * The cheapest values of several assumptions with which all goals are met: every mix of all levers but the last is looked at, the last
 * is found by bisection, and what is dearer than the best so far is left out. Exact on the steps, as long as no goal is harder to
 * reach with more.
 *
 * @param model - Made by `townModel()`.
 * @param goals - All of them have to be met.
 * @param levers - Cost is not below 0.
 * @throws {RangeError} If no mix meets the goals, there are too many, or a number is outside its range.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2024 });
 * const places = { path: 'services.day-homes.places', range: [0, 200] as const, step: 50, costPerUnit: 2 };
 * cheapestMix(model, [{ quantity: 'day-homes.shortage', year: 2024, atMost: 1000 }], [places], { draws: 10 }).cost; // => 0
 */
export function cheapestMix(
  model: TownModel,
  goals: readonly Goal[],
  levers: readonly PricedLever[],
  options: GoalSeekOptions = {},
): CheapestMix {
  check(levers);
  const asked = goals.map(checkedGoal);
  const chances = asked.map((goal) => goalProbability(model, goal, options));
  const firstYear = Math.min(...asked.map(({ year }) => year));
  const counts = levers.map(stepsOf);
  const trace: MixTrial[] = [];
  const attempt = (steps: readonly number[]): MixTrial => {
    const values = levers.map((lever, place) => valueAt(lever, steps[place]));
    const patches = levers.map((lever, place) => patchOf(lever, values[place], firstYear));
    const probabilities = chances.map((chance) => chance(patches));
    const isMet = probabilities.every((probability, place) => probability >= asked[place].probability);
    const trial = { values, cost: costOf(levers, values), probabilities, isMet };
    trace.push(trial);
    return trial;
  };
  let best: MixTrial | undefined;
  const last = counts.length - 1;
  for (const others of mixesOf(counts.slice(0, last))) {
    const cheapest = costOf(
      levers,
      [...others, 0].map((steps, place) => valueAt(levers[place], steps)),
    );
    if (best !== undefined && cheapest >= best.cost) continue;
    const most = attempt([...others, counts[last]]);
    if (!most.isMet) continue;
    let [fails, meets, found] = [-1, counts[last], most];
    while (meets - fails > 1) {
      const middle = fails < 0 ? 0 : Math.floor((fails + meets) / 2);
      const trial = attempt([...others, middle]);
      if (trial.isMet) [meets, found] = [middle, trial];
      else fails = middle;
    }
    if (best === undefined || found.cost < best.cost) best = found;
  }
  if (best === undefined) {
    return fail(
      'cheapestMix: żadna mieszanka z podanych zakresów nie spełnia wszystkich celów; poszerz zakresy albo obniż cele',
      'cheapestMix: no mix of the ranges given meets all goals; widen the ranges or lower the goals',
    );
  }
  const { values, cost, probabilities } = best;
  return { values, cost, probabilities, trace };
}

function check(levers: readonly PricedLever[]): void {
  const wrong = levers.find(({ costPerUnit }) => !(costPerUnit >= 0 && costPerUnit < Number.POSITIVE_INFINITY));
  if (levers.length === 0 || wrong !== undefined) {
    fail(
      `cheapestMix: ${wrong === undefined ? 'nie ma czego zmieniać' : `koszt jednostki „${wrong.path}” to ${wrong.costPerUnit}`}; oczekiwano co najmniej jednej wielkości z kosztem od 0`,
      `cheapestMix: ${wrong === undefined ? 'there is nothing to change' : `the cost per unit of "${wrong.path}" is ${wrong.costPerUnit}`}; expected at least one lever with a cost from 0`,
    );
  }
  const mixes = levers.slice(0, -1).reduce((count, lever) => count * (stepsOf(lever) + 1), 1);
  if (mixes > MOST_MIXES) {
    fail(
      `cheapestMix: ${mixes} mieszanek do sprawdzenia; oczekiwano najwyżej ${MOST_MIXES}, zwiększ step`,
      `cheapestMix: ${mixes} mixes to look at; expected at most ${MOST_MIXES}, make step larger`,
    );
  }
}

function costOf(levers: readonly PricedLever[], values: readonly number[]): number {
  return sum(levers.map(({ costPerUnit }, place) => costPerUnit * values[place]));
}

/** Every combination of steps from 0 to each count, in order. */
function mixesOf(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (mixes, count) => mixes.flatMap((mix) => Array.from({ length: count + 1 }, (_, step) => [...mix, step])),
    [[]],
  );
}
