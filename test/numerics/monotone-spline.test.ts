import { expect, test } from 'vitest';
import { monotoneSpline } from '../../src/numerics/monotone-spline.js';
import { textsOf } from '../texts-of.js';

test('a cubic with its own slopes at the ends is given back', () => {
  const places = Float64Array.of(1, 2, 3, 4, 5);
  const curve = monotoneSpline(
    places,
    places.map((x) => x * x * x),
    { startSlope: 3, endSlope: 75 },
  );
  for (const x of [1.5, 2.25, 3.9, 4.5]) expect(curve(x)).toBeCloseTo(x * x * x, 12);
});

test('places that do not rise and values that fall are refused', () => {
  expect(textsOf(() => monotoneSpline(Float64Array.of(1, 1), Float64Array.of(1, 2))).en).toContain('places that rise');
  expect(textsOf(() => monotoneSpline(Float64Array.of(1, 2), Float64Array.of(2, 1))).en).toContain('values that do not fall');
});
