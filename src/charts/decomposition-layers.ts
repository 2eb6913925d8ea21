import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { Decomposition } from '../projection/decomposition.js';
import { drawnParts } from './decomposition-words.js';
import { MARGIN, textSizes } from './frame.js';
import { type Plane, planeBars, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';

/** What adds and what takes away; the sign of the figure says it too. */
const ADDED = SERIES_STYLES[2].colour;
const TAKEN = SERIES_STYLES[1].colour;
const BAR = 22;
const ROW_GAP = 12;
/** Pixels between a bar and its figure. */
const FIGURE_GAP = 5;
/** Where what happens between is small beside the whole, the bars begin near the smallest level. */
const NEAR_CONSTANT = 0.7;

interface Row {
  readonly lines: readonly string[];
  readonly figure: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly height: number;
  readonly top: number;
}

/** The rows of a waterfall in pixels, and the level at which its bars begin. */
export function decompositionPlane(
  decomposition: Decomposition,
  width: number,
  language: Language,
): { readonly plot: Plane; readonly layer: readonly JsonObject[]; readonly low: number } {
  const size = textSizes(width).text;
  const whole = width - 2 * MARGIN;
  const names = Math.round(whole * (width < 480 ? 0.36 : 0.34));
  const levels = levelsOf(decomposition);
  const low = lowestOf(levels);
  const rows = rowsOf(decomposition, low, { names, size }, language);
  const figures = Math.max(...rows.map(({ figure }) => textWidth(figure, { size, weight: 'semiBold' })));
  const plot: Plane = { width: whole, height: rows[rows.length - 1].top + rows[rows.length - 1].height };
  const left = names + 12;
  const high = Math.max(...levels, low + 1);
  const xOf = (persons: number): number => left + ((persons - low) / (high - low)) * (whole - left - figures - 2 * FIGURE_GAP);
  const middle = ({ top, height }: Row): number => top + height / 2;
  const bars = (colour: string): JsonObject[] =>
    planeBars(
      plot,
      rows
        .filter((row) => row.colour === colour)
        .map((row) => ({
          x: xOf(Math.min(row.from, row.to)),
          x2: xOf(Math.max(row.from, row.to)),
          y: middle(row) - BAR / 2,
          y2: middle(row) + BAR / 2,
        })),
      colour,
    );
  const links = rows.slice(1).map((row, index) => {
    const x = xOf(rows[index].to);
    return { x, x2: x, y: middle(rows[index]) + BAR / 2, y2: middle(row) - BAR / 2 };
  });
  // A part too small for a bar is still a line.
  const slivers = rows.filter((row) => Math.abs(xOf(row.from) - xOf(row.to)) < 1);
  const lineHeight = size * 1.25;
  return {
    plot,
    low,
    layer: [
      ...planeRules(plot, [{ x: left, x2: left, y: 0, y2: plot.height }], COLOURS.axis),
      ...planeRules(plot, links, COLOURS.axis, 1),
      ...[COLOURS.fill, ADDED, TAKEN].flatMap(bars),
      ...[ADDED, TAKEN].flatMap((colour) =>
        planeRules(
          plot,
          slivers
            .filter((row) => row.colour === colour)
            .map((row) => ({ x: xOf(row.to), x2: xOf(row.to), y: middle(row) - BAR / 2, y2: middle(row) + BAR / 2 })),
          colour,
          1.5,
        ),
      ),
      ...planeTexts(
        plot,
        rows.flatMap((row) =>
          row.lines.map((text, line) => ({
            x: names,
            y: middle(row) + (line - (row.lines.length - 1) / 2) * lineHeight,
            text,
            colour: COLOURS.text,
          })),
        ),
        { align: 'right', size },
      ),
      ...planeTexts(
        plot,
        rows.map((row) => ({
          x: xOf(Math.max(row.from, row.to)) + FIGURE_GAP,
          y: middle(row),
          text: row.figure,
          colour: row.colour,
        })),
        { size, isBold: true },
      ),
    ],
  };
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

function rowsOf(
  decomposition: Decomposition,
  low: number,
  { names, size }: { readonly names: number; readonly size: number },
  language: Language,
): Row[] {
  const { start, end, from, until } = decomposition;
  const inYear = (year: number): string => say({ pl: `stan w ${year} r.`, en: `people in ${year}` }, language);
  let level = start;
  const parts = drawnParts(decomposition).map(({ name, persons }) => {
    const before = level;
    level += persons;
    const figure = formatNumber(persons, { signed: true, language });
    return { name: say(name, language), figure, from: before, to: level, colour: persons < 0 ? TAKEN : ADDED };
  });
  let top = 0;
  return [
    { name: inYear(from), figure: formatNumber(start, { language }), from: low, to: start, colour: COLOURS.fill },
    ...parts,
    { name: inYear(until), figure: formatNumber(end, { language }), from: low, to: end, colour: COLOURS.fill },
  ].map(({ name, ...row }) => {
    const lines = wrapText(name, names, { size });
    const height = Math.max(BAR, lines.length * size * 1.25) + ROW_GAP;
    top += height;
    return { ...row, lines, height, top: top - height };
  });
}
