/**
 * `npm run bench:forecast -- --data FILE [--calibration FILE] [--method NAME] [--last N] [--peers] [--json]`: how good forecasts
 * of short yearly series are, by the metrics of the competitions. Reads arguments and prints.
 */
import { parseArgs } from 'node:util';
import { ensure } from '../ensure.mjs';
import { inLanguage, runMain, ScriptError } from '../say.mjs';
import { metricsOf } from './metrics.mjs';
import { findPeers } from './peers.mjs';
import { cutTo, readPanel } from './read-panel.mjs';

const HELP_PL = `Pomiar jakości prognoz krótkich rocznych szeregów

Plik: kolumny series_id, period_index, value, split (train, potem test). Z części train liczy prognozę, z test jej błędy.

Użycie:
  npm run bench:forecast -- --data PLIK [opcje]

Opcje:
  --data PLIK          szeregi do prognozy
  --calibration PLIK   szeregi, z których wziąć szerokość pasm (domyślnie: stałe biblioteki)
  --method NAZWA       jedna metoda zamiast automatycznej
  --last N             tylko ostatnie N wartości każdej części train
  --peers              w tym samym przebiegu także R forecast oraz npm @bsull/augurs i arima, jeśli są
  --json               tylko wynik, w formacie JSON
  --language en        po angielsku
  --help               ta pomoc
`;

const HELP_EN = `How good forecasts of short yearly series are

The file: columns series_id, period_index, value, split (train, then test). Forecasts from the train part, errors from the test.

Usage:
  npm run bench:forecast -- --data FILE [options]

Options:
  --data FILE          the series to forecast
  --calibration FILE   series to learn the width of bands from (default: the library's constants)
  --method NAME        one method instead of the automatic one
  --last N             only the last N values of each train part
  --peers              in the same run R forecast and npm @bsull/augurs and arima, where they are found
  --json               the result only, as JSON
  --language en        in English
  --help               this help
`;

async function main() {
  const { data, calibration, method: name, last, peers, json, language, help } = readArguments();
  if (language === 'en') process.env['KOHORTA_LANG'] = 'en';
  if (help) {
    process.stdout.write(inLanguage(HELP_PL, HELP_EN));
    return;
  }
  if (data === undefined) throw wrongUse('podaj --data PLIK', 'give --data FILE');
  const years = last === undefined ? Number.POSITIVE_INFINITY : Number(last);
  if (!(years >= 3 && (last === undefined || Number.isInteger(years)))) {
    throw wrongUse(`--last ${last}; oczekiwano liczby całkowitej od 3`, `--last ${last}; expected a whole number from 3`);
  }
  const whole = readPanel(data);
  const panel = last === undefined ? whole : cutTo(whole, years);
  const calibrationPanel = calibration === undefined ? undefined : readPanel(calibration);
  await ensure();
  const { forecastPanel, minifiedKilobytes } = await import('./ours.mjs');
  const { forecasts, cpuSeconds, learnedFrom } = forecastPanel(panel, { name, calibrationPanel });
  const { bySource, ...metrics } = metricsOf(panel, forecasts);
  const result = {
    ...metrics,
    cpuMsPerSeries: milliseconds(cpuSeconds, panel.length),
    method: name ?? 'automatic',
    constants: learnedFrom,
    minifiedKilobytes: await minifiedKilobytes(),
    bySource,
    ...(peers ? { peers: await peersOf(panel) } : {}),
  };
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : describe(result));
}

/** @param {readonly import('./read-panel.mjs').PanelSeries[]} panel */
async function peersOf(panel) {
  /** @type {Record<string, unknown>} */
  const results = {};
  for (const { name, missing, run } of await findPeers()) {
    if (missing !== null) results[name] = { missing };
    else {
      const { forecasts, cpuSeconds } = await run(panel);
      const { bySource: _, ...metrics } = metricsOf(panel, forecasts);
      results[name] = { ...metrics, cpuMsPerSeries: milliseconds(cpuSeconds, panel.length) };
    }
  }
  return results;
}

/** @param {number} seconds @param {number} count */
function milliseconds(seconds, count) {
  return Number(((1000 * seconds) / count).toFixed(3));
}

/** @param {Record<string, unknown>} result */
function describe(result) {
  const line =
    (/** @type {string} */ indent) =>
    (/** @type {[string, unknown]} */ [key, value]) =>
      value !== null && typeof value === 'object' ? block(indent, key, value) : `${indent}${key}: ${value}\n`;
  /** @param {string} indent @param {string} key @param {object} value @returns {string} */
  const block = (indent, key, value) =>
    `${indent}${key}:\n${Object.entries(value)
      .map(line(`${indent}  `))
      .join('')}`;
  return Object.entries(result).map(line('')).join('');
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string' },
        calibration: { type: 'string' },
        method: { type: 'string' },
        last: { type: 'string' },
        peers: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        language: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrongUse(error instanceof Error ? error.message : String(error), error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} pl @param {string} en */
function wrongUse(pl, en) {
  return new ScriptError(`bench:forecast: ${pl}. Pomoc: --help`, `bench:forecast: ${en}. Help: --help`, 2);
}

await runMain(import.meta.url, main);
