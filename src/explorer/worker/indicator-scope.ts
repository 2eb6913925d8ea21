import type { FormulaScope } from '../../indicators/formula/formula-scope.js';
import type { Sex } from '../../population/sex.js';
import type { ComputedScenario } from './views/view-input.js';

/** Names that count people: of which sex. */
const PEOPLE: ReadonlyMap<string, { readonly sex?: Sex }> = new Map([
  ['people', {}],
  ['women', { sex: 'female' }],
  ['men', { sex: 'male' }],
]);
const SERVICE = 'service';

/**
 * What the names of forecasts of indicators stand for in a scenario: people by age, and quantities of services. Figures that were
 * only counted have no future, so their names are not known here.
 */
export function indicatorScope({ simulation, where, service }: ComputedScenario): FormulaScope {
  return {
    names: [...PEOPLE.keys(), SERVICE],
    resolve: ({ name, qualifiers }) => {
      const of = PEOPLE.get(name);
      if (of !== undefined && qualifiers.length <= 1) return { draws: simulation.sum({ ...of, ...where, ages: qualifiers[0] ?? 'total' }) };
      if (name !== SERVICE || qualifiers.length !== 2) return undefined;
      const draws = service(qualifiers[0]).quantities.get(qualifiers[1]);
      return draws === undefined ? undefined : { draws };
    },
  };
}
