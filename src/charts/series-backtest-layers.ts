import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel, type PanelTick, upAxis, upOf } from './panel.js';
import { type Plane, type PlaneRule, planeBars, planeLines, planePoints, planeRules, planeTexts } from './plane.js';
import type { SeriesBacktestPlan } from './series-backtest-plan.js';
import { keyWords, text } from './series-backtest-words.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';
import { valueRange } from './trend-scales.js';

/** Pixels over the panel, below its axis, and of a line of the key. */
const HEAD = 8;
const BELOW = 40;
const KEY_LINE = 22;
/** Half the width of a bar: a share of a year, and at most so many pixels. */
const BAR_SHARE = 0.3;
const BAR_MOST = 9;
/** Beside the first and the last year, as a share of a year. */
const INSET = 0.6;
const BREAK_DASH = [4, 4];

const INSIDE: Mark = { colour: SERIES_STYLES[0].colour, bar: COLOURS.paleFill, shape: 'circle', size: 64 };
/** Another shape, larger and of another colour: what matters is seen first. */
const OUTSIDE: Mark = { colour: SERIES_STYLES[1].colour, bar: '#f6d5c3', shape: 'diamond', size: 130 };

interface Mark {
  readonly colour: string;
  readonly bar: string;
  readonly shape: string;
  readonly size: number;
}

/** The drawing in pixels; `low` is where the upright axis begins. */
export interface SeriesBacktestPlane {
  readonly plot: Plane;
  readonly layer: readonly JsonObject[];
  readonly low: number;
}

/** Bars of the bands, the series over them, its points by where they lie, and a key. */
export function seriesBacktestPlane(plan: SeriesBacktestPlan): SeriesBacktestPlane {
  const { known, years, width, height, digits } = plan;
  const size = textSizes(width).text;
  const amounts = [...known.map(({ value }) => value), ...years.flatMap(({ low, median, high }) => [low, median, high])];
  const range = valueRange({ zero: undefined, values: 'number', digits, height }, amounts);
  const ticks = range.ticks.map((value): PanelTick => ({ value, label: text(value, { ...plan, digits: range.digits }) }));
  const left = Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label, { size })))) + 10;
  const whole = width - 2 * MARGIN;
  const [first, last] = [known[0].year, known[known.length - 1].year];
  const panel: Panel = {
    left,
    top: HEAD,
    width: whole - left,
    height,
    across: [first - INSET, last + INSET],
    up: [range.ticks[0], range.ticks[range.ticks.length - 1]],
  };
  const key = keyOf(plan, size, whole);
  const plot: Plane = { width: whole, height: HEAD + height + BELOW + KEY_LINE * key.lines };
  const half = Math.min(BAR_MOST, (BAR_SHARE * panel.width) / (last - first + 2 * INSET));
  // Of many years each has smaller points, so that the bars behind them are seen.
  const share = Math.min(1, Math.max(0.4, half / BAR_MOST));
  const at = (year: number, value: number): { x: number; y: number } => ({ x: acrossOf(panel, year), y: upOf(panel, value) });
  const yearTicks = roundTicks(first, Math.max(last, first + 1), panel.width / (textWidth('2000', { size }) + 18), 1)
    .filter((year) => year >= first && year <= last)
    .map((year): PanelTick => ({ value: year, label: String(year) }));
  const bars = [INSIDE, OUTSIDE].flatMap((mark) => {
    const own = years.filter(({ place }) => (place === 'inside') === (mark === INSIDE));
    const sides = own.map(({ year, low, median, high }) => ({
      x: acrossOf(panel, year),
      ys: [low, median, high].map((value) => upOf(panel, value)),
    }));
    return barLayers(plot, sides, half, mark);
  });
  const outside = new Set(years.filter(({ place }) => place !== 'inside').map(({ year }) => year));
  const forecast = new Set(years.map(({ year }) => year));
  const points = (mark: Mark, some: typeof known): JsonObject[] =>
    planePoints(
      plot,
      some.map(({ year, value }) => at(year, value)),
      pointOf(mark, share),
    );
  return {
    plot,
    low: range.ticks[0],
    layer: [
      ...upAxis(plot, panel, ticks, size),
      ...acrossAxis(plot, panel, yearTicks, size),
      ...planeRules(
        plot,
        plan.breaks.map((year) => ({
          x: acrossOf(panel, year - 0.5),
          x2: acrossOf(panel, year - 0.5),
          y: panel.top,
          y2: panel.top + height,
        })),
        COLOURS.axis,
        1,
        BREAK_DASH,
      ),
      ...bars,
      ...planeLines(
        plot,
        known.map(({ year, value }) => ({ line: runOf(plan, year), ...at(year, value) })),
        { color: COLOURS.outline, strokeWidth: 1.5 },
      ),
      ...planePoints(
        plot,
        known.filter(({ year }) => !forecast.has(year)).map(({ year, value }) => at(year, value)),
        { ...REST, size: REST_SIZE * Math.max(0.6, share) },
      ),
      ...points(
        INSIDE,
        known.filter(({ year }) => forecast.has(year) && !outside.has(year)),
      ),
      ...points(
        OUTSIDE,
        known.filter(({ year }) => outside.has(year)),
      ),
      ...keyLayers(plot, key, HEAD + height + BELOW, size),
    ],
  };
}

