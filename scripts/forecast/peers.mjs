/** Other libraries that forecast the same panel in the same run, where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./read-panel.mjs').PanelSeries} PanelSeries */
/** @typedef {import('./metrics.mjs').PanelForecast} PanelForecast */
/** @typedef {{ forecasts: PanelForecast[], cpuSeconds: number }} PeerResult */
/** @typedef {{ name: string, missing: string | null, run: (panel: readonly PanelSeries[]) => Promise<PeerResult> }} Peer */

const R_METHODS = ['ses', 'holt', 'damped', 'ets', 'thetaf', 'rwf', 'auto.arima'];

/** @returns {Promise<Peer[]>} */
export async function findPeers() {
  const [augurs, arima] = [await loadedAugurs(), await loaded('arima')];
  const hasR = spawnSync('Rscript', ['-e', 'library(forecast)'], { stdio: 'ignore' }).status === 0;
  return [
    {
      name: 'augurs AutoETS',
      missing: augurs === undefined ? 'npm @bsull/augurs is not installed' : null,
      run: (panel) => withAugurs(augurs, panel),
    },
    { name: 'arima auto', missing: arima === undefined ? 'npm arima is not installed' : null, run: (panel) => withArima(arima, panel) },
    ...R_METHODS.map((method) => ({
      name: `R ${method}`,
      missing: hasR ? null : 'Rscript with the package forecast is not found',
      run: async (/** @type {readonly PanelSeries[]} */ panel) => withR(method, panel),
    })),
  ];
}

/** @param {string} name @returns {Promise<any>} */
async function loaded(name) {
  try {
    return await import(name);
  } catch {
    return undefined;
  }
}

/** Its WebAssembly is read from the package: it would otherwise be fetched. @returns {Promise<any>} */
async function loadedAugurs() {
  const augurs = await loaded('@bsull/augurs/ets');
  if (augurs === undefined) return undefined;
  const wasm = createRequire(import.meta.url)
    .resolve('@bsull/augurs/ets')
    .replace(/ets\.js$/, 'ets_bg.wasm');
  augurs.initSync({ module: readFileSync(wasm) });
  return augurs;
}

/** @param {() => PanelForecast[]} run @returns {PeerResult} */
function timed(run) {
  const before = process.cpuUsage();
  const forecasts = run();
  const { user, system } = process.cpuUsage(before);
  return { forecasts, cpuSeconds: (user + system) / 1e6 };
}

/** What a peer gives where it fails: the last value, with no width. @param {PanelSeries} series @returns {PanelForecast} */
function lastValue({ train, test }) {
  const means = new Float64Array(test.length).fill(train[train.length - 1]);
  return { means, 80: { lows: means, highs: means }, 95: { lows: means, highs: means } };
}

/** @param {any} augurs @param {readonly PanelSeries[]} panel */
async function withAugurs(augurs, panel) {
  const { AutoETS } = augurs;
  return timed(() =>
    panel.map((series) => {
      try {
        const model = new AutoETS(1, 'ZZN');
        model.fit(series.train);
        const at = (/** @type {number} */ level) => model.predict(series.test.length, level);
        const [narrow, wide] = [at(0.8), at(0.95)];
        const bounds = (/** @type {any} */ { intervals }) => ({ lows: intervals.lower, highs: intervals.upper });
        return { means: narrow.point, 80: bounds(narrow), 95: bounds(wide) };
      } catch {
        return lastValue(series);
      }
    }),
  );
}

/** @param {any} module @param {readonly PanelSeries[]} panel */
async function withArima(module, panel) {
  const ARIMA = module.default;
  return quietly(() =>
    timed(() =>
      panel.map((series) => {
        try {
          const [means, variances] = new ARIMA({ auto: true, verbose: false }).fit(Array.from(series.train)).predict(series.test.length);
          const around = (/** @type {number} */ z) => ({
            lows: means.map((/** @type {number} */ mean, /** @type {number} */ year) => mean - z * Math.sqrt(variances[year])),
            highs: means.map((/** @type {number} */ mean, /** @type {number} */ year) => mean + z * Math.sqrt(variances[year])),
          });
          return { means, 80: around(1.2815515655446), 95: around(1.9599639845401) };
        } catch {
          return lastValue(series);
        }
      }),
    ),
  );
}

/**
 * Runs what prints its remarks among the results. @template T @param {() => T} run @returns {T}
 */
function quietly(run) {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return run();
  } finally {
    process.stdout.write = write;
  }
}

/** @param {string} method @param {readonly PanelSeries[]} panel @returns {PeerResult} */
function withR(method, panel) {
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-bench-'));
  try {
    const [input, output] = [join(folder, 'series.txt'), join(folder, 'forecasts.txt')];
    writeFileSync(input, panel.map(({ train, test }) => `${test.length} ${Array.from(train).join(' ')}\n`).join(''));
    execFileSync('Rscript', [fileURLToPath(new URL('peer.R', import.meta.url)), method, input, output], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [seconds, ...rows] = readFileSync(output, 'utf8').trim().split('\n');
    const forecasts = rows.map((row, place) => {
      const numbers = row.split(' ').map(Number);
      const years = panel[place].test.length;
      const part = (/** @type {number} */ which) => numbers.slice(which * years, (which + 1) * years);
      return { means: part(0), 80: { lows: part(1), highs: part(2) }, 95: { lows: part(3), highs: part(4) } };
    });
    return { forecasts, cpuSeconds: Number(seconds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
