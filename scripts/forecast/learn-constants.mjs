/** Interval constants from panels of series: powers of the scale by least squares, half widths as weighted quantiles. */
import { automatic } from '../../dist/forecast/automatic.js';
import { groupOf } from '../../dist/forecast/interval-constants.js';
import { intervalScales } from '../../dist/forecast/interval-scales.js';
import { weightedQuantiles } from '../../dist/forecast/weighted-quantiles.js';
import { solvePositive } from '../../dist/numerics/solve-positive.js';
import { sourceOf } from './read-panel.mjs';

/** @typedef {import('./read-panel.mjs').PanelSeries} PanelSeries */
/** @typedef {import('../../dist/forecast/interval-constants.js').IntervalConstants} IntervalConstants */
/** @typedef {{ panel: readonly PanelSeries[], weight: number }} Kind */
/** @typedef {{ id: string, kind: number, source: string, train: Float64Array, outlook: import('../../dist/forecast/method.js').Outlook, ahead: number, isEarly: boolean, error: number, traits: readonly number[], size: number }} Score */

export const LEVELS = [0.2, 0.5, 0.8, 0.9, 0.95, 0.99];
const FEWEST_YEARS = [3, 4, 5, 6, 8, 11, 16];
/** Series are also cut to their last so many values, so that each length has scores of all kinds. */
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 32, 38, 44];
const YEARS_AHEAD = 10;
/** Years ahead that most series of the panels reach. */
const SMOOTHED = 6;
/** Series with fewer years have their own powers: their last changes are most of all changes. */
const LONG = 8;
/** Errors below this share of the usual change count as this: their logarithm says nothing of the tails. */
const LEAST_ERROR = 0.1;
const TRAITS = /** @type {const} */ (['expected', 'meanChange', 'lastChanges', 'level', 'relativeChange']);
/** Traits that go together share what they say: a penalty on large powers, by the weight of all scores. */
const RIDGE = 0.001;
const NO_POWERS = { expected: 0, meanChange: 0, lastChanges: 0, level: 0, relativeChange: 0 };

/**
 * How far the automatic forecast is from the truth, at the end of the training part; for years ahead that the test part does not
 * reach, ten years before the end.
 *
 * @param {readonly Kind[]} kinds
 * @returns {Score[]}
 */
export function scoresOf(kinds) {
  return kinds.flatMap(({ panel }, kind) =>
    panel.flatMap(({ id, train, test }) => {
      const all = Float64Array.of(...train, ...test);
      const early = all.length - YEARS_AHEAD;
      return [
        ...scoresAt(all, train.length, 0, Math.min(YEARS_AHEAD, test.length)),
        ...(early >= FEWEST_YEARS[0] ? scoresAt(all, early, test.length, YEARS_AHEAD) : []),
      ].map((score) => ({ ...score, id, kind, source: sourceOf(id) }));
    }),
  );
}

/** @param {Float64Array} all @param {number} end @param {number} from @param {number} to */
function scoresAt(all, end, from, to) {
  return LENGTHS.filter((length) => length <= end).flatMap((length) => {
    const train = all.slice(end - length, end);
    if (train.every((value) => value === train[0]) || from >= to) return [];
    const outlook = automatic.fit(train).outlook(to);
    const size = intervalScales(train, outlook, NO_POWERS)[0];
    const traits = TRAITS.map((trait) =>
      intervalScales(train, outlook, { ...NO_POWERS, [trait]: 1 }).map((scale) => Math.log(scale / size)),
    );
    return Array.from({ length: to - from }, (_, i) => from + i).map((ahead) => ({
      train,
      outlook,
      ahead,
      size,
      isEarly: from > 0,
      error: Math.abs(all[end + ahead] - outlook.means[ahead]),
      traits: traits.map((trait) => trait[ahead]),
    }));
  });
}

/**
 * @param {readonly Score[]} scores
 * @param {readonly Kind[]} kinds
 * @returns {Omit<IntervalConstants, 'learnedFrom'> & Required<Pick<IntervalConstants, 'powers'>>}
 */
