import { fail } from '../language/error.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { ProviderMix } from '../services/costs/provider-mix.js';
import { SECTOR_NAMES } from '../services/costs/sectors.js';
import { MARGIN, textSizes } from './frame.js';
import { type Panel, upAxis, upOf } from './panel.js';
import { type Plane, planeBars, planePoints, planeRules, planeTexts } from './plane.js';
import { letterOf, sharesIn } from './provider-mix-words.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS, MORE_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';

const SHARES_HEIGHT = 200;
const VALUE_HEIGHT = 110;
const SWATCH = 14;
/** Part of a year's room that its column takes. */
const COLUMN = 0.78;
/** Pixels between two parts of a column, so that they are told apart without their colours. */
const SEAM = 1.5;

interface Layout {
  readonly plot: Plane;
  readonly shares: Panel;
  readonly values: Panel;
  readonly size: number;
  readonly years: readonly number[];
}

/** The parts of a mix in pixels: a key, columns of shares, and the value contracted out. */
export function providerMixPlane(
  mix: ProviderMix,
  width: number,
  language: Language,
): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const { providers, contractedValue } = mix;
  if (providers.length > MORE_STYLES.length) {
    fail(
      `providerMixChart: ${providers.length} wykonawców; wykres rozróżnia najwyżej ${MORE_STYLES.length}; połącz najmniejszych`,
      `providerMixChart: ${providers.length} providers; the chart tells ${MORE_STYLES.length} apart at most; join the smallest`,
    );
  }
  const size = textSizes(width).text;
  const line = size * 1.35;
  const whole = width - 2 * MARGIN;
  const { years } = contractedValue;
  const { high } = contractedValue.band(0.8);
  const ticks = roundTicks(0, Math.max(1, ...years.map((year) => high.at(year) ?? 0)), 4);
  const labels = ticks.map((value) => ({ value, label: formatNumber(value, { language }) }));
  const left = 10 + Math.max(...[...labels.map(({ label }) => label), '100%'].map((label) => textWidth(label, { size })));
  const keys = keyOf(mix, { width: whole, size, line }, language);
  const across = [years[0], years[years.length - 1] + 1] as const;
  const panel = (top: number, height: number, up: Panel['up']): Panel => ({ left, top, width: whole - left - 2, height, across, up });
  const shares = panel(keys.height + line, SHARES_HEIGHT, [0, 1]);
  const values = panel(shares.top + SHARES_HEIGHT + 3.2 * line, VALUE_HEIGHT, [0, ticks[ticks.length - 1]]);
  const plot: Plane = { width: whole, height: values.top + VALUE_HEIGHT + 1.6 * line };
  const layout: Layout = { plot, shares, values, size, years };
  const percents = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: formatPercent(value, { digits: 0, language }) }));
  const heading = say({ pl: 'Wartość zleceń, zł rocznie', en: 'Value contracted out, PLN a year' }, language);
  return {
    plot,
    layer: [
      ...keys.layers(plot),
      ...upAxis(plot, shares, percents, size),
      ...columnsOf(mix, layout, language),
      ...planeTexts(plot, [{ x: 0, y: values.top - 0.9 * line, text: heading, colour: COLOURS.text }], { size, isBold: true }),
      ...upAxis(plot, values, labels, size),
      ...contractedBars(mix, layout),
      ...yearsBelow(layout, shares),
      ...yearsBelow(layout, values),
    ],
  };
}

/** Colours with letters and names, a line each. */
function keyOf(
  { providers }: ProviderMix,
  { width, size, line }: { readonly width: number; readonly size: number; readonly line: number },
  language: Language,
): { readonly height: number; readonly layers: (plot: Plane) => JsonObject[] } {
  let top = 0;
  const rows = providers.map(({ title, sector, isContracted }, place) => {
    const how = isContracted ? say({ pl: ', zlecone', en: ', contracted' }, language) : '';
    const text = `${letterOf(place)}  ${say(title, language)} (${say(SECTOR_NAMES[sector], language)}${how})`;
    const lines = wrapText(text, width - SWATCH - 8, { size });
    top += lines.length * line + 3;
    return { lines, top: top - lines.length * line - 3, colour: MORE_STYLES[place].colour };
  });
  return {
    height: top,
    layers: (plot) => [
      ...rows.flatMap(({ top: y, colour }) => planeBars(plot, [{ x: 0, x2: SWATCH, y: y + 2, y2: y + 2 + SWATCH }], colour)),
      ...planeTexts(
        plot,
        rows.flatMap(({ lines, top: y }) =>
          lines.map((text, number) => ({ x: SWATCH + 8, y: y + 2 + SWATCH / 2 + number * line, text, colour: COLOURS.text })),
        ),
        { size },
      ),
    ],
  };
}

