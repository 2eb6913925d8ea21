import { MARGIN, textSizes } from './frame.js';
import { type Plane, planeBars, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS } from './theme.js';

/** One bar of a waterfall: from a level to a level. */
export interface WaterfallRow {
  readonly name: string;
  /** As it is written at the end of the bar. */
  readonly figure: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

interface PlacedRow extends WaterfallRow {
  readonly lines: readonly string[];
  readonly height: number;
  readonly top: number;
}

const BAR = 22;
const ROW_GAP = 12;
/** Pixels between a bar and its figure. */
const FIGURE_GAP = 5;

/**
 * The rows of a waterfall in pixels: names to the left, bars that begin where the one above ended, figures at their ends.
 *
 * @param rows - From the top.
 * @param low - The level at the left edge of the plot.
 * @param width - Of the whole chart, pixels.
 */
export function waterfallPlane(
  rows: readonly WaterfallRow[],
  { low, width }: { readonly low: number; readonly width: number },
): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const size = textSizes(width).text;
  const whole = width - 2 * MARGIN;
  const names = Math.round(whole * (width < 480 ? 0.36 : 0.34));
  const placed = placedRows(rows, { names, size });
  const figures = Math.max(...rows.map(({ figure }) => textWidth(figure, { size, weight: 'semiBold' })));
  const plot: Plane = { width: whole, height: placed[placed.length - 1].top + placed[placed.length - 1].height };
  const left = names + 12;
  const high = Math.max(...rows.flatMap(({ from, to }) => [from, to]), low + 1);
  const xOf = (value: number): number => left + ((value - low) / (high - low)) * (whole - left - figures - 2 * FIGURE_GAP);
  const middle = ({ top, height }: PlacedRow): number => top + height / 2;
  const colours = [...new Set(rows.map(({ colour }) => colour))];
  const bars = (colour: string): JsonObject[] =>
    planeBars(
      plot,
      placed
        .filter((row) => row.colour === colour)
        .map((row) => ({
          x: xOf(Math.min(row.from, row.to)),
          x2: xOf(Math.max(row.from, row.to)),
          y: middle(row) - BAR / 2,
          y2: middle(row) + BAR / 2,
        })),
      colour,
    );
  const links = placed.slice(1).map((row, index) => {
    const x = xOf(placed[index].to);
    return { x, x2: x, y: middle(placed[index]) + BAR / 2, y2: middle(row) - BAR / 2 };
  });
  // A part too small for a bar is still a line.
  const slivers = placed.filter((row) => Math.abs(xOf(row.from) - xOf(row.to)) < 1);
  const lineHeight = size * 1.25;
  return {
    plot,
    layer: [
      ...planeRules(plot, [{ x: left, x2: left, y: 0, y2: plot.height }], COLOURS.axis),
      ...planeRules(plot, links, COLOURS.axis, 1),
      ...colours.flatMap(bars),
      ...colours.flatMap((colour) =>
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
        placed.flatMap((row) =>
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
        placed.map((row) => ({
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

function placedRows(rows: readonly WaterfallRow[], { names, size }: { readonly names: number; readonly size: number }): PlacedRow[] {
  let top = 0;
  return rows.map((row) => {
    const lines = wrapText(row.name, names, { size });
    const height = Math.max(BAR, lines.length * size * 1.25) + ROW_GAP;
    top += height;
    return { ...row, lines, height, top: top - height };
  });
}
