import { KohortaError } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { indicatorName } from '../series/indicator-names.js';
import type { Status } from '../tables/status.js';
import { bindFormula } from './formula/bind-formula.js';
import { evaluateFormula, type FormulaSource, type FormulaStep, requireUnit } from './formula/evaluate-formula.js';
import { evaluateFormulaDraws } from './formula/evaluate-formula-draws.js';
import type { FormulaReference } from './formula/expression.js';
import type { FormulaScope } from './formula/formula-scope.js';
import { formulaSteps } from './formula/formula-steps.js';
import { formulaUnit } from './formula/formula-unit.js';
import { parseFormula } from './formula/parse-formula.js';
import type { Indicator } from './indicator.js';
import { indicatorNotes } from './indicator-notes.js';
import { type IndicatorStatus, indicatorStatus, isAsGood } from './indicator-status.js';
import { pathValue } from './path-value.js';
import { POOLED_YEARS, pooledCount, SMALL_COUNT } from './pooled-count.js';
import { type RequiredInput, requiredInputs } from './required-input.js';
import { type SamplingInterval, samplingInterval } from './sampling-interval.js';

/** Where the quantities of indicators come from. */
export interface IndicatorScopes {
  /** What was counted, published or estimated for a year. */
  readonly counted: (area: string, year: number) => FormulaScope;
  /** What was foretold from a base year, in draws; none where there is no forecast. */
  readonly forecast?: { readonly base: number; readonly until: number; readonly scope: (area: string) => FormulaScope };
  /** The unit as readers see it. */
  readonly unitName: (unit: string) => Message;
}

/** A value of an indicator and how it came about. */
export interface IndicatorValue {
  /** Calendar year. */
  readonly year: number;
  /** In the unit of the indicator; null where a figure is missing. */
  readonly value: number | null;
  readonly status: Status;
  readonly inputs: readonly FormulaSource[];
  readonly steps: readonly FormulaStep[];
  /** The arithmetic line by line, in both languages. */
  readonly arithmetic: readonly Message[];
  /** Why there is no value: which figures are missing, or that a denominator is 0. */
  readonly missing: readonly Message[];
  readonly interval?: SamplingInterval;
}

/** What was foretold of an indicator. */
export interface IndicatorForecast {
  /** Year the forecast is made from. */
  readonly base: number;
  readonly draws: Draws;
  /** In the year asked for: median and 80% band. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Probability of being at least as good as the path in that year; null without a path. */
  readonly onPath: number | null;
  /** Probability of meeting the target in the year of its deadline; null without a target, or where the forecast ends before. */
  readonly onTarget: number | null;
  /** What would have to be true for the target to be met with probability 0.9. */
  readonly required: readonly RequiredInput[];
}

/** An indicator in a year: counted, planned, foretold, judged. */
export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly unit: Message;
  readonly year: number;
  readonly counted: IndicatorValue;
  /** As the document gives it, and as the formula gives it for the same year. */
  readonly baseline: { readonly stated: Indicator['baseline']; readonly computed: IndicatorValue };
  /** What it was to be; null where there is no path. */
  readonly path: number | null;
  readonly forecast?: IndicatorForecast;
  /** Why there is no forecast though there is a formula of one. */
  readonly noForecast?: Message;
  readonly status: IndicatorStatus;
  /** Of a count below 20: the mean of three years where they are known. */
  readonly pooled?: { readonly years: readonly number[]; readonly mean: number; readonly low: number; readonly high: number };
  /** What a reader must know: small counts, baselines that are missing or do not agree with the formula. */
  readonly notes: readonly Message[];
}

/**
 * An indicator in a year: its value where one was counted, else which figures are missing; the path, the forecast made at the
 * time, the probability of meeting the target and what would have to be true for it.
 *
 * @param indicator - A row of the town's indicators.
 * @param year - Calendar year.
 * @param scopes - Where the quantities come from.
 * @throws {RangeError} If a formula cannot be read or its unit is not that of the indicator.
 * @example
 * const baseline = { year: 2015, value: 167, status: 'published' as const };
 * const indicator = { id: 'refused', name: { pl: 'Odmowy', en: 'Refusals' }, group: 'target' as const, area: 'rumia', formula: 'refused', unit: 'children', direction: 'less' as const, path: 'linear' as const, baseline, milestones: [], target: { year: 2022, value: 0 }, frequency: 'yearly' as const, owner: { pl: 'Urząd', en: 'Office' }, source: 'S1' };
 * const counted = (area: string, year: number) => formulaScope({ refused: { value: year === 2015 ? 167 : null, unit: 'children' } });
 * const { status, path } = evaluateIndicator(indicator, 2019, { counted, unitName: (unit) => ({ pl: unit, en: unit }) });
 * [status, path.toFixed(1)]; // => ['no-data', '71.6']
 */
