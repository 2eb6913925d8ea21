/** Who the workloads are compared with: C, compiled on the spot, numpy and R, each where it is found. */
import { mkdirSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';
import { inLanguage, ScriptError } from '../say.mjs';

/**
 * What a run of one workload answers.
 *
 * @typedef {object} Answer
 * @property {number[]} seconds - Of each repetition.
 * @property {number} cpuSeconds - Of all repetitions, all threads.
 * @property {number | null} peakBytes
 * @property {(number | null)[]} figures - By which implementations are compared.
 */

/**
 * @typedef {object} Runner
 * @property {string} name
 * @property {string} version - Of the language or library.
 * @property {string} how - Flags or method, for the reader of the result.
 * @property {readonly string[]} command
 * @property {string | null} missing - Why it is not there, if it is not.
 */

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Vectors of 128 bits, as WebAssembly has; on other processors than Intel's that is what the compiler takes by itself. */
const NARROW = arch() === 'x64' ? ['-O3', '-march=x86-64', '-msse2'] : ['-O3'];
const NATIVE = ['-O3', '-march=native'];

/**
 * Looks for the peers and compiles the C sources.
 *
 * @param {string} folder - For what is compiled.
 * @returns {Promise<Record<'c' | 'cNative' | 'numpy' | 'r', Runner>>}
 */
export async function findPeers(folder) {
  mkdirSync(folder, { recursive: true });
  const [c, cNative, numpy, r] = await Promise.all([
    compiled(folder, 'c', NARROW),
    compiled(folder, 'cNative', NATIVE),
    numpyPeer(),
    rPeer(),
  ]);
  return { c, cNative, numpy, r };
}

/** @returns {Runner} */
export function ours() {
  const script = join(HERE, 'ours.mjs');
  return { name: 'kohorta', version: process.version, how: 'Node.js', command: [process.execPath, script], missing: null };
}

/**
 * Runs one workload in a process of its own, so that the peak of memory is its own.
 *
 * @param {Runner} runner
 * @param {{ workload: string, model: string, repetitions: number, areas: number, seed: number }} task
 * @returns {Promise<Answer>}
 */
export async function answer({ name, command: [program, ...args] }, { workload, model, repetitions, areas, seed }) {
  const task = [workload, model, repetitions, areas, seed].map(String);
  // One thread each: what numpy multiplies by must not take the cores of the others.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const { code, output } = await run(program, [...args, ...task], { capture: true, env });
  const line = output.split('\n').find((text) => text.startsWith('{'));
  if (code !== 0 || line === undefined) {
    throw new ScriptError(`${name}, ${workload}: kod ${code}\n${output}`, `${name}, ${workload}: code ${code}\n${output}`);
  }
  return JSON.parse(line);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} flags
 * @returns {Promise<Runner>}
 */
async function compiled(folder, name, flags) {
  const compiler = process.env['CC'] ?? 'gcc';
  const version = await run(compiler, ['--version'], { capture: true });
  const how = `${compiler} ${flags.join(' ')}`;
  if (version.code !== 0) return missing(name, how, `nie znaleziono kompilatora ${compiler}`, `no compiler ${compiler} found`);
  const program = join(folder, name);
  const built = await run(compiler, [...flags, '-o', program, join(HERE, 'peer.c'), '-lm'], { capture: true });
  if (built.code !== 0) return missing(name, how, `kompilacja nie powiodła się: ${built.output}`, `compilation failed: ${built.output}`);
  return { name, version: version.output.split('\n')[0], how, command: [program], missing: null };
}

/** @returns {Promise<Runner>} */
async function numpyPeer() {
  const how = 'python3, numpy, blocks of 64 draws, in place';
  const { code, output } = await run('python3', ['-c', 'import numpy; print(numpy.__version__)'], { capture: true });
  if (code !== 0) return missing('numpy', how, 'nie znaleziono Pythona z numpy', 'no Python with numpy found');
  return { name: 'numpy', version: output.trim(), how, command: ['python3', join(HERE, 'peer.py')], missing: null };
}

/** @returns {Promise<Runner>} */
async function rPeer() {
  const how = 'Rscript --vanilla, matrices of cells x draws';
  const { code, output } = await run('Rscript', ['--version'], { capture: true });
  if (code !== 0) return missing('r', how, 'nie znaleziono R (Rscript)', 'no R (Rscript) found');
  const version = /version ([\d.]+)/.exec(output)?.[1] ?? output.trim();
  return { name: 'r', version, how, command: ['Rscript', '--vanilla', join(HERE, 'peer.R')], missing: null };
}

/**
 * @param {string} name
 * @param {string} how
 * @param {string} pl
 * @param {string} en
 * @returns {Runner}
 */
function missing(name, how, pl, en) {
  return { name, version: '', how, command: [], missing: inLanguage(pl, en) };
}
