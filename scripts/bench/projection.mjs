/**
 * `npm run bench:projection -- [--json] [--only K,N] [--rounds 5]`: how fast kohorta projects, in one run with C, numpy and
 * R, as ratios. Reads arguments and prints.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from '../ensure.mjs';
import { inLanguage, runMain, ScriptError } from '../say.mjs';
import { measure } from './measure.mjs';
import { findPeers, ours } from './peers.mjs';
import { describe } from './table.mjs';
import { WORKLOADS } from './workloads.mjs';

const NAMES = WORKLOADS.map(({ name }) => name).join(',');

const HELP_PL = `Pomiar szybkości projekcji

Liczy te same zadania w kohorcie, w C (kompilowanym na miejscu), w numpy i w R, rundami na przemian, i podaje mediany oraz
stosunki czasów. Sprawdza przy tym, że wszyscy liczą to samo; jeśli nie, kończy się błędem.

Użycie:
  npm run bench:projection -- [opcje]

Opcje:
  --only K,N         tylko te zadania (są: ${NAMES})
  --rounds LICZBA    liczba rund (domyślnie 5)
  --scale small      małe rozmiary: sprawdzian w kilka sekund, nie pomiar
  --json             tylko wynik, w formacie JSON
  --language en      po angielsku
  --help             ta pomoc

Czego nie ma na komputerze (kompilator C, Python z numpy, R), tego wynik nie podaje i mówi dlaczego.
`;

const HELP_EN = `How fast projections are

Computes the same workloads in kohorta, in C (compiled on the spot), in numpy and in R, round after round, and gives medians
and ratios of the times. It checks that all of them compute the same, and fails if they do not.

Usage:
  npm run bench:projection -- [options]

Options:
  --only K,N         these workloads only (there are: ${NAMES})
  --rounds NUMBER    number of rounds (default 5)
  --scale small      small sizes: a check in a few seconds, not a measurement
  --json             the result only, as JSON
  --language en      in English
  --help             this help

What is not found on the computer (a C compiler, Python with numpy, R) is left out, with the reason.
`;

async function main() {
  const { json, only, rounds, scale, language, help } = readArguments();
  if (language === 'en') process.env['KOHORTA_LANG'] = 'en';
  if (help) {
    process.stdout.write(inLanguage(HELP_PL, HELP_EN));
    return;
  }
  const workloads = chosen(only);
  const count = Number(rounds);
  if (!(Number.isInteger(count) && count >= 1)) {
    throw wrongUse(`--rounds ${rounds}; oczekiwano liczby całkowitej od 1`, `--rounds ${rounds}; expected a whole number from 1`);
  }
  if (scale !== 'full' && scale !== 'small') {
    throw wrongUse(`--scale ${scale}; oczekiwano full albo small`, `--scale ${scale}; expected full or small`);
  }
  await ensure();
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-bench-'));
  // Also when it is stopped by a signal: then the process ends before the code below.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const peers = await findPeers(folder);
  const kohorta = ours();
  /** @type {Record<string, Awaited<ReturnType<typeof measure>>>} */
  const results = {};
  for (const workload of workloads) {
    results[workload.name] = await measure(workload, { kohorta, peers, folder, rounds: count, small: scale === 'small' });
  }
  const versions = {
    node: process.versions.node,
    gcc: peers.c.missing === null ? peers.c.version : null,
    numpy: peers.numpy.missing === null ? peers.numpy.version : null,
    R: peers.r.missing === null ? peers.r.version : null,
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? '',
  };
  process.stdout.write(
    json ? `${JSON.stringify({ ...results, n: count, scale, versions })}\n` : describe(results, { versions, rounds: count }),
  );
}

/** @param {string | undefined} only */
function chosen(only) {
  if (only === undefined) return WORKLOADS;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => WORKLOADS.every((workload) => workload.name !== name));
  if (unknown !== undefined) {
    throw wrongUse(`--only: nie ma zadania „${unknown}”; są: ${NAMES}`, `--only: there is no workload "${unknown}"; there are: ${NAMES}`);
  }
  return WORKLOADS.filter(({ name }) => names.includes(name));
}

function readArguments() {
  const options = /** @type {const} */ ({
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    scale: { type: 'string', default: 'full' },
    language: { type: 'string', default: 'pl' },
    help: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(`nieznany argument (${reason})`, `unknown argument (${reason})`);
  }
}

/**
 * @param {string} pl
 * @param {string} en
 */
function wrongUse(pl, en) {
  const how = 'npm run bench:projection -- --help';
  return new ScriptError(`bench:projection: ${pl}\nPomoc: ${how}`, `bench:projection: ${en}\nHelp: ${how}`, 2);
}

await runMain(import.meta.url, main);
