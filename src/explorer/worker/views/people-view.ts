import { fan } from '../../../charts/fan.js';
import { pyramid } from '../../../charts/pyramid.js';
import { say } from '../../../language/language.js';
import type { Section } from '../../../report/html/section.js';
import { chartBlock } from './chart-block.js';
import type { ViewInput } from './view-input.js';

/** Who lives in the town, and how many. */
export function peopleView({ state, active, language, width }: ViewInput): Section {
  const { simulation, where } = active;
  const year = Math.min(state.year, state.until);
  return {
    id: 'ludnosc',
    title: say({ pl: 'Ludność', en: 'Population' }, language),
    blocks: [
      ...chartBlock('piramida', pyramid(simulation, { year, width, language, ...where })),
      ...chartBlock('ludnosc-ogolem', fan(active.sum('total'), { width, language })),
    ],
  };
}
