import type { Message } from '../../language/language.js';
import { compareAges, compareAgesInFull } from '../../projection/compare-ages.js';
import type { Projection } from '../../projection/projection.js';
import { difference } from '../../series/compare-series.js';
import type { Series } from '../../series/series.js';
import { personsColumn, shareColumn, signedColumn, textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { TEN_YEAR_GROUPS } from './replay-section.js';
import type { TownResults } from './results.js';
import { SOURCES } from './source-words.js';

/** Years between two that are held against each other. */
const EVERY = 5;

/** Years in which both projections are held against each other: every fifth and the last. */
export function heldYears({ base, horizon, years }: Projection): number[] {
  return years.filter((year) => year > base.year && (year % EVERY === 0 || year === horizon.year));
}

/** Every projection against the counts that came after its base, one row a year and projection. */
export function countedTable({ plan, alternative, counted, words: { t } }: TownResults, office: Series): Table {
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
      signedColumn(personsColumn('difference', 'Różnica', 'Difference')),
      signedColumn(shareColumn('difference_share', 'Różnica w %', 'Difference in %')),
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

/** What the plan is called beside another projection. */
export const PLAN_NAME: Message = { pl: 'Plan kohorty', en: 'Plan by kohorta' };
/** What the statistical office's projection is called. */
export const OFFICE_NAME: Message = { pl: 'Prognoza GUS', en: 'Official projection' };

/** One row an age group, one column a year: by how many persons the plan is above the office. */
export function ageTable({ plan, town, words: { language } }: TownResults): Table {
  return compareAges(plan, (ages) => town.gusProjection({ ages }), {
    ageGroups: [...TEN_YEAR_GROUPS, 'total'],
    years: heldYears(plan),
    title: { pl: 'Plan kohorty mniej prognoza GUS, osoby', en: 'Plan by kohorta less the official projection, persons' },
    source: SOURCES.planAndOffice,
    language,
  });
}

/** Both projections by age group, year by year. */
export function fullTable({ plan, town, words: { language } }: TownResults): Table {
  return compareAgesInFull(plan, (ages) => town.gusProjection({ ages }), {
    ageGroups: [...TEN_YEAR_GROUPS, 'total'],
    years: plan.years.slice(1),
    ours: PLAN_NAME,
    theirs: OFFICE_NAME,
    title: {
      pl: 'Plan kohorty i prognoza GUS według wieku, rok po roku',
      en: 'Plan by kohorta and the official projection by age, year by year',
    },
    source: SOURCES.planAndOffice,
    language,
  });
}

/** People of an age group at the end of a year: in the plan, and in the office's projection. */
export function pair({ plan, town }: TownResults, ages: string, year: number): [ours: number, theirs: number | null] {
  return [plan.at(year).count({ ages }), town.gusProjection({ ages }).at(year)];
}
