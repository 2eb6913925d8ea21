/** The browser of the tests and of the benchmark of the explorer. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './ensure.mjs';

/**
 * How to start a browser: its program, its arguments, and the variables it needs beside those of this process.
 *
 * @typedef {{ readonly path: string, readonly args: readonly string[], readonly env: Readonly<Record<string, string>> }} BrowserCommand
 */

/**
 * A browser for the tests, or the reason why there is none here.
 *
 * @typedef {BrowserCommand | { readonly missing: string }} FoundBrowser
 */

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The fonts beside the file, and no others: the pages look the same on every machine. */
const FONTS = '<?xml version="1.0"?>\n<fontconfig><dir prefix="relative">.</dir></fontconfig>\n';

/**
 * The Chromium that comes as an npm package on Linux x64; elsewhere one that is installed.
 *
 * @returns {Promise<FoundBrowser>}
 */
export async function findBrowser() {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpack();
    return {
      path: join(folder, 'chromium'),
      // Not the package's own switches: they turn off the web's security, which is what is tested here.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    };
  }
  const path = [process.env['CHROME_PATH'] ?? '', ...INSTALLED].find((candidate) => candidate !== '' && existsSync(candidate));
  return path === undefined
    ? { missing: `no Chromium for ${process.platform} ${process.arch}: install Chrome or set CHROME_PATH` }
    : { path, args: [], env: {} };
}

/**
 * Starts what {@link findBrowser} has found.
 *
 * @param {BrowserCommand} command
 */
export function launch({ path, args, env }) {
  return chromium.launch({ executablePath: path, args: [...args], env: { ...definedOf(process.env), ...env }, headless: true });
}

/**
 * The folder of the unpacked browser, its libraries and fonts: in the clone, since the system's temporary folder is
 * shared with others whose programs would be run, and moved into place whole, since a half of it would be taken for it.
 */
async function unpack() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(ROOT, '.kohorta', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(ROOT, '.kohorta'), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    await withVariables({ TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, async () => {
      const { default: packaged } = await import('@sparticuz/chromium');
      await packaged.executablePath();
    });
    // Its own names a shared folder.
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), FONTS);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run may have been first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Does a task with other environment variables. The package asks them where to unpack to, and adds the libraries that a
 * bare system lacks (NSS) only where it takes itself to be on the servers it is made for.
 *
 * @param {Readonly<Record<string, string>>} variables
 * @param {() => Promise<void>} task
 */
async function withVariables(variables, task) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await task();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** @param {NodeJS.ProcessEnv} variables */
function definedOf(variables) {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
