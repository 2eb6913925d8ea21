import { insideWords } from '../forecast/backtest/backtest-sentences.js';
import { capital } from '../language/capital.js';
import { countOf, formatNumber, formatPercent, type NounForms } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { numberColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Column, Table } from '../tables/table.js';
import type { ForecastYear, SeriesBacktestPlan } from './series-backtest-plan.js';

/** After "sprzed": sprzed 1 roku, sprzed 3 lat. */
const YEARS_BEFORE: NounForms = { pl: ['roku', 'lat', 'lat'], en: ['year', 'years'] };

const PLACES: Readonly<Record<ForecastYear['place'], Message>> = {
  inside: { pl: 'w paśmie', en: 'inside the band' },
  above: { pl: 'powyżej pasma', en: 'above the band' },
  below: { pl: 'poniżej pasma', en: 'below the band' },
};

/** The message: in how many past years the truth lay in the band. */
export function seriesBacktestTitle({ series, years, lead }: SeriesBacktestPlan, language: Language): string {
  const inside = years.filter(({ place }) => place === 'inside').length;
  const often = say(insideWords({ inside, count: years.length, isPanel: false }), language);
  const before = countOf(lead, YEARS_BEFORE, language);
  const name = say(series.description.title, language);
  return say(
    {
      pl: `${name}: ${often} prawda leżała w paśmie prognozy sprzed ${before}`,
      en: `${name}: ${often} the truth lay in the band forecast ${before} before`,
    },
    language,
  );
}

/**
 * What is drawn, how good it was, and where the figures come from.
 *
 * @param low - Where the upright axis begins.
 */
export function seriesBacktestSubtitle(plan: SeriesBacktestPlan, low: number): string[] {
  const { series, method, level, skill, language, subtitle, source } = plan;
  const percent = formatPercent(level, { digits: 0, language });
  const unit = capital(say(series.description.unit, language));
  const raised =
    low > 0
      ? say(
          {
            pl: ` Oś pionowa zaczyna się od ${text(low, plan)}, nie od zera.`,
            en: ` The vertical axis begins at ${text(low, plan)}, not at zero.`,
          },
          language,
        )
      : '';
  const what = say(
    {
      pl: `${unit}. Metoda: ${method.pl}. Każda prognoza zna tylko lata do chwili, w której powstała; dobre pasmo ${percent} mieści prawdę mniej więcej w ${tenth(level, 'pl')} lat na 10.`,
      en: `${unit}. Method: ${method.en}. Each forecast knows only the years before it was made; a good ${percent} band holds the truth in about ${tenth(level, 'en')} years of 10.`,
    },
    language,
  );
  const broken =
    plan.breaks.length === 0
      ? ''
      : say(
          {
            pl: ` Pionowa linia: od ${plan.breaks.join(', ')} r. liczy się inaczej; prognozy sprzed tej granicy nie porównuje się z późniejszą wartością.`,
            en: ` Vertical line: from ${plan.breaks.join(', ')} on it is counted in another way; no forecast from before is held against a later value.`,
          },
          language,
        );
  const sources = source ?? sourcesOf(plan);
  return [
    `${subtitle === undefined ? what : say(subtitle, language)}${raised}${broken}`,
    `${capital(say(skill, language))}.`,
    `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(sources, language).replace(/\.$/, '')}.`,
  ];
}

/** The names of the marks, for the key. */
export function keyWords({ level, lead, language }: SeriesBacktestPlan): Readonly<Record<'band' | 'inside' | 'outside' | 'rest', string>> {
  const percent = formatPercent(level, { digits: 0, language });
  const before = countOf(lead, YEARS_BEFORE, language);
  return {
    band: say(
      { pl: `prognoza sprzed ${before}: pasmo ${percent} i środek`, en: `forecast ${before} before: ${percent} band and middle` },
      language,
    ),
    inside: say({ pl: 'prawda w paśmie', en: 'truth inside the band' }, language),
    outside: say({ pl: 'prawda poza pasmem', en: 'truth outside the band' }, language),
    rest: say({ pl: 'lata bez prognozy', en: 'years without a forecast' }, language),
  };
}

/** The text alternative: every year outside, and the others in one phrase. */
export function seriesBacktestDescription(plan: SeriesBacktestPlan): string {
  const { years, language } = plan;
  const outside = years.filter(({ place }) => place !== 'inside');
  const told = (one: ForecastYear): string =>
    `${one.year}: ${text(one.actual, plan)}, ${say(PLACES[one.place], language)} ${text(one.low, plan)}–${text(one.high, plan)}`;
  const [first, last] = [years[0], years[years.length - 1]];
  const start = say(
    {
      pl: `Wykres dawnych prognoz na lata ${first.year}–${last.year} i tego, co się wydarzyło`,
      en: `Chart of past forecasts of ${first.year}–${last.year} and of what happened`,
    },
    language,
  );
  const rest =
    outside.length === 0
      ? say({ pl: 'Każdy rok leżał w paśmie', en: 'Every year lay inside the band' }, language)
      : outside.map(told).join('; ');
  return `${start}. ${rest}. ${capital(told(last))}.`;
}

/** The figures behind the chart, one row a year. */
export function seriesBacktestTable(plan: SeriesBacktestPlan, title: Message): Table {
  const { series, years, digits, level, language } = plan;
  const percent = Math.round(100 * level);
  const column = (name: string, pl: string, en: string): Column => ({
    ...numberColumn(name, pl, en, digits),
    unit: series.description.unit,
  });
  return new Table(
    [
      YEAR_COLUMN,
      { ...YEAR_COLUMN, name: 'origin', title: { pl: 'Prognoza z roku', en: 'Forecast from' } },
      column('low', `${percent}%: od`, `${percent}%: from`),
      column('median', 'Mediana', 'Median'),
      column('high', `${percent}%: do`, `${percent}%: to`),
      column('actual', 'Prawda', 'Truth'),
      textColumn('place', 'Położenie', 'Place'),
    ],
    years.map((one) => [one.year, one.origin, one.low, one.median, one.high, one.actual, say(PLACES[one.place], language)]),
    { title, source: plan.source ?? sourcesOf(plan) },
  );
}

/** A value in words. */
export function text(value: number, { digits, language }: Pick<SeriesBacktestPlan, 'digits' | 'language'>): string {
  return formatNumber(value, { digits, language });
}

function sourcesOf({ series, known }: SeriesBacktestPlan): Message {
  const years = new Set(known.map(({ year }) => year));
  const all = [...new Set(series.observations.filter(({ year }) => years.has(year)).map(({ source }) => source))];
  const shown = all.slice(0, SOURCES_SHOWN).join('; ');
  return all.length > SOURCES_SHOWN ? { pl: `${shown} i inne w tabeli`, en: `${shown} and others in the table` } : { pl: shown, en: shown };
}

/** More than these are left to the table. */
const SOURCES_SHOWN = 3;

/** 5, 8 or 9.5 of ten. */
function tenth(level: number, language: Language): string {
  const often = 10 * level;
  return formatNumber(often, { digits: Number.isInteger(often) ? 0 : 1, language });
}
