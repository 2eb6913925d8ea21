import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { baselineOf } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { indicatorValueText } from '../indicators/indicator-value-text.js';
import { pathValue } from '../indicators/path-value.js';
import { type Language, say } from '../language/language.js';
import { numberColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { chanceText, forecastText } from './indicator-board-words.js';

/** A chart of one indicator with every choice made. */
export interface BulletPlan {
  readonly result: IndicatorResult;
  /** Name of its area. */
  readonly area: string;
  /** Of the whole chart, pixels. */
  readonly width: number;
  /** Of the panel of years, pixels. */
  readonly height: number;
  readonly language: Language;
}

/** What is known of an indicator in one year. */
export interface BulletYear {
  readonly year: number;
  readonly path: number | null;
  readonly counted: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** From the baseline to the deadline, or as far as the year and the forecast reach. */
export function bulletYears(result: IndicatorResult): BulletYear[] {
  const { indicator, year, counted, forecast } = result;
  const first = indicator.baseline.year;
  const last = Math.max(year, indicator.target?.year ?? year, first + 1);
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const [median, band] = forecast === undefined ? [undefined, undefined] : [forecast.draws.median(), forecast.draws.band(0.8)];
  return years.map((one) => ({
    year: one,
    path: pathValue(indicator, one),
    counted: one === year ? counted.value : one === first ? baselineOf(result) : null,
    // In its base year a forecast only repeats what was counted.
    median: one > (forecast?.base ?? last) ? (median?.at(one) ?? null) : null,
    low: one > (forecast?.base ?? last) ? (band?.low.at(one) ?? null) : null,
    high: one > (forecast?.base ?? last) ? (band?.high.at(one) ?? null) : null,
  }));
}

/** The message: counted or not, against path and target. */
export function bulletTitle({ indicator, year, counted, path }: IndicatorResult, language: Language): string {
  const n = (value: number): string => indicatorValueText(value, indicator.unit, language);
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const value =
    counted.value === null
      ? t(`brak danych za ${year} r.`, `no data for ${year}`)
      : t(`${n(counted.value)} w ${year} r.`, `${n(counted.value)} in ${year}`);
  const { target } = indicator;
  const goal =
    target === undefined
      ? undefined
      : t(`cel to ${n(target.value)} w ${target.year} r.`, `the target is ${n(target.value)} in ${target.year}`);
  const way = path === null || target?.year === year ? undefined : t(`ścieżka mówi ${n(path)}`, `the path says ${n(path)}`);
  const rest = [way, goal].filter((part) => part !== undefined).join(', ');
  return `${say(indicator.name, language)}: ${value}${rest === '' ? '' : `; ${rest}`}`;
}

/** What is drawn, in which unit, from where. */
export function bulletSubtitle({ result, area, language }: BulletPlan): string[] {
  const { indicator, unit, forecast, status, year } = result;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const sign = STATUS_SIGNS[status];
  return [
    `${area}; ${say(unit, language)}. ${t('Ocena', 'Status')} ${year}: ${say(sign.name, language)} (${say(sign.meaning, language)}).`,
    [
      ...(bulletYears(result).some(({ path }) => path !== null)
        ? [t('Przerywana linia: ścieżka do celu.', 'Dashed line: path to the target.')]
        : []),
      forecast === undefined
        ? t('Prognozy nie ma: rozstrzyga decyzja.', 'There is no forecast: a decision settles it.')
        : t(
            `Pas: 80% losowań prognozy z tego, co było wiadomo w ${forecast.base} r., linia w nim: mediana.`,
            `Band: 80% of the draws of a forecast from what was known in ${forecast.base}, the line in it: the median.`,
          ),
    ].join(' '),
    `${t('Źródło', 'Source')}: ${indicator.source}${indicator.point === undefined ? '' : `, ${indicator.point}`}`,
  ];
}

/** The key figures in words. */
export function bulletDescription({ result, area, language }: BulletPlan): string {
  const { forecast, notes } = result;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  return [
    `${t('Obszar', 'Area')}: ${area}.`,
    ...(forecast === undefined
      ? []
      : [
          `${t('Prognoza', 'Forecast')} ${result.year}: ${forecastText(result, language)}.`,
          ...(forecast.onTarget === null
            ? []
            : [
                `${t('Szansa osiągnięcia celu w terminie', 'Chance of meeting the target by the deadline')}: ${chanceText(result, language)}.`,
              ]),
        ]),
    ...notes.map((note) => `${say(note, language)}.`),
  ].join(' ');
}

/** The figures behind the drawing, one row a year. */
export function bulletTable(result: IndicatorResult): Table {
  return new Table(
    [
      YEAR_COLUMN,
      numberColumn('path', 'Ścieżka', 'Path', 1),
      numberColumn('counted', 'Policzone', 'Counted', 1),
      numberColumn('median', 'Prognoza: mediana', 'Forecast: median', 1),
      numberColumn('low_80', '80%: od', '80%: from', 1),
      numberColumn('high_80', '80%: do', '80%: to', 1),
    ].map((column) => (column.name === 'year' ? column : { ...column, unit: result.unit })),
    bulletYears(result).map(({ year, path, counted, median, low, high }) => [year, path, counted, median, low, high]),
    { title: result.indicator.name },
  );
}
