import { formatPercent } from '../language/format.js';
import { say } from '../language/language.js';
import { type BacktestPlan, covered, NOMINAL } from './backtest-plan.js';
import { afterYears } from './backtest-words.js';
import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel, type PanelTick, upAxis, upOf } from './panel.js';
import { type Plane, planeLines, planePoints, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { spread } from './spread.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS, MORE_STYLES, type SeriesStyle } from './theme.js';
import { valueRange } from './trend-scales.js';

/** The panel of coverage is lower than that of errors by this factor. */
const LOWER = 0.7;
/** Pixels from the plot to the labels at its right, over a panel, and between the panels. */
const END_GAP = 20;
const HEAD = 34;
const BELOW = 46;
/** Pixels between the first and the last lead and the edges of the plot. */
const INSET = 0.06;
const POINT_SIZE = 46;

interface Line {
  readonly style: SeriesStyle;
  readonly name: string;
  readonly points: readonly { readonly lead: number; readonly value: number }[];
}

/** Both panels in pixels; the lower one only where any method has bands. */
export function backtestPlane(plan: BacktestPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const { methods, width, height, digits, language } = plan;
  const size = textSizes(width).text;
  const percent = (value: number, places = digits): string => formatPercent(value, { digits: places, language });
  const lines = methods.map(
    ({ name, rows }, index): Line => ({
      style: MORE_STYLES[index],
      name: say(name, language),
      points: rows.map(({ lead, wmape }) => ({ lead, value: wmape })),
    }),
  );
  const coverage = methods.flatMap((method, index): Line[] => {
    const points = covered(method).map(({ lead, coverage80 }) => ({ lead, value: coverage80 }));
    return points.length === 0 ? [] : [{ ...lines[index], points }];
  });
  const errors = valueRange(
    { zero: true, values: 'share', digits, height },
    lines.flatMap(({ points }) => points.map(({ value }) => value)),
  );
  const errorTicks = errors.ticks.map((value): PanelTick => ({ value, label: percent(value, errors.digits) }));
  const coverageTicks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((value): PanelTick => ({ value, label: percent(value, 0) }));
  const whole = width - 2 * MARGIN;
  const left = Math.ceil(Math.max(...[...errorTicks, ...coverageTicks].map(({ label }) => textWidth(label, { size })))) + 10;
  const leads = [...new Set(methods.flatMap(({ rows }) => rows.map(({ lead }) => lead)))].sort((a, b) => a - b);
  const [first, last] = [leads[0], leads[leads.length - 1]];
  // A method that does not reach the longest lead says where its value stands.
  const figureOf = (value: number, lead: number): string => percent(value) + (lead === last ? '' : ` ${afterYears(lead, language)}`);
  const room = width < 480 ? 96 : 180;
  const right = Math.max(
    ...lines.flatMap(({ name }) => wrapText(name, room, { size }).map((line) => textWidth(line, { size }))),
    ...[...lines, ...coverage].map(({ points }) => {
      const { value, lead } = points[points.length - 1];
      return textWidth(figureOf(value, lead), { size, weight: 'semiBold' });
    }),
  );
  const panelWidth = Math.max(100, Math.floor(whole - left - END_GAP - right));
  const inset = Math.max(0.5, (last - first) * INSET);
  const across: [number, number] = [first - inset, last + inset];
  const upper: Panel = { left, top: HEAD, width: panelWidth, height, across, up: [0, errors.ticks[errors.ticks.length - 1]] };
  const below = Math.round(height * LOWER);
  const lower: Panel = { left, top: HEAD + height + BELOW + HEAD, width: panelWidth, height: below, across, up: [0, 1] };
  const plot: Plane = { width: whole, height: HEAD + height + BELOW + (coverage.length === 0 ? 0 : HEAD + below + BELOW) };
  const leadTicks = ticksOf(leads, panelWidth / (textWidth('00', { size }) + 14));
  const axes = (panel: Panel, ticks: readonly PanelTick[], head: string): JsonObject[] => [
    ...upAxis(plot, panel, ticks, size),
    ...acrossAxis(plot, panel, leadTicks, size),
    ...planeTexts(plot, [{ x: 0, y: panel.top - 14, text: head, colour: COLOURS.text }], { baseline: 'bottom', size, isBold: true }),
    ...planeTexts(
      plot,
      [
        {
          x: panel.left + panel.width / 2,
          y: panel.top + panel.height + 26,
          text: say({ pl: 'lat naprzód', en: 'years ahead' }, language),
          colour: COLOURS.muted,
        },
      ],
      { align: 'center', baseline: 'top', size },
    ),
  ];
  const marks = (panel: Panel, some: readonly Line[]): JsonObject[] => [
    ...some.flatMap((line) => lineLayers(plot, panel, line)),
    ...endLabels(plot, panel, some, { size, room, figureOf }),
  ];
  const nominal = { x: left, x2: left + panelWidth, y: upOf(lower, NOMINAL), y2: upOf(lower, NOMINAL) };
  return {
    plot,
    layer: [
      ...axes(upper, errorTicks, say({ pl: 'Średni błąd (WMAPE)', en: 'Mean error (WMAPE)' }, language)),
      ...marks(upper, lines),
      ...(coverage.length === 0
        ? []
        : [
            ...axes(
              lower,
              coverageTicks,
              say({ pl: 'Ile wyników trafiło w pas 80%', en: 'Share of outcomes inside the 80% band' }, language),
            ),
            ...planeRules(plot, [nominal], COLOURS.limit, 1.5),
            ...marks(lower, coverage),
          ]),
    ],
  };
}

/** All leads, or every second, fifth, … where there are too many to name. */
function ticksOf(leads: readonly number[], most: number): PanelTick[] {
  const step = [1, 2, 5, 10, 20, 50].find((years) => leads.filter((lead) => lead % years === 0).length <= most) ?? 100;
  const shown = leads.filter((lead) => lead % step === 0);
  return (shown.length === 0 ? leads.slice(0, 1) : shown).map((value) => ({ value, label: String(value) }));
}

function lineLayers(plot: Plane, panel: Panel, { style: { colour, dash, shape }, points }: Line): JsonObject[] {
  const at = points.map(({ lead, value }) => ({ line: 0, x: acrossOf(panel, lead), y: upOf(panel, value) }));
  return [
    ...(at.length > 1 ? planeLines(plot, at, { color: colour, strokeWidth: 2, strokeDash: dash }) : []),
    ...planePoints(plot, at, { shape, size: POINT_SIZE, fill: colour, stroke: COLOURS.ground, strokeWidth: 1 }),
  ];
}

/** Last value and name of each line to the right of the panel, moved apart where they would overlap. */
function endLabels(
  plot: Plane,
  panel: Panel,
  lines: readonly Line[],
  { size, room, figureOf }: { readonly size: number; readonly room: number; readonly figureOf: (value: number, lead: number) => string },
): JsonObject[] {
  const lineHeight = size * 1.25;
  const x = panel.left + panel.width + END_GAP;
  const ends = lines.map(({ name, points, style: { colour } }) => {
    const { lead, value } = points[points.length - 1];
    return { colour, lead, value, text: [figureOf(value, lead), ...wrapText(name, room, { size })] };
  });
  const middles = spread(
    ends.map(({ value, text }) => ({ at: upOf(panel, value), size: text.length * lineHeight + 4 })),
    panel.top - HEAD,
    panel.top + panel.height + BELOW - 8,
  );
  const rows = ends.flatMap(({ text, colour }, index) =>
    text.map((line, number) => ({
      x,
      y: middles[index] + (number - (text.length - 1) / 2) * lineHeight,
      text: line,
      colour,
      isHead: number === 0,
    })),
  );
  const leaders = ends.flatMap(({ lead, value, colour }, index) =>
    planeRules(plot, [{ x: acrossOf(panel, lead) + 6, y: upOf(panel, value), x2: x - 4, y2: middles[index] }], colour, 0.75),
  );
  return [
    ...leaders,
    ...planeTexts(
      plot,
      rows.filter(({ isHead }) => isHead),
      { size, isBold: true },
    ),
    ...planeTexts(
      plot,
      rows.filter(({ isHead }) => !isHead),
      { size },
    ),
  ];
}
