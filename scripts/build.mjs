/**
 * Compiles src into dist, beside the bundled chart libraries and the fonts. Everything is made in a new folder that
 * then takes the place of the old one: nothing stale stays, and a build that is stopped leaves the old one whole.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleExplorer } from './build-explorer.mjs';
import { writeAssembly } from './build-kernel.mjs';
import { bundleVega, copyFonts } from './build-vendor.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { runMain, ScriptError, say } from './say.mjs';

/** What is written in AssemblyScript, and how it is compiled; the results are among the sources. */
const ASSEMBLY = ['assembly', 'scripts/build-kernel.mjs'];
const CODE = [
  'src',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-explorer.mjs',
  ...ASSEMBLY,
];
const VENDOR = ['package-lock.json', 'scripts/build-vendor.mjs'];

const COMPILER = join('node_modules', 'typescript', 'bin', 'tsc');

/** Parts of dist that take their time and change only with the dependencies. */
const VENDOR_FOLDERS = ['vendor', 'fonts'];

/**
 * Whether dist is made of the present sources.
 *
 * @param {string} root - The package's folder.
 */
export function isBuilt(root) {
  return readStamp(join(root, 'dist', '.stamp')) === stamp(root);
}

/**
 * Builds the package.
 *
 * @param {string} root - The package's folder.
 * @param {(pid: number) => void} hold - Told the process id of the compiler.
 */
export async function build(root, hold) {
  requireInstalled(join(root, COMPILER));
  say('buduję pakiet…', 'building the package…');
  const dist = join(root, 'dist');
  const fresh = join(root, '.kohorta', 'dist-new');
  const old = join(root, '.kohorta', 'dist-old');
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await writeAssembly(root, hold);
  const made = stamp(root);
  await compile(root, fresh, hold);
  await bundleExplorer(root, join(fresh, 'explorer'));
  const sameVendor = readStamp(join(dist, '.stamp'))?.split(' ')[1] === made.split(' ')[1];
  if (sameVendor && VENDOR_FOLDERS.every((folder) => existsSync(join(dist, folder)))) {
    for (const folder of VENDOR_FOLDERS) cpSync(join(dist, folder), join(fresh, folder), { recursive: true });
  } else {
    await bundleVega(root, join(fresh, 'vendor'));
    copyFonts(root, join(fresh, 'fonts'));
  }
  const command = join(fresh, 'cli', 'main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
  // A change made during the build gets a stamp that does not match, and so another build.
  writeFileSync(join(fresh, '.stamp'), made);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {(pid: number) => void} hold
 */
async function compile(root, folder, hold) {
  const tsc = join(root, COMPILER);
  const { code, output } = await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    capture: true,
    onStart: hold,
  });
  if (code !== 0) throw new ScriptError(`kompilacja nie powiodła się:\n${output}`, `compilation failed:\n${output}`);
}

/**
 * Installing is not the build's work: it asks the network.
 *
 * @param {string} compiler
 */
function requireInstalled(compiler) {
  if (existsSync(compiler)) return;
  throw new ScriptError(
    'zależności nie są zainstalowane; uruchom npm ci albo npm start, które zainstaluje je samo',
    'the dependencies are not installed; run npm ci, or npm start, which installs them itself',
  );
}

/**
 * Two hashes: of the whole build and of its vendor part.
 *
 * @param {string} root
 */
function stamp(root) {
  return `${fingerprint(root, CODE)} ${fingerprint(root, VENDOR)}`;
}

await runMain(import.meta.url, () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return withLock(join(root, '.kohorta', 'setup-lock'), (hold) => build(root, hold));
});
