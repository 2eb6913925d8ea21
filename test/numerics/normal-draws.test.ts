import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { normal } from '../../src/numerics/normal.js';
import { stream, streamAddress } from '../../src/numerics/stream.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const names = fc.record({
  module: fc.string(),
  area: fc.string(),
  year: fc.integer({ min: -2147483648, max: 2147483647 }),
  draw: fc.integer({ min: 0, max: 4294967295 - 100 }),
});

test.each(['WebAssembly', 'plain JavaScript'])('normalDraws() gives the bits of normal() draw by draw in %s', async (where) => {
  if (where !== 'WebAssembly') vi.stubGlobal('WebAssembly', undefined);
  const { normalDraws } = await import('../../src/numerics/normal-draws.js');
  fc.assert(
    fc.property(fc.maxSafeNat(), names, fc.integer({ min: 0, max: 100 }), (seed, name, count) => {
      const found = new Float64Array(count);
      normalDraws(streamAddress(seed, name), found);
      expect([...found]).toEqual(Array.from({ length: count }, (_, j) => normal(stream(seed, { ...name, draw: name.draw + j }))));
    }),
  );
});

test('normalDraws() of a hundred thousand draws, tails among them, are the bits of normal()', async () => {
  const { normalDraws } = await import('../../src/numerics/normal-draws.js');
  const name = { module: 'level', area: 'Łódź', year: 2023, draw: 0 };
  const found = new Float64Array(100_000);
  normalDraws(streamAddress(9, name), found);
  const numbers = stream(9, name);
  const differs = found.findIndex((value, draw) => {
    numbers.restart(2023, draw);
    return value !== normal(numbers);
  });
  expect(differs).toBe(-1);
  expect(Math.max(...found.subarray(0, 50_000))).toBeGreaterThan(3.5);
});
