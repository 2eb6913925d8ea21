import { auditClaims } from '../indicators/audit/audit-claims.js';
import { explain } from '../indicators/explain/explain.js';
import { ExplainedNumber } from '../indicators/explain/explained-number.js';
import { TOWN_SERVICES } from '../services/compute-services.js';
import { explainFigure } from '../sources/explain/explain-figure.js';
import { figureIds, figureQuery } from '../sources/explain/figure-ids.js';
import { evaluateTown } from '../sources/indicators/evaluate-town.js';
import { townServices } from '../sources/services/town-services.js';
import type { Town } from '../sources/town.js';
import { townFuture, type WrittenServiceChoice } from './service-choice.js';
import { UsageError } from './usage.js';

/** Which number: its kind, its name there, its year. */
interface NumberId {
  readonly kind: string;
  readonly name: string;
  readonly year: number | undefined;
}

/** How the future is simulated where the number is of one. */
export interface ExplainNumberOptions extends Pick<WrittenServiceChoice, 'from' | 'draws' | 'seed'> {
  /** The year as written, where the id has none. */
  readonly year?: string;
}

/**
 * Where a number that outputs show comes from.
 *
 * @param id - E.g. 'home-care.demand@2029', 'population.85+@2040', 'series.minimum_wage@2022', 'claim.helpless-share'.
 * @throws {UsageError} If it is no id; the message says which kinds there are.
 */
export function explainNumber(town: Town, id: string, { year: asked, ...future }: ExplainNumberOptions = {}): ExplainedNumber {
  const { kind, name, year } = parse(id, asked);
  switch (kind) {
    case 'series':
      return figureOf(town, name, year);
    case 'claim':
      return claimOf(town, name);
    case 'indicator':
      return indicatorOf(town, name, year, future);
    case 'population':
      return peopleOf(town, name, year, future);
    default: {
      if (!TOWN_SERVICES.includes(kind)) return unknown(id);
      const { people, rates } = townFuture(town, future);
      const [service] = townServices(town, people, { rates, services: [kind] });
      return explain(service, { quantity: name, year });
    }
  }
}

/** Ids of the numbers of a town; of services their names, whose quantities `kohorta demand` shows. */
export function numberIds(town: Town): string[] {
  return [
    ...['total', '0-2', '3-6', '65+', '85+'].map((ages) => `population.${ages}`),
    ...TOWN_SERVICES.map((service) => `${service}.demand`),
    ...town.indicators.map(({ id, area }) => `indicator.${id}[${area}]`),
    ...town.claims.claims.map(({ id }) => `claim.${id}`),
    ...figureIds(town).map((id) => `series.${id}`),
  ];
}

function parse(id: string, asked: string | undefined): NumberId {
  const parts = /^([a-z0-9-]+)\.([^@]+)(?:@(\d{4}))?$/.exec(id);
  if (parts === null) return unknown(id);
  const year = parts[3] ?? asked;
  if (year !== undefined && !/^\d{4}$/.test(year)) {
    throw new UsageError({
      pl: `--year ${year}: oczekiwano roku, np. 2029. ${HELP.pl}`,
      en: `--year ${year}: expected a year, such as 2029. ${HELP.en}`,
    });
  }
  return { kind: parts[1], name: parts[2], year: year === undefined ? undefined : Number(year) };
}

const HELP = { pl: 'Pomoc: kohorta explain --help', en: 'Help: kohorta explain --help' };

function unknown(id: string, known?: readonly string[]): never {
  const [pl, en] =
    known === undefined
      ? [
          `oczekiwano np. population.85+@2040, series.<figura>@2022, claim.<id>, indicator.<id>@2019 albo <usługa>.demand@2029, usługi: ${TOWN_SERVICES.join(', ')}; listę podaje kohorta explain <folder>`,
          `expected e.g. population.85+@2040, series.<figure>@2022, claim.<id>, indicator.<id>@2019 or <service>.demand@2029, services: ${TOWN_SERVICES.join(', ')}; kohorta explain <folder> lists them`,
        ]
      : [
          `są: ${nearest(id, known)}; całą listę podaje kohorta explain <folder>`,
          `there are: ${nearest(id, known)}; kohorta explain <folder> lists all`,
        ];
  throw new UsageError({ pl: `nie ma liczby „${id}”; ${pl}. ${HELP.pl}`, en: `there is no number "${id}"; ${en}. ${HELP.en}` });
}

/** Ids listed in an error; the whole list is a command of its own. */
const LISTED = 12;

/** Those that share most words with what was asked for. */
function nearest(id: string, known: readonly string[]): string {
  const words = (text: string): string[] => text.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
  const asked = new Set(words(id));
  const shared = (text: string): number => words(text).filter((word) => asked.has(word)).length;
  return known
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, LISTED)
    .join(', ');
}

