import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';

/**
 * The marks of a drawing that is laid out in pixels, for charts whose parts no axis of Vega-Lite can hold: several panels, or
 * rows with texts of several lines. A point is (x, y) in pixels from the left upper corner of the plot.
 */
export interface Plane {
  /** Of the plot, pixels. */
  readonly width: number;
  readonly height: number;
}

/** A line of text; several of one style are one layer. */
export interface PlaneText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

/** How the texts of a layer are set. */
export interface PlaneTextStyle {
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly isBold?: boolean;
  /** Pixels. */
  readonly size: number;
}

/** A straight line. */
export interface PlaneRule {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line through points, all of one `line`. */
export interface PlanePoint {
  readonly line: string | number;
  readonly x: number;
  readonly y: number;
}

/** A place on an area: its lower and its upper edge. */
export interface PlaneSpan extends PlanePoint {
  readonly y2: number;
}

/** Texts of one style. */
export function planeTexts(plane: Plane, texts: readonly PlaneText[], style: PlaneTextStyle): JsonObject[] {
  const { align = 'left', baseline = 'middle', isBold = false, size } = style;
  return layer(
    plane,
    texts.map(({ x, y, text, colour }) => ({ x: rounded(x), y: rounded(y), text, colour })),
    {
      mark: { type: 'text', align, baseline, fontWeight: isBold ? 600 : 400, fontSize: size },
      encoding: { text: { field: 'text', type: 'nominal' }, color: { field: 'colour', type: 'nominal', scale: null } },
    },
  );
}

/** Straight lines of one colour. */
export function planeRules(
  plane: Plane,
  rules: readonly PlaneRule[],
  color: string,
  strokeWidth = 1,
  strokeDash: readonly number[] = [],
): JsonObject[] {
  const rows = rules.map(({ x, y, x2, y2 }) => ({ x: rounded(x), y: rounded(y), x2: rounded(x2), y2: rounded(y2) }));
  return layer(plane, rows, {
    mark: { type: 'rule', color, strokeWidth, strokeDash },
    encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
  });
}

/** Bars of one colour, from corner to corner. */
export function planeBars(plane: Plane, bars: readonly PlaneRule[], color: string): JsonObject[] {
  const rows = bars.map(({ x, y, x2, y2 }) => ({ x: rounded(x), y: rounded(y), x2: rounded(x2), y2: rounded(y2) }));
  return layer(plane, rows, { mark: { type: 'rect', color }, encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } } });
}

/** Lines of one style through their points, in the order of x. */
export function planeLines(plane: Plane, points: readonly PlanePoint[], mark: JsonObject): JsonObject[] {
  return layer(
    plane,
    points.map(({ line, x, y }) => ({ line, x: rounded(x), y: rounded(y) })),
    {
      mark: { type: 'line', strokeJoin: 'round', ...mark },
      encoding: { detail: { field: 'line', type: 'nominal' } },
    },
  );
}

/** Areas between two edges. */
export function planeAreas(plane: Plane, spans: readonly PlaneSpan[], color: string, opacity: number): JsonObject[] {
  return layer(
    plane,
    spans.map(({ line, x, y, y2 }) => ({ line, x: rounded(x), y: rounded(y), y2: rounded(y2) })),
    {
      mark: { type: 'area', color, opacity },
      encoding: { y2: { field: 'y2' }, detail: { field: 'line', type: 'nominal' } },
    },
  );
}

/** Points of one style. */
export function planePoints(plane: Plane, points: readonly { readonly x: number; readonly y: number }[], mark: JsonObject): JsonObject[] {
  return layer(
    plane,
    points.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) })),
    {
      mark: { type: 'point', opacity: 1, ...mark },
      encoding: {},
    },
  );
}

/** Layers of one kind of mark become one, in the place of the first: a chart of many panels has a dozen layers, not hundreds. */
export function mergeLayers(layers: readonly JsonObject[]): JsonObject[] {
  const groups = new Map<string, JsonObject[]>();
  for (const layer of layers) {
    const kind = JSON.stringify([layer['mark'], layer['encoding']]);
    groups.set(kind, [...(groups.get(kind) ?? []), layer]);
  }
  return [...groups.values()].map((some) => ({ ...some[0], data: { values: some.flatMap(rowsOf) } }));
}

function rowsOf({ data }: JsonObject): JsonObject[] {
  const rows = typeof data === 'object' && data !== null && 'values' in data ? data['values'] : [];
  return Array.isArray(rows) ? rows : [];
}

/** No layer at all where there is nothing to draw: Vega-Lite complains of marks without data. */
function layer(
  { width, height }: Plane,
  rows: readonly JsonObject[],
  { mark, encoding }: { readonly mark: JsonObject; readonly encoding: JsonObject },
): JsonObject[] {
  if (rows.length === 0) return [];
  const fixed = { type: 'quantitative', axis: null } as const;
  const x = { ...fixed, field: 'x', scale: { domain: [0, width], nice: false, zero: false } };
  // Downwards, as pixels are counted.
  const y = { ...fixed, field: 'y', scale: { domain: [height, 0], nice: false, zero: false } };
  return [{ data: { values: rows }, mark, encoding: { x, y, ...encoding } }];
}
