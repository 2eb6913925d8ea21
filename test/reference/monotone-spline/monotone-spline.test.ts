import { expect, test } from 'vitest';
import { monotoneSpline } from '../../../src/numerics/monotone-spline.js';
import { readReference } from '../read-reference.js';

test("monotoneSpline() is Hyman's filter on R's natural spline to 1e-14", () => {
  const { x, y } = readReference('monotone-spline.csv', import.meta.url);
  const curve = monotoneSpline(
    Float64Array.of(1, 5, 10, 15, 20, 30, 40, 60, 85),
    Float64Array.of(0, 0.01, 0.012, 0.012, 0.02, 0.05, 0.3, 1, 6),
  );
  expect(x.length).toBe(49);
  x.forEach((place, i) => {
    expect(Math.abs(curve(place) - y[i])).toBeLessThan(1e-14);
  });
});