function figureOf(town: Town, name: string, year: number | undefined): ExplainedNumber {
  const { indicator, query } = figureQuery(town, name);
  const ids = figureIds(town);
  const alike = ids.filter((id) => id === indicator || id.startsWith(`${indicator}[`));
  // A name alone will do where there is only one figure of it.
  const only = query.area === undefined && alike.length === 1 ? figureQuery(town, alike[0]).query : query;
  if (alike.length === 0)
    return unknown(
      `series.${name}`,
      ids.map((id) => `series.${id}`),
    );
  if (!alike.some((id) => figureQuery(town, id).query.area === only.area))
    return unknown(
      `series.${name}`,
      alike.map((id) => `series.${id}`),
    );
  return explainFigure(town, indicator, { ...only, year });
}

function claimOf(town: Town, name: string): ExplainedNumber {
  const { claims } = auditClaims(town.claims);
  const audited = claims.find(({ claim }) => claim.id === name);
  if (audited === undefined)
    return unknown(
      `claim.${name}`,
      claims.map(({ claim }) => `claim.${claim.id}`),
    );
  return withTitles(explain(audited), town);
}

/** The ids of documents as their titles. */
function withTitles(explained: ExplainedNumber, town: Town): ExplainedNumber {
  const [id = '', ...point] = explained.source?.split(', ') ?? [];
  const title = town.sources.find((source) => source.id === id)?.title;
  const source = title === undefined ? explained.source : [title, ...point].join(', ');
  return new ExplainedNumber({ ...explained, source, inputs: explained.inputs.map((input) => withTitles(input, town)) });
}

function indicatorOf(town: Town, name: string, year: number | undefined, future: ExplainNumberOptions): ExplainedNumber {
  const [, id, area] = /^([^[]*)(?:\[([^\]]*)\])?$/.exec(name) ?? [];
  const indicator = town.indicators.find((one) => one.id === id && (area === undefined || one.area === area));
  if (indicator === undefined)
    return unknown(
      `indicator.${name}`,
      numberIds(town).filter((one) => one.startsWith('indicator.')),
    );
  const evaluation = evaluateTown(town, {
    year: year ?? indicator.target?.year ?? indicator.baseline.year,
    ...(future.from === undefined ? {} : { base: Number(future.from) }),
    ...(future.draws === undefined ? {} : { draws: Number(future.draws) }),
    ...(future.seed === undefined ? {} : { seed: Number(future.seed) }),
  });
  const result = evaluation.results.find((one) => one.indicator.id === indicator.id && one.indicator.area === indicator.area);
  return result === undefined ? unknown(`indicator.${name}`) : explain(result);
}

/** People of an age, from those of the base year and the uncertainty of every rate. */
function peopleOf(town: Town, ages: string, year: number | undefined, future: ExplainNumberOptions): ExplainedNumber {
  const { people } = townFuture(town, future);
  const { base } = people.expected;
  const explained = explain(people.sum({ ages }), { year });
  const persons = new ExplainedNumber({
    id: `population.${ages}@${base.year}`,
    title: { pl: `Ludność ${ages === 'total' ? 'ogółem' : ages}, ${base.date}`, en: `Population ${ages}, ${base.date}` },
    value: base.count({ ages }),
    unit: explained.unit,
    status: base.status,
    year: base.year,
    source: base.source,
  });
  const table = town.uncertaintyTable({ vintage: String(base.year), shocks: [] });
  const column = (name: string): readonly (string | number | null)[] => table.values(name);
  const [rates, parameters, values, units, statuses, notes] = ['rate', 'parameter', 'value', 'unit', 'status', 'note'].map(column);
  const uncertainty = rates.map((rate, row) => {
    const name = `${rate}.${parameters[row]}`;
    const [value, unit, note] = [values[row], String(units[row]), notes[row]];
    return new ExplainedNumber({
      id: `uncertainty.${name}`,
      title: { pl: `Niepewność: ${name}`, en: `Uncertainty: ${name}` },
      value: typeof value === 'number' ? value : null,
      unit: { pl: unit, en: unit },
      status: statuses[row] === 'assumed' ? 'assumed' : 'computed',
      notes: note === null ? [] : [{ pl: String(note), en: String(note) }],
    });
  });
  return new ExplainedNumber({
    ...explained,
    id: `population.${ages}`,
    how: [
      {
        pl: `metoda kohortowo-składnikowa od ${base.date}: przeżycia, urodzenia i migracje rok po roku w każdym losowaniu`,
        en: `cohort-component method from ${base.date}: survival, births and migration year by year in every draw`,
      },
      ...explained.how,
    ],
    inputs: [persons, ...uncertainty],
  });
}
