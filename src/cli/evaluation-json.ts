import type { IndicatorResult, IndicatorValue } from '../indicators/evaluate-indicator.js';
import type { Evaluation } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { type Language, type Message, say } from '../language/language.js';

/** An evaluation for machines: per indicator value, inputs with sources, arithmetic, path, forecast, status. Missing is null. */
export function evaluationJson(evaluation: Evaluation, language: Language): object {
  const { town, year, base, draws, seed, results, duties, activities } = evaluation;
  const words = (message: Message): string => say(message, language);
  return {
    town,
    year,
    forecastFrom: base ?? null,
    draws,
    seed,
    indicators: results.map((result) => indicatorJson(result, evaluation, words)),
    monitoring: duties.map(({ duty: { name, owner, ...duty }, due, reported, next }) => ({
      ...duty,
      name: words(name),
      owner: words(owner),
      due,
      reported,
      next,
    })),
    activities: activities.map(({ name, ...activity }) => ({ ...activity, name: words(name) })),
  };
}

function indicatorJson(result: IndicatorResult, { areaNames }: Evaluation, words: (message: Message) => string): object {
  const { indicator, unit, counted, baseline, path, forecast, noForecast, status, pooled, notes } = result;
  const { id, name, group, area, formula, direction, target, frequency, owner, risk, source, point } = indicator;
  return {
    id,
    name: words(name),
    group,
    area: { id: area, name: areaNames.get(area) ?? area },
    formula,
    unit: words(unit),
    direction,
    frequency,
    source,
    point: point ?? null,
    risk: risk === undefined ? null : words(risk),
    baseline: { ...baseline.stated, computed: valueJson(baseline.computed, words) },
    target: target ?? null,
    path,
    counted: valueJson(counted, words),
    ask: counted.value === null ? words(owner) : null,
    owner: words(owner),
    status: { id: status, name: words(STATUS_SIGNS[status].name), meaning: words(STATUS_SIGNS[status].meaning) },
    pooled: pooled ?? null,
    forecast:
      forecast === undefined
        ? null
        : {
            formula: indicator.forecast,
            base: forecast.base,
            median: forecast.median,
            low80: forecast.low,
            high80: forecast.high,
            probabilityOnPath: forecast.onPath,
            probabilityOnTarget: forecast.onTarget,
            required: forecast.required.map(({ reference, title, unit: own, expected, required }) => ({
              quantity: reference.text,
              title: words(title),
              unit: words(own),
              expected,
              required,
            })),
            source: forecast.draws.source,
            quality: forecast.draws.quality,
            notes: forecast.draws.notes.map(words),
          },
    noForecast: noForecast === undefined ? null : words(noForecast),
    notes: notes.map(words),
  };
}

function valueJson(
  { year, value, status, inputs, arithmetic, missing, interval }: IndicatorValue,
  words: (message: Message) => string,
): object {
  return {
    year,
    value,
    status,
    interval95: interval ?? null,
    inputs: inputs.map(({ reference, quantity }) => ({ quantity: reference.text, ...quantity })),
    arithmetic: arithmetic.map(words),
    missing: missing.map(words),
  };
}
