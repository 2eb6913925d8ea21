import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { baselineOf, type Evaluation } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { indicatorValueText, isPercent } from '../indicators/indicator-value-text.js';
import { capital } from '../language/capital.js';
import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { STATUS_NAMES } from '../tables/status.js';
import { textTable } from '../tables/text-table.js';

/** An evaluation for people: each indicator in a few lines, then what the targets would take, activities and deadlines. */
export function evaluationText(evaluation: Evaluation, language: Language): string {
  const { town, year, base, draws, seed, results } = evaluation;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const head = t(`${town}: wskaźniki w ${year} r.`, `${town}: indicators in ${year}`);
  const how =
    base === undefined
      ? t('Bez prognozy: folder nie ma wcześniejszego roku bazowego.', 'No forecast: the folder has no earlier base year.')
      : t(
          `Prognoza zrobiona z tego, co było wiadomo w ${base} r.: ${formatNumber(draws, { language })} losowań, ziarno ${seed}.`,
          `Forecast from what was known in ${base}: ${formatNumber(draws, { language })} draws, seed ${seed}.`,
        );
  const required = evaluation.requirementsTable();
  const activities = evaluation.activitiesTable();
  const evaluations = evaluation.duties.filter(({ duty }) => duty.dataYear === year);
  const which = evaluations.map(
    ({ duty }) =>
      `${capital(say(duty.name, language))}: ${t(`termin ${duty.until} r.`, `due in ${duty.until}`)}; ${say(duty.owner, language)}.`,
  );
  return [
    [head, ...which, how].join('\n'),
    summary(results, language),
    ...results.map((result) => indicatorText(result, evaluation, language)),
    ...(required.rows.length === 0 ? [] : [textTable(required, { language }).trimEnd()]),
    ...(evaluation.duties.length === 0 ? [] : [textTable(evaluation.dutiesTable(), { language }).trimEnd()]),
    activities.rows.length === 0
      ? t('Działania: folder miasta nie ma żadnych do tego roku.', "Activities: the town's folder has none up to this year.")
      : textTable(activities, { language }).trimEnd(),
  ].join('\n\n');
}

function summary(results: readonly IndicatorResult[], language: Language): string {
  const counts = Object.entries(STATUS_SIGNS).map(([id, { name, symbol }]) => ({
    text: `${symbol} ${say(name, language)}`,
    count: results.filter(({ status }) => status === id).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => `${text}: ${count}`)
    .join('; ');
}

function indicatorText(result: IndicatorResult, { areaNames }: Evaluation, language: Language): string {
  const { indicator, counted, path, forecast, noForecast, status, pooled, notes, year } = result;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const n = (value: number): string => indicatorValueText(value, indicator.unit, language);
  const sign = STATUS_SIGNS[status];
  const baseline = baselineOf(result);
  const { target, baseline: stated } = indicator;
  const unit = isPercent(indicator.unit) ? '' : ` (${say(result.unit, language)})`;
  const lines = [
    `[${sign.symbol}] ${say(indicator.name, language)}, ${areaNames.get(indicator.area) ?? indicator.area}${unit}: ${say(sign.name, language)}`,
    `${stated.year}: ${baseline === null ? t('brak danych', 'no data') : n(baseline)}` +
      (path === null || target?.year === year ? '' : `; ${t('ścieżka', 'path')} ${year}: ${n(path)}`) +
      (target === undefined ? '' : `; ${t('cel', 'target')} ${target.year}: ${n(target.value)}`),
    counted.value === null
      ? `${year}: ${t('brak danych; zapytaj', 'no data; ask')}: ${say(indicator.owner, language)}. ${t('Brakuje', 'Missing')}: ${counted.missing.map((one) => say(one, language)).join('; ')}`
      : `${year}: ${n(counted.value)} (${say(STATUS_NAMES[counted.status], language)})${counted.arithmetic.length === 0 ? '' : `; ${counted.arithmetic.map((one) => say(one, language)).join('; ')}`}`,
    ...(pooled === undefined ? [] : [`${t('średnia', 'mean')} ${pooled.years[0]}–${pooled.years.at(-1)}: ${n(pooled.mean)}`]),
    ...(forecast === undefined
      ? []
      : [
          `${t(`prognoza z ${forecast.base} r.`, `forecast of ${forecast.base}`)}: ${n(forecast.median)}, 80%: ${n(forecast.low)}–${n(forecast.high)}` +
            (forecast.onPath === null || target?.year === year
              ? ''
              : `; ${t('szansa na ścieżkę', 'chance of the path')} ${formatPercent(forecast.onPath, { digits: 0, language })}`) +
            (forecast.onTarget === null
              ? ''
              : `; ${t('szansa na cel', 'chance of the target')} ${formatPercent(forecast.onTarget, { digits: 0, language })}`),
        ]),
    ...(noForecast === undefined ? [] : [`${t('bez prognozy', 'no forecast')}: ${say(noForecast, language)}`]),
    ...notes.map((note) => say(note, language)),
    ...(indicator.risk === undefined ? [] : [`${t('Uwaga', 'Mind')}: ${say(indicator.risk, language)}`]),
    `${t('źródło', 'source')}: ${indicator.source}${indicator.point === undefined ? '' : `, ${indicator.point}`}`,
  ];
  return lines.map((line, place) => (place === 0 ? line : `    ${line}`)).join('\n');
}
