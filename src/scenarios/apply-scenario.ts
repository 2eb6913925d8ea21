import { fail } from '../language/error.js';
import { changeRates, type RateChange } from '../projection/rate-changes.js';
import type { Change } from '../series/change.js';
import { ASSUMPTIONS, assumptionAt } from './assumptions.js';
import { requireScenario } from './check-scenario.js';
import type { Patch, Scenario } from './scenario.js';
import type { TownModel } from './town-model.js';

/**
 * The assumptions of a town as a scenario changes them. Patches of one assumption are applied in their order; those of different
 * assumptions may be swapped. An empty scenario gives the same assumptions.
 *
 * @param model - The town; not changed.
 * @param scenario - Checked first.
 * @throws {RangeError} If the scenario has faults, a part of the town is unknown, the town has not what is to be changed, or a rate
 * would fall to 0.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * applyScenario(model, BASE_SCENARIO).rates === model.rates; // => true
 */
export function applyScenario(model: TownModel, scenario: Scenario): TownModel {
  requireScenario(scenario);
  const patches = scenario.patches.map((patch, place) => ({ patch, change: changeOf(patch, scenario.patches.slice(0, place)) }));
  const changes = ASSUMPTIONS.flatMap(({ path, target }): RateChange[] => {
    const own = patches.filter(({ patch }) => patch.path === path).map(({ change }) => change);
    if (own.length === 0 || target.kind !== 'rate') return [];
    return [{ rate: target.rate, ...(target.quantity === undefined ? {} : { quantity: target.quantity(model.rates) }), changes: own }];
  });
  const services = patches.reduce((inputs, { patch, change }) => {
    const { target } = assumptionAt(patch.path);
    const area = areaOf(patch, model);
    const options = { from: model.population.year, ...(area === undefined ? {} : { area }) };
    return target.kind === 'services' ? target.change(inputs, change, options) : inputs;
  }, model.services);
  const { changes: before = [] } = model.uncertainty;
  return {
    ...model,
    rates: changeRates(model.rates, changes),
    uncertainty: changes.length === 0 ? model.uncertainty : { ...model.uncertainty, changes: [...before, ...changes] },
    services,
  };
}

/** The patch without words. Its random numbers are named after the assumption, so that scenarios share them. */
function changeOf({ path, operation, value, from, until, phaseIn, area }: Patch, before: readonly Patch[]): Change {
  const number = before.filter((other) => other.path === path && other.area === area).length + 1;
  return {
    id: [path, ...(area === undefined ? [] : [area]), number].join(' '),
    operation,
    ...(typeof value === 'number' ? { value } : value),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(phaseIn === undefined ? {} : { phaseIn }),
  };
}

function areaOf({ area, path }: Patch, { town, parts }: TownModel): string | undefined {
  if (area === undefined || area === town || parts.some(({ id }) => id === area)) return area;
  const known = [town, ...parts.map(({ id }) => id)].join(', ');
  return fail(
    `scenariusz: „${path}”: nie ma obszaru „${area}”; są: ${known}`,
    `scenario: "${path}": there is no area "${area}"; there are: ${known}`,
  );
}
