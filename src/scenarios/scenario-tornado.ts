import { quantiles } from '../numerics/quantiles.js';
import type { Tornado, TornadoBar } from '../services/tornado.js';
import { assumptionAt } from './assumptions.js';
import { onlyPatches, patchGroups } from './patch-groups.js';
import { runQuantity } from './run-quantity.js';
import { type RunOptions, runScenario } from './run-scenario.js';
import type { Patch, Scenario } from './scenario.js';
import { patchWords } from './scenario-words.js';
import type { TownModel } from './town-model.js';
import type { WaterfallOptions } from './waterfall.js';

/** What is looked at, and when. */
export type ScenarioTornadoOptions = WaterfallOptions;

/**
 * Which assumptions of a scenario matter the most for a quantity: its median with each interval at its low and at its high, the
 * others as they are; a patch that is certain left out and as it is.
 *
 * @param model - Made by `townModel()`.
 * @param scenario - Patches of one assumption are moved together.
 * @returns The most important first; of a patch that is certain "low" is without it.
 * @throws {RangeError} If there is no such quantity or year; as `runScenario()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * scenarioTornado(model, findScenario('data/rumia', 'nothing-done'), { quantity: 'preschool.capacity', draws: 5, services: ['preschool'] }).bars[0].effect; // => 50
 */
export function scenarioTornado(model: TownModel, scenario: Scenario, { quantity, year, ...options }: ScenarioTornadoOptions): Tornado {
  const result = (one: Scenario): number => medianOf(model, one, { quantity, ...options, ...(year === undefined ? {} : { year }) });
  const whole = result(scenario);
  const bars = patchGroups(scenario).map(({ path, area, patches }): TornadoBar => {
    const isOwn = (patch: Patch): boolean => patches.includes(patch);
    const isUncertain = patches.some(({ value }) => typeof value !== 'number');
    const at = (side: 'low' | 'high'): number =>
      result({ ...scenario, patches: scenario.patches.map((patch) => (isOwn(patch) ? heldAt(patch, side) : patch)) });
    const [atLow, atHigh] = isUncertain ? [at('low'), at('high')] : [result(onlyPatches(scenario, (patch) => !isOwn(patch))), whole];
    const [first] = patches;
    const { unit, title } = assumptionAt(path);
    return {
      input: {
        id: area === undefined ? path : `${path} ${area}`,
        title: patches.length === 1 ? patchWords(first) : title,
        value: likely(first),
        ...(typeof first.value === 'number' ? {} : { low: first.value.low, high: first.value.high }),
        unit,
        status: 'assumed',
        source: first.source ?? scenario.source,
      },
      atLow,
      atHigh,
      effect: Math.abs(atHigh - atLow),
    };
  });
  return { result: whole, bars: bars.toSorted((a, b) => b.effect - a.effect || (a.input.id < b.input.id ? -1 : 1)) };
}

function medianOf(
  model: TownModel,
  scenario: Scenario,
  { quantity, year, ...options }: RunOptions & { readonly quantity: string; readonly year?: number },
): number {
  const draws = runQuantity(runScenario(model, scenario, options), quantity);
  return quantiles(draws.at(year ?? draws.years[draws.years.length - 1]), [0.5])[0];
}

function heldAt(patch: Patch, side: 'low' | 'high'): Patch {
  return typeof patch.value === 'number' ? patch : { ...patch, value: patch.value[side] };
}

function likely({ value }: Patch): number {
  return typeof value === 'number' ? value : value.value;
}
