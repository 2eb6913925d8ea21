/** The page that runs the simulations in a browser and posts their hashes to where it came from, or keeps them for a test. */
import { build } from 'esbuild';

/**
 * One script that needs nothing else: sets `globalThis.sameBytes`, and posts it to /result where `post` says so.
 *
 * @param {string} root - The package's folder.
 * @param {import('./job.mjs').Job} job
 * @param {{ post?: boolean }} [options]
 */
export async function pageScript(root, job, { post = false } = {}) {
  const entry = `
    import { hashSimulations } from './scripts/same-bytes/hash-simulation.mjs';
    let result;
    try {
      result = { hashes: hashSimulations(${JSON.stringify(job)}), agent: navigator.userAgent };
    } catch (error) {
      result = { error: String(error) };
    }
    globalThis.sameBytes = result;
    ${post ? "fetch('/result', { method: 'POST', body: JSON.stringify(result) });" : ''}
  `;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
