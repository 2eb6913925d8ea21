import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { Decomposition } from '../projection/decomposition.js';
import { drawnParts } from './decomposition-words.js';
import type { Plane } from './plane.js';
import type { JsonObject } from './spec.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';
import { type WaterfallRow, waterfallPlane } from './waterfall-layers.js';

/** What adds and what takes away; the sign of the figure says it too. */
const ADDED = SERIES_STYLES[2].colour;
const TAKEN = SERIES_STYLES[1].colour;
/** Where what happens between is small beside the whole, the bars begin near the smallest level. */
const NEAR_CONSTANT = 0.7;

/** The rows of a waterfall in pixels, and the level at which its bars begin. */
export function decompositionPlane(
  decomposition: Decomposition,
  width: number,
  language: Language,
): { readonly plot: Plane; readonly layer: readonly JsonObject[]; readonly low: number } {
  const low = lowestOf(levelsOf(decomposition));
  return { ...waterfallPlane(rowsOf(decomposition, low, language), { low, width }), low };
}

/** The levels the waterfall passes. */
function levelsOf({ start, end, contributions }: Decomposition): number[] {
  let level = start;
  return [
    start,
    ...contributions.map(({ persons }) => {
      level += persons;
      return level;
    }),
    end,
  ];
}

function lowestOf(levels: readonly number[]): number {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low < NEAR_CONSTANT * high || low <= 0) return Math.min(0, low);
  return Math.max(0, roundTicks(low - (high - low), high, 6, 1)[0]);
}

function rowsOf(decomposition: Decomposition, low: number, language: Language): WaterfallRow[] {
  const { start, end, from, until } = decomposition;
  const inYear = (year: number): string => say({ pl: `stan w ${year} r.`, en: `people in ${year}` }, language);
  let level = start;
  const parts = drawnParts(decomposition).map(({ name, persons }) => {
    const before = level;
    level += persons;
    const figure = formatNumber(persons, { signed: true, language });
    return { name: say(name, language), figure, from: before, to: level, colour: persons < 0 ? TAKEN : ADDED };
  });
  return [
    { name: inYear(from), figure: formatNumber(start, { language }), from: low, to: start, colour: COLOURS.fill },
    ...parts,
    { name: inYear(until), figure: formatNumber(end, { language }), from: low, to: end, colour: COLOURS.fill },
  ];
}
