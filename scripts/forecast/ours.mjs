/** The library's own forecasts of a panel, and how large the automatic one is in a browser. Needs dist. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { interval } from '../../dist/forecast/interval.js';
import { POOLED_CONSTANTS } from '../../dist/forecast/interval-constants.js';
import { recalibrate } from '../../dist/forecast/recalibrate.js';
import { SERIES_METHODS } from '../../dist/forecast/series-methods.js';
import { ROOT } from '../ensure.mjs';
import { ScriptError } from '../say.mjs';

/** @typedef {import('./read-panel.mjs').PanelSeries} PanelSeries */

/** Series that are forecast before the time is taken: a user's process runs longer than it warms up. */
const WARM_UP = 100;

/**
 * Points and intervals of 80 and 95 per cent. Of a series that is nowhere negative no bound is.
 *
 * @param {readonly PanelSeries[]} panel
 * @param {{ name: string | undefined, calibrationPanel: readonly PanelSeries[] | undefined }} options
 */
export function forecastPanel(panel, { name = 'automatic', calibrationPanel }) {
  const method = SERIES_METHODS.find(({ id }) => id === name);
  if (method === undefined) {
    const known = SERIES_METHODS.map(({ id }) => id).join(', ');
    throw new ScriptError(`nie ma metody „${name}”; są: ${known}`, `there is no method "${name}"; there are: ${known}`, 2);
  }
  const constants =
    calibrationPanel === undefined
      ? POOLED_CONSTANTS
      : recalibrate(
          calibrationPanel.map(({ train, test }) => Float64Array.of(...train, ...test)),
          { method },
        );
  /** @param {PanelSeries} series */
  const forecast = ({ train, test }) => {
    const outlook = method.fit(train).outlook(test.length);
    const options = train.every((value) => value >= 0) ? { constants, lowest: 0 } : { constants };
    return { means: outlook.means, 80: interval(train, outlook, 0.8, options), 95: interval(train, outlook, 0.95, options) };
  };
  for (let place = 0; place < WARM_UP; place++) forecast(panel[place % panel.length]);
  const before = process.cpuUsage();
  const forecasts = panel.map(forecast);
  const { user, system } = process.cpuUsage(before);
  return { forecasts, cpuSeconds: (user + system) / 1e6, learnedFrom: constants.learnedFrom.en };
}

/** Points and intervals of the automatic forecast, bundled and minified. */
export async function minifiedKilobytes() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { automatic } from './dist/forecast/automatic.js'; export { interval } from './dist/forecast/interval.js';`,
      resolveDir: join(ROOT),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return Number((outputFiles[0].contents.length / 1000).toFixed(1));
}
