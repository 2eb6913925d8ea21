/**
 * Compiles assembly/ (AssemblyScript) to WebAssembly and writes it as modules of src, the bytes as text, so that the same
 * files run in Node.js, in a bundled page and in a worker without being fetched. They are committed: tests and type checks
 * need no compiler of AssemblyScript, and one test compiles again and compares.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { runMain, ScriptError, say } from './say.mjs';

const COMPILER = join('node_modules', 'assemblyscript', 'bin', 'asc.js');

/** What is compiled, by the module it becomes: the kernel lies above the layer of plain numbers, and each has its own memory. */
const ENTRIES = {
  'src/projection/kernel/wasm-bytes.ts': { entry: 'assembly/kernel.ts', name: 'WASM_BYTES', what: 'kernel (assembly/kernel.ts)' },
  'src/numerics/wasm-numerics-bytes.ts': {
    entry: 'assembly/numerics.ts',
    name: 'NUMERICS_BYTES',
    what: 'functions (assembly/numerics.ts)',
  },
};

/** No fused multiply-add and no relaxed SIMD: both would give other bits on other machines. */
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert', '--enable', 'simd'];

/**
 * The modules that hold what is compiled: their texts by path from the root.
 *
 * @param {string} root - The package's folder.
 * @param {(pid: number) => void} [hold] - Told the process id of the compiler.
 * @returns {Promise<Record<string, string>>}
 */
export async function compileAssembly(root, hold = () => undefined) {
  const memory = join(root, '.kohorta');
  mkdirSync(memory, { recursive: true });
  const folder = mkdtempSync(join(memory, 'assembly-'));
  try {
    /** @type {Record<string, string>} */
    const made = {};
    for (const [path, { entry, name, what }] of Object.entries(ENTRIES)) {
      const file = join(folder, `${name}.wasm`);
      const args = [join(root, COMPILER), entry, '--outFile', file, ...OPTIONS];
      const { code, output } = await run(process.execPath, args, { cwd: root, capture: true, onStart: hold });
      if (code !== 0) {
        throw new ScriptError(`kompilacja ${entry} nie powiodła się:\n${output}`, `compiling ${entry} failed:\n${output}`);
      }
      made[path] = `/** The compiled ${what} as base64; made by \`node scripts/build-kernel.mjs\`, not by hand. */
export const ${name}: string =
  '${readFileSync(file).toString('base64')}';
`;
    }
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Compiles, and writes what is not as it is in src; the same source gives the same bytes.
 *
 * @param {string} root
 * @param {(pid: number) => void} [hold]
 * @returns {Promise<string[]>} The files written.
 */
export async function writeAssembly(root, hold) {
  const made = Object.entries(await compileAssembly(root, hold));
  const changed = made.filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text);
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
  return changed.map(([path]) => path);
}

await runMain(import.meta.url, async () => {
  const written = await writeAssembly(fileURLToPath(new URL('..', import.meta.url)));
  const [pl, en] = written.length === 0 ? ['nic się nie zmieniło', 'nothing has changed'] : [`zapisano ${written}`, `wrote ${written}`];
  say(pl, en);
});
