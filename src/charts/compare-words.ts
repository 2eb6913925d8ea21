import { capital } from '../language/capital.js';
import { formatPercent } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import type { Series, SeriesDescription } from '../series/series.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import type { FanPlan } from './fan-plan.js';
import { rangeText } from './fan-range.js';
import { fanTable } from './fan-table.js';
import { isOneLine } from './frame.js';
import { countedName } from './trend-plan.js';
import { valued } from './trend-runs.js';
import type { TrendScales } from './trend-scales.js';
import { trendSubtitle, valueText } from './trend-words.js';

/** More counts than these are left to the table. */
const COUNTS_SHOWN = 4;

/** The name of the own projection where it is given none: the title of its draws says what is counted, not whose count it is. */
const OURS: Message = { pl: 'nasza projekcja', en: 'our projection' };

/** Names for the ends of the lines: of the others without the words that say what is counted, which the headline says. */
export function compareLabels({ title }: SeriesDescription, others: readonly Series[]): Message[] {
  const shortened = (name: string, what: string): string => (name.startsWith(`${what}, `) ? name.slice(what.length + 2) : name);
  return [
    OURS,
    ...others.map(({ description: { title: other } }) => ({ pl: shortened(other.pl, title.pl), en: shortened(other.en, title.en) })),
  ];
}

/** The message of a comparison: what each says of the last year all of them have; with the band where one line holds it. */
export function compareTitle(plan: FanPlan, language: Language): string {
  const { draws, trend } = plan;
  const year = lastShared(plan);
  const { title } = draws.description;
  const isNamed = trend.labels[0].pl === title.pl;
  const begin = `${isNamed ? '' : `${say(title, language)}, `}${year}: `;
  const whole = `${begin}${valuesOf(plan, year, language).join(', ')}`;
  const short = `${begin}${valuesOf(plan, year, language, 'median').join(', ')}`;
  return isOneLine(whole, trend.width) || !isOneLine(short, trend.width) ? whole : short;
}

/** What is drawn, where the axis begins and where the figures come from. */
export function compareSubtitle(plan: FanPlan, scales: TrendScales): string[] {
  const { draws, told, trend } = plan;
  const words = (language: Language): string => {
    const { first, last } = scales.years;
    const unit = capital(say(draws.description.unit, language));
    const level = formatPercent(told.level, { digits: 0, language });
    const ours = say(trend.labels[0], language);
    const { counted } = trend;
    const name = counted === undefined ? '' : say(countedName(trend, counted), language);
    const points = counted === undefined ? '' : ` ${say({ pl: 'Czarne punkty', en: 'Black points' }, language)}: ${name}.`;
    return say(
      {
        pl: `${unit}, ${first}–${last}. Pole: ${level} losowań („${ours}”), linia w nim: ich mediana.${points}`,
        en: `${unit}, ${first}–${last}. Area: ${level} of the draws ("${ours}"), the line in it: their median.${points}`,
      },
      language,
    );
  };
  const subtitle = trend.subtitle ?? { pl: words('pl'), en: words('en') };
  return [...trendSubtitle({ ...trend, subtitle }, scales), ...notesParagraph([draws], trend.language)];
}

/** The text alternative of a comparison. */
export function compareDescription(plan: FanPlan, { years, values }: TrendScales): string {
  const { draws, trend } = plan;
  const { language, series, labels, counted } = trend;
  const text = (value: number): string => valueText(value, trend, language);
  const inYear = (year: number): string => say({ pl: `w ${year} r.`, en: `in ${year}` }, language);
  const year = lastShared(plan);
  const ends = series.map((one, index) => {
    const points = valued(one);
    const [first, last] = [points[0], points[points.length - 1]];
    return `${capital(say(labels[index], language))}: ${text(first.value)} ${inYear(first.year)}, ${text(last.value)} ${inYear(last.year)}`;
  });
  const told = counted === undefined ? [] : valued(counted);
  const shown = told.length > COUNTS_SHOWN ? [told[0], told[told.length - 1]] : told;
  const sentences = [
    say(
      {
        pl: `Porównanie projekcji: ${draws.description.title.pl}, ${draws.description.unit.pl}, ${years.first}–${years.last}, oś pionowa od ${text(values.low)}`,
        en: `Comparison of projections: ${draws.description.title.en}, ${draws.description.unit.en}, ${years.first}–${years.last}, vertical axis from ${text(values.low)}`,
      },
      language,
    ),
    ...ends,
    `${capital(inYear(year))}: ${valuesOf(plan, year, language).join('; ')}`,
    ...(counted === undefined || shown.length === 0
      ? []
      : [
          `${capital(say(countedName(trend, counted), language))}: ${shown
            .map((point) => `${text(point.value)} ${inYear(point.year)} (${valuesOf(plan, point.year, language).join('; ') || '–'})`)
            .join(', ')}`,
        ]),
    ...drawsNotes([draws], language),
  ];
  return `${sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ')}.`;
}

/** The figures behind a comparison: median and band of the draws, the other projections, the counts and the limits; one row a year. */
export function compareTable(plan: FanPlan, title: Message): Table {
  const { trend } = plan;
  const others = trend.series.slice(1);
  const whole = fanTable(plan, title);
  const [year, median, low, high, ...beside] = whole.columns;
  const columns = others.map((_, index): Column => ({ ...median, name: `other_${index + 1}`, title: trend.labels[index + 1] }));
  const figures = new Map(whole.rows.map((row) => [row[0], row]));
  const years = [
    ...new Set([...whole.rows.map(([one]) => Number(one)), ...others.flatMap((one) => valued(one).map((point) => point.year))]),
  ];
  const rows = years
    .sort((a, b) => a - b)
    .map((one): Cell[] => {
      const row = figures.get(one) ?? [one, null, null, null, ...beside.map(() => null)];
      return [...row.slice(0, 4), ...others.map((other) => other.at(one)), ...row.slice(4)];
    });
  const own = { ...median, title: { pl: `${trend.labels[0].pl}: mediana`, en: `${trend.labels[0].en}: median` } };
  return new Table(
    [year, own, low, high, ...columns, ...beside],
    rows,
    whole.source === undefined ? { title } : { title, source: whole.source },
  );
}

/** What each projection says of a year; those that say nothing are left out. */
function valuesOf({ told, trend }: FanPlan, year: number, language: Language, ours: 'band' | 'median' = 'band'): string[] {
  const { series, labels } = trend;
  return series.flatMap((one: Series, index) => {
    const value = one.at(year);
    if (value === null) return [];
    const figure = `${say(labels[index], language)} ${valueText(value, trend, language)}`;
    const [low, high] = [told.low.at(year), told.high.at(year)];
    if (index > 0 || ours === 'median' || low === null || high === null) return [figure];
    return [`${figure} (${formatPercent(told.level, { digits: 0, language })}: ${rangeText(low, high, { ...trend, language })})`];
  });
}

/** The last year every projection has; the last of the own one where there is none. */
function lastShared({ draws, trend }: FanPlan): number {
  const shared = draws.years.filter((year) => trend.series.every((one) => one.at(year) !== null));
  return shared.at(-1) ?? draws.years[draws.years.length - 1];
}
