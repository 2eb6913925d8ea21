import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stream } from '../../src/numerics/stream.js';
import { drawPaths } from '../../src/projection/paths.js';
import { requireShocks, type Shock, shockFactors } from '../../src/projection/shock.js';
import { NO_UNCERTAINTY } from '../../src/projection/uncertainty.js';

const YEARS = Array.from({ length: 18 }, (_, index) => 2023 + index);
const EPIDEMIC: Shock = { kind: 'epidemic', probability: 0.1, factor: 1.2, spread: 0.07, duration: 2 };

const factors = (shock: Shock, draw: number): number[] => {
  const numbers = stream(1, { module: `shock ${shock.kind}`, area: 'a', year: 2022, draw: 0 });
  return Array.from(shockFactors(shock, { numbers, draw, years: YEARS }));
};

test('a shock lasts as long as it says, by one factor', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 4 }), (draw, duration) => {
      const path = factors({ ...EPIDEMIC, duration }, draw);
      for (let year = 0; year < path.length; ) {
        if (path[year] === 1) year++;
        else {
          const end = Math.min(path.length, year + duration);
          expect(new Set(path.slice(year, end)).size).toBe(1);
          year = end;
        }
      }
    }),
  );
});

test('a shock begins as often as it says', () => {
  const draws = 4000;
  const paths = Array.from({ length: draws }, (_, draw) => factors({ ...EPIDEMIC, duration: 1 }, draw));
  const share = paths.flat().filter((factor) => factor !== 1).length / (draws * YEARS.length);
  expect(Math.abs(share - 0.1)).toBeLessThan(0.004);
});

test('a year that is given has the shock in every draw', () => {
  const sure = { ...EPIDEMIC, probability: 0, years: [2030] };
  for (let draw = 0; draw < 50; draw++) {
    const path = factors(sure, draw);
    expect(path.filter((factor) => factor !== 1)).toHaveLength(2);
    expect(path[YEARS.indexOf(2030)]).not.toBe(1);
  }
});

test('an epidemic multiplies the deaths and nothing else, a wave the arrivals, each by numbers of its own', () => {
  const options = { seed: 3, area: 'a', base: 2022, years: YEARS, draws: 40 };
  const unsure = { ...NO_UNCERTAINTY, mortality: { level: 0.1, step: 0.02, persistence: 1 } };
  const wave: Shock = { kind: 'wave', probability: 0.1, factor: 1.5, spread: 0, duration: 1 };
  const calm = drawPaths(unsure, options);
  const one = drawPaths({ ...unsure, shocks: [EPIDEMIC] }, options);
  const both = drawPaths({ ...unsure, shocks: [wave, EPIDEMIC] }, options);
  expect(one.arrivals).toEqual(calm.arrivals);
  expect(both.mortality).toEqual(one.mortality);
  one.mortality.forEach((step, place) => {
    step.forEach((factor, draw) => {
      expect(factor / calm.mortality[place][draw]).toBeCloseTo(factors3(draw)[place], 12);
    });
  });
  expect(new Set(both.arrivals.flatMap((step) => Array.from(step)))).toEqual(new Set([1, 1.5]));
});

/** The factors of the epidemic alone, under the seed of the test above. */
function factors3(draw: number): number[] {
  const numbers = stream(3, { module: 'shock epidemic', area: 'a', year: 2022, draw: 0 });
  return Array.from(shockFactors(EPIDEMIC, { numbers, draw, years: YEARS }));
}

test('shocks that cannot be are named', () => {
  const unknown = JSON.parse(JSON.stringify({ ...EPIDEMIC, kind: 'war' }));
  expect(() => requireShocks('simulate', [unknown], YEARS)).toThrow('simulate: nie ma wstrząsu „war”; są epidemic, wave');
  expect(() => requireShocks('simulate', [EPIDEMIC, EPIDEMIC], YEARS)).toThrow(
    'simulate: wstrząs „epidemic” występuje dwa razy; zostaw jeden',
  );
  for (const wrong of [{ probability: 1.1 }, { factor: 0 }, { spread: -1 }, { duration: 1.5 }])
    expect(() => requireShocks('simulate', [{ ...EPIDEMIC, ...wrong }], YEARS)).toThrow('wstrząs „epidemic”');
});

test('a shock that is to begin in no year of the run is named, not passed over', () => {
  expect(() => requireShocks('drawPaths', [{ ...EPIDEMIC, years: [2019] }], [2023, 2024])).toThrow(
    'drawPaths: wstrząs „epidemic” ma się zacząć w 2019 r.; kroki symulacji to 2023, 2024',
  );
});
