/**
 * Compiles assembly/numerics.ts to WebAssembly and writes it as a module of src/numerics, as scripts/build-kernel.mjs does
 * with the kernel.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { runMain, ScriptError, say } from './say.mjs';

const COMPILER = join('node_modules', 'assemblyscript', 'bin', 'asc.js');

/** Where the module is written. */
export const NUMERICS_MODULE = join('src', 'numerics', 'wasm-numerics-bytes.ts');

/** As for the kernel: nothing that gives other bits on other machines. */
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert', '--enable', 'simd'];

/**
 * The text of the module that holds the compiled functions.
 *
 * @param {string} root - The package's folder.
 */
export async function compileNumerics(root) {
  const memory = join(root, '.kohorta');
  mkdirSync(memory, { recursive: true });
  const folder = mkdtempSync(join(memory, 'numerics-'));
  try {
    const file = join(folder, 'numerics.wasm');
    const args = [join(root, COMPILER), 'assembly/numerics.ts', '--outFile', file, ...OPTIONS];
    const { code, output } = await run(process.execPath, args, { cwd: root, capture: true });
    if (code !== 0) throw new ScriptError(`kompilacja nie powiodła się:\n${output}`, `compilation failed:\n${output}`);
    const bytes = readFileSync(file).toString('base64');
    return `/** The compiled functions (assembly/numerics.ts) as base64; made by \`node scripts/build-numerics.mjs\`, not by hand. */
export const NUMERICS_BYTES: string =
  '${bytes}';
`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(import.meta.url, async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(join(root, NUMERICS_MODULE), await compileNumerics(root));
  say(`zapisano ${NUMERICS_MODULE}`, `wrote ${NUMERICS_MODULE}`);
});
