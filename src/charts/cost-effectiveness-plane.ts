import { formatNumber, formatPercent } from '../language/format.js';
import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../language/language.js';
import { type CostEffectiveness, costEffectivenessTable, QUADRANT_NAMES, type Quadrant } from '../scenarios/cost-effectiveness.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { allTicks, inFrame, MARGIN, textSizes } from './frame.js';
import { rounded } from './rounded.js';
import type { Json, JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS } from './theme.js';
import { roundTicks } from './ticks.js';

/** How large the plane is and what stands over it. */
export interface CostEffectivenessPlaneOptions extends LanguageOptions {
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of the plot, pixels. Default: 340. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
}

/** More points than these are one grey area; the shares are of all futures. */
const MOST_POINTS = 500;
const TICKS = 5;

/**
 * The cost-effectiveness plane: one point for each future, to the right what is better, upwards what is dearer, with the share of the
 * futures in each quadrant.
 *
 * @param plane - Made by `costEffectiveness()`.
 * @throws {RangeError} If a size is too small to draw in.
 * @example
 * const words = { title: { pl: 'x', en: 'x' }, unit: { pl: 'zł', en: 'PLN' } };
 * const shares = { 'dearer-better': 1, 'cheaper-better': 0, 'cheaper-worse': 0, 'dearer-worse': 0, same: 0 };
 * costEffectivenessPlane({ title: words.title, cost: words, effect: words, years: [2030], costs: Float64Array.of(5, 6), effects: Float64Array.of(1, 2), shares }, { language: 'en' }).title; // => 'x: dearer and better in 100% of the futures'
 */
export function costEffectivenessPlane(
  plane: CostEffectiveness,
  { width = 720, height = 340, title, language = currentLanguage() }: CostEffectivenessPlaneOptions = {},
): Chart {
  checkSize('costEffectivenessPlane', width, height);
  const message = title ?? { pl: titleOf(plane, 'pl'), en: titleOf(plane, 'en') };
  const headline = say(message, language);
  const description = descriptionOf(plane, language);
  const [xs, ys] = [plane.effects, plane.costs].map((values) => roundTicks(Math.min(0, ...values), Math.max(0, ...values), TICKS));
  const size = textSizes(width).text;
  // Room for the numbers of the axis and its title above them.
  const axis = Math.max(...ys.map((tick) => textWidth(formatNumber(tick, { language }), { size }))) + 16;
  const plotWidth = width - 2 * MARGIN - axis - 12;
  const spec = inFrame({
    title: headline,
    subtitle: [subtitleOf(plane, language)],
    description: `${headline}. ${description}`,
    language,
    width,
    plot: { width: plotWidth, height },
    layer: layersOf(plane, { xs, ys, size, language }),
  });
  return new Chart({ spec, title: headline, description, table: costEffectivenessTable(plane).titled(message), language });
}

interface Scales {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly size: number;
  readonly language: Language;
}

