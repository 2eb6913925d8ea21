/**
 * Learns how far series go from one or two values, and writes src/forecast/few-values-widths.ts.
 *
 * node scripts/forecast/learn-few-values.mjs --data demographic-annual.csv=2 --data social-annual.csv=2 --data other-annual.csv=0.5
 *   --data tourism-annual.csv=0.25
 *
 * Every pair of years of a series counts, up to 10 years apart; each file has its weight, and in it each source the same.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { scaleOfTwo } from '../../dist/forecast/few-values.js';
import { weightedQuantiles } from '../../dist/forecast/weighted-quantiles.js';
import { ROOT } from '../ensure.mjs';
import { runMain, ScriptError } from '../say.mjs';
import { readPanel, sourceOf } from './read-panel.mjs';

/** @typedef {{ source: string, file: number, ahead: number, ratio: number, change: number }} Move */

const LEVELS = [0.2, 0.5, 0.8, 0.9, 0.95, 0.99];
const YEARS_AHEAD = 10;

async function main() {
  const { data } = parseArgs({ options: { data: { type: 'string', multiple: true } } }).values;
  if (data === undefined) throw new ScriptError('podaj --data PLIK=WAGA', 'give --data FILE=WEIGHT', 2);
  const files = data.map((argument) => argument.split('='));
  const moves = files.flatMap(([file], place) => readPanel(file).flatMap((series) => movesOf(series, place)));
  const weights = files.map(([, weight = '1']) => Number(weight));
  const rows = (/** @type {(move: Move) => number} */ of, /** @type {number} */ digits) =>
    Array.from({ length: YEARS_AHEAD }, (_, ahead) => {
      const same = moves.filter((move) => move.ahead === ahead + 1 && Number.isFinite(of(move)));
      const found = weightedQuantiles(same.map(of), weightsOf(same, weights), LEVELS);
      return `    [${found.map((width) => Number(width.toPrecision(digits))).join(', ')}],`;
    });
  const about = files.map(([file, weight = '1']) => `${basename(file)} (weight ${weight})`).join(', ');
  const one = rows(({ ratio }) => ratio, 3);
  const two = rows(({ ratio, change }) => ratio / scaleOfTwo(change), 3);
  writeFileSync(join(ROOT, 'src/forecast/few-values-widths.ts'), sourceText(one, two, about));
}

/**
 * @param {import('./read-panel.mjs').PanelSeries} series @param {number} file
 * @returns {Move[]}
 */
function movesOf({ id, train, test }, file) {
  const logs = Array.from([...train, ...test], (value) => (value > 0 ? Math.log(value) : Number.NaN));
  return logs.flatMap((value, year) =>
    logs
      .slice(year + 1, year + 1 + YEARS_AHEAD)
      .map((later, place) => ({
        source: sourceOf(id),
        file,
        ahead: place + 1,
        ratio: Math.abs(later - value),
        change: year > 0 ? value - logs[year - 1] : Number.NaN,
      }))
      .filter(({ ratio }) => !Number.isNaN(ratio)),
  );
}

/** @param {readonly Move[]} moves @param {readonly number[]} weights */
function weightsOf(moves, weights) {
  const name = (/** @type {Move} */ { file, source }) => `${file} ${source}`;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const move of moves) counts.set(name(move), (counts.get(name(move)) ?? 0) + 1);
  const sources = weights.map((_, file) => new Set(moves.filter((move) => move.file === file).map(({ source }) => source)).size);
  return moves.map((move) => weights[move.file] / sources[move.file] / (counts.get(name(move)) ?? 1));
}

/** @param {readonly string[]} one @param {readonly string[]} two @param {string} about */
function sourceText(one, two, about) {
  const table = (/** @type {string} */ name, /** @type {string} */ what, /** @type {readonly string[]} */ rows) => `/** ${what} */
export const ${name}: readonly (readonly number[])[] = [
${rows.map((row) => row.slice(2)).join('\n')}
];
`;
  return `// Written by scripts/forecast/learn-few-values.mjs from ${about}.

/** Shares of the values to come that lie inside. */
export const FEW_VALUES_LEVELS: readonly number[] = [${LEVELS.join(', ')}];

${table('ONE_VALUE_WIDTHS', 'By year ahead (from 1) and level: size of the logarithm of the ratio to the only value.', one)}
${table('TWO_VALUES_WIDTHS', 'The same for two values, in multiples of the scale of two.', two)}`;
}

await runMain(import.meta.url, main);
