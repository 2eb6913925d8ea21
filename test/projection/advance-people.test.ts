import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advancePeople } from '../../src/projection/advance-people.js';
import { step } from '../../src/projection/step.js';
import { cases, runs } from '../laws/arbitraries.js';

test('advancePeople() gives the people of step() to the last bit', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), ({ population, steps, timing }) => {
      const { width } = population.ageGroups;
      const { female, male } = step({ female: population.byAge('female'), male: population.byAge('male') }, steps[0], {
        width,
        timing,
      }).population;
      expect(Array.from(advancePeople(population.counts, steps[0], { width, timing }))).toEqual([...female, ...male]);
    }),
    { numRuns: 5 * runs.numRuns },
  );
});
