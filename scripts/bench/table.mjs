/** The results of the benchmark as a table for people. */
import { inLanguage } from '../say.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./measure.mjs').measure>>} Result */

const LIMITS = /** @type {const} */ ([
  ['figure', ['wynik', 'figure']],
  ['ratioToC', ['× C', '× C']],
  ['ratioToNumpy', ['× numpy', '× numpy']],
  ['peakBytes', ['pamięć', 'memory']],
]);

/**
 * @param {Record<string, Result>} results
 * @param {{ versions: Record<string, string | number | null>, rounds: number }} about
 */
export function describe(results, { versions, rounds }) {
  const head = [
    inLanguage('zadanie', 'workload'),
    'kohorta',
    'C',
    'C native',
    'numpy',
    'R',
    '× C',
    '× numpy',
    '× R',
    inLanguage('pamięć', 'memory'),
    inLanguage('cel', 'target'),
  ];
  const rows = Object.entries(results).map(([name, result]) => [
    name,
    `${number(result.figure)} ${result.unit === 'ns per cell-step' ? 'ns' : result.unit}`,
    ...['c', 'cNative', 'numpy', 'r'].map((peer) => number(result.peers[peer]?.figure ?? null)),
    number(result.ratioToC),
    number(result.ratioToNumpy),
    number(result.ratioToR),
    result.peakBytes === null ? '-' : `${number(result.peakBytes / 1e6)} MB`,
    LIMITS.flatMap(([key, [pl, en]]) => {
      const limit = result.target[key];
      if (limit === undefined) return [];
      const shown = key === 'peakBytes' ? `${number(limit / 1e6)} MB` : number(limit);
      const mark = { true: '✓', false: '✗', null: '?' }[`${result.reached[key] ?? null}`];
      return [`${inLanguage(pl, en)} ≤ ${shown} ${mark}`];
    }).join(', '),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => (column === 0 || column === cells.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line), '', ...notes(results, versions, rounds), ''].join('\n');
}

/**
 * @param {Record<string, Result>} results
 * @param {Record<string, string | number | null>} versions
 * @param {number} rounds
 */
function notes(results, versions, rounds) {
  const names = Object.entries(results).map(([name, { title, sizes }]) => {
    const grown = sizes.map(({ draws, years, areas, seconds }) => {
      const size = [
        areas > 1 ? inLanguage(`${areas} obszarów`, `${areas} areas`) : '',
        inLanguage(`${draws} losowań`, `${draws} draws`),
        inLanguage(`${years} lat`, `${years} years`),
      ];
      return `${size.filter((part) => part !== '').join(' × ')}: ${number(seconds * 1000)} ms`;
    });
    return `${name}: ${inLanguage(title.pl, title.en)} (${grown.join('; ')})`;
  });
  const missing = new Set(
    Object.values(results).flatMap(({ peers }) =>
      Object.values(peers).flatMap((peer) => ('reason' in peer && peer.reason !== null ? [peer.reason] : [])),
    ),
  );
  const found = Object.entries(versions).map(([name, version]) => `${name} ${version ?? '-'}`);
  return [
    ...names,
    ...missing,
    inLanguage(`Mediany rund: ${rounds}. ${found.join(', ')}`, `Medians of rounds: ${rounds}. ${found.join(', ')}`),
  ];
}

/** @param {number | null} value */
function number(value) {
  if (value === null) return '-';
  const text = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return inLanguage(text.replace('.', ','), text);
}
