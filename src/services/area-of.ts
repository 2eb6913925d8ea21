import type { Simulation } from '../projection/simulation.js';

/**
 * Id of the area a service is computed for: the one asked for, else the smallest area that holds everybody of the simulation.
 *
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * areaOf(splitIntoAreas(future, rumia.subareas()).simulation); // => 'rumia'
 */
export function areaOf({ expected, tree }: Simulation, area?: string): string {
  const { areas } = expected.base;
  if (area !== undefined) return area;
  if (areas.length === 1 || tree === undefined) return areas.join();
  const [first, ...others] = areas.map((id) => tree.path(id).map((one) => one.id));
  return first.findLast((id) => others.every((path) => path.includes(id))) ?? areas.join();
}
