import { say } from '../language/language.js';
import { BAND_OPACITIES } from './fan-layers.js';
import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel, upAxis, upOf } from './panel.js';
import { mergeLayers, type Plane, planeAreas, planeLines, planePoints, planeRules, planeTexts } from './plane.js';
import type { MultiplePlan, MultiplesPlan } from './small-multiples-plan.js';
import { lastText, spanOfPanels } from './small-multiples-words.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { markOf, projectionStart, runsOf, valued } from './trend-runs.js';
import { valueRange } from './trend-scales.js';
import { valueText } from './trend-words.js';

/** Pixels between panels, and from a panel to the words over and under it. */
const COLUMN_GAP = 22;
const ROW_GAP = 14;
const ABOVE = 8;
const BELOW = 26;
/** The height of a plot of which five ticks are drawn. */
const TICKS_HEIGHT = 225;
const COLOUR = SERIES_STYLES[0].colour;

/** The panels in pixels, and the value at which their upright axes begin. */
export function multiplesPlane(plan: MultiplesPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[]; readonly low: number } {
  const { panels, columns, language, width, height } = plan;
  const size = textSizes(width).text;
  const lineHeight = Math.round(size * 1.3);
  // Labels stand in one column only: room for five of them even in a low panel.
  const range = valueRange({ ...plan, height: Math.max(height, TICKS_HEIGHT) }, amountsOf(panels));
  const [low, high] = [range.ticks[0], range.ticks[range.ticks.length - 1]];
  const text = (value: number): string => valueText(value, { ...plan, digits: range.digits }, language);
  const whole = width - 2 * MARGIN;
  const left = Math.ceil(Math.max(...range.ticks.map((tick) => textWidth(text(tick), { size })))) + 8;
  const panelWidth = Math.floor((whole - left - (columns - 1) * COLUMN_GAP) / columns);
  const heads = panels.map((panel) => ({
    name: wrapText(say(panel.title, language), panelWidth, { size, weight: 'semiBold' }),
    last: wrapText(lastText(panel, plan), panelWidth, { size }),
  }));
  const { first, last } = spanOfPanels(plan);
  const across: [number, number] = first === last ? [first - 1, last + 1] : [first, last];
  let top = 0;
  const placed = panels.flatMap((panel, index): Placed[] => {
    const column = index % columns;
    const row = heads.slice(index - column, index - column + columns);
    const lines = Math.max(...row.map(({ name, last: value }) => name.length + value.length));
    const head = lines * lineHeight + ABOVE;
    const box: Panel = {
      left: left + column * (panelWidth + COLUMN_GAP),
      top: top + head,
      width: panelWidth,
      height,
      across,
      up: [low, high],
    };
    if (column === columns - 1 || index === panels.length - 1) top += head + height + BELOW + ROW_GAP;
    return [{ panel, box, ...heads[index], hasLabels: column === 0 }];
  });
  const plot: Plane = { width: whole, height: top - ROW_GAP };
  const ticks = range.ticks.map((value) => ({ value, label: text(value) }));
  const layer = placed.flatMap(({ panel, box, name, last: value, hasLabels }) => [
    ...upAxis(plot, box, hasLabels ? ticks : ticks.map((tick) => ({ ...tick, label: '' })), size),
    ...yearLabels(plot, box, { first, last }, size),
    ...marksOf(plot, box, panel),
    ...headLayers(plot, box, { name, value }, { size, lineHeight }),
  ]);
  return { plot, layer: mergeLayers(layer), low };
}

interface Placed {
  readonly panel: MultiplePlan;
  readonly box: Panel;
  readonly name: readonly string[];
  readonly last: readonly string[];
  readonly hasLabels: boolean;
}

function amountsOf(panels: readonly MultiplePlan[]): number[] {
  return panels.flatMap(({ line, bands, counted }) =>
    [line, ...bands.flatMap(({ low, high }) => [low, high]), ...(counted === undefined ? [] : [counted])].flatMap((series) =>
      valued(series).map(({ value }) => value),
    ),
  );
}

