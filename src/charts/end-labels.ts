import { acrossOf, type Panel, upOf } from './panel.js';
import { type Plane, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { spread } from './spread.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS } from './theme.js';

/** What stands at the right end of a line: its last value in bold, and what it is below. */
export interface EndLabel {
  /** Where the line ends. */
  readonly year: number;
  readonly value: number;
  readonly head: string;
  readonly lines: readonly string[];
  readonly colour: string;
}

/** Pixels from the panel to its labels. */
const GAP = 16;

/** Pixels that the labels take to the right of a panel. */
export function endLabelsWidth(labels: readonly EndLabel[], size: number): number {
  const widths = labels.flatMap(({ head, lines }) => [
    textWidth(head, { size, weight: 'semiBold' }),
    ...lines.map((line) => textWidth(line, { size })),
  ]);
  return GAP + Math.ceil(Math.max(0, ...widths));
}

/** The words of a label in lines that fit a chart of this width, pixels. */
export function endLabelLines(texts: readonly string[], width: number, size: number): string[] {
  return texts.flatMap((text) => wrapText(text, width < 480 ? 78 : 150, { size }));
}

/** Labels to the right of a panel, moved apart where they would overlap, each with a thin line to the end of its own. */
export function endLabelLayers(plot: Plane, box: Panel, labels: readonly EndLabel[], size: number): JsonObject[] {
  const lineHeight = size * 1.25;
  const wanted = labels.map(({ value, lines }) => ({ at: upOf(box, value), size: (lines.length + 1) * lineHeight + 4 }));
  const middles = spread(wanted, box.top - lineHeight, box.top + box.height + lineHeight / 2);
  const left = box.left + box.width + GAP;
  return labels.flatMap(({ year, value, head, lines, colour }, index) => {
    const top = middles[index] - (lines.length * lineHeight) / 2;
    return [
      ...planeRules(plot, [{ x: acrossOf(box, year), y: upOf(box, value), x2: left - 4, y2: middles[index] }], colour, 0.75),
      ...planeTexts(plot, [{ x: left, y: top, text: head, colour }], { size, isBold: true }),
      ...planeTexts(
        plot,
        lines.map((text, line) => ({ x: left, y: top + (line + 1) * lineHeight, text, colour: COLOURS.text })),
        { size },
      ),
    ];
  });
}
