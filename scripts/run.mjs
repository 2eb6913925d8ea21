/** Starts other programs, and does not leave them behind when this one is stopped. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

let stopping = false;

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [capture] - Collect what the program prints instead of showing it.
 * @property {boolean} [shell]
 * @property {(pid: number) => void} [onStart] - Told the process id, for locks.
 */

/**
 * Runs a program to its end; it reads nothing from the terminal unless its output is shown there too.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} Exit code (1 when it could not be started), and the output.
 */
export function run(command, args, { cwd, env, capture = false, shell = false, onStart } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, env, shell, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    const collect = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    running.add(child);
    if (child.pid !== undefined) onStart?.(child.pid);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      // A program stopped together with this one has not failed: there is nothing more to do or to say.
      if (stopping) return;
      resolve({ code: code ?? 128 + (signal === null ? 1 : constants.signals[signal]), output });
    });
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    const code = 128 + constants.signals[signal];
    stopping = true;
    for (const child of running) child.kill(signal);
    // The lock may be given back only when nobody writes any more.
    const left = setInterval(() => running.size === 0 && process.exit(code), 20);
    setTimeout(() => {
      for (const child of running) child.kill('SIGKILL');
      clearInterval(left);
      setTimeout(() => process.exit(code), 100);
    }, 1500);
  });
}
