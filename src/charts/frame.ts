import type { Language } from '../language/language.js';
import { LOCALES } from './locales.js';
import type { Json, JsonObject, VegaLiteSpec } from './spec.js';
import { wrapText } from './text-width.js';
import { COLOURS, FONT_FAMILY } from './theme.js';

/** What surrounds the layers of a chart. */
export interface ChartFrame {
  /** The message of the chart, one sentence. */
  readonly title: string;
  /** What is drawn, in which unit, from which source: one paragraph each. */
  readonly subtitle: readonly string[];
  readonly description: string;
  readonly language: Language;
  /** Of the whole chart, pixels; titles are broken to fit it. */
  readonly width: number;
  /** Of the plot without axes and labels, pixels. */
  readonly plot: { readonly width: number; readonly height: number };
  readonly layer: readonly JsonObject[];
  readonly config?: JsonObject;
}

/** Pixels of white around a chart. */
export const MARGIN = 10;

/** The ticks of an axis, all of them: left to itself Vega-Lite drops labels and Vega every other tick of a long list. */
export function allTicks(values: readonly number[]): Record<string, Json> {
  return { values, tickCount: values.length, labelOverlap: false };
}

/** Sizes of text by the width of the chart, pixels. */
export function textSizes(width: number): { readonly title: number; readonly text: number } {
  return width < 480 ? { title: 15, text: 12 } : { title: 17, text: 13 };
}

/** Whether a title fits on one line of a chart of this width, pixels. */
export function isOneLine(title: string, width: number): boolean {
  return wrapText(title, width - 2 * MARGIN, { size: textSizes(width).title, weight: 'semiBold' }).length === 1;
}

/** A whole specification in the house style around the layers of a chart. */
export function inFrame({ title, subtitle, description, language, width, plot, layer, config = {} }: ChartFrame): VegaLiteSpec {
  const sizes = textSizes(width);
  const room = width - 2 * MARGIN;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    description,
    width: plot.width,
    height: plot.height,
    title: {
      text: wrapText(title, room, { size: sizes.title, weight: 'semiBold' }),
      subtitle: subtitle.flatMap((paragraph) => wrapText(paragraph, room, { size: sizes.text })),
    },
    layer,
    config: { ...houseConfig(sizes.title, sizes.text), locale: LOCALES[language], ...config },
    padding: MARGIN,
    background: COLOURS.ground,
  };
}

/** No text is ever cut (limit 0) or left out: what does not fit is to be seen and mended. */
function houseConfig(titleSize: number, textSize: number): Record<string, Json> {
  return {
    // Vega's own labels are English and name fields; the description says it in the reader's words.
    aria: false,
    font: FONT_FAMILY,
    view: { stroke: null },
    title: {
      anchor: 'start',
      frame: 'bounds',
      offset: 12,
      limit: 0,
      font: FONT_FAMILY,
      fontSize: titleSize,
      fontWeight: 600,
      color: COLOURS.text,
      lineHeight: Math.round(titleSize * 1.3),
      subtitleFont: FONT_FAMILY,
      subtitleFontSize: textSize,
      subtitleFontWeight: 400,
      subtitleColor: COLOURS.muted,
      subtitleLineHeight: Math.round(textSize * 1.35),
      subtitlePadding: 6,
    },
    axis: {
      labelFontSize: textSize,
      labelColor: COLOURS.text,
      labelLimit: 0,
      titleFontSize: textSize,
      titleFontWeight: 400,
      titleColor: COLOURS.muted,
      titleLimit: 0,
      gridColor: COLOURS.grid,
      domainColor: COLOURS.axis,
      tickColor: COLOURS.axis,
    },
    legend: {
      labelFontSize: textSize,
      labelColor: COLOURS.text,
      labelLimit: 0,
    },
    text: { fontSize: textSize, color: COLOURS.text },
  };
}
