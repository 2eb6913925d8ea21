import { type Language, type Message, say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { planningYears } from '../services/planning-years.js';
import type { ServiceInput, ServiceResult } from '../services/service.js';
import { serviceTable } from '../services/service-table.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';

/**
 * The quantities of a service as tables: the base, the years the town plans for and the last one; shares apart from counts, which
 * have no decimals. Nothing where there are none.
 *
 * @param horizons - Years ahead that the town plans for.
 */
export function shownQuantities(result: ServiceResult, horizons: readonly number[], language: Language): string[] {
  const digits = [...new Set([...result.quantities.values()].map(digitsOf))].sort();
  return digits.map((one) => {
    const quantities = [...result.quantities].filter(([, draws]) => digitsOf(draws) === one).map(([name]) => name);
    return textTable(withoutSource(serviceTable(result, { quantities, years: planningYears(result, horizons) })), { language }).trimEnd();
  });
}

/** What could not be computed, a line each. */
export function shownMissing({ missing }: Pick<ServiceResult, 'missing'>, language: Language): string[] {
  return missing.map((one) => `${say({ pl: 'Brakuje', en: 'Missing' }, language)}: ${say(one, language)}`);
}

/** A service for machines: each quantity with its median and 80% band, its figures, and what is missing. */
export function serviceJson({ id, title, area, quantities, inputs, missing }: ServiceResult, language: Language): object {
  const words = (message: Message): string => say(message, language);
  return {
    id,
    title: words(title),
    area,
    quantities: Object.fromEntries([...quantities].map(([name, draws]) => [name, quantityJson(draws, language)])),
    inputs: inputs.map((input) => inputJson(input, language)),
    missing: missing.map(words),
  };
}

/** A figure for machines. */
export function inputJson({ title, unit, note, ...input }: ServiceInput, language: Language): object {
  const words = (message: Message): string => say(message, language);
  return { ...input, title: words(title), unit: words(unit), ...(note === undefined ? {} : { note: words(note) }) };
}

function quantityJson(draws: Draws, language: Language): object {
  const { low, high } = draws.band(0.8);
  const median = draws.median();
  return {
    title: say(draws.description.title, language),
    unit: say(draws.description.unit, language),
    quality: draws.quality,
    ...(draws.notes.length === 0 ? {} : { notes: draws.notes.map((note) => say(note, language)) }),
    statuses: draws.statuses,
    years: draws.years,
    median: draws.years.map((year) => median.at(year)),
    low80: draws.years.map((year) => low.at(year)),
    high80: draws.years.map((year) => high.at(year)),
  };
}

function digitsOf(draws: Draws): number {
  return draws.description.digits ?? 0;
}

/** What is missing is printed once below all tables. */
function withoutSource({ columns, rows, title }: Table): Table {
  return new Table(columns, rows, { title });
}
