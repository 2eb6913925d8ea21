import { capital } from '../language/capital.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { type Column, Table } from '../tables/table.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import { type FanPlan, spanOf } from './fan-plan.js';
import { rangeText } from './fan-range.js';
import { fanTable } from './fan-table.js';
import type { TrendScales } from './trend-scales.js';
import { trendSubtitle, valueText } from './trend-words.js';

/** What is drawn and which futures they are. */
export function spaghettiSubtitle(plan: FanPlan, scales: TrendScales, shown: number): string[] {
  const { draws, trend } = plan;
  const words = (language: Language): string => {
    const { first, last } = scales.years;
    const [few, all] = [shown, draws.count].map((count) => formatNumber(count, { language }));
    const unit = capital(say(draws.description.unit, language));
    return say(
      {
        pl: `${unit}, ${first}–${last}. Każda cienka linia to jedna możliwa przyszłość: pierwsze ${few} z ${all} losowań, bez wybierania. Linia przerywana: mediana wszystkich.`,
        en: `${unit}, ${first}–${last}. Each thin line is one possible future: the first ${few} of ${all} draws, not chosen ones. Dashed line: median of all.`,
      },
      language,
    );
  };
  const subtitle = trend.subtitle ?? { pl: words('pl'), en: words('en') };
  return [...trendSubtitle({ ...trend, subtitle }, scales), ...notesParagraph([draws], trend.language)];
}

/** The text alternative of a spaghetti chart. */
export function spaghettiDescription(plan: FanPlan, { values }: TrendScales, shown: number): string {
  const { draws, told, trend } = plan;
  const { language, series } = trend;
  const { first, last } = spanOf(plan);
  const text = (value: number | null | undefined): string => valueText(value ?? 0, trend, language);
  const drawn = Array.from(draws.at(last).subarray(0, shown));
  const what = say(draws.description.title, language);
  const unit = say(draws.description.unit, language);
  const all = rangeText(Math.min(...drawn), Math.max(...drawn), trend);
  const band = rangeText(told.low.at(last) ?? 0, told.high.at(last) ?? 0, trend);
  const level = formatPercent(told.level, { digits: 0, language });
  const [median] = series;
  const notes = drawsNotes([draws], language).map((note) => ` ${note}.`);
  const sentences = say(
    {
      pl: `Wykres pojedynczych losowań: ${what}, ${unit}, ${first}–${last}, oś pionowa od ${text(values.low)}. Liczba linii: ${shown}, pierwsze z ${draws.count}; w ${last} r. kończą się na ${all}. Mediana wszystkich: ${text(median.at(first))} w ${first} r., ${text(median.at(last))} w ${last} r. W ${last} r. ${level} losowań: ${band}.`,
      en: `Chart of single draws: ${what}, ${unit}, ${first}–${last}, vertical axis from ${text(values.low)}. Number of lines: ${shown}, the first of ${draws.count}; in ${last} they end at ${all}. Median of all: ${text(median.at(first))} in ${first}, ${text(median.at(last))} in ${last}. In ${last} ${level} of the draws: ${band}.`,
    },
    language,
  );
  return `${sentences}${notes.join('')}`;
}

/** The figures behind the lines: median, every draw that is drawn, then the counts and the limits; one row a year. */
export function spaghettiTable(plan: FanPlan, shown: number, title: Message): Table {
  const { draws } = plan;
  const whole = fanTable({ ...plan, bands: [] }, title);
  const [year, median, ...beside] = whole.columns;
  const columns = Array.from(
    { length: shown },
    (_, draw): Column => ({
      ...median,
      name: `draw_${draw + 1}`,
      title: { pl: `Losowanie ${draw + 1}`, en: `Draw ${draw + 1}` },
    }),
  );
  const rows = whole.rows.map(([one, middle, ...rest]) => {
    const isDrawn = draws.years.some((drawn) => drawn === one);
    const cells = columns.map((_, draw) => (isDrawn ? draws.at(Number(one))[draw] : null));
    return [one, middle, ...cells, ...rest];
  });
  return new Table([year, median, ...columns, ...beside], rows, whole.source === undefined ? { title } : { title, source: whole.source });
}