export function learn(scores, kinds) {
  /** @param {Score} score */
  const cell = ({ train, ahead }) => groupOf({ fewestYears: FEWEST_YEARS }, train.length) * YEARS_AHEAD + ahead;
  const weights = weightsOf(scores, kinds);
  const [few, many] = [false, true].map((long) =>
    powersOf(scores, weights, (score) => score.train.length >= LONG === long && !score.isEarly),
  );
  const powers = FEWEST_YEARS.map((fewest) => (fewest >= LONG ? many : few));
  /** @type {{ values: number[], weights: number[] }[]} */
  const cells = Array.from({ length: FEWEST_YEARS.length * YEARS_AHEAD }, () => ({ values: [], weights: [] }));
  scores.forEach((score, place) => {
    const { values, weights: theirs } = cells[cell(score)];
    const { [groupOf({ fewestYears: FEWEST_YEARS }, score.train.length)]: power } = powers;
    values.push(score.error / intervalScales(score.train, score.outlook, power)[score.ahead]);
    theirs.push(weights[place]);
  });
  const halfWidths = FEWEST_YEARS.map((_, group) =>
    Array.from({ length: YEARS_AHEAD }, (__, ahead) => {
      const { values, weights: theirs } = cells[group * YEARS_AHEAD + ahead];
      return weightedQuantiles(values, theirs, LEVELS);
    }),
  ).map(smoothed);
  return { levels: LEVELS, fewestYears: FEWEST_YEARS, powers, halfWidths };
}

/**
 * Widths that grow as a power of the years ahead, by level. Which kinds of series reach how far differs, and would show as kinks in
 * every fan; beyond the years that most of them reach the power goes on.
 *
 * @param {readonly (readonly number[])[]} widths - By year ahead and level.
 */
function smoothed(widths) {
  return widths.map((_, ahead) =>
    LEVELS.map((__, level) => {
      const known = widths.slice(0, SMOOTHED).map((row, year) => ({ x: Math.log(year + 1), y: Math.log(row[level]) }));
      const [x, y] = [known.reduce((sum, one) => sum + one.x, 0) / known.length, known.reduce((sum, one) => sum + one.y, 0) / known.length];
      const slope = known.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0) / known.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
      return Number(Math.exp(y + slope * (Math.log(ahead + 1) - x)).toPrecision(3));
    }),
  );
}

/**
 * In each year ahead the kinds have their weights, and in a kind each source the same. Among lengths they go where its series are: a
 * few long series of a kind do not stand for it.
 *
 * @param {readonly Score[]} scores @param {readonly Kind[]} kinds
 */
function weightsOf(scores, kinds) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @param {Score} score */
  const key = (score) => `${score.ahead} ${score.kind} ${score.source}`;
  for (const score of scores) counts.set(key(score), (counts.get(key(score)) ?? 0) + 1);
  const sources = kinds.map(({ panel }) => new Set(panel.map(({ id }) => sourceOf(id))).size);
  return scores.map((score) => kinds[score.kind].weight / sources[score.kind] / (counts.get(key(score)) ?? 1));
}

/**
 * Least squares of the logarithm of the error, with a constant of its own for each year ahead.
 *
 * @param {readonly Score[]} scores @param {readonly number[]} weights @param {(score: Score) => boolean} belongs
 */
function powersOf(scores, weights, belongs) {
  const size = TRAITS.length + YEARS_AHEAD;
  const total = weights.reduce((sum, weight, place) => sum + (belongs(scores[place]) ? weight : 0), 0);
  const matrix = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i === j && i < TRAITS.length ? RIDGE * total : 1e-9 * (i === j ? 1 : 0))),
  );
  const right = new Float64Array(size);
  scores.forEach((score, place) => {
    if (!belongs(score)) return;
    const row = new Float64Array(size);
    row.set(score.traits);
    row[TRAITS.length + score.ahead] = 1;
    const target = Math.log(Math.max(score.error / score.size, LEAST_ERROR));
    for (let i = 0; i < size; i++) {
      right[i] += weights[place] * row[i] * target;
      for (let j = 0; j < size; j++) matrix[i][j] += weights[place] * row[i] * row[j];
    }
  });
  const solved = solvePositive(matrix, right);
  const [expected, meanChange, lastChanges, level, relativeChange] = TRAITS.map((_, i) => Math.round(100 * solved[i]) / 100);
  return { expected, meanChange, lastChanges, level, relativeChange };
}
