import type { Message } from '../../language/language.js';
import type { Draws } from '../../series/draws.js';
import { missingInputs } from '../missing-inputs.js';
import type { ServicePeople } from '../people-draws.js';
import type { ServiceResult } from '../service.js';
import type { ServiceOptions } from '../service-options.js';
import { fosterCare } from './foster-care.js';
import type { FosterCareInputs, Prevention } from './foster-inputs.js';

const TITLE: Message = { pl: 'Skutek zapobiegania umieszczeniom w pieczy', en: 'Effect of preventing placements' };

/** What is compared, and what the difference is called. */
const COMPARED = [
  ['entries', 'placements-prevented', { pl: 'Uniknięte umieszczenia', en: 'Placements prevented' }],
  ['children', 'children-avoided', { pl: 'Mniej dzieci w pieczy 31 grudnia', en: 'Fewer children in care on 31 December' }],
  ['cost', 'cost-avoided', { pl: 'Uniknięty koszt gminy', en: "The town's cost avoided" }],
  ['cost-all', 'cost-all-avoided', { pl: 'Uniknięty koszt gminy i powiatu', en: 'Cost to town and county avoided' }],
] as const;

/**
 * What day-support places, family assistants and the like change: the run without them less the run with them, draw by draw and
 * with the same random numbers. The effect is drawn between its low and its high; where nobody has measured it, it is missing
 * and nothing is computed.
 *
 * @param people - As for `fosterCare()`.
 * @param inputs - As for `fosterCare()`.
 * @param preventions - What is done and how much of it, by year.
 * @returns Quantities placements-prevented, children-avoided, cost-avoided, cost-all-avoided.
 * @throws {RangeError} As `fosterCare()`.
 * @example
 * const rumia = readTown('data/rumia');
 * const plan = project(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023 });
 * const unit = { pl: 'umieszczeń na miejsce', en: 'placements per place' };
 * const effect = { id: 'effect', title: { pl: 'skutek', en: 'effect' }, value: 0.05, low: 0, high: 0.1, unit, status: 'assumed' as const, source: 'example' };
 * const places = [{ id: 'places', units: new Map([[2022, 30]]), effect }];
 * preventionEffect(plan, fosterCareInputs(rumia, { until: 2022 }), places).quantities.get('placements-prevented').at(2023)[0]; // => 1.5
 */
export function preventionEffect(
  people: ServicePeople,
  inputs: FosterCareInputs,
  preventions: readonly Prevention[],
  options: ServiceOptions = {},
): ServiceResult {
  const effects = preventions.map(({ effect }) => effect);
  const missing = missingInputs(TITLE, effects);
  const base = fosterCare(people, inputs, options);
  const shared = { id: 'foster-care-prevention', title: TITLE, area: base.area, inputs: [...base.inputs, ...effects] };
  if (missing.length > 0) return { ...shared, quantities: new Map(), missing: [...missing, ...base.missing] };
  const changed = fosterCare(people, inputs, { ...options, preventions });
  const quantities = new Map<string, Draws>();
  for (const [name, id, title] of COMPARED) {
    const [before, after] = [base.quantities.get(name), changed.quantities.get(name)];
    if (before === undefined || after === undefined) continue;
    const { unit, digits = 0 } = before.description;
    quantities.set(
      id,
      before.combine(after, (one, other) => one - other, { id: `foster-care ${id}`, title, unit, digits }),
    );
  }
  return { ...shared, quantities, missing: base.missing };
}
