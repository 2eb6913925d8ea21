import { rangeText } from '../../charts/fan-range.js';
import { say } from '../../language/language.js';
import { smallFirst } from '../../language/small-first.js';
import type { Draws } from '../../series/draws.js';
import { headlineQuantity } from '../../services/headline-quantity.js';
import type { ServiceInput, ServiceResult } from '../../services/service.js';
import { probabilityOfShortage, shortageOf } from '../../services/shortage.js';
import type { Block } from '../html/section.js';
import type { Words } from './words.js';

/** The quantity a service is told by: what it is asked for first, or whom it is for where that was not computed. */
export function headlineOf({ id, quantities }: ServiceResult): Draws | undefined {
  return quantities.get(headlineQuantity(id)) ?? quantities.get('need');
}

/** A service in a sentence or two: how much, and what is lacking with which probability. */
export function serviceLine(service: ServiceResult, words: Words): string {
  const { t, n, percent, language } = words;
  const headline = headlineOf(service);
  if (headline === undefined) return t('Nie policzono: brakuje danych.', 'Not computed: figures are missing.');
  const { years, description } = headline;
  const [first, last] = [years[0], years[years.length - 1]];
  const digits = description.digits ?? 0;
  const { low, high } = headline.band(0.8);
  const [now, then] = [first, last].map((year) => n(headline.median().at(year) ?? Number.NaN, digits));
  const range = rangeText(low.at(last) ?? 0, high.at(last) ?? 0, { values: 'number', digits, language });
  const unit = say(description.unit, language);
  const start = t(
    `${say(description.title, language)} (${unit}): ${now} w ${first} r., ${then} w ${last} r. (80%: ${range}).`,
    `${say(description.title, language)} (${unit}): ${now} in ${first}, ${then} in ${last} (80%: ${range}).`,
  );
  const [demand, capacity] = [service.quantities.get('demand'), service.quantities.get('capacity')];
  if (demand === undefined || capacity === undefined) return `${start}${rateText(service, words)}`;
  const places = n(capacity.median().at(last) ?? Number.NaN);
  const chance = percent(probabilityOfShortage(shortageOf(demand, capacity)).at(last) ?? Number.NaN, 0);
  const what = smallFirst(say(capacity.description.title, language));
  return t(
    `${start} Wobec tego ${what}: ${places}; niedobór w ${last} r. z prawdopodobieństwem ${chance}.`,
    `${start} Against it ${what}: ${places}; a shortage in ${last} has a probability of ${chance}.`,
  );
}

/** Of foster care: children in care per 1,000 children. */
function rateText({ quantities }: ServiceResult, { t, n }: Words): string {
  const rate = quantities.get('rate');
  if (rate === undefined) return '';
  const [first] = rate.years;
  const value = n(rate.median().at(first) ?? Number.NaN, 1);
  return t(` Na 1000 dzieci: ${value} w ${first} r.`, ` Per 1,000 children: ${value} in ${first}.`);
}

/** What could not be computed, and who has the figures. */
export function whomToAsk({ missing, inputs }: ServiceResult, { t, language }: Words): Block[] {
  const bySource = new Map<string, ServiceInput[]>();
  for (const input of inputs.filter(({ value }) => value === null)) {
    bySource.set(input.source, [...(bySource.get(input.source) ?? []), input]);
  }
  const asks = [...bySource].map(([source, some]) => {
    const named = some.map(({ title }) => smallFirst(say(title, language))).join(', ');
    // Names of offices and registers are as they are called in Poland.
    const office = language === 'pl' ? source : { foreign: source, language: 'pl' as const };
    return [t('Kogo zapytać: ', 'Whom to ask: '), office, ` – ${named}.`];
  });
  const items = [...missing.map((one) => `${say(one, language).replace(/\.$/, '')}.`), ...asks];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
