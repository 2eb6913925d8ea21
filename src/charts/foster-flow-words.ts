import { countOf, formatNumber, type NounForms } from '../language/format.js';
import type { Message } from '../language/language.js';
import { type Language, say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { numberColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { drawsNotes, notesParagraph } from './draws-notes.js';
import { rangeText, roundRange } from './fan-range.js';
import { bandsSentence, LIKELY_DRAWS } from './fan-words.js';
import { type FosterFlowPlan, TOLD } from './foster-flow-plan.js';

const DRAWS: NounForms = { pl: ['losowanie', 'losowania', 'losowań'], en: ['draw', 'draws'] };

/** The message: how many are in care in the last year, and how many come and leave in a year on the way. */
export function fosterFlowTitle({ result, children, entries, exits }: FosterFlowPlan, language: Language): string {
  const last = lastOf(children);
  const { low, high } = children.band(TOLD);
  const { text } = roundRange(low.at(last) ?? 0, high.at(last) ?? 0, { values: 'number', digits: 0 }, language);
  const [coming, leaving] = [entries, exits].map((draws) => formatNumber(yearly(draws), { language }));
  return say(
    {
      pl: `${result.title.pl}: w ${last} r. ${text} dzieci (80%); co roku średnio ${coming} przychodzi i ${leaving} odchodzi`,
      en: `${result.title.en}: ${text} children in ${last} (80%); on average ${coming} come and ${leaving} leave a year`,
    },
    language,
  );
}

/** What is drawn, the rate per 1,000 children, and what is not known. */
export function fosterFlowSubtitle(plan: FosterFlowPlan): string[] {
  const { result, children, bands, subtitle, language } = plan;
  const words = `${children.years[0]}–${lastOf(children)}; ${countOf(children.count, LIKELY_DRAWS, language)}. ${bandsSentence({ bands }, language)} ${say(
    {
      pl: 'Linia przerywana: mediana. Słupki: średnia roku, kreski: pasmo 80%.',
      en: 'Dashed line: median. Bars: mean of the year, lines: 80% band.',
    },
    language,
  )}`;
  const missing = result.missing.map((one) => `${say(one, language).replace(/\.$/, '')}.`);
  return [
    subtitle === undefined ? words : say(subtitle, language),
    ...rateSentence(plan),
    ...missing,
    ...notesParagraph([children], language),
    `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(sourceOf(plan), language)}.`.replace(/\.+$/, '.'),
  ];
}

function rateSentence({ rate, language }: FosterFlowPlan): string[] {
  if (rate === undefined) return [];
  const [first, last] = [rate.years[0], lastOf(rate)];
  const { low, high } = rate.band(TOLD);
  const now = formatNumber(rate.median().at(first) ?? Number.NaN, { digits: 1, language });
  const then = rangeText(low.at(last) ?? 0, high.at(last) ?? 0, { values: 'number', digits: 1, language });
  return [
    say(
      {
        pl: `Na 1000 dzieci: ${now} w ${first} r., ${then} w ${last} r. (80%).`,
        en: `Per 1,000 children: ${now} in ${first}, ${then} in ${last} (80%).`,
      },
      language,
    ),
  ];
}

/** The text alternative. */
export function fosterFlowDescription(plan: FosterFlowPlan): string {
  const { children, entries, exits, waysOut, language } = plan;
  const [first, last] = [children.years[0], lastOf(children)];
  const at = (draws: Draws, year: number): string => {
    const { low, high } = draws.band(TOLD);
    const range = rangeText(low.at(year) ?? 0, high.at(year) ?? 0, { values: 'number', digits: 0, language });
    return `${formatNumber(draws.median().at(year) ?? Number.NaN, { language })} (80%: ${range})`;
  };
  const number = (value: number): string => formatNumber(value, { digits: 1, language });
  const ways = waysOut.map(({ name, draws }) => `${say(name, language)} ${number(yearly(draws))}`).join(', ');
  const sentences = [
    say(
      {
        pl: `Wykres stanu i przepływów: dzieci w pieczy zastępczej, ${first}–${last}, ${countOf(children.count, DRAWS, 'pl')}`,
        en: `Chart of stock and flow: children in foster care, ${first}–${last}, ${countOf(children.count, DRAWS, 'en')}`,
      },
      language,
    ),
    say(
      {
        pl: `Stan: ${at(children, first)} w ${first} r., ${at(children, last)} w ${last} r`,
        en: `Stock: ${at(children, first)} in ${first}, ${at(children, last)} in ${last}`,
      },
      language,
    ),
    say(
      {
        pl: `W roku przychodzi średnio ${number(yearly(entries))}, odchodzi ${number(yearly(exits))} (${ways})`,
        en: `In a year ${number(yearly(entries))} come on average, ${number(yearly(exits))} leave (${ways})`,
      },
      language,
    ),
    ...rateSentence(plan),
    ...drawsNotes([children], language),
  ];
  return `${sentences.map((one) => one.replace(/\.$/, '')).join('. ')}.`;
}

/** The figures behind the chart, one row a year; flows of the first year are not known. */
export function fosterFlowTable(plan: FosterFlowPlan, title: Message): Table {
  const { result, children, entries, exits, waysOut, rate } = plan;
  const { low, high } = children.band(TOLD);
  const flows: readonly { readonly name: string; readonly title: Message; readonly draws: Draws }[] = [
    { name: 'entries', title: entries.description.title, draws: entries },
    ...waysOut.map(({ name, draws }, way) => ({ name: `exits_${way + 1}`, title: name, draws })),
    ...(waysOut.length === 1 ? [] : [{ name: 'exits', title: exits.description.title, draws: exits }]),
  ];
  const in_ = (draws: Draws, year: number): number | null => (draws.years.includes(year) ? draws.mean().at(year) : null);
  const source = sourceOf(plan);
  const said = (language: Language): string =>
    [source[language], ...children.notes.map((one) => one[language]), ...result.missing.map((one) => one[language])].join('. ');
  return new Table(
    [
      YEAR_COLUMN,
      numberColumn('children', 'Dzieci w pieczy (mediana)', 'Children in care (median)', 0),
      numberColumn('children_low_80', '80%: od', '80%: from', 0),
      numberColumn('children_high_80', '80%: do', '80%: to', 0),
      ...flows.map((flow) => numberColumn(flow.name, `${flow.title.pl} (średnia)`, `${flow.title.en} (mean)`, 1)),
      ...(rate === undefined ? [] : [numberColumn('rate', 'Na 1000 dzieci (mediana)', 'Per 1,000 children (median)', 1)]),
    ],
    children.years.map((year) => [
      year,
      children.median().at(year),
      low.at(year),
      high.at(year),
      ...flows.map(({ draws }) => in_(draws, year)),
      ...(rate === undefined ? [] : [rate.median().at(year)]),
    ]),
    { title, source: { pl: said('pl'), en: said('en') } },
  );
}

function sourceOf({ source, children }: FosterFlowPlan): Message {
  return source ?? { pl: children.source, en: children.source };
}

/** The mean of a flow over its years. */
function yearly(draws: Draws): number {
  const means = draws.mean().observations.map(({ value }) => value ?? 0);
  return means.reduce((sum, value) => sum + value, 0) / means.length;
}

function lastOf({ years }: Draws): number {
  return years[years.length - 1];
}
