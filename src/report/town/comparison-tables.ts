import { Table } from '../../tables/table.js';
import { personsColumn, shareColumn, textColumn, YEAR_COLUMN } from './columns.js';
import { difference } from './comparison.js';
import { TEN_YEAR_GROUPS } from './replay-section.js';
import type { TownResults } from './results.js';
import { SOURCES } from './source-words.js';

/** Years in which both projections are held against each other. */
export const HELD = [2025, 2030, 2035, 2040] as const;

/** Every projection against the counts that came after its base, one row a year and projection. */
export function countedTable({ plan, alternative, counted, office, words: { t } }: TownResults): Table {
  const variant = alternative?.sum();
  const projections = [
    { name: t('plan', 'plan'), series: plan.sum() },
    ...(variant === undefined ? [] : [{ name: t('wariant', 'variant'), series: variant }]),
    { name: 'GUS', series: office },
  ];
  const years = plan.years.slice(1).filter((year) => counted.at(year) !== null);
  return new Table(
    [
      YEAR_COLUMN,
      textColumn('projection', 'Prognoza', 'Projection'),
      personsColumn('persons', 'Osoby', 'Persons'),
      personsColumn('counted', 'Policzone', 'Counted'),
      personsColumn('difference', 'Różnica', 'Difference'),
      shareColumn('difference_share', 'Różnica w %', 'Difference in %'),
    ],
    years.flatMap((year) =>
      projections.map(({ name, series }) => [
        year,
        name,
        series.at(year),
        counted.at(year),
        ...difference(series.at(year), counted.at(year)),
      ]),
    ),
    {
      title: {
        pl: 'Prognozy wobec liczb, 31 grudnia',
        en: 'The projections against the counts, 31 December',
      },
      source: SOURCES.planAndOffice,
    },
  );
}

/** One row an age group, one column a year: by how many persons the plan is above the office. */
export function ageTable(results: TownResults): Table {
  const rows = [...TEN_YEAR_GROUPS, 'total'].map((ages) => {
    const values = HELD.map((year) => pair(results, ages, year));
    const last = values[values.length - 1];
    return [label(ages, results), ...values.map(([ours, theirs]) => difference(ours, theirs)[0]), difference(...last)[1]];
  });
  return new Table(
    [
      textColumn('age_group', 'Wiek', 'Age'),
      ...HELD.map((year) => personsColumn(`difference_${year}`, String(year), String(year))),
      shareColumn('difference_share_2040', '2040 w %', '2040 in %'),
    ],
    rows,
    {
      title: { pl: 'Plan kohorty mniej prognoza GUS, osoby', en: 'Plan by kohorta less the official projection, persons' },
      source: { pl: 'kohorta; GUS, prognoza ludności gmin 2023–2040', en: 'kohorta; Statistics Poland, projection of communes 2023–2040' },
    },
  );
}

/** Both projections by age group, year by year. */
export function fullTable(results: TownResults): Table {
  return new Table(
    [
      YEAR_COLUMN,
      textColumn('age_group', 'Wiek', 'Age'),
      personsColumn('plan', 'Plan kohorty', 'Plan by kohorta'),
      personsColumn('gus', 'Prognoza GUS', 'Official projection'),
      personsColumn('difference', 'Różnica', 'Difference'),
      shareColumn('difference_share', 'Różnica w %', 'Difference in %'),
    ],
    results.plan.years.slice(1).flatMap((year) =>
      [...TEN_YEAR_GROUPS, 'total'].map((ages) => {
        const [ours, theirs] = pair(results, ages, year);
        return [year, label(ages, results), ours, theirs, ...difference(ours, theirs)];
      }),
    ),
    {
      title: {
        pl: 'Plan kohorty i prognoza GUS według wieku, rok po roku',
        en: 'Plan by kohorta and the official projection by age, year by year',
      },
      source: { pl: 'kohorta; GUS, prognoza ludności gmin 2023–2040', en: 'kohorta; Statistics Poland, projection of communes 2023–2040' },
    },
  );
}

/** People of an age group at the end of a year: in the plan, and in the office's projection. */
export function pair({ plan, town }: TownResults, ages: string, year: number): [ours: number, theirs: number | null] {
  return [plan.at(year).count({ ages }), town.gusProjection({ ageGroup: ages }).at(year)];
}

function label(ages: string, { words: { t } }: TownResults): string {
  return ages === 'total' ? t('ogółem', 'total') : ages;
}
