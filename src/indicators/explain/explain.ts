import { fail } from '../../language/error.js';
import { Draws } from '../../series/draws.js';
import { Series } from '../../series/series.js';
import type { ServiceInput, ServiceResult } from '../../services/service.js';
import type { AuditedClaim } from '../audit/audit-claims.js';
import type { IndicatorResult } from '../evaluate-indicator.js';
import { explainClaim } from './explain-claim.js';
import { explainIndicator } from './explain-indicator.js';
import { ExplainedNumber } from './explained-number.js';

/** What can be explained: draws, a series, a service, an indicator that was evaluated, a claim that was audited. */
export type Explainable = Draws | Series | ServiceResult | IndicatorResult | AuditedClaim;

/** Which number of it. */
export interface ExplainOptions {
  /** Calendar year. Default: the last there is. */
  readonly year?: number | undefined;
  /** Of a service: which quantity, or else which input, e.g. 'demand'. Default: the first. */
  readonly quantity?: string | undefined;
}

/**
 * Where a number comes from: formula or method, the figures it was made from with value, unit and status, and the source of each.
 *
 * @param subject - What holds the number.
 * @throws {RangeError} If it has no such year or quantity; the message lists those there are.
 * @example
 * const series = new Series({ id: '85+', title: { pl: '85+', en: 'Aged 85+' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2015, value: 728, status: 'published', source: 'S1, p. 9' }]);
 * explain(series, { year: 2015 }).text('en'); // => 'Aged 85+ (85+), 2015: 728 [persons], published\n  Source: S1, p. 9'
 */
export function explain(subject: Explainable, { year, quantity }: ExplainOptions = {}): ExplainedNumber {
  if (subject instanceof Draws) return explainDraws(subject, year);
  if (subject instanceof Series) return explainSeries(subject, year);
  if ('quantities' in subject) return explainService(subject, quantity, year);
  return 'indicator' in subject ? explainIndicator(subject) : explainClaim(subject);
}

function explainDraws(draws: Draws, asked: number | undefined): ExplainedNumber {
  const year = yearOf(draws.years, asked, draws.description.id);
  const { low, high } = draws.band(0.8);
  const { count, description, notes, quality, source, statuses } = draws;
  return new ExplainedNumber({
    id: description.id,
    title: description.title,
    value: draws.median().at(year),
    range: { low: low.at(year) ?? Number.NaN, high: high.at(year) ?? Number.NaN },
    unit: description.unit,
    status: statuses[draws.years.indexOf(year)],
    quality,
    year,
    how: [{ pl: `mediana i pasmo 80% z ${count} losowań`, en: `median and 80% band of ${count} draws` }],
    source,
    notes,
  });
}

function explainSeries({ description, observations }: Series, asked: number | undefined): ExplainedNumber {
  const year = yearOf(
    observations.map((one) => one.year),
    asked,
    description.id,
  );
  const { value, status, quality, note, source } = observations[observations.findIndex((one) => one.year === year)];
  const notes = note === undefined ? [] : [{ pl: note, en: note }];
  return new ExplainedNumber({
    id: description.id,
    title: description.title,
    value,
    unit: description.unit,
    status,
    quality,
    year,
    source,
    notes,
  });
}

function explainService(result: ServiceResult, asked: string | undefined, year: number | undefined): ExplainedNumber {
  const quantity = asked ?? [...result.quantities.keys()][0] ?? '';
  const draws = result.quantities.get(quantity);
  const input = result.inputs.find(({ id }) => id === asked);
  // A figure may be called like the quantity it begins; the quantity lists it among its inputs.
  if (draws === undefined && input !== undefined) return explainInput(input);
  if (draws === undefined) {
    const known = [...result.quantities.keys(), ...result.inputs.map(({ id }) => id)].join(', ');
    const why = { pl: result.missing.map(({ pl }) => ` ${pl}`).join(''), en: result.missing.map(({ en }) => ` ${en}`).join('') };
    return fail(
      `explain: usługa „${result.id}” nie ma wielkości „${quantity}”; są: ${known}.${why.pl}`,
      `explain: the service "${result.id}" has no quantity "${quantity}"; there are: ${known}.${why.en}`,
    );
  }
  const explained = explainDraws(draws, year);
  return new ExplainedNumber({ ...explained, id: `${result.id}.${quantity}`, inputs: result.inputs.map(explainInput) });
}

function explainInput({ id, title, value, low, high, unit, status, quality, year, source, note }: ServiceInput): ExplainedNumber {
  const range = low === undefined || high === undefined ? undefined : { low, high };
  const notes = note === undefined ? [] : [note];
  return new ExplainedNumber({ id, title, value, range, unit, status, quality, year, source, notes });
}

function yearOf(years: readonly number[], asked: number | undefined, id: string): number {
  const year = asked ?? years.at(-1);
  if (year !== undefined && years.includes(year)) return year;
  const known = years.join(', ');
  return fail(
    `explain: „${id}” nie ma roku ${year ?? ''}; są: ${known}`,
    `explain: "${id}" has no year ${year ?? ''}; there are: ${known}`,
  );
}
