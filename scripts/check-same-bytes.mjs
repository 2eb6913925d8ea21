/**
 * The same seed gives the same bytes: the simulations of Rumia on this Node, on Node 20, 22 and 24, and in Firefox where
 * it is installed. (Chromium is part of `npm test`.) Ends with the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, ROOT } from './ensure.mjs';
import { run } from './run.mjs';
import { runMain } from './say.mjs';

/** The last release of each line at the time of writing; the package holds the program itself and runs nothing. */
const NODES = ['20.20.2', '22.23.3', '24.21.0'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
/** A browser that has not answered by then will not. */
const PATIENCE = 120_000;

async function main() {
  await ensure();
  const { job } = await import('./same-bytes/job.mjs');
  const { hashSimulations } = await import('./same-bytes/hash-simulation.mjs');
  const { pageScript } = await import('./same-bytes/page.mjs');
  const asked = job(ROOT);
  const expected = JSON.stringify(hashSimulations(asked));
  process.stdout.write(`Node ${process.versions.node}: ${expected}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-bytes-'));
  let [passed, failed] = [0, 0];
  /** @param {string} where @param {string} hashes */
  const compare = (where, hashes) => {
    const same = hashes === expected;
    if (same) passed += 1;
    else failed += 1;
    process.stdout.write(`${same ? 'ok    ' : 'FAILED'} ${where}: ${same ? 'the same bytes' : hashes}\n`);
  };
  try {
    const program = join(folder, 'hash.mjs');
    const hashModule = pathToFileURL(join(ROOT, 'scripts', 'same-bytes', 'hash-simulation.mjs')).href;
    writeFileSync(
      program,
      `import { hashSimulations } from ${JSON.stringify(hashModule)};\nprocess.stdout.write(JSON.stringify(hashSimulations(${JSON.stringify(asked)})));\n`,
    );
    for (const version of NODES) {
      const node = await nodeOf(version);
      compare(`Node ${version}`, node === undefined ? 'could not be installed' : (await run(node, [program], { capture: true })).output);
    }
    const firefox = FIREFOX.find((path) => existsSync(path));
    if (firefox === undefined) process.stdout.write('left out: Firefox is not installed\n');
    else compare('Firefox', await inFirefox(firefox, await pageScript(ROOT, asked, { post: true }), folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * The program of a version of Node, from npm.
 *
 * @param {string} version
 * @returns {Promise<string | undefined>}
 */
async function nodeOf(version) {
  if (version === process.versions.node) return process.execPath;
  const folder = join(ROOT, '.kohorta', `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { code, output } = await run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`], {
    cwd: folder,
    capture: true,
  });
  if (code === 0 && existsSync(program)) return program;
  process.stdout.write(output);
  return undefined;
}

/**
 * What the page posts back when Firefox has run it.
 *
 * @param {string} firefox
 * @param {string} script
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function inFirefox(firefox, script, folder) {
  /** @type {(answer: string) => void} */
  let answer = () => undefined;
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><meta charset="utf-8"><title>kohorta</title><script>${script.replaceAll('</script', '<\\/script')}</script>`,
      );
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      response.end();
      answer(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  mkdirSync(join(folder, 'profile'), { recursive: true });
  const browser = spawn(firefox, ['--headless', '--no-remote', '--profile', join(folder, 'profile'), `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  const timer = setTimeout(() => answer('{"error":"no answer"}'), PATIENCE);
  browser.on('error', (error) => answer(JSON.stringify({ error: error.message })));
  const { hashes, error, agent } = JSON.parse(String(await answered));
  clearTimeout(timer);
  browser.kill('SIGKILL');
  server.close();
  server.closeAllConnections();
  if (agent !== undefined) process.stdout.write(`${agent}\n`);
  return error ?? JSON.stringify(hashes);
}

await runMain(import.meta.url, main);