/** First and last year, inwards from the corners so that those of neighbours do not touch; one year in the middle. */
function yearLabels(
  plot: Plane,
  box: Panel,
  { first, last }: { readonly first: number; readonly last: number },
  size: number,
): JsonObject[] {
  if (first === last) return acrossAxis(plot, box, [{ value: first, label: String(first) }], size);
  const label = (year: number, align: 'left' | 'right'): JsonObject[] =>
    planeTexts(plot, [{ x: acrossOf(box, year), y: box.top + box.height + 8, text: String(year), colour: COLOURS.text }], {
      align,
      baseline: 'top',
      size,
    });
  const bare = [first, last].map((value) => ({ value, label: '' }));
  return [...acrossAxis(plot, box, bare, size), ...label(first, 'left'), ...label(last, 'right')];
}

function marksOf(plot: Plane, box: Panel, { line, bands, counted }: MultiplePlan): JsonObject[] {
  const at = ({ year, value }: { readonly year: number; readonly value: number }): { x: number; y: number } => ({
    x: acrossOf(box, year),
    y: upOf(box, value),
  });
  const start = projectionStart([line]);
  const key = `${box.left} ${box.top}`;
  const areas = bands.toReversed().flatMap(({ low, high }, index) =>
    planeAreas(
      plot,
      valued(low).map((point) => ({ line: key, ...at(point), y2: upOf(box, high.at(point.year) ?? point.value) })),
      COLOURS.fill,
      BAND_OPACITIES[index],
    ),
  );
  const edges = bands.slice(-1).flatMap(({ low, high }) =>
    [low, high].flatMap((edge, index) =>
      planeLines(
        plot,
        valued(edge).map((point) => ({ line: `${key} ${index}`, ...at(point) })),
        { color: COLOUR, strokeWidth: 0.75 },
      ),
    ),
  );
  const runs = runsOf(line);
  const joined = new Set(runs.flatMap(({ points }) => points.map(({ year }) => year)));
  const lines = runs.flatMap(({ kind, points }, index) =>
    planeLines(
      plot,
      points.map((point) => ({ line: `${key} ${index}`, ...at(point) })),
      {
        color: COLOUR,
        strokeWidth: kind === 'projected' ? 2 : 1,
      },
    ),
  );
  const alone = valued(line).filter((point) => markOf(point) !== 'line' || !joined.has(point.year));
  return [
    ...(start === undefined
      ? []
      : planeRules(
          plot,
          [{ x: acrossOf(box, start), x2: acrossOf(box, start), y: box.top, y2: box.top + box.height }],
          COLOURS.axis,
          1,
          [2, 2],
        )),
    ...areas,
    ...edges,
    ...lines,
    ...planePoints(plot, alone.map(at), { shape: 'circle', size: 14, fill: COLOUR, stroke: COLOUR, strokeWidth: 1 }),
    ...planePoints(plot, counted === undefined ? [] : valued(counted).map(at), {
      shape: 'circle',
      size: 26,
      fill: COLOURS.text,
      stroke: COLOURS.ground,
      strokeWidth: 1,
    }),
  ];
}

/** Name and last value, ending above the panel, so that the names of one row stand on one line only if they are as long. */
function headLayers(
  plot: Plane,
  { left, top }: Panel,
  { name, value }: { readonly name: readonly string[]; readonly value: readonly string[] },
  { size, lineHeight }: { readonly size: number; readonly lineHeight: number },
): JsonObject[] {
  const lines = [...name, ...value];
  const rowOf = (index: number): number => top - ABOVE - (lines.length - index - 0.5) * lineHeight;
  const texts = (some: readonly string[], from: number, isBold: boolean, colour: string): JsonObject[] =>
    planeTexts(
      plot,
      some.map((text, index) => ({ x: left, y: rowOf(from + index), text, colour })),
      { size, isBold },
    );
  return [...texts(name, 0, true, COLOURS.text), ...texts(value, name.length, false, COLOURS.muted)];
}
