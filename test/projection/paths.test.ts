import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawPathsOptions, drawPaths, type Paths } from '../../src/projection/paths.js';
import { LONGEST_SHIFT, levelFactors, NO_UNCERTAINTY, type Uncertainty } from '../../src/projection/uncertainty.js';

const level = fc.record({
  level: fc.double({ min: 0, max: 0.4, noNaN: true }),
  step: fc.double({ min: 0, max: 0.2, noNaN: true }),
  persistence: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 0.95, noNaN: true })),
});
const uncertainties: fc.Arbitrary<Uncertainty> = fc.record({
  fertility: fc.tuple(level, level).map(([one, shift]) => ({ ...one, shift })),
  mortality: fc.tuple(level, fc.double({ min: 0, max: 0.02, noNaN: true })).map(([one, trend]) => ({ ...one, trend })),
  arrivals: fc.tuple(level, level).map(([one, shift]) => ({ ...one, shift })),
  departures: level,
  shocks: fc.subarray([
    { kind: 'epidemic' as const, probability: 0.3, factor: 1.2, spread: 0.1, duration: 2 },
    { kind: 'wave' as const, probability: 0.2, factor: 1.5, spread: 0.3, duration: 1 },
  ]),
});
const OPTIONS: DrawPathsOptions = { seed: 7, area: 'a', base: 2022, years: [2023, 2024, 2025, 2026], draws: 6 };
const KEYS = ['fertility', 'fertilityShift', 'mortality', 'arrivals', 'arrivalsShift', 'departures'] as const;

const flat = (paths: Paths, key: (typeof KEYS)[number]): number[] => paths[key].flatMap((step) => Array.from(step));

test('drawPaths() changes nothing where nothing is uncertain', () => {
  const paths = drawPaths(NO_UNCERTAINTY, OPTIONS);
  for (const key of KEYS) {
    const neutral = key.endsWith('Shift') ? 0 : 1;
    expect(new Set(flat(paths, key)), key).toEqual(new Set([neutral]));
  }
  expect(paths.heldShifts).toBe(0);
});

test('drawPaths() gives a draw the same numbers whatever draws and years there are besides', () => {
  fc.assert(
    fc.property(uncertainties, fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 1, max: 5 }), (uncertainty, seed, first) => {
      const whole = drawPaths(uncertainty, { ...OPTIONS, seed });
      const rest = drawPaths(uncertainty, { ...OPTIONS, seed, firstDraw: first, draws: 6 - first });
      const short = drawPaths(uncertainty, { ...OPTIONS, seed, years: OPTIONS.years.slice(0, 2) });
      for (const key of KEYS) {
        whole[key].forEach((step, place) => {
          expect(rest[key][place]).toEqual(step.slice(first));
          if (place < 2) expect(short[key][place]).toEqual(step);
        });
      }
    }),
  );
});

test('drawPaths() keeps factors above 0 and shifts within three years', () => {
  fc.assert(
    fc.property(uncertainties, fc.integer({ min: 0, max: 1000 }), (uncertainty, seed) => {
      const wide = { ...uncertainty, arrivals: { ...uncertainty.arrivals, shift: { level: 4, step: 0, persistence: 0 } } };
      const paths = drawPaths(wide, { ...OPTIONS, seed });
      for (const key of ['fertility', 'mortality', 'arrivals', 'departures'] as const)
        expect(flat(paths, key).every((factor) => factor > 0)).toBe(true);
      const shifts = [...flat(paths, 'arrivalsShift'), ...flat(paths, 'fertilityShift')];
      expect(Math.max(...shifts.map(Math.abs))).toBeLessThanOrEqual(LONGEST_SHIFT);
      expect(paths.heldShifts).toBe(shifts.filter((shift) => Math.abs(shift) === LONGEST_SHIFT).length);
    }),
  );
});

