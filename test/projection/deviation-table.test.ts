import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stream } from '../../src/numerics/stream.js';
import { deviationTable } from '../../src/projection/deviation-table.js';
import { deviations } from '../../src/projection/level-uncertainty.js';

const models = fc.record({
  level: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.4, noNaN: true })),
  step: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.2, noNaN: true })),
  persistence: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 0.95, noNaN: true })),
});

test('deviationTable() gives the bits of deviations() draw by draw', () => {
  fc.assert(
    fc.property(models, fc.maxSafeNat(), fc.integer({ min: 0, max: 9 }), (model, seed, firstDraw) => {
      const years = [2023, 2024, 2030];
      const table = deviationTable(model, { seed, module: 'level', area: 'a', base: 2022, years, draws: 4, firstDraw });
      for (let j = 0; j < 4; j++) {
        const draw = firstDraw + j;
        const numbers = stream(seed, { module: 'level', area: 'a', year: 2022, draw });
        expect(table.map((step) => step[j])).toEqual([...deviations(model, { numbers, draw, base: 2022, years })]);
      }
    }),
  );
});
