import { resolveAreas } from '../../projection/resolve-areas.js';
import type { Simulation } from '../../projection/simulation.js';
import type { ServiceInput } from '../service.js';

/** The area that places or workers are planned for. */
export interface Planned {
  /** Id of the area. */
  readonly area: string;
  readonly name: string;
}

/**
 * Planned places or workers as an area has them: those planned for it or for areas it holds. Of a plan for a larger area or for
 * another one nobody has said which part belongs here: one figure without a value says so.
 *
 * @param steps - Figures by year.
 * @param planned - Undefined: the plan holds wherever it is asked.
 * @param area - Id of the area; undefined: the town.
 */
export function plannedHere(
  steps: readonly ServiceInput[],
  planned: Planned | undefined,
  people: Simulation,
  area: string | undefined,
): readonly ServiceInput[] {
  if (planned === undefined || area === undefined || steps.length === 0) return steps;
  const { areas } = people.expected.base;
  const { ids } = resolveAreas(area, areas, people.tree);
  const there = resolveAreas(planned.area, areas, people.tree).ids;
  if (there.every((id) => ids.includes(id))) return steps;
  const { low: _low, high: _high, year: _year, ...first } = steps[steps.length - 1];
  const note = { pl: `plan jest znany tylko dla obszaru: ${planned.name}`, en: `the plan is known only for the area: ${planned.name}` };
  return [{ ...first, value: null, status: 'missing', note }];
}
