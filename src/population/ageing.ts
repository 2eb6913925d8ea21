import { numberColumn, personsColumn, shareColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Column, Table } from '../tables/table.js';
import { medianAge } from './median-age.js';
import type { Population } from './population.js';

/** How old a population is, in the measures planners ask for. Counts in persons, shares from 0 to 1. */
export interface Ageing {
  readonly year: number;
  readonly total: number;
  /** Economic ages of Statistics Poland: 0-17; women 18-59 and men 18-64; women 60+ and men 65+. */
  readonly preWorking: number;
  readonly working: number;
  readonly postWorking: number;
  readonly from65: number;
  readonly from75: number;
  readonly from80: number;
  readonly from85: number;
  /** People 65+ per person aged 15-64. */
  readonly oldAgeDependency: number;
  /** People 0-14 and 65+ per person aged 15-64. */
  readonly totalDependency: number;
  /** People 65+ per child aged 0-14. */
  readonly ageingIndex: number;
  /** People 85+ per person aged 50-64: parents who may need help and children who may give it. */
  readonly parentSupport: number;
  /** Women aged 45-64, who give most of the family's care, per person aged 80+. */
  readonly carersPerOldest: number;
  /** Years. */
  readonly medianAge: number;
}

/**
 * The measures of ageing of one population.
 *
 * @param population - By single year of age.
 * @throws {RangeError} If the age groups do not allow a limit such as 18 or 65.
 * @see United Nations (2019), World Population Ageing; economic ages: Statistics Poland, Rocznik Demograficzny, methodological notes.
 * @example
 * ageingOf(new Population({ date: '2022-12-31', areas: ['rumia'], source: 'GUS' }, new Float64Array(202).fill(1))).from85; // => 32
 */
export function ageingOf(population: Population): Ageing {
  const persons = (ages: string): number => population.count({ ages });
  const working = population.count({ ages: '18-59', sex: 'female' }) + population.count({ ages: '18-64', sex: 'male' });
  const total = population.count();
  const preWorking = persons('0-17');
  const adults = persons('15-64');
  return {
    year: population.year,
    total,
    preWorking,
    working,
    postWorking: population.count({ ages: '60+', sex: 'female' }) + population.count({ ages: '65+', sex: 'male' }),
    from65: persons('65+'),
    from75: persons('75+'),
    from80: persons('80+'),
    from85: persons('85+'),
    oldAgeDependency: persons('65+') / adults,
    totalDependency: (persons('0-14') + persons('65+')) / adults,
    ageingIndex: persons('65+') / persons('0-14'),
    parentSupport: persons('85+') / persons('50-64'),
    carersPerOldest: population.count({ ages: '45-64', sex: 'female' }) / persons('80+'),
    medianAge: medianAge(population),
  };
}

const COLUMNS: readonly Column[] = [
  YEAR_COLUMN,
  personsColumn('total', 'Ludność', 'Population'),
  shareColumn('share_pre_working', 'Udział 0–17 (%)', 'Share 0–17 (%)'),
  shareColumn('share_working', 'Udział wieku produkcyjnego (%)', 'Share of working age (%)'),
  shareColumn('share_post_working', 'Udział wieku poprodukcyjnego (%)', 'Share of post-working age (%)'),
  shareColumn('share_65', 'Udział 65+ (%)', 'Share 65+ (%)'),
  shareColumn('share_75', 'Udział 75+ (%)', 'Share 75+ (%)'),
  shareColumn('share_80', 'Udział 80+ (%)', 'Share 80+ (%)'),
  personsColumn('persons_85', 'Osoby 85+', 'Persons 85+'),
  shareColumn('share_85', 'Udział 85+ (%)', 'Share 85+ (%)'),
  numberColumn('old_age_dependency', '65+ na 100 osób 15–64', '65+ per 100 aged 15–64', 1),
  numberColumn('total_dependency', '0–14 i 65+ na 100 osób 15–64', '0–14 and 65+ per 100 aged 15–64', 1),
  numberColumn('ageing_index', '65+ na 100 dzieci 0–14', '65+ per 100 aged 0–14', 1),
  numberColumn('parent_support', '85+ na 100 osób 50–64', '85+ per 100 aged 50–64', 1),
  numberColumn('carers_per_oldest', 'Kobiety 45–64 na osobę 80+', 'Women 45–64 per person 80+', 1),
  { ...numberColumn('median_age', 'Mediana wieku', 'Median age', 1), unit: { pl: 'lata', en: 'years' } },
];

/**
 * The measures of ageing of several populations, one row each.
 *
 * @param populations - For example `projection.populations`.
 * @throws {RangeError} As {@link ageingOf}.
 * @example
 * ageing([new Population({ date: '2022-12-31', areas: ['rumia'], source: 'GUS' }, new Float64Array(202).fill(1))]).values('persons_85'); // => [32]
 */
export function ageing(populations: readonly Population[]): Table {
  return new Table(
    COLUMNS,
    populations.map((population) => {
      const one = ageingOf(population);
      const share = (persons: number): number => persons / one.total;
      return [
        one.year,
        one.total,
        share(one.preWorking),
        share(one.working),
        share(one.postWorking),
        share(one.from65),
        share(one.from75),
        share(one.from80),
        one.from85,
        share(one.from85),
        100 * one.oldAgeDependency,
        100 * one.totalDependency,
        100 * one.ageingIndex,
        100 * one.parentSupport,
        one.carersPerOldest,
        one.medianAge,
      ];
    }),
    {
      title: { pl: 'Starzenie się ludności', en: 'Population ageing' },
      source: {
        pl: 'Obliczenia kohorty; wiek produkcyjny według GUS: kobiety 18–59, mężczyźni 18–64',
        en: 'Computed by kohorta; working age as Statistics Poland defines it: women 18–59, men 18–64',
      },
    },
  );
}
