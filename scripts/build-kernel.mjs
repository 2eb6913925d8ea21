/**
 * Compiles assembly/ (AssemblyScript) to WebAssembly and writes it as a module of src, the bytes as text, so that the same
 * file runs in Node.js, in a bundled page and in a worker without being fetched. The file is committed: tests and type checks
 * need no compiler of AssemblyScript, and one test compiles again and compares.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { runMain, ScriptError, say } from './say.mjs';

const COMPILER = join('node_modules', 'assemblyscript', 'bin', 'asc.js');

/** Where the module is written. */
export const KERNEL_MODULE = join('src', 'projection', 'kernel', 'wasm-bytes.ts');

/** No fused multiply-add and no relaxed SIMD: both would give other bits on other machines. */
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert', '--enable', 'simd'];

/**
 * The text of the module that holds the compiled kernel.
 *
 * @param {string} root - The package's folder.
 * @param {(pid: number) => void} [hold] - Told the process id of the compiler.
 */
export async function compileKernel(root, hold = () => undefined) {
  const memory = join(root, '.kohorta');
  mkdirSync(memory, { recursive: true });
  const folder = mkdtempSync(join(memory, 'kernel-'));
  try {
    const file = join(folder, 'kernel.wasm');
    const args = [join(root, COMPILER), 'assembly/kernel.ts', '--outFile', file, ...OPTIONS];
    const { code, output } = await run(process.execPath, args, { cwd: root, capture: true, onStart: hold });
    if (code !== 0) throw new ScriptError(`kompilacja jądra nie powiodła się:\n${output}`, `compiling the kernel failed:\n${output}`);
    return moduleOf(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer} bytes */
function moduleOf(bytes) {
  return `/** The compiled kernel (assembly/) as base64; made by \`node scripts/build-kernel.mjs\`, not by hand. */
export const WASM_BYTES: string =
  '${bytes.toString('base64')}';
`;
}

await runMain(import.meta.url, async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(join(root, KERNEL_MODULE), await compileKernel(root));
  say(`zapisano ${KERNEL_MODULE}`, `wrote ${KERNEL_MODULE}`);
});