function layersOf({ costs, effects, shares, cost, effect }: CostEffectiveness, { xs, ys, size, language }: Scales): JsonObject[] {
  const axis = (field: string, ticks: readonly number[], title: string): JsonObject => ({
    field,
    type: 'quantitative',
    scale: { domain: [ticks[0], ticks[ticks.length - 1]], nice: false, zero: false },
    axis: { ...allTicks(ticks), title, grid: false },
  });
  const better = say({ pl: 'poprawa', en: 'improvement' }, language);
  const dearer = say({ pl: 'zmiana kosztu', en: 'change of cost' }, language);
  const x = axis('effect', xs, `${better}, ${say(effect.unit, language)}`);
  const y = axis('cost', ys, `${dearer}, ${say(cost.unit, language)}`);
  const [left, right, low, high] = [xs[0], xs[xs.length - 1], ys[0], ys[ys.length - 1]];
  const layer = (values: readonly JsonObject[], mark: JsonObject, more: JsonObject = {}): JsonObject => ({
    data: { values },
    mark,
    encoding: { x, y, ...more },
  });
  const corner = (quadrant: Quadrant, atLeft: boolean, atTop: boolean): JsonObject[] => {
    // A quadrant that has no room is empty, and its name would stand in another.
    if ((atLeft && left === 0) || (!atLeft && right === 0) || (atTop && high === 0) || (!atTop && low === 0)) return [];
    const text = `${say(QUADRANT_NAMES[quadrant], language)}: ${formatPercent(shares[quadrant], { digits: 0, language })}`;
    return [
      layer(
        [{ effect: atLeft ? left : right, cost: atTop ? high : low, text }],
        {
          type: 'text',
          align: atLeft ? 'left' : 'right',
          baseline: atTop ? 'top' : 'bottom',
          dx: atLeft ? 6 : -6,
          dy: atTop ? 4 : -4,
          fontWeight: 600,
          fontSize: size,
          color: COLOURS.text,
        },
        { text: { field: 'text', type: 'nominal' } },
      ),
    ];
  };
  const points = Array.from({ length: Math.min(MOST_POINTS, costs.length) }, (_, draw) => ({
    effect: rounded(effects[draw]),
    cost: rounded(costs[draw]),
  }));
  const rule = (from: Record<string, Json>, to: Record<string, Json>): JsonObject =>
    layer(
      [{ ...from, ...to }],
      { type: 'rule', color: COLOURS.axis, strokeWidth: 1 },
      { x2: { field: 'effect2' }, y2: { field: 'cost2' } },
    );
  return [
    rule({ effect: left, cost: 0 }, { effect2: right, cost2: 0 }),
    rule({ effect: 0, cost: low }, { effect2: 0, cost2: high }),
    layer(points, { type: 'point', shape: 'circle', filled: true, size: 26, color: COLOURS.fill, opacity: 0.45 }),
    ...corner('dearer-better', false, true),
    ...corner('cheaper-better', false, false),
    ...corner('cheaper-worse', true, false),
    ...corner('dearer-worse', true, true),
  ];
}

function titleOf({ title, shares }: CostEffectiveness, language: Language): string {
  const quadrants: readonly Quadrant[] = ['dearer-better', 'cheaper-better', 'cheaper-worse', 'dearer-worse', 'same'];
  const likeliest = quadrants.reduce((best, one) => (shares[one] > shares[best] ? one : best));
  const share = formatPercent(shares[likeliest], { digits: 0, language });
  const name = say(QUADRANT_NAMES[likeliest], language);
  return language === 'pl' ? `${title.pl}: ${name} w ${share} przyszłości` : `${title.en}: ${name} in ${share} of the futures`;
}

function subtitleOf({ cost, effect, years }: CostEffectiveness, language: Language): string {
  const [first, last] = [years[0], years[years.length - 1]];
  const when = first === last ? String(first) : `${first}–${last}`;
  return say(
    {
      pl: `Punkt to jedna przyszłość: o ile drożej i o ile lepiej niż bez zmian, razem w latach ${when}, bez dyskontowania. Koszt: ${cost.title.pl}. Skutek: ${effect.title.pl}.`,
      en: `A point is one future: how much dearer and how much better than without changes, together in ${when}, without discounting. Cost: ${cost.title.en}. Effect: ${effect.title.en}.`,
    },
    language,
  );
}

function descriptionOf({ shares }: CostEffectiveness, language: Language): string {
  const quadrants: readonly Quadrant[] = ['dearer-better', 'cheaper-better', 'cheaper-worse', 'dearer-worse', 'same'];
  const all = quadrants
    .map((one) => `${say(QUADRANT_NAMES[one], language)} ${formatPercent(shares[one], { digits: 0, language })}`)
    .join(', ');
  return say(
    {
      pl: `Wykres punktowy kosztu i skutku. Część przyszłości: ${all}.`,
      en: `Scatter chart of cost and effect. Share of the futures: ${all}.`,
    },
    language,
  );
}
