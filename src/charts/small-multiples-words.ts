import { capital } from '../language/capital.js';
import { countOf, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import { rangeText } from './fan-range.js';
import type { MultiplePlan, MultiplesPlan } from './small-multiples-plan.js';
import { projectionStart, valued } from './trend-runs.js';
import { sourcesOf } from './trend-table.js';
import { valueText } from './trend-words.js';

/** The share of the draws that panels tell, if its band is drawn. */
const TOLD = 0.8;
/** More sources than these are left to the table. */
const SOURCES_SHOWN = 3;

const PANELS: NounForms = { pl: ['wykres', 'wykresy', 'wykresów'], en: ['panel', 'panels'] };

/** First and last year of any panel. */
export function spanOfPanels({ panels }: Pick<MultiplesPlan, 'panels'>): { readonly first: number; readonly last: number } {
  const years = panels.flatMap(({ line, counted }) =>
    [line, ...(counted === undefined ? [] : [counted])].flatMap((one) => valued(one).map(({ year }) => year)),
  );
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** What the panels show, and that they share a scale. */
export function multiplesTitle(plan: MultiplesPlan, language: Language): string {
  const what = say(quantityOf(plan), language);
  const count = countOf(plan.panels.length, PANELS, language);
  return say({ pl: `${what}, ${span(plan)}: ${count} na wspólnej skali`, en: `${what}, ${span(plan)}: ${count} on one scale` }, language);
}

/** What all panels show: the title of the first without its own name, e.g. that of its area. */
function quantityOf({ panels: [first] }: MultiplesPlan): Message {
  const { title } = first.line.description;
  const without = (text: string, name: string): string => (text.endsWith(`: ${name}`) ? text.slice(0, -name.length - 2) : text);
  return { pl: without(title.pl, first.title.pl), en: without(title.en, first.title.en) };
}

/** Unit, bands, what stands over each panel, where the axis begins, and the sources. */
export function multiplesSubtitle(plan: MultiplesPlan, low: number): string[] {
  const { panels, language, subtitle } = plan;
  const unit = capital(say(panels[0].line.description.unit, language));
  const { bands } = panels.find((panel) => panel.bands.length > 0) ?? { bands: [] };
  const shares = bands.map(({ level }) => formatPercent(level, { digits: 0, language }));
  const listed =
    shares.length > 1
      ? `${shares.slice(0, -1).join(', ')}${say({ pl: ' i ', en: ' and ' }, language)}${shares[shares.length - 1]}`
      : shares.join('');
  const drawn =
    bands.length === 0
      ? ''
      : say({ pl: ` Pola: ${listed} losowań; linia: mediana.`, en: ` Areas: ${listed} of the draws; line: median.` }, language);
  const level = toldOf(panels.find((panel) => panel.bands.length > 0))?.level;
  const head =
    level === undefined
      ? say({ pl: ' Nad wykresem: ostatnia wartość.', en: ' Over each panel: the last value.' }, language)
      : say(
          {
            pl: ` Nad wykresem: ostatnia wartość i w nawiasie ${formatPercent(level, { digits: 0, language })} losowań.`,
            en: ` Over each panel: the last value, and ${formatPercent(level, { digits: 0, language })} of the draws in brackets.`,
          },
          language,
        );
  const border = panels.some(({ line }) => projectionStart([line]) !== undefined)
    ? say({ pl: ' Kreska pionowa: początek prognozy.', en: ' Upright line: the projection begins.' }, language)
    : '';
  const points = panels.some(({ counted }) => counted !== undefined)
    ? say({ pl: ' Czarne punkty: wartości policzone.', en: ' Black points: counts.' }, language)
    : '';
  const begin = valueText(low, plan, language);
  const raised =
    low > 0
      ? say(
          { pl: ` Oś pionowa zaczyna się od ${begin}, nie od zera.`, en: ` The vertical axis begins at ${begin}, not at zero.` },
          language,
        )
      : '';
  const names = sourcesOf(panels.flatMap(({ line, counted }) => [line, ...(counted === undefined ? [] : [counted])])).filter(
    (name) => !name.startsWith('kohorta:'),
  );
  const rest = names.length > SOURCES_SHOWN ? [say({ pl: 'pozostałe pod tabelą', en: 'others below the table' }, language)] : [];
  const sources =
    plan.source === undefined ? [...names.slice(0, SOURCES_SHOWN), ...rest].join('; ') : say(plan.source, language).replace(/\.$/, '');
  return [
    `${subtitle === undefined ? `${unit}, ${span(plan)}.${drawn}${border}${head}${points}` : say(subtitle, language)}${raised}`,
    ...(sources === '' ? [] : [`${say({ pl: 'Źródło', en: 'Source' }, language)}: ${sources}.`]),
    ...notesParagraph(drawsOf(plan), language),
  ];
}

/** The last value of a panel, and the middle band of its draws. */
export function lastText(panel: MultiplePlan, plan: MultiplesPlan): string {
  const { language } = plan;
  const points = valued(panel.line);
  const { year, value } = points[points.length - 1];
  const told = toldOf(panel);
  const range = told === undefined ? '' : ` (${rangeText(told.low.at(year) ?? 0, told.high.at(year) ?? 0, plan)})`;
  return `${year}: ${valueText(value, plan, language)}${range}`;
}

/** The text alternative of small multiples. */
export function multiplesDescription(plan: MultiplesPlan): string {
  const { panels, language } = plan;
  const title = quantityOf(plan);
  const { unit } = panels[0].line.description;
  const each = panels.map((panel) => {
    const [first] = valued(panel.line);
    return `${say(panel.title, language)}: ${first.year}: ${valueText(first.value, plan, language)}, ${lastText(panel, plan)}`;
  });
  const all = [...each, ...drawsNotes(drawsOf(plan), language)].join('. ');
  const count = countOf(panels.length, PANELS, language);
  return say(
    {
      pl: `Małe wykresy na wspólnej skali: ${title.pl}, ${unit.pl}, ${span(plan)}, ${count}. ${all}.`,
      en: `Small panels on one scale: ${title.en}, ${unit.en}, ${span(plan)}, ${count}. ${all}.`,
    },
    language,
  ).replace(/\.\./g, '.');
}

/** The figures behind small multiples, one row a panel and year. */
export function multiplesTable(plan: MultiplesPlan, title: Message): Table {
  const { panels, values, digits, source, language } = plan;
  const number = (name: string, words: Message): Column => ({ name, title: words, type: values === 'share' ? 'share' : 'number', digits });
  const { bands } = panels.find((panel) => panel.bands.length > 0) ?? { bands: [] };
  const hasCounts = panels.some(({ counted }) => counted !== undefined);
  const columns: Column[] = [
    textColumn('panel', 'Wykres', 'Panel'),
    YEAR_COLUMN,
    number('value', bands.length === 0 ? { pl: 'Wartość', en: 'Value' } : { pl: 'Mediana', en: 'Median' }),
    ...bands.flatMap(({ level }) => {
      const percent = Math.round(100 * level);
      return [
        number(`low_${percent}`, { pl: `${percent}%: od`, en: `${percent}%: from` }),
        number(`high_${percent}`, { pl: `${percent}%: do`, en: `${percent}%: to` }),
      ];
    }),
    ...(hasCounts ? [number('counted', { pl: 'Wartości policzone', en: 'Counts' })] : []),
  ];
  const rows = panels.flatMap((panel) => {
    const years = [
      ...new Set(
        [panel.line, ...(panel.counted === undefined ? [] : [panel.counted])].flatMap(({ observations }) =>
          observations.map(({ year }) => year),
        ),
      ),
    ];
    return years
      .sort((a, b) => a - b)
      .map((year): Cell[] => [
        say(panel.title, language),
        year,
        panel.line.at(year),
        ...bands.flatMap((_, index) => [panel.bands[index]?.low.at(year) ?? null, panel.bands[index]?.high.at(year) ?? null]),
        ...(hasCounts ? [panel.counted?.at(year) ?? null] : []),
      ]);
  });
  const sources = sourcesOf(panels.flatMap(({ line, counted }) => [line, ...(counted === undefined ? [] : [counted])])).join('; ');
  return new Table(columns, rows, { title, source: source ?? { pl: sources, en: sources } });
}

function drawsOf({ panels }: Pick<MultiplesPlan, 'panels'>): Draws[] {
  return panels.flatMap(({ draws }) => draws ?? []);
}

function toldOf(panel: MultiplePlan | undefined): MultiplePlan['bands'][number] | undefined {
  const bands = panel?.bands ?? [];
  return bands.find(({ level }) => level === TOLD) ?? bands[Math.floor(bands.length / 2)];
}

function span(plan: Pick<MultiplesPlan, 'panels'>): string {
  const { first, last } = spanOfPanels(plan);
  return first === last ? String(first) : `${first}–${last}`;
}
