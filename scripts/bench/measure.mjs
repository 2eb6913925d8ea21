/** Runs a workload and its peers round after round, each round back to back, and makes figures and ratios of it. */
import { join } from 'node:path';
import { inLanguage, ScriptError, say } from '../say.mjs';
import { disagreements } from './agreement.mjs';
import { makeModel, writeModel } from './model.mjs';
import { answer } from './peers.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */
/** @typedef {import('./workloads.mjs').Size} Size */
/** @typedef {import('./peers.mjs').Runner} Runner */
/** @typedef {import('./peers.mjs').Answer} Answer */
/** @typedef {'c' | 'cNative' | 'numpy' | 'r'} PeerName */

/**
 * One implementation in one round: time of the whole workload, extrapolated where it computed a part.
 *
 * @typedef {{ seconds: number, cpuSeconds: number, peakBytes: number | null, answer: Answer, middle: number }} Round
 */

/**
 * @param {Workload} workload
 * @param {{ kohorta: Runner, peers: Record<PeerName, Runner>, folder: string, rounds: number, small: boolean }} options
 */
export async function measure(workload, { kohorta, peers, folder, rounds, small }) {
  const [size, other] = small ? workload.small : workload.full;
  const model = await writeModelOf(workload, size, folder);
  const found = workload.peers.filter((name) => peers[name].missing === null);
  if (workload.agreement === 'whole') await compareWhole(workload, size, { kohorta, peers, folder, found });

  /** @type {Round[]} */
  const own = [];
  const theirs = new Map(found.map((name) => [name, /** @type {Round[]} */ ([])]));
  for (let round = 1; round <= rounds; round++) {
    say(`${workload.name}: runda ${round} z ${rounds}…`, `${workload.name}: round ${round} of ${rounds}…`);
    own.push(await once(kohorta, workload, size, { model, seed: round }));
    for (const name of found) theirs.get(name)?.push(await once(peers[name], workload, size, { model, seed: round, peer: name }));
  }
  for (const [name, of] of theirs) {
    if (workload.agreement === 'whole') continue;
    own.forEach((round, i) => {
      requireAgreement(workload, name, of[i].answer.figures, round.answer.figures, size.draws);
    });
  }
  const model2 = await writeModelOf(workload, other, folder);
  const own2 = await once(kohorta, workload, other, { model: model2, seed: 1 });
  return summary(workload, { size, other, own, own2, theirs, peers });
}

/**
 * @param {Workload} workload
 * @param {{ size: Size, other: Size, own: Round[], own2: Round, theirs: Map<PeerName, Round[]>, peers: Record<PeerName, Runner> }} measured
 */
