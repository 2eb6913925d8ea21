/**
 * The scenarios of low and high migration: how the flows of the county differ between the variants of GUS's projection, as factors
 * on the flows of the town. Births and deaths of the variants are left out. Arrivals are compared as persons; departures per
 * person, since the variants do not have as many people.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioSchema } from '../../dist/engine.js';
import { readRows } from './csv.mjs';

/** Years whose factors are alike enough to be one patch; the last has no end. */
const PERIODS = [
  [2023, 2026],
  [2027, 2029],
  [2030, 2034],
  [2035, 2039],
  [2040, 2044],
  [2045, 2049],
  [2050, 2060],
];
const LAST = 2060;

const WORDS = {
  low: {
    title: { pl: 'Niska migracja', en: 'Low migration' },
    variant: { pl: 'niskim', en: 'low' },
  },
  high: {
    title: { pl: 'Wysoka migracja', en: 'High migration' },
    variant: { pl: 'wysokim', en: 'high' },
  },
};

/** @param {string} data - The project's `data` folder. */
export function deriveScenarios(data) {
  writeFileSync(join(data, 'rumia/scenarios/scenario.schema.json'), `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
  const rows = readRows(join(data, 'poland/county-variants.csv'));
  /** @param {string} variant @param {string} flow @param {number} year */
  const flowOf = (variant, flow, year) => {
    const row = rows.find((one) => one.variant === variant && one.flow === flow && one.year === String(year));
    if (row === undefined) throw new Error(`county-variants.csv has no ${flow} of ${year} in the variant ${variant}`);
    return Number(row.value);
  };
  for (const variant of /** @type {const} */ (['low', 'high'])) {
    const years = PERIODS.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place));
    /** @param {(one: string, year: number) => number} of @param {number[]} period */
    const ratio = (of, period) =>
      Number((period.reduce((sum, year) => sum + of(variant, year) / of('medium', year), 0) / period.length).toFixed(3));
    const patches = [
      {
        path: 'migration.in',
        flow: { pl: 'napływu', en: 'arrivals' },
        of: (/** @type {string} */ one, /** @type {number} */ year) => flowOf(one, 'arrivals', year),
      },
      {
        path: 'migration.out',
        flow: { pl: 'odpływu na osobę', en: 'departures per person' },
        of: (/** @type {string} */ one, /** @type {number} */ year) => flowOf(one, 'departures', year) / flowOf(one, 'people', year - 1),
      },
    ].flatMap(({ path, flow, of }) =>
      years.map((period) => {
        const [first, last] = [period[0], period[period.length - 1]];
        return {
          path,
          operation: 'multiply',
          value: ratio(of, period),
          from: first,
          ...(last === LAST ? {} : { until: last }),
          reason: {
            pl: `średni stosunek ${flow.pl} w wariancie ${WORDS[variant].variant.pl} i średnim, ${first}–${last}`,
            en: `mean ratio of ${flow.en} in the ${WORDS[variant].variant.en} and the medium variant, ${first}-${last}`,
          },
        };
      }),
    );
    const scenario = {
      format: 'kohorta-scenario/1',
      id: `migration-${variant}`,
      title: WORDS[variant].title,
      description: {
        pl: `Napływ i odpływ zmienione tak, jak w wariancie ${WORDS[variant].variant.pl} prognozy GUS dla powiatu wejherowskiego wobec średniego. Urodzenia i zgony tego wariantu pominięto.`,
        en: `Arrivals and departures changed as in the ${WORDS[variant].variant.en} variant of the projection by Statistics Poland for the county of Wejherowo against the medium one. Births and deaths of the variant are left out.`,
      },
      author: 'kohorta',
      source: 'gus-prognoza-2023: powiat wejherowski, warianty (data/poland/county-variants.csv)',
      patches,
    };
    writeFileSync(join(data, `rumia/scenarios/migration-${variant}.json`), `${JSON.stringify(scenario, null, 2)}\n`);
  }
}
