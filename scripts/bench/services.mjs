/**
 * `npm run bench:services -- [--json] [--draws 500,2000]`: seconds and peak memory of all services of Rumia in four areas from 2015
 * to 2040. Reads arguments, runs each size in a process of its own, prints, and fails where a bar is not met.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure, ROOT } from '../ensure.mjs';
import { inLanguage, runMain, ScriptError, say } from '../say.mjs';

const RUN = fileURLToPath(new URL('services-run.mjs', import.meta.url));
const FROM = 2015;
const UNTIL = 2040;
const AREAS = 4;
/** Seconds of the processor and not minutes; bytes: below what a small computer has to spare. */
const BARS = { cpuSeconds: 60, peakBytes: 500_000_000 };

const HELP_PL = `Pomiar szybkości usług

Liczy wszystkie usługi Rumi w czterech częściach miasta od ${FROM} do ${UNTIL} r. i podaje czas i największe zużycie pamięci, dla
dwóch liczb losowań, by było widać, jak rosną.

Użycie:
  npm run bench:services -- [opcje]

Opcje:
  --draws 500,2000   liczby losowań (domyślnie 500,2000)
  --json             tylko wynik, w formacie JSON
  --language en      po angielsku
  --help             ta pomoc

Kończy się błędem, gdy pomiar trwa ponad ${BARS.cpuSeconds} s czasu procesora albo zajmuje ponad ${BARS.peakBytes / 1e6} MB.
`;

const HELP_EN = `How fast services are

Computes all services of Rumia in four parts of the town from ${FROM} to ${UNTIL}, and gives time and peak memory for two numbers of
draws, so that their growth is seen.

Usage:
  npm run bench:services -- [options]

Options:
  --draws 500,2000   numbers of draws (default 500,2000)
  --json             the result only, as JSON
  --language en      in English
  --help             this help

Fails above ${BARS.cpuSeconds} s of processor time or ${BARS.peakBytes / 1e6} MB.
`;

/**
 * @typedef {{ draws: number, years: [number, number], heldFrom: number | null, areas: string[], services: number, values: number,
 *   seconds: number, cpuSeconds: number, peakBytes: number, of: Record<string, number> }} Size
 */

async function main() {
  const { json, draws, language, help } = readArguments();
  if (language === 'en') process.env['KOHORTA_LANG'] = 'en';
  if (help) {
    process.stdout.write(inLanguage(HELP_PL, HELP_EN));
    return 0;
  }
  const counts = draws.split(',').map(Number);
  if (counts.some((count) => !(Number.isInteger(count) && count >= 1))) {
    throw wrongUse(
      `--draws ${draws}; oczekiwano liczb całkowitych od 1 po przecinku`,
      `--draws ${draws}; expected whole numbers from 1 with commas`,
    );
  }
  await ensure();
  const sizes = counts.map((count) => {
    say(`${count} losowań…`, `${count} draws…`);
    const words = [RUN, join(ROOT, 'data/rumia'), FROM, UNTIL, count, AREAS].map(String);
    return /** @type {Size} */ (JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })));
  });
  const over = sizes.flatMap((size) => overOf(size));
  if (json) process.stdout.write(`${JSON.stringify({ cpu: cpus()[0]?.model, node: process.version, bars: BARS, over, sizes }, null, 2)}\n`);
  else process.stdout.write(`${sizes.map(described).join('\n')}\n${over.join('\n')}${over.length > 0 ? '\n' : ''}`);
  return over.length > 0 ? 1 : 0;
}

/** @param {Size} size */
function overOf({ draws, cpuSeconds, peakBytes }) {
  const time = `${draws}: ${cpuSeconds.toFixed(1)} s > ${BARS.cpuSeconds} s`;
  const memory = `${draws}: ${megabytes(peakBytes)} MB > ${megabytes(BARS.peakBytes)} MB`;
  return [...(cpuSeconds > BARS.cpuSeconds ? [time] : []), ...(peakBytes > BARS.peakBytes ? [memory] : [])];
}

/** @param {Size} size */
function described({ draws, years, heldFrom, areas, services, values, seconds, cpuSeconds, peakBytes, of }) {
  const slowest = Object.entries(of).toSorted(([, a], [, b]) => b - a);
  const parts = slowest.map(([name, took]) => `  ${name.padEnd(18)} ${took.toFixed(2).padStart(7)} s`).join('\n');
  const held = heldFrom === null ? '' : inLanguage(`; współczynniki stałe od ${heldFrom} r.`, `; rates held from ${heldFrom} on`);
  const what = inLanguage(
    `${draws} losowań, ${years.join('–')}, ${areas.length} obszary, ${services} usług, ${values} liczb${held}`,
    `${draws} draws, ${years.join('-')}, ${areas.length} areas, ${services} services, ${values} numbers${held}`,
  );
  const took = inLanguage(
    `${seconds.toFixed(1)} s, czas procesora ${cpuSeconds.toFixed(1)} s, najwięcej ${megabytes(peakBytes)} MB`,
    `${seconds.toFixed(1)} s, processor ${cpuSeconds.toFixed(1)} s, peak ${megabytes(peakBytes)} MB`,
  );
  return `${what}\n${took}\n${parts}`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        draws: { type: 'string', default: '500,2000' },
        language: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(`nieznany argument (${reason})`, `unknown argument (${reason})`);
  }
}

/** @param {string} pl @param {string} en */
function wrongUse(pl, en) {
  return new ScriptError(`bench:services: ${pl}. Pomoc: --help`, `bench:services: ${en}. Help: --help`, 2);
}

await runMain(import.meta.url, main);