function summary(workload, { size, other, own, own2, theirs, peers }) {
  const figure = (/** @type {Round} */ round, /** @type {Size} */ of) => inUnit(workload, timeOf(workload, round), of);
  const ratio = (/** @type {PeerName} */ name) => {
    const of = theirs.get(name);
    return of === undefined ? null : median(own.map((round, i) => round.cpuSeconds / of[i].cpuSeconds));
  };
  const described = workload.peers.map((name) => {
    const of = theirs.get(name);
    const { how, missing } = peers[name];
    if (of === undefined) return [name, { figure: null, reason: missing }];
    const part = name === 'r' ? undefined : size.slice?.[name];
    return [
      name,
      {
        figure: median(of.map((round) => figure(round, size))),
        cpuSeconds: median(of.map(({ cpuSeconds }) => cpuSeconds)),
        peakBytes: nullable(of.map(({ peakBytes }) => peakBytes)),
        ratio: ratio(name),
        ratios: own.map((round, i) => round.cpuSeconds / of[i].cpuSeconds),
        how,
        ...(part === undefined ? {} : { extrapolatedFromAreas: part }),
      },
    ];
  });
  const figures = own.map((round) => figure(round, size));
  const result = {
    title: workload.title,
    figure: median(figures),
    unit: workload.perCell ? `${workload.unit} per cell-step` : workload.unit,
    statistic: workload.statistic === 'p95' ? '95th percentile' : 'median',
    figureOf: workload.figureOf === 'wall' ? 'wall time' : 'processor time',
    median: median(own.map((round) => inUnit(workload, round.middle, size))),
    ratioToC: ratio(workload.reference),
    ratioToCNative: ratio('cNative'),
    ratioToNumpy: ratio('numpy'),
    ratioToR: ratio('r'),
    compared: 'processor seconds',
    cReference: peers[workload.reference].how,
    reasons: reasons(workload, peers),
    wallSeconds: median(own.map(({ seconds }) => seconds)),
    cpuSeconds: median(own.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: nullable(own.map(({ peakBytes }) => peakBytes)),
    figures,
    sizes: [
      sizeOf(size, median(figures), median(own.map((round) => timeOf(workload, round)))),
      sizeOf(other, figure(own2, other), timeOf(workload, own2)),
    ],
    peers: Object.fromEntries(described),
    target: workload.target,
  };
  return { ...result, reached: reached(result) };
}

/**
 * What the figure counts: what the user waits for where threads or single moves are measured, else the processor's time. That
 * of a program with one thread is the same on an idle computer, and on a busy one it says nothing of the others.
 *
 * @param {Workload} workload
 * @param {Round} round
 */
function timeOf({ figureOf }, { seconds, cpuSeconds }) {
  return figureOf === 'wall' ? seconds : cpuSeconds;
}

/**
 * Which targets are reached; null where it could not be measured.
 *
 * @param {{ target: Workload['target'], figure: number, ratioToC: number | null, ratioToNumpy: number | null, peakBytes: number | null }} result
 */
function reached(result) {
  const names = /** @type {const} */ (['figure', 'ratioToC', 'ratioToNumpy', 'peakBytes']);
  return Object.fromEntries(
    names.flatMap((name) => {
      const limit = result.target[name];
      const value = result[name];
      return limit === undefined ? [] : [[name, value === null ? null : value <= limit]];
    }),
  );
}

/**
 * Why a ratio is null.
 *
 * @param {Workload} workload
 * @param {Record<PeerName, Runner>} peers
 */
function reasons(workload, peers) {
  const notRun = inLanguage('nie uruchamiano: trwałoby zbyt długo', 'not run: it would take too long');
  return Object.fromEntries(
    /** @type {const} */ (['c', 'cNative', 'numpy', 'r']).flatMap((name) => {
      const reason = workload.peers.includes(name) ? peers[name].missing : notRun;
      return reason === null ? [] : [[name, reason]];
    }),
  );
}

/**
 * @param {Runner} runner
 * @param {Workload} workload
 * @param {Size} size
 * @param {{ model: string, seed: number, peer?: PeerName }} options
 * @returns {Promise<Round>}
 */
async function once(runner, workload, size, { model, seed, peer }) {
  const areas = size.areas ?? 1;
  const part = peer === undefined || peer === 'r' ? areas : (size.slice?.[peer] ?? areas);
  const slow = peer === 'numpy' || peer === 'r';
  const repetitions = (slow ? size.peerRepetitions : undefined) ?? size.repetitions;
  const answered = await answer(runner, { workload: workload.name, model, repetitions, areas: part, seed });
  const scale = areas / part;
  const middle = median(answered.seconds);
  return {
    // Few repetitions have no 95th percentile; there the longest stands for it.
    seconds: (workload.statistic === 'p95' ? quantile(answered.seconds, 0.95) : middle) * scale,
    cpuSeconds: (answered.cpuSeconds / answered.seconds.length) * scale,
    middle: middle * scale,
    peakBytes: answered.peakBytes,
    answer: answered,
  };
}

/**
 * Whole people are compared where nothing but chance is left: all factors 1.
 *
 * @param {Workload} workload
 * @param {Size} size
 * @param {{ kohorta: Runner, peers: Record<PeerName, Runner>, folder: string, found: PeerName[] }} options
 */
async function compareWhole(workload, size, { kohorta, peers, folder, found }) {
  // Four times the draws: then a variance of 0.84 of what it should be is found, and 0.73 is what a wrong sampler once had.
  const draws = 4 * size.draws;
  const model = await writeModelOf(workload, { ...size, draws }, folder, 0);
  const task = { workload: workload.name, model, repetitions: 1, areas: 1, seed: 1 };
  const own = await answer(kohorta, task);
  for (const name of found) {
    const theirs = await answer(peers[name], { ...task, seed: 2 });
    requireAgreement(workload, name, theirs.figures, own.figures, draws);
  }
}

/**
 * @param {Workload} workload
 * @param {PeerName} name
 * @param {readonly (number | null)[]} theirs
 * @param {readonly (number | null)[]} own
 * @param {number} draws
 */
function requireAgreement(workload, name, theirs, own, draws) {
  const found = disagreements(workload.agreement, own, theirs, draws);
  if (found.length === 0) return;
  throw new ScriptError(
    `${workload.name}: kohorta i ${name} liczą co innego: ${found.join('; ')}`,
    `${workload.name}: kohorta and ${name} compute different things: ${found.join('; ')}`,
  );
}

/**
 * @param {Workload} workload
 * @param {Size} size
 * @param {string} folder
 * @param {number} [spread]
 */
async function writeModelOf({ name, departures, drawn }, { draws, years }, folder, spread = 1) {
  const path = join(folder, `${name}-${draws}-${years}-${spread}.bin`);
  // Only after a build.
  const own = drawn === undefined ? {} : { factors: (await import('./uncertainty.mjs')).drawnFactors({ draws, years, seed: drawn }) };
  writeModel(path, makeModel({ draws, years, departures, spread: draws === 1 ? 0 : spread, ...own }));
  return path;
}

/**
 * @param {Workload} workload
 * @param {number} seconds
 * @param {Size} size
 */
function inUnit({ unit, perCell }, seconds, { draws, years, areas = 1 }) {
  const cells = perCell ? draws * years * areas * 202 : 1;
  return (seconds / cells) * { ns: 1e9, ms: 1e3, s: 1 }[unit];
}

/**
 * @param {Size} size
 * @param {number} figure
 * @param {number} seconds
 */
function sizeOf({ draws, years, areas = 1 }, figure, seconds) {
  return { draws, years, areas, figure, seconds };
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * @param {readonly number[]} values
 * @param {number} probability
 */
function quantile(values, probability) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * probability;
  const low = Math.floor(place);
  return sorted[low] + (place - low) * (sorted[Math.ceil(place)] - sorted[low]);
}

/** @param {readonly (number | null)[]} values */
function nullable(values) {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(median(known));
}
