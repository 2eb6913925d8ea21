import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import { simulate } from '../../src/projection/simulate.js';
import { simulator } from '../../src/projection/simulator.js';
import type { Rates } from '../../src/rates/rates.js';
import { sampleRates } from '../charts/sample-town.js';

const people = new Population({ date: '2022-12-31', areas: ['rumia'], source: 'próba' }, new Float64Array(202).fill(40));
const fewer = (rates: Rates): Rates => rates.map((step) => ({ ...step, fertility: step.fertility.map((births) => births * 0.8) }));

test.each(['whole', 'expected'] as const)('simulations one after the other equal those made alone, to the last bit: %s', (kind) => {
  const options = { until: 2026, seed: 3, draws: 20, people: kind };
  const simulated = simulator(people, options);
  const rates = sampleRates();
  for (const these of [rates, fewer(rates), rates]) {
    const [one, alone] = [simulated(these), simulate(people, these, options)];
    for (const year of alone.years) expect(one.peopleAt(year)).toEqual(alone.peopleAt(year));
  }
});

test('what is wrong is said before anything is computed', () => {
  expect(() => simulator(people, { until: 2026, seed: 1, draws: 0 })).toThrow('simulate: 0 losowań; oczekiwano liczby całkowitej od 1');
});