/** Years without a forecast. */
const REST_SIZE = 26;
const REST: JsonObject = { shape: 'circle', size: REST_SIZE, fill: COLOURS.ground, stroke: COLOURS.outline, strokeWidth: 1.25 };

function pointOf({ shape, size, colour }: Mark, share = 1): JsonObject {
  return { shape, size: size * share, fill: colour, stroke: COLOURS.ground, strokeWidth: 1 };
}

/** The first year of the unbroken run of values a year belongs to: no line over a gap or a break. */
function runOf({ known, breaks }: SeriesBacktestPlan, year: number): number {
  let start = year;
  while (!breaks.includes(start) && known.some((one) => one.year === start - 1)) start--;
  return start;
}

interface Bar {
  readonly x: number;
  /** Low, middle and high. */
  readonly ys: readonly number[];
}

/** A filled bar with lines at its ends and a thicker one in the middle. */
function barLayers(plot: Plane, bars: readonly Bar[], half: number, { colour, bar }: Mark): JsonObject[] {
  const level = (y: number, x: number): PlaneRule => ({ x: x - half, x2: x + half, y, y2: y });
  return [
    ...planeBars(
      plot,
      bars.map(({ x, ys }) => ({ x: x - half, x2: x + half, y: ys[0], y2: ys[2] })),
      bar,
    ),
    ...planeRules(
      plot,
      bars.flatMap(({ x, ys }) => [level(ys[0], x), level(ys[2], x)]),
      colour,
      1,
    ),
    ...planeRules(
      plot,
      bars.map(({ x, ys }) => level(ys[1], x)),
      colour,
      2,
    ),
  ];
}

type KeyName = keyof ReturnType<typeof keyWords>;

interface Key {
  readonly items: readonly { readonly name: KeyName; readonly label: string; readonly x: number; readonly line: number }[];
  readonly lines: number;
}

const SYMBOL = 24;
const KEY_GAP = 20;

/** The items of the key side by side, on as many lines as they need; none of what is not drawn. */
function keyOf(plan: SeriesBacktestPlan, size: number, width: number): Key {
  const { known, years } = plan;
  const words = keyWords(plan);
  const isDrawn: Readonly<Record<KeyName, boolean>> = {
    band: true,
    inside: years.some(({ place }) => place === 'inside'),
    outside: years.some(({ place }) => place !== 'inside'),
    rest: known.some(({ year }) => !years.some((one) => one.year === year)),
  };
  const names = (['band', 'inside', 'outside', 'rest'] as const).filter((name) => isDrawn[name]);
  let [x, line] = [0, 0];
  const items = names.map((name) => {
    const room = SYMBOL + textWidth(words[name], { size }) + KEY_GAP;
    if (x > 0 && x + room - KEY_GAP > width) [x, line] = [0, line + 1];
    const item = { name, label: words[name], x, line };
    x += room;
    return item;
  });
  return { items, lines: line + 1 };
}

function keyLayers(plot: Plane, { items }: Key, top: number, size: number): JsonObject[] {
  const middle = (line: number): number => top + (line + 0.5) * KEY_LINE;
  const symbol = (name: KeyName): { x: number; y: number }[] =>
    items.filter((item) => item.name === name).map(({ x, line }) => ({ x: x + SYMBOL / 2 - 3, y: middle(line) }));
  return [
    ...barLayers(
      plot,
      symbol('band').map(({ x, y }) => ({ x, ys: [y + 9, y, y - 9] })),
      6,
      INSIDE,
    ),
    ...planePoints(plot, symbol('inside'), pointOf(INSIDE)),
    ...planePoints(plot, symbol('outside'), pointOf(OUTSIDE)),
    ...planePoints(plot, symbol('rest'), REST),
    ...planeTexts(
      plot,
      items.map(({ x, line, label }) => ({ x: x + SYMBOL, y: middle(line), text: label, colour: COLOURS.text })),
      { size },
    ),
  ];
}
