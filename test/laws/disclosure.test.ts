import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CrossDimension, crossTable } from '../../src/disclosure/cross-table.js';
import type { DisclosureCell, DisclosureRelation, Threshold } from '../../src/disclosure/disclosure-cell.js';
import { suppress } from '../../src/disclosure/suppress.js';
import { attack } from '../disclosure/attacker.js';
import { runs } from './arbitraries.js';

interface Linked {
  readonly cells: readonly DisclosureCell[];
  readonly relations: readonly DisclosureRelation[];
}

/** Many structural zeros and small counts, some large ones. */
const counts = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 80 }) },
);

const thresholds = fc.constantFrom<Threshold>(3, 5, 10);

function withTotal(name: string, size: number): CrossDimension {
  const values = Array.from({ length: size }, (_, index) => `${name}${index}`);
  return { name, values, sums: { [`${name}-total`]: values } };
}

const AREAS: CrossDimension = {
  name: 'area',
  values: ['zagorze', 'towarowa', 'stara-rumia-i', 'rest'],
  sums: { revitalised: ['zagorze', 'towarowa', 'stara-rumia-i'], city: ['revitalised', 'rest'] },
};

/** Two-way, three-way, and areas that nest by one or two further dimensions. */
const dimensions: fc.Arbitrary<readonly CrossDimension[]> = fc.oneof(
  fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 })).map(([a, b]) => [withTotal('a', a), withTotal('b', b)]),
  fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .map(([a, b, c]) => [withTotal('a', a), withTotal('b', b), withTotal('c', c)]),
  fc.integer({ min: 2, max: 4 }).map((ages) => [AREAS, withTotal('age', ages)]),
  fc.constant([AREAS, withTotal('age', 2), withTotal('sex', 2)]),
);

const crossTables: fc.Arbitrary<Linked> = dimensions.chain((dims) => {
  const size = dims.reduce((product, { values }) => product * values.length, 1);
  return fc.array(counts, { minLength: size, maxLength: size }).map((numbers) => crossTable(dims, numbers));
});

/** People in a service at the ends of years, and who came and went between, in two forms with their sum. */
const stocks: fc.Arbitrary<Linked> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.array(fc.tuple(counts, counts, counts), { minLength: 10, maxLength: 10 }))
  .map(([years, numbers]) => {
    const cells: DisclosureCell[] = [];
    const relations: DisclosureRelation[] = [];
    for (const form of [0, 1]) {
      let stock = numbers[form * 5][0];
      cells.push({ id: `f${form} 0`, count: stock });
      for (let year = 1; year < years; year++) {
        const [, came, wouldLeave] = numbers[form * 5 + year];
        const left = Math.min(wouldLeave, stock);
        stock += came - left;
        cells.push(
          { id: `f${form} ${year}`, count: stock },
          { id: `came${form} ${year}`, count: came },
          { id: `left${form} ${year}`, count: left },
        );
        relations.push({
          name: `f${form} ${year}`,
          total: `f${form} ${year}`,
          parts: [`f${form} ${year - 1}`, `came${form} ${year}`],
          less: [`left${form} ${year}`],
        });
      }
    }
    const stockOf = (id: string): number => cells.find((cell) => cell.id === id)?.count ?? 0;
    for (let year = 0; year < years; year++) {
      const parts = [`f0 ${year}`, `f1 ${year}`];
      cells.push({ id: `both ${year}`, count: stockOf(parts[0]) + stockOf(parts[1]) });
      relations.push({ name: `both ${year}`, total: `both ${year}`, parts });
    }
    return { cells, relations };
  });

test.each([
  { name: 'tables with margins and areas', tables: crossTables, numRuns: runs.numRuns },
  { name: 'stocks and flows over years', tables: stocks, numRuns: Math.ceil(runs.numRuns / 4) },
])('no hidden count of $name can be bounded more tightly than the rule allows', { timeout: 3_600_000 }, async ({ tables, numRuns }) => {
  await fc.assert(
    fc.asyncProperty(tables, thresholds, async ({ cells, relations }, threshold) => {
      const { shown, inexact } = suppress(cells, relations, { threshold });
      expect(inexact).toEqual([]);
      for (const { id, count } of cells) {
        if (count >= 1 && count < threshold) expect(shown.get(id), id).toBeNull();
        else if (count === 0) expect(shown.get(id), id).toBe(0);
        else expect([count, null], id).toContain(shown.get(id));
      }
      for (const [id, { least, greatest }] of await attack({ cells, relations, shown }, threshold)) {
        expect(greatest - least, `${id}: ${least} to ${greatest}`).toBeGreaterThanOrEqual(threshold);
      }
    }),
    { numRuns },
  );
});

test('controlled rounding keeps two-way sums, moves no count by the base, and leaves zeros', () => {
  const twoWay = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([a, b]) =>
      fc
        .array(counts, { minLength: a * b, maxLength: a * b })
        .map((numbers) => crossTable([withTotal('a', a), withTotal('b', b)], numbers)),
    );
  fc.assert(
    fc.property(twoWay, thresholds, ({ cells, relations }, threshold) => {
      const { shown } = suppress(cells, relations, { threshold, method: 'round' });
      for (const { id, count } of cells) {
        const rounded = shown.get(id) ?? Number.NaN;
        expect(rounded % threshold).toBe(0);
        expect(Math.abs(rounded - count)).toBeLessThan(threshold);
        if (count === 0) expect(rounded).toBe(0);
      }
      for (const { total, parts } of relations) {
        expect(parts.reduce((sum, part) => sum + (shown.get(part) ?? Number.NaN), 0)).toBe(shown.get(total));
      }
    }),
    runs,
  );
});
