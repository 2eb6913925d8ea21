import { capital } from '../language/capital.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, type Message, say } from '../language/language.js';
import { countedName, type TrendPlan } from './trend-plan.js';
import { type Mark, markOf, type Valued, valued } from './trend-runs.js';
import type { TrendScales } from './trend-scales.js';
import { sourcesOf } from './trend-table.js';

/** More sources than these are left to the table. */
const SOURCES_SHOWN = 3;
/** Of more counts than these only the first and the last are told. */
const COUNTS_SHOWN = 4;

const MARK_WORDS: Readonly<Record<Mark, Message>> = {
  full: { pl: 'pełne punkty: dane', en: 'full points: data' },
  hollow: { pl: 'puste punkty: oszacowania', en: 'hollow points: estimates' },
  line: { pl: 'linie: prognoza', en: 'lines: projection' },
};

/** A value of a trend in words. */
export function valueText(value: number, { values, digits }: Pick<TrendPlan, 'values' | 'digits'>, language: Language): string {
  return (values === 'share' ? formatPercent : formatNumber)(value, { digits, language });
}

/** The message of a trend: the first series from its first value to its last. */
export function trendTitle(plan: TrendPlan, language: Language): string {
  const name = say(plan.series[0].description.title, language);
  const [first, last] = ends(valued(plan.series[0]));
  const text = (value: number): string => valueText(value, plan, language);
  if (first.year === last.year) return `${name}: ${text(first.value)} (${first.year})`;
  const change = changeText(first.value, last.value, plan, language);
  const from = {
    pl: `z ${text(first.value)} w ${first.year} r. do ${text(last.value)} w ${last.year} r.`,
    en: `from ${text(first.value)} in ${first.year} to ${text(last.value)} in ${last.year}`,
  };
  return `${name}: ${say(from, language)}${change === undefined ? '' : ` (${change})`}`;
}

/** What is drawn, how, where the axis begins and where the figures come from. */
export function trendSubtitle(plan: TrendPlan, { years, values }: TrendScales): string[] {
  const { series, language } = plan;
  const points = series.flatMap(valued);
  const marks = (['full', 'hollow', 'line'] as const)
    .filter((mark) => points.some((point) => markOf(point) === mark))
    .map((mark) => say(MARK_WORDS[mark], language));
  const key = marks.length > 1 ? ` ${capital(marks.join('; '))}.` : '';
  const low = valueText(values.low, plan, language);
  const raised =
    values.low > 0
      ? say({ pl: ` Oś pionowa zaczyna się od ${low}, nie od zera.`, en: ` The vertical axis begins at ${low}, not at zero.` }, language)
      : '';
  const what =
    plan.subtitle === undefined
      ? `${capital(say(series[0].description.unit, language))}, ${spanText(years)}.${key}`
      : say(plan.subtitle, language);
  const sources = sourcesText(plan);
  return [`${what}${raised}`, ...(sources === '' ? [] : [`${say({ pl: 'Źródło', en: 'Source' }, language)}: ${sources}.`])];
}

/** The text alternative of a trend. */
export function trendDescription(plan: TrendPlan, { years, start, values }: TrendScales): string {
  const { series, labels, limits, counted, language } = plan;
  const unit = say(series[0].description.unit, language);
  const what = say(series[0].description.title, language);
  const low = valueText(values.low, plan, language);
  const sentences = [
    say(
      {
        pl: `Wykres liniowy: ${what}, ${unit}, ${spanText(years)}, oś pionowa od ${low}`,
        en: `Line chart: ${what}, ${unit}, ${spanText(years)}, vertical axis from ${low}`,
      },
      language,
    ),
    ...series.map((one, index) => seriesSentence(say(labels[index], language), valued(one), plan)),
    ...(start === undefined
      ? []
      : [say({ pl: `Prognoza zaczyna się po ${start} r`, en: `The projection begins after ${start}` }, language)]),
    ...(counted === undefined ? [] : [countedSentence(capital(say(countedName(plan, counted), language)), valued(counted), plan)]),
    ...limits.map(({ value, label }) => limitSentence(value, say(label, language), plan)),
  ];
  return `${sentences.join('. ')}.`;
}

