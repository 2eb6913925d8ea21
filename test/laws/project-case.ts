import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { Rates } from '../../src/rates/rates.js';
import type { Case } from './arbitraries.js';

/** The projection of a random case. */
export function projectCase({ population, steps, timing }: Case): Projection {
  const { ageGroups, year } = population;
  const end = (index: number): number => year + (index + 1) * ageGroups.width;
  const rates = new Rates(ageGroups, new Map(steps.map((step, index) => [end(index), step])));
  return project(population, rates, { until: end(steps.length - 1), timing });
}
