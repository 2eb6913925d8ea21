/**
 * Makes a fresh clone ready: installs what the lock file names and builds the package, each only when it is not done
 * yet. What is done is marked last, so that whatever an interruption left is done again; nothing marked asks the network.
 */
import './node-version.cjs';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { runMain, ScriptError, say } from './say.mjs';

/** The package's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folder of locks and stamps that outlive node_modules and dist. */
export const MEMORY = join(ROOT, '.kohorta');

const INSTALL_STAMP = join(ROOT, 'node_modules', '.kohorta-stamp');

/** Fields of package.json that decide what npm installs; a changed script does not ask for the network. */
const INSTALL_FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'overrides', 'workspaces', 'allowScripts'];

const NETWORK_ERRORS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED|EHOSTUNREACH|ENETUNREACH|EPROTO/;

/** Installs and builds what is missing or out of date; returns at once where nothing is. */
export async function ensure() {
  if (isInstalled() && isBuilt(ROOT)) return;
  await withLock(join(MEMORY, 'setup-lock'), async (hold) => {
    // Another run may have finished the work while this one waited.
    if (!isInstalled()) await install(hold);
    if (!isBuilt(ROOT)) await build(ROOT, hold);
  });
}

/** What an installation depends on. */
export function installFingerprint() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const fields = JSON.stringify(INSTALL_FIELDS.map((field) => manifest[field]));
  // Native packages differ by platform, processor and the binary interface of Node.
  const machine = [process.versions.modules, process.platform, process.arch];
  return fingerprint(ROOT, ['package-lock.json', 'notebooks/package.json'], [fields, ...machine]);
}

function isInstalled() {
  return readStamp(INSTALL_STAMP) === installFingerprint();
}

/** @param {(pid: number) => void} hold */
async function install(hold) {
  say(
    'instaluję zależności (tylko za pierwszym razem i po ich zmianie)…',
    'installing dependencies (only the first time and when they change)…',
  );
  rmSync(INSTALL_STAMP, { force: true });
  const { command, prefix, shell } = npm();
  /** @param {readonly string[]} args */
  const runNpm = (args) => run(command, [...prefix, ...args, '--loglevel=error'], { cwd: ROOT, capture: true, shell, onStart: hold });
  // Without a network npm tries each of some hundred packages again and again: minutes, where one question tells.
  const ping = await runNpm(['ping', '--fetch-retries=0', '--fetch-timeout=10000']);
  const network = NETWORK_ERRORS.test(ping.output) ? '--offline' : '--prefer-offline';
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', network]);
  if (code === 0) {
    writeFileSync(INSTALL_STAMP, installFingerprint());
    return;
  }
  if (NETWORK_ERRORS.test(output)) {
    throw new ScriptError(
      'nie udało się pobrać zależności: brak połączenia z siecią. Połącz się raz i powtórz polecenie; później sieć nie jest potrzebna.',
      'the dependencies could not be downloaded: no network. Connect once and run the command again; later no network is needed.',
    );
  }
  throw new ScriptError(
    `instalacja (npm ci) nie powiodła się, kod ${code}:\n${output}`,
    `installation (npm ci) failed, code ${code}:\n${output}`,
  );
}

/** The npm that runs this script, else the one on the path (a batch file on Windows, which only a shell starts). */
function npm() {
  const running = process.env['npm_execpath'];
  return running !== undefined && basename(running).startsWith('npm-cli')
    ? { command: process.execPath, prefix: [running], shell: false }
    : { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

await runMain(import.meta.url, ensure);
