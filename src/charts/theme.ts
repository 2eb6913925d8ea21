/** The font of every chart, with what stands in for it where it is not installed (live charts use the reader's fonts). */
export const FONT_FAMILY: string = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/**
 * The colours of every chart on its white ground. Text and the lines that carry data have a contrast of at least 4.5:1,
 * since labels take the colour of their line; the grid only helps the eye and has no minimum.
 *
 * @see WCAG 2.1, success criteria 1.4.3 and 1.4.11.
 */
export const COLOURS = {
  ground: '#ffffff',
  text: '#1f1f1f',
  muted: '#595959',
  grid: '#e2e2e2',
  axis: '#767676',
  /** Filled areas; black outlines over it keep 3:1. */
  fill: '#2b6a9b',
  /** Filled areas that carry marks of their own; edged with `fill`, the lines of the series and outlines over it keep 3:1. */
  paleFill: '#b9d2e6',
  outline: '#000000',
  /** Limits: capacity, targets. */
  limit: '#b00020',
} as const;

/** How the series of one chart are told apart: by colour, by dashes and by the shape of their points, never by colour alone. */
export interface SeriesStyle {
  readonly colour: string;
  /** Lengths of strokes and gaps in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  readonly shape: 'circle' | 'square' | 'triangle-up' | 'diamond' | 'triangle-down' | 'cross';
}

/** The styles of the first to the fourth series. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { colour: '#12436d', dash: [], shape: 'circle' },
  { colour: '#b5480f', dash: [7, 4], shape: 'square' },
  { colour: '#17756c', dash: [2, 3], shape: 'triangle-up' },
  { colour: '#801650', dash: [9, 3, 2, 3], shape: 'diamond' },
];

/** The dashes of a median. */
export const MEDIAN_DASH: readonly number[] = [6, 4];

/** Those of up to six series, for charts in which the names stand at the lines and few of them cross. */
export const MORE_STYLES: readonly SeriesStyle[] = [
  ...SERIES_STYLES,
  { colour: '#5a5a00', dash: [12, 3], shape: 'triangle-down' },
  { colour: '#595959', dash: [1, 3], shape: 'cross' },
];

/**
 * Contrast of two colours.
 *
 * @param one - A colour as #rrggbb.
 * @param other - Another.
 * @returns From 1 (the same) to 21 (black on white).
 * @see WCAG 2.1, definitions of contrast ratio and relative luminance.
 * @example
 * contrast('#000000', '#ffffff'); // => 21
 */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
