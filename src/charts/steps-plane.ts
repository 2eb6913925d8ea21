import { formatNumber } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import type { Plane } from './plane.js';
import type { JsonObject } from './spec.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';
import { type WaterfallRow, waterfallPlane } from './waterfall-layers.js';

/** What adds and what takes away; the sign of the figure says it too. */
const ADDED = SERIES_STYLES[2].colour;
const TAKEN = SERIES_STYLES[1].colour;
/** Where what happens between is small beside the whole, the bars begin near the smallest level. */
const NEAR_CONSTANT = 0.7;

/** A level, what is added and taken away one after the other, and the level it ends at. */
export interface WaterfallSteps {
  readonly start: { readonly name: Message; readonly value: number };
  readonly parts: readonly { readonly name: Message; readonly value: number }[];
  readonly end: { readonly name: Message; readonly value: number };
  /** Digits after the decimal sign. */
  readonly digits: number;
}

/** The rows of a waterfall in pixels, and the level at which its bars begin. */
export function stepsPlane(
  steps: WaterfallSteps,
  width: number,
  language: Language,
): { readonly plot: Plane; readonly layer: readonly JsonObject[]; readonly low: number } {
  const low = lowestOf(levelsOf(steps));
  return { ...waterfallPlane(rowsOf(steps, low, language), { low, width }), low };
}

/** The levels the waterfall passes. */
function levelsOf({ start, end, parts }: WaterfallSteps): number[] {
  let level = start.value;
  return [
    level,
    ...parts.map(({ value }) => {
      level += value;
      return level;
    }),
    end.value,
  ];
}

function lowestOf(levels: readonly number[]): number {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low < NEAR_CONSTANT * high || low <= 0) return Math.min(0, low);
  return Math.max(0, roundTicks(low - (high - low), high, 6, 1)[0]);
}

function rowsOf({ start, parts, end, digits }: WaterfallSteps, low: number, language: Language): WaterfallRow[] {
  let level = start.value;
  const steps = parts.map(({ name, value }): WaterfallRow => {
    const before = level;
    level += value;
    const figure = formatNumber(value, { signed: true, digits, language });
    return { name: say(name, language), figure, from: before, to: level, colour: value < 0 ? TAKEN : ADDED };
  });
  const whole = ({ name, value }: WaterfallSteps['start']): WaterfallRow => ({
    name: say(name, language),
    figure: formatNumber(value, { digits, language }),
    from: low,
    to: value,
    colour: COLOURS.fill,
  });
  return [whole(start), ...steps, whole(end)];
}