export function evaluateIndicator(indicator: Indicator, year: number, scopes: IndicatorScopes): IndicatorResult {
  const { target, direction, baseline } = indicator;
  const counted = countedValue(indicator, year, scopes);
  const path = pathValue(indicator, year);
  const pooled = pooledOf(indicator, counted, scopes);
  const computed = countedValue(indicator, baseline.year, scopes);
  const judged = pooled === undefined ? { value: counted.value, interval: counted.interval } : { value: pooled.mean, interval: pooled };
  const interval = judged.interval === undefined ? undefined : ([judged.interval.low, judged.interval.high] as const);
  const status = indicatorStatus({ value: judged.value, interval, path, direction, target, year });
  const foretold = forecastOf(indicator, year, path, scopes);
  return {
    indicator,
    unit: scopes.unitName(indicator.unit),
    year,
    counted,
    baseline: { stated: baseline, computed },
    path,
    ...(foretold === undefined ? {} : 'pl' in foretold ? { noForecast: foretold } : { forecast: foretold }),
    status,
    ...(pooled === undefined ? {} : { pooled }),
    notes: indicatorNotes(indicator, { counted, computed, isPooled: pooled !== undefined }),
  };
}

function countedValue({ formula, unit, area }: Indicator, year: number, { counted }: IndicatorScopes): IndicatorValue {
  const scope = counted(area, year);
  const parsed = parseFormula(formula);
  const bound = bindFormula(parsed, scope);
  // A wrong unit is a fault of the formula; a denominator of 0, below, one of the figures.
  requireUnit(parsed, formulaUnit(bound), unit);
  const inputs = [...bound.inputs.values()].flatMap((input) => (input.kind === 'quantity' ? [input] : []));
  const lacking = inputs.filter(({ quantity }) => quantity.value === null);
  // What is foretold is no count: people of a year that nobody has counted only serve as denominators of what was counted.
  const isForetold = inputs.length > 0 && inputs.every(({ quantity }) => quantity.status === 'projected');
  const none = { year, value: null, status: 'missing' as const, inputs, steps: [], arithmetic: [] };
  if (lacking.length > 0 || isForetold) {
    const named = lacking.length > 0 ? lacking : inputs;
    return { ...none, missing: named.map(({ reference, quantity }) => missingText(reference, year, quantity.note)) };
  }
  try {
    const result = evaluateFormula(parsed, scope, { unit });
    const interval = samplingInterval(result);
    const [pl, en] = [formulaSteps(result, { language: 'pl' }), formulaSteps(result, { language: 'en' })];
    return {
      year,
      value: result.value,
      status: statusOf(inputs),
      inputs,
      steps: result.steps,
      arithmetic: pl.map((line, place) => ({ pl: line, en: en[place] })),
      missing: [],
      ...(interval === undefined ? {} : { interval }),
    };
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return { ...none, missing: [error.text] };
  }
}

function missingText({ name, text }: FormulaReference, year: number, note: string | undefined): Message {
  const { pl, en } = indicatorName(name);
  const why = note === undefined ? '' : `; ${note}`;
  return pl === en
    ? { pl: `${text}, ${year} r.${why}`, en: `${text}, ${year}${why}` }
    : { pl: `${pl} (${text}), ${year} r.${why}`, en: `${en} (${text}), ${year}${why}` };
}

/** A single figure keeps its status; what is computed of several is computed, or estimated where one of them is. */
function statusOf(inputs: readonly FormulaSource[]): Status {
  const statuses = inputs.map(({ quantity }) => quantity.status ?? 'computed');
  if (statuses.length === 1) return statuses[0];
  return statuses.some((status) => ['estimated', 'projected', 'proxy', 'assumed'].includes(status)) ? 'estimated' : 'computed';
}

function pooledOf(indicator: Indicator, { interval, year }: IndicatorValue, scopes: IndicatorScopes): IndicatorResult['pooled'] {
  if (interval === undefined || interval.count >= SMALL_COUNT || interval.method !== 'Poisson') return undefined;
  const years = Array.from({ length: POOLED_YEARS }, (_, back) => year - back).reverse();
  const values = years.map((one) => countedValue(indicator, one, scopes));
  const counts = values.flatMap(({ interval: own, value }) =>
    own === undefined || value === null || value !== own.count ? [] : [own.count],
  );
  return counts.length < POOLED_YEARS ? undefined : { years, ...pooledCount(counts) };
}

function forecastOf(
  { forecast, area, unit, name, id, direction, target }: Indicator,
  year: number,
  path: number | null,
  scopes: IndicatorScopes,
): IndicatorForecast | Message | undefined {
  if (forecast === undefined || scopes.forecast === undefined) return undefined;
  const { base, until, scope } = scopes.forecast;
  if (year <= base || year > until) {
    return { pl: `Prognoza od ${base} r. sięga ${until} r.`, en: `The forecast from ${base} reaches ${until}` };
  }
  try {
    const description = { id, title: name, unit: { ...scopes.unitName(unit), en: unit }, digits: 1 };
    const draws = evaluateFormulaDraws(forecast, scope(area), { description });
    const chance = (at: number, goal: number): number =>
      draws.probability((value) => isAsGood(value, goal, direction)).at(at) ?? Number.NaN;
    const { low, high } = draws.band(0.8);
    const reaches = target !== undefined && direction !== 'none' && draws.years.includes(target.year);
    return {
      base,
      draws,
      median: draws.median().at(year) ?? Number.NaN,
      low: low.at(year) ?? Number.NaN,
      high: high.at(year) ?? Number.NaN,
      onPath: path === null || direction === 'none' ? null : chance(year, path),
      onTarget: reaches ? chance(target.year, target.value) : null,
      required: reaches ? requiredInputs(forecast, scope(area), { direction, target, unit }) : [],
    };
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return error.text;
  }
}
