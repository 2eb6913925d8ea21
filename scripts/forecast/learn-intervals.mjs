/**
 * Learns the interval constants that come with the library and writes src/forecast/pooled-widths.ts, or with --check says how
 * well constants do on series that were left out of learning.
 *
 * node scripts/forecast/learn-intervals.mjs --data demographic-annual.csv=1 --data social-annual.csv=2 --data other-annual.csv=1
 *   --data tourism-annual.csv=1 [--check]
 *
 * Social matters, which are most of what a town counts, weigh twice. The others weigh the same: a band must hold for them too.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { automatic } from '../../dist/forecast/automatic.js';
import { interval } from '../../dist/forecast/interval.js';
import { ROOT } from '../ensure.mjs';
import { runMain, ScriptError } from '../say.mjs';
import { learn, scoresOf } from './learn-constants.mjs';
import { metricsOf } from './metrics.mjs';
import { cutTo, readPanel, sourceOf } from './read-panel.mjs';

/** @typedef {import('./learn-constants.mjs').Kind} Kind */
/** @typedef {import('../../dist/forecast/interval-constants.js').IntervalConstants} IntervalConstants */

/** A file of one or two collections is left out in so many blocks of neighbours, which are families of series. */
const BLOCKS = 10;

async function main() {
  const { data, check } = parseArgs({ options: { data: { type: 'string', multiple: true }, check: { type: 'boolean' } } }).values;
  if (data === undefined) throw new ScriptError('podaj --data PLIK=WAGA', 'give --data FILE=WEIGHT', 2);
  const files = data.map((argument) => argument.split('='));
  const kinds = files.map(([file, weight = '1']) => ({ panel: readPanel(file), weight: Number(weight) }));
  const scores = scoresOf(kinds);
  if (check) {
    kinds.forEach((kind, place) => {
      for (const last of [Number.POSITIVE_INFINITY, 10, 7, 5])
        print(basename(files[place][0]), last, checked(kind, place, last, scores, kinds));
    });
    return;
  }
  const about = files.map(([file, weight = '1'], place) => `${basename(file)} (${kinds[place].panel.length} series, weight ${weight})`);
  writeFileSync(join(ROOT, 'src/forecast/pooled-widths.ts'), sourceText(learn(scores, kinds), about));
}

/**
 * Metrics of a kind of which each part was left out of learning in turn.
 *
 * @param {Kind} kind @param {number} place @param {number} last
 * @param {ReturnType<typeof scoresOf>} scores @param {readonly Kind[]} kinds
 */
function checked(kind, place, last, scores, kinds) {
  const parts = partsOf(kind.panel.map(({ id }) => id));
  const learned = parts.map((part) =>
    learn(
      scores.filter(({ id, kind: theirs }) => theirs !== place || !part.has(id)),
      kinds,
    ),
  );
  const panel = cutTo(kind.panel, last);
  return metricsOf(
    panel,
    panel.map(({ id, train, test }) => {
      const constants = { ...learned[parts.findIndex((part) => part.has(id))], learnedFrom: { pl: '', en: '' } };
      const outlook = automatic.fit(train).outlook(test.length);
      const bounds = train.every((value) => value >= 0) ? { lowest: 0 } : {};
      const at = (/** @type {number} */ level) => interval(train, outlook, level, { constants, ...bounds });
      return { means: outlook.means, 80: at(0.8), 95: at(0.95) };
    }),
  );
}

/**
 * The sources, or where there are few of them blocks of ids.
 *
 * @param {readonly string[]} ids
 */
function partsOf(ids) {
  const sources = new Set(ids.map(sourceOf));
  if (sources.size > 2) return Array.from(sources, (source) => new Set(ids.filter((id) => sourceOf(id) === source)));
  const sorted = ids.toSorted();
  const size = Math.ceil(ids.length / BLOCKS);
  return Array.from({ length: BLOCKS }, (_, block) => new Set(sorted.slice(block * size, (block + 1) * size)));
}

/** @param {string} file @param {number} last @param {ReturnType<typeof metricsOf>} metrics */
function print(file, last, { bySource: _, ...metrics }) {
  process.stdout.write(`${JSON.stringify({ file, ...(Number.isFinite(last) ? { last } : {}), ...metrics })}\n`);
}

/** @param {Omit<IntervalConstants, 'learnedFrom'> & Required<Pick<IntervalConstants, 'powers'>>} learned @param {readonly string[]} about */
function sourceText({ levels, fewestYears, powers, halfWidths }, about) {
  const rows = halfWidths.map((group, place) =>
    [`    // ${fewestYears[place]} years and more`, '    [', ...group.map((row) => `      [${row.join(', ')}],`), '    ],'].join('\n'),
  );
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned numbers that look like others
import type { IntervalConstants } from './interval-constants.js';

/**
 * Written by scripts/forecast/learn-intervals.mjs from ${about.join(', ')}.
 *
 * @example
 * POOLED_WIDTHS.fewestYears; // => [${fewestYears.join(', ')}]
 */
export const POOLED_WIDTHS: Omit<IntervalConstants, 'learnedFrom'> = {
  levels: [${levels.join(', ')}],
  fewestYears: [${fewestYears.join(', ')}],
  powers: [
${powers
  .map(
    (power) =>
      `    { ${Object.entries(power)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')} },`,
  )
  .join('\n')}
  ],
  halfWidths: [
${rows.join('\n')}
  ],
};
`;
}

await runMain(import.meta.url, main);