test('drawPaths() takes the levels that levelFactors() gives one by one', () => {
  const model = { level: 0.1, step: 0.05, persistence: 0.4 };
  const paths = drawPaths({ ...NO_UNCERTAINTY, departures: model }, OPTIONS);
  for (let draw = 0; draw < OPTIONS.draws; draw++) {
    const { seed, area, base, years } = OPTIONS;
    const factors = levelFactors(model, { seed, area, base, years, draw, rate: 'departures' });
    expect(paths.departures.map((step) => step[draw])).toEqual(Array.from(factors));
  }
});

test('drawPaths(): what is uncertain about one rate changes no number of another', () => {
  fc.assert(
    fc.property(uncertainties, (uncertainty) => {
      const all = drawPaths(uncertainty, OPTIONS);
      const less = drawPaths({ ...uncertainty, fertility: NO_UNCERTAINTY.fertility, shocks: [] }, OPTIONS);
      for (const key of ['departures', 'arrivalsShift'] as const) expect(less[key]).toEqual(all[key]);
      const calm = drawPaths({ ...uncertainty, shocks: [] }, OPTIONS);
      for (const key of ['fertility', 'fertilityShift', 'departures', 'arrivalsShift'] as const) expect(calm[key]).toEqual(all[key]);
    }),
  );
});

describe('the spread of the factors is the one stated', () => {
  const DRAWS = 4000;
  const spreadOf = (factors: Float64Array): number => {
    const logarithms = Array.from(factors, Math.log);
    const mean = logarithms.reduce((sum, value) => sum + value, 0) / DRAWS;
    return Math.sqrt(logarithms.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (DRAWS - 1));
  };
  const spreads = (uncertainty: Partial<Uncertainty>, rate: 'fertility' | 'mortality' | 'arrivals'): number[] =>
    drawPaths({ ...NO_UNCERTAINTY, ...uncertainty }, { ...OPTIONS, draws: DRAWS })[rate].map(spreadOf);
  /** Three standard errors of a standard deviation of 4,000 draws. */
  const near = (found: number, stated: number): void => expect(Math.abs(found / stated - 1)).toBeLessThan(0.035);

  test('a random walk begins at the base year and grows by the root of time', () => {
    spreads({ fertility: { level: 0, step: 0.1, persistence: 1 } }, 'fertility').forEach((found, place) => {
      near(found, 0.1 * Math.sqrt(place + 1));
    });
  });

  test('deviations that fade begin as wide as they stay, since nobody knows where the base year lies', () => {
    for (const found of spreads({ arrivals: { level: 0, step: 0.1, persistence: 0.6 } }, 'arrivals')) near(found, 0.1 / 0.8);
  });

  test('an uncertain trend grows with time itself', () => {
    spreads({ mortality: { level: 0, step: 0, persistence: 0, trend: 0.02 } }, 'mortality').forEach((found, place) => {
      near(found, 0.02 * (place + 1));
    });
  });
});

test('drawPaths() names the parameter it cannot use', () => {
  const wrong =
    (uncertainty: Partial<Uncertainty>): (() => Paths) =>
    () =>
      drawPaths({ ...NO_UNCERTAINTY, ...uncertainty }, OPTIONS);
  expect(wrong({ mortality: { level: -0.1, step: 0, persistence: 0 } })).toThrow(
    'niepewność mortality, level: -0.1; oczekiwano liczby od 0 do 5',
  );
  expect(wrong({ departures: { level: 0, step: 0, persistence: 1.2 } })).toThrow(
    'departures, persistence: 1.2; oczekiwano liczby od 0 do 0.95 albo 1',
  );
  expect(wrong({ fertility: { ...NO_UNCERTAINTY.fertility, shift: { level: Number.NaN, step: 0, persistence: 0 } } })).toThrow(
    'fertility, shift, level: NaN',
  );
  expect(() => drawPaths(NO_UNCERTAINTY, { ...OPTIONS, draws: 0 })).toThrow('losowań 0 od numeru 0');
});
