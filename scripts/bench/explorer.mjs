/**
 * How fast the explorer answers: `npm run bench:explorer [-- --moves 100 --views people,services --json]`. Opens the page of Rumia in a real browser, moves
 * sliders, and measures from the event to the numbers drawn; and how soon after opening the first numbers stand there.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser, launch } from '../chromium.mjs';
import { ensure, ROOT } from '../ensure.mjs';
import { run } from '../run.mjs';
import { runMain, ScriptError } from '../say.mjs';

const VIEWS = ['people', 'ageing', 'services', 'costs', 'indicators', 'comparison'];
/** Moves before the measured ones, by which the browser's compiler has made the code fast. */
const UNMEASURED = 20;
/** Milliseconds between two moves: a hand that moves a slider slowly. */
const BETWEEN = 120;

await runMain(import.meta.url, async () => {
  const { values } = parseArgs({
    options: {
      moves: { type: 'string', default: '100' },
      views: { type: 'string', default: VIEWS.join() },
      json: { type: 'boolean', default: false },
    },
  });
  const views = values.views.split(',').filter((view) => VIEWS.includes(view));
  const moves = Number(values.moves);
  if (!Number.isInteger(moves) || moves < 5) {
    throw new ScriptError(
      `--moves ${values.moves}: oczekiwano liczby całkowitej od 5`,
      `--moves ${values.moves}: expected a whole number from 5`,
    );
  }
  await ensure();
  const found = await findBrowser();
  if ('missing' in found) throw new ScriptError(found.missing, found.missing);
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-explorer-'));
  const file = join(folder, 'explorer.html');
  const browser = await launch(found);
  try {
    const { code, output } = await run(process.execPath, ['dist/cli/main.js', 'explorer', 'data/rumia', '--out', file], {
      cwd: ROOT,
      capture: true,
    });
    if (code !== 0) throw new ScriptError(output, output);
    const results = [];
    for (const view of views) results.push(await measured(browser, pathToFileURL(file).href, view, moves));
    const bytes = statSync(file).size;
    const figures = { browser: browser.version(), node: process.versions.node, bytes, moves, draws: 1000, views: results };
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} view
 * @param {number} moves
 */
async function measured(browser, address, view, moves) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.waitForSelector('.numbers .figure');
  const firstNumbers = await page.evaluate("performance.getEntriesByName('kohorta-drawn')[0].startTime");
  await page.evaluate(`document.getElementById('widok-${view}').click()`);
  await page.waitForTimeout(1500);
  /** @type {number[]} */
  const times = await page.evaluate(`(async () => {
    const slider = document.querySelector('input[type=range]');
    const times = [];
    for (let move = 0; move < ${moves + UNMEASURED}; move++) {
      performance.clearMarks();
      const start = performance.now();
      slider.value = String(60 + (move % 80));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => {
        const look = () => (performance.getEntriesByName('kohorta-drawn').length > 0 ? resolve() : setTimeout(look, 1));
        look();
      });
      times.push(performance.getEntriesByName('kohorta-drawn')[0].startTime - start);
      await new Promise((resolve) => setTimeout(resolve, ${BETWEEN}));
    }
    return times.slice(${UNMEASURED});
  })()`);
  await page.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { view, firstNumbers: Number(firstNumbers), median: at(0.5), p95: at(0.95), most: at(1) };
}

/** @param {{ browser: string, bytes: number, moves: number, draws: number, views: readonly { view: string, firstNumbers: number, median: number, p95: number, most: number }[] }} figures */
function table({ browser, bytes, moves, draws, views }) {
  const line = (/** @type {readonly (string | number)[]} */ cells) =>
    `${cells.map((cell, place) => (place === 0 ? String(cell).padEnd(12) : (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(16))).join('')}\n`;
  return [
    `Chromium ${browser}, ${moves} moves, ${draws} draws, page of ${Math.round(bytes / 1000)} kB; milliseconds\n`,
    line(['view', 'first numbers', 'median', '95th percentile', 'most']),
    ...views.map(({ view, firstNumbers, median, p95, most }) => line([view, firstNumbers, median, p95, most])),
  ].join('');
}
