import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTown } from '../../src/sources/check-town.js';
import { type TownCopy, townCopy } from './fixture.js';

/** Some bytes of a file written over, at a place given as a share of its length. */
const damage = fc.record({
  file: fc.constantFrom('areas.csv', 'population.csv', 'series.csv', 'flows.csv', 'fertility.csv'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
});

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

/** A damaged copy, and whether any byte is another than before. */
function damaged({ file, at, bytes }: Damage): { readonly town: TownCopy; readonly isChanged: boolean } {
  const town = townCopy();
  town.folder();
  const before = town.files.get(file) ?? new Uint8Array();
  const after = Uint8Array.from(before);
  after.set(bytes.subarray(0, after.length - Math.floor(at * after.length)), Math.floor(at * after.length));
  town.files.set(file, after);
  return { town, isChanged: !Buffer.from(before).equals(after) };
}

test('a damaged file is never read as if nothing had happened', () => {
  fc.assert(
    fc.property(damage, (one) => {
      const { town, isChanged } = damaged(one);
      town.keepHashes = true;
      expect(checkTown(town.folder()).isEmpty).toBe(!isChanged);
    }),
    { seed: 42, numRuns: 40 },
  );
});

test('damage that comes with its own hash crashes nothing', () => {
  fc.assert(
    fc.property(damage, (one) => {
      const report = checkTown(damaged(one).town.folder());
      expect(report.text('pl')).not.toMatch(/undefined|NaN|\[object/);
    }),
    { seed: 43, numRuns: 40 },
  );
});

test('a damaged description crashes nothing', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.constantFrom('resources', 'kohorta', 'name'), (value, key) => {
      const town = townCopy();
      town.keepHashes = true;
      town.describe(key, JSON.parse(value));
      expect(checkTown(town.folder()).text('en')).not.toMatch(/undefined|\[object/);
    }),
    { seed: 42, numRuns: 40 },
  );
});
