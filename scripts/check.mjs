/**
 * Every check that needs nothing but npm: lint and format, types, tests, the shape of the package. Ends with the line
 * `N passed, N failed`, counting each test and each of the other checks. `node scripts/check.mjs` expects a clone that
 * is set up; `npm test` sets it up first.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY, ROOT } from './ensure.mjs';
import { run } from './run.mjs';
import { runMain } from './say.mjs';

/** Programs that pass or fail as a whole: what they check, and their arguments to Node. */
const GATES = /** @type {const} */ ([
  ['lint and format (biome)', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['types (tsc)', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the explorer (tsc)', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.explorer.json']],
  ['package (publint)', ['node_modules/publint/src/cli.js', '--strict']],
  ['package types (attw)', ['node_modules/@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--ignore-rules', 'cjs-resolves-to-esm']],
]);

/**
 * Runs everything, also after a failure, and prints it.
 *
 * @returns {Promise<string>} The last line, `N passed, N failed` or `N passed, N failed, N skipped`.
 */
export async function check() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const [lint, types, explorerTypes, ...pack] = GATES;
  for (const [what, args] of [lint, types, explorerTypes]) await gate(what, args, counts);
  await tests(counts);
  for (const [what, args] of pack) await gate(what, args, counts);
  const { passed, failed, skipped } = counts;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  process.stdout.write(`\n${line}\n`);
  return line;
}

/**
 * @param {string} what
 * @param {readonly string[]} args
 * @param {{ passed: number, failed: number }} counts
 */
async function gate(what, args, counts) {
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, capture: true });
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${what}\n`);
  if (code === 0) counts.passed += 1;
  else {
    counts.failed += 1;
    process.stdout.write(`${output}\n`);
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
async function tests(counts) {
  const report = join(MEMORY, 'vitest.json');
  mkdirSync(MEMORY, { recursive: true });
  rmSync(report, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, args, { cwd: ROOT });
  const { passed, failed, skipped } = readCounts(report);
  counts.passed += passed;
  counts.skipped += skipped;
  // Vitest also fails for what is no test's fault, such as an error nobody caught.
  counts.failed += code === 0 ? failed : Math.max(failed, 1);
}

/** @param {string} report */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded fails without a single test in it.
    const unloaded = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await runMain(import.meta.url, async () => (/ 0 failed/.test(await check()) ? 0 : 1));