/** Left edge and width of a year's column. */
function columnOf({ shares: { left, width }, years }: Layout, place: number): { readonly x: number; readonly room: number } {
  const room = width / years.length;
  return { x: left + place * room + (room * (1 - COLUMN)) / 2, room: room * COLUMN };
}

function columnsOf(mix: ProviderMix, layout: Layout, language: Language): JsonObject[] {
  const { plot, shares: panel, years, size } = layout;
  const parts = years.flatMap((year, place) => {
    let below = 0;
    const { x, room } = columnOf(layout, place);
    return sharesIn(mix, year).map((share, provider) => {
      below += share;
      return { provider, share, x, room, top: upOf(panel, below), bottom: upOf(panel, below - share) };
    });
  });
  const seen = parts.filter(({ top, bottom }) => bottom - top > 2 * SEAM);
  const words = (share: number, provider: number): readonly string[] => [
    `${letterOf(provider)} ${formatPercent(share, { digits: 0, language })}`,
    letterOf(provider),
  ];
  const texts = seen.flatMap(({ provider, share, x, room, top, bottom }) => {
    const text = words(share, provider).find((one) => textWidth(one, { size, weight: 'semiBold' }) < room - 2);
    return text === undefined || bottom - top < 0.8 * size
      ? []
      : [{ x: x + room / 2, y: (top + bottom) / 2, text, colour: COLOURS.ground }];
  });
  return [
    ...mix.providers.flatMap((_, provider) =>
      planeBars(
        plot,
        seen
          .filter((part) => part.provider === provider)
          .map(({ x, room, top, bottom }) => ({ x, x2: x + room, y: top + SEAM / 2, y2: bottom - SEAM / 2 })),
        MORE_STYLES[provider].colour,
      ),
    ),
    ...planeTexts(plot, texts, { align: 'center', size, isBold: true }),
  ];
}

/** The band as a bar, the median as a stroke with a point. */
function contractedBars({ contractedValue }: ProviderMix, layout: Layout): JsonObject[] {
  const { plot, values: panel, years } = layout;
  const { low, high } = contractedValue.band(0.8);
  const median = contractedValue.median();
  const at = (value: number | null): number => upOf(panel, value ?? 0);
  const middle = (place: number): number => columnOf(layout, place).x + columnOf(layout, place).room / 2;
  const columns = years.map((year, place) => ({
    ...columnOf(layout, place),
    low: low.at(year),
    high: high.at(year),
    middle: median.at(year),
  }));
  return [
    ...planeBars(
      plot,
      columns.map((one) => ({ x: one.x, x2: one.x + one.room, y: at(one.high), y2: at(one.low) })),
      COLOURS.paleFill,
    ),
    ...planeRules(
      plot,
      columns.map((one) => ({ x: one.x, x2: one.x + one.room, y: at(one.middle), y2: at(one.middle) })),
      COLOURS.fill,
      2,
    ),
    ...planePoints(
      plot,
      columns.map((one, place) => ({ x: middle(place), y: at(one.middle) })),
      { shape: 'circle', filled: true, size: 30, color: COLOURS.fill },
    ),
  ];
}

/** As many years as fit, the first and the last among them. */
function yearsBelow(layout: Layout, { top, height }: Panel): JsonObject[] {
  const { plot, years, size } = layout;
  const room = columnOf(layout, 0).room / COLUMN;
  const every = Math.max(1, Math.ceil((textWidth('2040', { size }) + 8) / room));
  const last = years.length - 1;
  const shown = years.flatMap((year, place) => {
    const isShown = place === last || (place % every === 0 && last - place >= every);
    const { x, room: wide } = columnOf(layout, place);
    return isShown ? [{ x: x + wide / 2, y: top + height + size, text: String(year), colour: COLOURS.text }] : [];
  });
  return planeTexts(plot, shown, { align: 'center', size });
}