function seriesSentence(name: string, points: readonly Valued[], plan: TrendPlan): string {
  const { language } = plan;
  const [first, last] = ends(points);
  const at = (point: Valued): string =>
    `${valueText(point.value, plan, language)} ${say({ pl: `w ${point.year} r.`, en: `in ${point.year}` }, language)}`;
  const extreme = (better: (a: number, b: number) => boolean, words: Message): string => {
    const found = points.reduce((best, point) => (better(point.value, best.value) ? point : best));
    return found.year === first.year || found.year === last.year ? '' : `, ${say(words, language)} ${at(found)}`;
  };
  if (points.length === 1) return `${name}: ${at(first)}`.replace(/\.$/, '');
  const change = changeText(first.value, last.value, plan, language);
  const extremes =
    extreme((a, b) => a > b, { pl: 'najwięcej', en: 'highest' }) + extreme((a, b) => a < b, { pl: 'najmniej', en: 'lowest' });
  return `${name}: ${at(first)}, ${at(last)}${change === undefined ? '' : ` (${change})`}${extremes}`.replace(/\.$/, '');
}

function countedSentence(name: string, points: readonly Valued[], plan: TrendPlan): string {
  const { series, labels, language } = plan;
  const told = points.length > COUNTS_SHOWN ? ends(points) : points;
  const line = say(labels[0], language);
  const each = told.map(({ year, value }) => {
    const drawn = series[0].at(year);
    const against = drawn === null ? '' : ` (${line}: ${valueText(drawn, plan, language)})`;
    return `${valueText(value, plan, language)} ${say({ pl: `w ${year} r.`, en: `in ${year}` }, language)}${against}`;
  });
  return `${name}: ${each.join(', ')}`.replace(/\.$/, '');
}

function limitSentence(value: number, name: string, plan: TrendPlan): string {
  const { series, labels, language } = plan;
  const [, last] = ends(valued(series[0]));
  const line = say(labels[0], language);
  const gap = last.value - value;
  const by = valueText(Math.abs(gap), plan, language);
  const level = `${capital(name)}: ${valueText(value, plan, language)}`;
  if (gap === 0) return level;
  return say(
    {
      pl: `${level}; „${line}” w ${last.year} r.: o ${by} ${gap > 0 ? 'więcej' : 'mniej'}`,
      en: `${level}; "${line}" in ${last.year} is ${by} ${gap > 0 ? 'above' : 'below'}`,
    },
    language,
  );
}

/**
 * In percent of the first value, of shares in percentage points; undefined where there is nothing to compare with. Of the
 * values themselves and not as they are written, so that one change has one figure wherever it is told.
 */
function changeText(first: number, last: number, { values, digits }: TrendPlan, language: Language): string | undefined {
  if (values === 'share') {
    return (
      formatNumber(100 * (last - first), { digits, signed: true, language }) + say({ pl: '\u00a0pkt proc.', en: '\u00a0pp' }, language)
    );
  }
  return first > 0 ? formatPercent(last / first - 1, { digits: 1, signed: true, language }) : undefined;
}

function sourcesText({ series, counted, source, language }: TrendPlan): string {
  if (source !== undefined) return say(source, language).replace(/\.$/, '');
  // What kohorta has computed itself is named by the marks; the table lists it too.
  const names = sourcesOf([...series, ...(counted === undefined ? [] : [counted])]).filter((name) => !name.startsWith('kohorta:'));
  const rest = names.length > SOURCES_SHOWN ? [say({ pl: 'pozostałe pod tabelą', en: 'others below the table' }, language)] : [];
  return [...names.slice(0, SOURCES_SHOWN), ...rest].join('; ');
}

function spanText({ first, last }: TrendScales['years']): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function ends(points: readonly Valued[]): [first: Valued, last: Valued] {
  return [points[0], points[points.length - 1]];
}
