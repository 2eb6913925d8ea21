import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { Draws } from '../series/draws.js';
import { Series } from '../series/series.js';
import { Chart } from './chart.js';
import { checkSize } from './check-size.js';
import { checkDraws, checkLevels } from './fan-check.js';
import { inFrame } from './frame.js';
import { multiplesPlane } from './small-multiples-layers.js';
import type { MultiplePlan, MultiplesPlan, SmallMultiple } from './small-multiples-plan.js';
import { multiplesDescription, multiplesSubtitle, multiplesTable, multiplesTitle } from './small-multiples-words.js';
import { valued } from './trend-runs.js';

/** How the panels are laid out and what stands over them. */
export interface SmallMultiplesOptions extends LanguageOptions {
  /** Panels side by side, 1 to 6. Default: 2 on narrow charts, else as many as the panels look well in, at most 4. */
  readonly columns?: number;
  /** Shares of the draws inside the bands, one to three. Default: 0.5, 0.8 and 0.95. */
  readonly levels?: readonly number[];
  /** How values are written; shares (0.18) as percentages. Default: 'number'. */
  readonly values?: 'number' | 'share';
  /** Digits after the decimal sign in the words. Default: those of the first quantity, else 0 for numbers, 1 for shares. */
  readonly digits?: number;
  /** Whether the vertical axis begins at 0. Default: as for `trend()`. */
  readonly zero?: boolean;
  /** Of the whole chart, pixels, at least 300. Default: 720. */
  readonly width?: number;
  /** Of one panel, pixels, at least 80. Default: 110. */
  readonly height?: number;
  /** Instead of the message made from the figures. */
  readonly title?: Message;
  /** Instead of the sentence on unit, bands and scale. */
  readonly subtitle?: Message;
  /** Instead of the sources of the figures. */
  readonly source?: Message;
}

/** More panels than these cannot be taken in at once. */
const MOST_PANELS = 12;
const MOST_COLUMNS = 6;

/**
 * The same quantity of several areas in small panels on one scale: fans of draws or lines of series, each with its name and its
 * last value over it.
 *
 * @param panels - One to twelve; more are to be split over several charts.
 * @throws {RangeError} If there are none or more than twelve, one is neither draws nor a series, two have the same title, the units differ, one has no value, or an option is out of its range.
 * @see Tufte (1990), Envisioning Information, ch. 4.
 * @example
 * const description = { id: '85+', title: { pl: 'Osoby 85+', en: 'People 85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const series = new Series(description, [2022, 2030].map((year) => ({ year, value: year - 2000, status: 'projected' as const, source: 'kohorta' })));
 * const panels = ['Rumia', 'Reda'].map((name) => ({ title: { pl: name, en: name }, values: series }));
 * smallMultiples(panels, { language: 'en' }).title; // => 'People 85+, 2022–2030: 2 panels on one scale'
 */
export function smallMultiples(
  panels: readonly SmallMultiple[],
  {
    columns,
    levels = [0.5, 0.8, 0.95],
    values = 'number',
    digits,
    zero,
    width = 720,
    height = 110,
    title,
    subtitle,
    source,
    language = currentLanguage(),
  }: SmallMultiplesOptions = {},
): Chart {
  checkSize('smallMultiples', width, height);
  checkPanels(panels);
  checkLevels(levels, 'smallMultiples');
  checkColumns(columns);
  const sorted = levels.toSorted((a, b) => a - b);
  const [{ values: first }] = panels;
  const plan: MultiplesPlan = {
    panels: panels.map((panel): MultiplePlan => planOf(panel, sorted)),
    columns: columns ?? columnsFor(panels.length, width),
    values,
    digits: digits ?? first.description.digits ?? (values === 'share' ? 1 : 0),
    zero,
    width,
    height,
    subtitle,
    source,
    language,
  };
  const message = title ?? { pl: multiplesTitle(plan, 'pl'), en: multiplesTitle(plan, 'en') };
  const headline = say(message, language);
  const description = multiplesDescription(plan);
  const { plot, layer, low } = multiplesPlane(plan);
  const spec = inFrame({
    title: headline,
    subtitle: multiplesSubtitle(plan, low),
    description: `${headline}. ${description}`,
    language,
    width,
    plot,
    layer,
  });
  return new Chart({ spec, title: headline, description, table: multiplesTable(plan, message), language });
}

function planOf({ title, values, counted }: SmallMultiple, levels: readonly number[]): MultiplePlan {
  if (values instanceof Series) return { title, draws: undefined, line: values, bands: [], counted };
  return { title, draws: values, line: values.median(), bands: levels.map((level) => values.band(level)), counted };
}

function columnsFor(count: number, width: number): number {
  if (width < 480) return Math.min(2, count);
  if (count === 4) return 2;
  return Math.min(count, count > 9 ? 4 : 3);
}

function checkPanels(panels: readonly SmallMultiple[]): void {
  if (!Array.isArray(panels) || !panels.every((panel) => panel?.values instanceof Draws || panel?.values instanceof Series)) {
    fail(
      'smallMultiples: to nie jest lista { title, values }, w której values to Draws albo Series',
      'smallMultiples: this is no list of { title, values } in which values are Draws or a Series',
    );
  }
  if (panels.length < 1 || panels.length > MOST_PANELS) {
    fail(
      `smallMultiples: ${panels.length} wykresów; oczekiwano od 1 do ${MOST_PANELS}, podziel listę, np. panele.slice(0, ${MOST_PANELS})`,
      `smallMultiples: ${panels.length} panels; expected 1 to ${MOST_PANELS}, split the list, e.g. panels.slice(0, ${MOST_PANELS})`,
    );
  }
  const same = panels.find(({ title }, index) => panels.findIndex((other) => other.title.pl === title.pl) < index)?.title;
  if (same !== undefined) {
    fail(`smallMultiples: dwa wykresy nazywają się „${same.pl}”`, `smallMultiples: two panels are called "${same.en}"`);
  }
  const unit = panels[0].values.description.unit;
  for (const { title, values, counted } of panels) {
    const other = [values, ...(counted === undefined ? [] : [counted])].find(({ description }) => description.unit.pl !== unit.pl);
    if (other !== undefined) {
      fail(
        `smallMultiples: „${title.pl}” ma inną jednostkę („${other.description.unit.pl}”) niż pierwszy wykres („${unit.pl}”)`,
        `smallMultiples: "${title.en}" has another unit ("${other.description.unit.en}") than the first panel ("${unit.en}")`,
      );
    }
    if (values instanceof Draws) checkDraws(values, 'smallMultiples');
    else if (valued(values).length === 0) {
      fail(`smallMultiples: „${title.pl}” nie ma żadnej wartości`, `smallMultiples: "${title.en}" has no value`);
    }
  }
}

function checkColumns(columns: number | undefined): void {
  if (columns === undefined || (Number.isInteger(columns) && columns >= 1 && columns <= MOST_COLUMNS)) return;
  fail(
    `smallMultiples: columns to ${columns}; oczekiwano liczby całkowitej od 1 do ${MOST_COLUMNS}`,
    `smallMultiples: columns is ${columns}; expected a whole number from 1 to ${MOST_COLUMNS}`,
  );
}
