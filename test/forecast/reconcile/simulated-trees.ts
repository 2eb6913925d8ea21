import type { Hierarchy } from '../../../src/forecast/reconcile/hierarchy.js';
import { sumsOf } from '../../../src/forecast/reconcile/sums-of.js';
import { normal } from '../../../src/numerics/normal.js';
import { poisson } from '../../../src/numerics/poisson.js';
import { stream } from '../../../src/numerics/stream.js';

/** A tree of yearly series that add up. */
export interface SimulatedTree {
  readonly hierarchy: Hierarchy;
  /** By node; the last years are those to be forecast. */
  readonly series: ReadonlyMap<string, Float64Array>;
}

/** City = zone + rest, zone = three units, rest = two: the shape of Rumia. */
const SHAPE = sumsOf({ city: ['zone', 'rest'], zone: ['unit 1', 'unit 2', 'unit 3'], rest: ['north', 'south'] });
/** People in the units of a town; users of a service in them. */
const SIZES = { people: [2500, 900, 1500, 12_000, 7000], users: [12, 5, 8, 40, 25] } as const;

/**
 * A town of five parts, each with a level that wanders, a slope that fades in and out, noise of its own, and a share in what
 * moves the whole town and its half of it.
 *
 * @param years - Of all values.
 * @param of - Thousands of people, or dozens of users of a service, who are counted and so vary by chance.
 */
export function simulatedTree(seed: number, years: number, of: keyof typeof SIZES = 'people'): SimulatedTree {
  const random = stream(seed, { module: 'tree', area: 'test', year: 0, draw: 0 });
  const moves = (size: number): number[] => Array.from({ length: years }, () => size * normal(random));
  const town = moves(0.01);
  const halves = [moves(0.01), moves(0.01)];
  const leaves = SIZES[of].map((size, leaf) => {
    const own = moves(0.02);
    const noise = moves(0.015);
    let level = size;
    let slope = 0.02 * normal(random);
    return noise.map((error, year) => {
      slope = 0.9 * slope + 0.005 * normal(random);
      level *= Math.max(0.5, 1 + slope + own[year] + town[year] + halves[leaf < 3 ? 0 : 1][year]);
      return of === 'users' ? poisson(random, level) : Math.max(0, level * (1 + error));
    });
  });
  const sums = Array.from({ length: years }, (_, year) => SHAPE.sumUp(leaves.map((values) => values[year])));
  return { hierarchy: SHAPE, series: new Map(SHAPE.nodes.map((id, node) => [id, Float64Array.from(sums, (values) => values[node])])) };
}
