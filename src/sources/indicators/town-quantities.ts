import type { FormulaReference } from '../../indicators/formula/expression.js';
import type { FormulaQuantity } from '../../indicators/formula/formula-scope.js';
import { say } from '../../language/language.js';
import type { Sex } from '../../population/sex.js';
import type { Simulation } from '../../projection/simulation.js';
import { ifThere } from '../../report/town/if-there.js';
import type { Figure } from '../town/figure.js';
import { yearOf } from '../town/figure-series.js';
import type { Town } from '../town.js';

/** What a name of an indicator's formula asks for. */
export interface QuantityQuery {
  readonly name: string;
  readonly area: string;
  readonly year: number;
  /** A range of ages such as '85+'; undefined where the name says none. */
  readonly ages: string | undefined;
  /** What stands in brackets besides area, year and ages: the service and its quantity. */
  readonly words: readonly string[];
}

/** Names that count people: of which sex. */
export const PEOPLE_NAMES: ReadonlyMap<string, Sex | undefined> = new Map<string, Sex | undefined>([
  ['people', undefined],
  ['women', 'female'],
  ['men', 'male'],
]);

const AGES = /^(?:\d+(?:-\d+|\+)(?:\/\d+\+)?|total)$/;

/**
 * What a reference means where it leaves out area and year: `people[85+]`, `children[rumia-zagorze, 2015]`.
 *
 * @param reference - A name with what narrows it.
 * @param usual - Area and year where it says none.
 */
export function quantityQuery(
  { name, qualifiers }: FormulaReference,
  town: Town,
  usual: { readonly area: string; readonly year: number },
): QuantityQuery {
  const isYear = (word: string): boolean => /^\d{4}$/.test(word);
  const isArea = (word: string): boolean => town.areas.has(word);
  const year = qualifiers.find(isYear);
  const ages = qualifiers.find((word) => AGES.test(word) && !isYear(word));
  return {
    name,
    area: qualifiers.find(isArea) ?? usual.area,
    year: year === undefined ? usual.year : Number(year),
    ages,
    words: qualifiers.filter((word) => !isYear(word) && !isArea(word) && word !== ages),
  };
}

/**
 * People of a town or of a part of it in one year: as published, else as estimated for a base year, else the median of the
 * forecast, each with its status.
 *
 * @param query - Ages, area, year.
 * @param forecast - Simulations of the town and of its parts, where they reach the year.
 */
export function peopleQuantity(
  { name, area, year, ages = 'total' }: QuantityQuery,
  town: Town,
  forecast: { readonly city: Simulation; readonly parts: Simulation | undefined } | undefined,
): FormulaQuantity {
  const sex = PEOPLE_NAMES.get(name);
  const about = { unit: 'persons', area, year };
  const published = town.figures.find(
    (figure) =>
      figure.resource === 'population-groups' &&
      figure.area === area &&
      figure.ages === ages &&
      figure.sex === (sex ?? 'both') &&
      figure.date === `${year}-12-31` &&
      figure.concept === 'balance' &&
      figure.value !== null &&
      (figure.quality ?? 'ok') === 'ok',
  );
  if (published !== undefined) return { ...about, ...figureQuantity(published, town), unit: 'persons' };
  const query = { ages, ...(sex === undefined ? {} : { sex }) };
  if (area === town.id) {
    const estimated = baseCount(town, year, query);
    if (estimated !== undefined) return { ...about, ...estimated };
  }
  const simulation = area === town.id ? forecast?.city : forecast?.parts;
  if (simulation?.years.includes(year)) {
    const draws = simulation.sum({ ...query, ...(area === town.id ? {} : { areas: area }) });
    return {
      ...about,
      value: draws.median().at(year),
      status: year === simulation.years[0] ? 'estimated' : 'projected',
      quality: draws.quality,
      source: draws.source,
    };
  }
  return {
    ...about,
    value: null,
    status: 'missing',
    note: say({ pl: 'nie policzono ludności według wieku', en: 'people by age were not counted' }),
  };
}

function baseCount(town: Town, year: number, query: { readonly ages: string; readonly sex?: Sex }): FormulaQuantity | undefined {
  const people = ifThere(() => town.population(year));
  return people === undefined ? undefined : { value: people.count(query), unit: 'persons', status: 'estimated', source: people.source };
}

/**
 * A figure of the town's tables `series` or `prices` for one year; a value that was only planned or projected is none.
 *
 * @param unit - Of what the town has no row of.
 */
export function seriesQuantity({ name, area, year, ages }: QuantityQuery, town: Town, unit: string): FormulaQuantity {
  const all = town.figures.filter((figure) => (figure.resource === 'series' || figure.resource === 'prices') && figure.indicator === name);
  const own = all.filter(
    (figure) => figure.area === area && yearOf(figure) === year && figure.sex === 'both' && (ages === undefined || figure.ages === ages),
  );
  const found =
    own.find(({ status, value }) => value !== null && status !== 'planned' && status !== 'projected') ??
    own.find(({ value }) => value === null);
  if (found !== undefined) return { area, year, ...figureQuantity(found, town) };
  return { value: null, unit: all[0]?.unit ?? unit, status: 'missing', area, year };
}

function figureQuantity({ value, unit, status, quality, source, point, note, missing }: Figure, town: Town): FormulaQuantity {
  const { title } = town.source(source);
  const said = note ?? (missing === undefined ? undefined : say(missing));
  return {
    value,
    unit,
    status,
    ...(quality === undefined ? {} : { quality }),
    source: point === undefined ? title : `${title}, ${point}`,
    ...(said === undefined ? {} : { note: said }),
  };
}
