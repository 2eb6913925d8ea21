/** What is uncertain in the workloads that draw it themselves, and the factors kohorta draws from it. */
import { pathToFileURL } from 'node:url';
import { ROOT } from '../ensure.mjs';
import { FACTORS } from './model.mjs';

/** Year of the base. */
export const BASE_YEAR = 2022;

/** Standard deviation of a year's change of the logarithm, a random walk. */
const STEP_SD = { fertility: 0.02, mortality: 0.01, arrivals: 0.05 };

// By URL, so that the type check of this script does not need a build.
const { drawPaths, NO_UNCERTAINTY } = await import(new URL('dist/engine.js', pathToFileURL(ROOT)).href);

export const UNCERTAINTY = {
  ...NO_UNCERTAINTY,
  ...Object.fromEntries(Object.entries(STEP_SD).map(([rate, step]) => [rate, { level: 0, step, persistence: 1 }])),
};

/**
 * The factors of a town in the first draws, as kohorta draws them: for peers of a workload in which it does so itself.
 *
 * @param {{ draws: number, years: number, seed: number }} options
 * @returns {Record<typeof FACTORS[number], Float64Array[]>}
 */
export function drawnFactors({ draws, years, seed }) {
  const calendar = Array.from({ length: years }, (_, step) => BASE_YEAR + 1 + step);
  const paths = drawPaths(UNCERTAINTY, { seed, area: 'town', base: BASE_YEAR, years: calendar, draws });
  const { fertility, mortality, arrivals, departures } = paths;
  return { fertility, mortality, arrivals, departures };
}
