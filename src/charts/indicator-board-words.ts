import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { baselineOf, type Evaluation } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { indicatorValueText } from '../indicators/indicator-value-text.js';
import { countOf, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { STATUS_NAMES, type Status } from '../tables/status.js';

/** A board with every choice made. */
export interface BoardPlan {
  readonly evaluation: Evaluation;
  readonly results: readonly IndicatorResult[];
  /** Of the whole chart, pixels. */
  readonly width: number;
  readonly language: Language;
}

const INDICATORS = { pl: ['wskaźnik', 'wskaźniki', 'wskaźników'], en: ['indicator', 'indicators'] } as const;

/** How many indicators stand where, in one sentence. */
export function boardTitle({ town, year }: Evaluation, results: readonly IndicatorResult[], language: Language): string {
  const parts = Object.entries(STATUS_SIGNS).flatMap(([id, { name }]) => {
    const count = results.filter(({ status }) => status === id).length;
    if (count === 0) return [];
    if (id === 'no-data') return [say({ pl: `brak danych dla ${count}`, en: `no data for ${count}` }, language)];
    return [`${say(name, language)} ${count}`];
  });
  const all = countOf(results.length, INDICATORS, language);
  return say({ pl: `${town}, ${all} w ${year} r.: ${parts.join(', ')}`, en: `${town}, ${all} in ${year}: ${parts.join(', ')}` }, language);
}

/** How the board is read. */
export function boardSubtitle({ evaluation: { year, base }, results, language }: BoardPlan): string[] {
  const hasTargets = results.some(({ indicator }) => indicator.target !== undefined);
  const way = {
    pl: `Droga od wartości bazowej (lewa kreska) do celu (prawa kreska); mała kreska na górze: gdzie wskaźnik miał być w ${year} r.; znak oceny: wartość z tego roku.`,
    en: `The way from the baseline (left line) to the target (right line); short line on top: where the indicator was to be in ${year}; sign of the status: the value of that year.`,
  };
  const forecast = {
    pl: `Prognoza: z tego, co było wiadomo w ${base} r., mediana i 80% losowań${hasTargets ? ', na rysunku szary pas; trójkąt na brzegu: leży poza rysunkiem. Gdzie prognozy nie ma, rozstrzyga decyzja' : ''}.`,
    en: `Forecast: from what was known in ${base}, median and 80% of draws${hasTargets ? ', in the drawing a grey band; triangle at the edge: it lies outside the drawing. Where there is no forecast, a decision settles it' : ''}.`,
  };
  return [...(hasTargets ? [say(way, language)] : []), ...(base === undefined ? [] : [say(forecast, language)])];
}

/** Each row in words. */
export function boardDescription({ results, evaluation, language }: BoardPlan): string {
  return results.map((result) => `${rowName(result, evaluation, language)}: ${rowWords(result, language).join('; ')}.`).join(' ');
}

/** Name and area of a row. */
export function rowName({ indicator }: IndicatorResult, { areaNames }: Evaluation, language: Language): string {
  return `${say(indicator.name, language)} (${areaNames.get(indicator.area) ?? indicator.area})`;
}

/** From where to where: '0 → 30'. */
export function wayText(result: IndicatorResult, language: Language): string {
  const { indicator } = result;
  const n = valueOr(result, language);
  const baseline = baselineOf(result);
  return indicator.target === undefined ? n(baseline) : `${n(baseline)} → ${n(indicator.target.value)}`;
}

/** The forecast: median, 80% band. */
export function forecastText({ forecast, indicator }: IndicatorResult, language: Language): string {
  if (forecast === undefined) return '–';
  const n = (value: number): string => indicatorValueText(value, indicator.unit, language);
  return `${n(forecast.median)} (${n(forecast.low)}–${n(forecast.high)})`;
}

/** The chance of meeting the target; an en dash where there is none. */
export function chanceText({ forecast }: IndicatorResult, language: Language): string {
  const chance = forecast?.onTarget ?? null;
  if (chance === null) return '–';
  // No share of draws proves that something is impossible or certain.
  if (chance < 0.005) return language === 'pl' ? 'poniżej 1%' : 'below 1%';
  if (chance > 0.995) return language === 'pl' ? 'ponad 99%' : 'over 99%';
  return formatPercent(chance, { digits: 0, language });
}

/** The value of the year; one that nobody counted says what it is. */
export function knownText(result: IndicatorResult, language: Language): string {
  const { value, status } = result.counted;
  const text = valueOr(result, language)(value);
  return value === null || !UNCOUNTED.includes(status) ? text : `${text}, ${say(STATUS_NAMES[status], language)}`;
}

/** Figures that are no count. */
const UNCOUNTED: readonly Status[] = ['estimated', 'projected', 'proxy', 'assumed'];

/** A number of the indicator, or that there is none. */
export function valueOr({ indicator }: IndicatorResult, language: Language): (value: number | null) => string {
  return (value) =>
    value === null ? say({ pl: 'brak danych', en: 'no data' }, language) : indicatorValueText(value, indicator.unit, language);
}

function rowWords(result: IndicatorResult, language: Language): string[] {
  const { path, status, year, indicator, forecast } = result;
  const n = valueOr(result, language);
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  return [
    `${wayText(result, language)}${indicator.target === undefined ? '' : ` ${t(`do ${indicator.target.year} r.`, `by ${indicator.target.year}`)}`}`,
    ...(path === null ? [] : [`${t('ścieżka', 'path')} ${year}: ${n(path)}`]),
    `${t('wartość', 'value')} ${year}: ${knownText(result, language)}`,
    ...(forecast === undefined ? [] : [`${t('prognoza', 'forecast')}: ${forecastText(result, language)}`]),
    ...(forecast?.onTarget === undefined || forecast.onTarget === null
      ? []
      : [`${t('szansa na cel', 'chance of the target')}: ${chanceText(result, language)}`]),
    say(STATUS_SIGNS[status].name, language),
  ];
}
