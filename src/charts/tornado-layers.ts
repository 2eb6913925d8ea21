import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { shownInput } from '../services/shown-input.js';
import type { TornadoBar } from '../services/tornado.js';
import { STATUS_NAMES } from '../tables/status.js';
import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel } from './panel.js';
import { type Plane, planeBars, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';
import type { TornadoPlan } from './tornado-plan.js';

const BAR = 20;
const ROW_GAP = 12;
/** Pixels above the rows for what the upright line is, below them for the axis, and between a bar and what its end is. */
const ABOVE = 24;
const BELOW = 28;
const END_GAP = 5;
/** An input at its low, and at its high; the words at the ends say it too. */
const LOW = SERIES_STYLES[1].colour;
const HIGH = COLOURS.fill;

interface Row extends TornadoBar {
  readonly lines: readonly { readonly text: string; readonly colour: string }[];
  readonly middle: number;
}

/** The rows of a tornado in pixels, the widest first. */
export function tornadoPlane(plan: TornadoPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const { tornado, bars, digits, width, language } = plan;
  const size = textSizes(width).text;
  const lineHeight = size * 1.25;
  const whole = width - 2 * MARGIN;
  const names = Math.round(whole * 0.36);
  let top = ABOVE;
  const rows = bars.map((bar): Row => {
    const lines = [
      ...wrapText(say(shownInput(bar.input), language), names, { size }).map((text) => ({ text, colour: COLOURS.text })),
      ...wrapText(say(STATUS_NAMES[bar.input.status], language), names, { size }).map((text) => ({ text, colour: COLOURS.muted })),
    ];
    const height = Math.max(BAR, lines.length * lineHeight) + ROW_GAP;
    top += height;
    return { ...bar, lines, middle: top - height / 2 };
  });
  const ends = bars.flatMap(({ input }) => [endText(input.low, 'low', language), endText(input.high, 'high', language)]);
  const room = Math.max(...ends.map((text) => textWidth(text, { size }))) + END_GAP;
  const { result } = tornado;
  const amounts = [result, ...bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const plotWidth = Math.max(60, whole - names - 12 - 2 * room);
  const ticks = ticksOf({ least, most, digits, width: plotWidth, size, language });
  const box: Panel = {
    left: names + 12 + room,
    top: ABOVE,
    width: plotWidth,
    height: top - ABOVE,
    across: [least, most],
    up: [0, 1],
  };
  const plot: Plane = { width: whole, height: top + BELOW };
  const xOf = (value: number): number => acrossOf(box, value);
  const now = xOf(result);
  const sides = (side: 'atLow' | 'atHigh', colour: string): JsonObject[] =>
    planeBars(
      plot,
      rows.map((row) => ({ x: Math.min(now, xOf(row[side])), x2: Math.max(now, xOf(row[side])), ...halfOf(row, side, result) })),
      colour,
    );
  const endsOf = (side: 'atLow' | 'atHigh'): JsonObject[] => {
    const texts = rows.map((row) => {
      const { sign, from } = endOf(row, side, result);
      const { y, y2 } = halfOf(row, side, result);
      const text = side === 'atLow' ? endText(row.input.low, 'low', language) : endText(row.input.high, 'high', language);
      return { left: sign < 0, x: xOf(from) + sign * END_GAP, y: (y + y2) / 2, text, colour: COLOURS.text };
    });
    return [
      ...planeTexts(
        plot,
        texts.filter(({ left }) => left),
        { align: 'right', size },
      ),
      ...planeTexts(
        plot,
        texts.filter(({ left }) => !left),
        { align: 'left', size },
      ),
    ];
  };
  const resultText = say({ pl: `bez zmian: ${number(result, digits, 'pl')}`, en: `as it is: ${number(result, digits, 'en')}` }, language);
  return {
    plot,
    layer: [
      ...planeRules(
        plot,
        ticks.map((tick) => ({ x: xOf(tick), x2: xOf(tick), y: ABOVE, y2: top })),
        COLOURS.grid,
      ),
      ...acrossAxis(
        plot,
        box,
        ticks.map((value) => ({ value, label: number(value, digits, language) })),
        size,
      ),
      ...sides('atLow', LOW),
      ...sides('atHigh', HIGH),
      ...planeRules(plot, [{ x: now, x2: now, y: ABOVE - 4, y2: top }], COLOURS.text, 1.5),
      ...planeTexts(plot, [{ x: now, y: ABOVE - 14, text: resultText, colour: COLOURS.text }], { align: 'center', size, isBold: true }),
      ...planeTexts(
        plot,
        rows.flatMap(({ lines, middle }) =>
          lines.map(({ text, colour }, line) => ({ x: names, y: middle + (line - (lines.length - 1) / 2) * lineHeight, text, colour })),
        ),
        { align: 'right', size },
      ),
      ...endsOf('atLow'),
      ...endsOf('atHigh'),
    ],
  };
}

/** Whether both ends of an input move the result to the same side. */
function isOneSided({ atLow, atHigh }: TornadoBar, result: number): boolean {
  return (atLow - result) * (atHigh - result) > 0;
}

/** Where the words of an end stand and to which side they look: outwards; of two on one side the shorter across the line. */
function endOf(row: TornadoBar, side: 'atLow' | 'atHigh', result: number): { readonly sign: 1 | -1; readonly from: number } {
  const own = row[side] - result;
  const other = row[side === 'atLow' ? 'atHigh' : 'atLow'] - result;
  const up = own > 0 || (own === 0 && (other < 0 || (other === 0 && side === 'atHigh')));
  if (own * other > 0 && Math.abs(own) < Math.abs(other)) return { sign: up ? -1 : 1, from: result };
  return { sign: up ? 1 : -1, from: row[side] };
}

interface TicksOptions extends Pick<TornadoPlan, 'digits' | 'language'> {
  readonly least: number;
  readonly most: number;
  /** Pixels. */
  readonly width: number;
  readonly size: number;
}

/** Round numbers between the ends, as many as fit. */
function ticksOf({ least, most, digits, width, size, language }: TicksOptions): number[] {
  const label = Math.max(...[least, most].map((value) => textWidth(number(value, digits, language), { size })));
  const fit = Math.max(2, Math.min(6, Math.floor(width / (label + 16))));
  return roundTicks(least, most, fit, 10 ** -digits).filter((tick) => tick >= least && tick <= most);
}

/** Both ends on one side would hide one another: each then has half of the row. */
function halfOf(row: Row, side: 'atLow' | 'atHigh', result: number): { readonly y: number; readonly y2: number } {
  if (!isOneSided(row, result)) return { y: row.middle - BAR / 2, y2: row.middle + BAR / 2 };
  return side === 'atLow' ? { y: row.middle - BAR / 2 - 3, y2: row.middle - 1 } : { y: row.middle + 1, y2: row.middle + BAR / 2 + 3 };
}

/** "from 0.1", "to 0.2": the value of the input at an end, in three digits. */
function endText(value: number | undefined, side: 'low' | 'high', language: Language): string {
  const text = inputText(value ?? Number.NaN, language);
  return side === 'low' ? say({ pl: `od ${text}`, en: `from ${text}` }, language) : say({ pl: `do ${text}`, en: `to ${text}` }, language);
}

/** The value of an input as charts write it: three significant digits, whole numbers whole. */
export function inputText(value: number, language: Language): string {
  const short = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  const digits = [0, 1, 2, 3].find((places) => Number(short.toFixed(places)) === short) ?? 4;
  return formatNumber(short, { digits, language });
}

function number(value: number, digits: number, language: Language): string {
  return formatNumber(value, { digits, language });
}
