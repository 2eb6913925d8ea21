import type { IndicatorScopes } from '../../indicators/evaluate-indicator.js';
import type { FormulaReference } from '../../indicators/formula/expression.js';
import type { FormulaInput, FormulaScope } from '../../indicators/formula/formula-scope.js';
import { parseFormula } from '../../indicators/formula/parse-formula.js';
import type { Indicator } from '../../indicators/indicator.js';
import { fail } from '../../language/error.js';
import { hasIndicatorName } from '../../series/indicator-names.js';
import { unitName } from '../../series/unit-names.js';
import type { Town } from '../town.js';
import type { TownForecast } from './town-forecast.js';
import { PEOPLE_NAMES, peopleQuantity, quantityQuery, seriesQuantity } from './town-quantities.js';

/** What `service[…]` is called. */
const SERVICE = 'service';

/**
 * What the names of a town's formulas stand for: people by age (`people[85+]`, `women[60+]`, `men[65+]`), the figures of the
 * tables series and prices by their name, other indicators by theirs, and in forecasts `service[home-care, users]`. A name may be
 * narrowed to an area and a year; without, it means those of the indicator.
 *
 * @param town - The town as read from its folder.
 * @param forecast - Its future; left out: only what was counted.
 * @example
 * const rumia = readTown('data/rumia');
 * evaluateFormula('preschool_refused[3-6]', townScopes(rumia).counted('rumia', 2015), { unit: 'children' }).value; // => 167
 */
export function townScopes(town: Town, forecast?: TownForecast): IndicatorScopes {
  const { indicators } = town;
  const declared = declaredUnits(indicators);
  const series = new Set(
    town.figures.filter(({ resource }) => resource === 'series' || resource === 'prices').map((figure) => figure.indicator),
  );
  const names = [...new Set([...series, ...declared.keys(), ...indicators.map(({ id }) => id), ...PEOPLE_NAMES.keys(), SERVICE])].sort();
  const known = (reference: FormulaReference, area: string, year: number): FormulaInput | undefined => {
    const query = quantityQuery(reference, town, { area, year });
    requireUnderstood(reference, query.words);
    if (PEOPLE_NAMES.has(query.name)) return peopleQuantity(query, town, forecast);
    if (series.has(query.name) || declared.has(query.name)) return seriesQuantity(query, town, declared.get(query.name) ?? '1');
    return indicators.find(({ id, area: own }) => id === query.name && own === query.area)?.formula;
  };
  return {
    unitName,
    counted: (area, year): FormulaScope => ({
      names,
      resolve: (reference) => (reference.name === SERVICE ? onlyForetold(reference) : known(reference, area, year)),
    }),
    ...(forecast === undefined
      ? {}
      : {
          forecast: {
            base: forecast.base,
            until: forecast.until,
            scope: (area: string): FormulaScope => ({
              names,
              resolve: (reference) => foretold(reference, area, town, forecast) ?? known(reference, area, forecast.base),
            }),
          },
        }),
  };
}

/**
 * The names of formulas that are one name: figures that are counted as they are, with their unit. So that a slip of the pen is found,
 * the name must be that of the indicator itself or one that is known.
 */
function declaredUnits(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  return new Map(
    indicators.flatMap(({ id, formula, unit }): [string, string][] => {
      const { expression } = parseFormula(formula);
      if (expression.kind !== 'name') return [];
      const { name } = expression.reference;
      return name === id || hasIndicatorName(name) ? [[name, unit]] : [];
    }),
  );
}

function foretold(reference: FormulaReference, usual: string, town: Town, forecast: TownForecast): FormulaInput | undefined {
  const { name, area, ages, words } = quantityQuery(reference, town, { area: usual, year: forecast.base });
  if (name === SERVICE) {
    const [service, quantity] = words;
    if (words.length !== 2) return wrongService(reference);
    return { draws: forecast.service(service, quantity, area) };
  }
  const sex = PEOPLE_NAMES.get(name);
  if (!PEOPLE_NAMES.has(name)) return undefined;
  const query = { ...(ages === undefined ? {} : { ages }), ...(sex === undefined ? {} : { sex }) };
  if (area === town.id) return { draws: forecast.city.sum(query) };
  if (forecast.parts !== undefined) return { draws: forecast.parts.sum({ ...query, areas: area }) };
  return fail(
    `Formuła: „${reference.text}” w obszarze ${area}: folder miasta nie pozwala rozdzielić ludności na części (tabela subareas)`,
    `Formula: "${reference.text}" in the area ${area}: the town's folder does not let people be divided among its parts (table subareas)`,
  );
}

function onlyForetold({ text }: FormulaReference): never {
  return fail(
    `Formuła: „${text}” to prognoza usługi; wpisz ją do kolumny forecast, a w formula zostaw to, co się liczy`,
    `Formula: "${text}" is the forecast of a service; write it into the column forecast and leave in formula what is counted`,
  );
}

function wrongService({ text }: FormulaReference): never {
  return fail(
    `Formuła: „${text}”; oczekiwano usługi i jej wielkości, np. service[preschool, shortage]`,
    `Formula: "${text}"; expected a service and its quantity, e.g. service[preschool, shortage]`,
  );
}

function requireUnderstood({ text }: FormulaReference, words: readonly string[]): void {
  if (words.length === 0) return;
  fail(
    `Formuła: w „${text}” nie ma obszaru ani grupy wieku „${words.join(', ')}”; oczekiwano id obszaru, roku albo wieku, np. 0-17 lub 85+`,
    `Formula: in "${text}" there is no area or age group "${words.join(', ')}"; expected the id of an area, a year or ages such as 0-17 or 85+`,
  );
}
