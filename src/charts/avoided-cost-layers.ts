import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { PERSPECTIVE_NAMES } from '../services/costs/perspectives.js';
import type { DrawnSaving } from './avoided-cost-chart.js';
import { MARGIN, textSizes } from './frame.js';
import { type Plane, planeBars, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS } from './theme.js';
import { roundTicks } from './ticks.js';

const ROW = 46;
const WIDE_BAR = 14;
const NARROW_BAR = 22;

/** The rows of savings in pixels: names, intervals and probabilities, with an axis below and a line at nothing saved. */
export function avoidedCostPlane(
  savings: readonly DrawnSaving[],
  width: number,
  language: Language,
): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const size = textSizes(width).text;
  const whole = width - 2 * MARGIN;
  const names = Math.round(whole * (width < 480 ? 0.24 : 0.2));
  const heading = wrapText(say({ pl: 'szansa oszczędności', en: 'chance of a saving' }, language), 90, { size });
  const right = 12 + Math.max(...heading.map((line) => textWidth(line, { size })));
  const head = heading.length * size * 1.3 + 4;
  const bottom = head + savings.length * ROW;
  const plot: Plane = { width: whole, height: bottom + size * 2 };
  const all = savings.flatMap(({ levels }) => levels);
  const ticks = roundTicks(Math.min(0, ...all), Math.max(0, ...all), width < 480 ? 3 : 5);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const label = (value: number): string => formatNumber(value, { language });
  const left = names + 12 + textWidth(label(low), { size }) / 2;
  const end = whole - right - textWidth(label(high), { size }) / 2;
  const xOf = (value: number): number => left + ((value - low) / (high - low)) * (end - left);
  const middle = (row: number): number => head + (row + 0.5) * ROW;
  const bars = (from: number, to: number, height: number, colour: string): JsonObject[] =>
    planeBars(
      plot,
      savings.map(({ levels }, row) => ({
        x: xOf(levels[from]),
        x2: Math.max(xOf(levels[to]), xOf(levels[from]) + 1),
        y: middle(row) - height / 2,
        y2: middle(row) + height / 2,
      })),
      colour,
    );
  return {
    plot,
    layer: [
      ...planeRules(
        plot,
        ticks.map((value) => ({ x: xOf(value), x2: xOf(value), y: head, y2: bottom })),
        COLOURS.grid,
      ),
      ...bars(1, 5, WIDE_BAR, COLOURS.paleFill),
      ...bars(2, 4, WIDE_BAR, COLOURS.fill),
      ...planeRules(plot, [{ x: xOf(0), x2: xOf(0), y: head, y2: bottom }], COLOURS.outline, 1.5),
      ...planeRules(
        plot,
        savings.map(({ levels }, row) => ({
          x: xOf(levels[3]),
          x2: xOf(levels[3]),
          y: middle(row) - NARROW_BAR / 2,
          y2: middle(row) + NARROW_BAR / 2,
        })),
        COLOURS.outline,
        3,
      ),
      ...planeTexts(
        plot,
        ticks.map((value) => ({ x: xOf(value), y: bottom + size, text: label(value), colour: COLOURS.text })),
        { align: 'center', size },
      ),
      ...planeTexts(
        plot,
        savings.flatMap(({ perspective }, row) => {
          const lines = wrapText(say(PERSPECTIVE_NAMES[perspective], language), names, { size });
          return lines.map((text, line) => ({
            x: names,
            y: middle(row) + (line - (lines.length - 1) / 2) * size * 1.25,
            text,
            colour: COLOURS.text,
          }));
        }),
        { align: 'right', size },
      ),
      ...planeTexts(
        plot,
        heading.map((text, line) => ({ x: whole, y: (line + 0.5) * size * 1.3, text, colour: COLOURS.muted })),
        { align: 'right', size },
      ),
      ...planeTexts(
        plot,
        savings.map(({ probability }, row) => ({
          x: whole,
          y: middle(row),
          text: formatPercent(probability, { digits: 0, language }),
          colour: COLOURS.text,
        })),
        { align: 'right', size, isBold: true },
      ),
    ],
  };
}
