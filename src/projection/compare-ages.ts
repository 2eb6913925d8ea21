import { fail } from '../language/error.js';
import { currentLanguage, type Language, type LanguageOptions } from '../language/language.js';
import { type ComparisonNames, comparisonColumns, difference } from '../series/compare-series.js';
import type { Series } from '../series/series.js';
import { personsColumn, shareColumn, signedColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import type { Projection } from './projection.js';

/** Ages and years of a comparison. */
export interface CompareAgesOptions extends ComparisonNames, LanguageOptions {
  /** Ranges of ages, e.g. ['0-9', '10-19', 'total']. */
  readonly ageGroups: readonly string[];
  readonly years: readonly number[];
}

/**
 * Where a projection differs from another source by age: one row per age group and one column of differences per year,
 * persons, and the difference of the last year in percent.
 *
 * @param projection - By age groups that the ranges do not cut.
 * @param reference - The other source: gives the series of an age group.
 * @throws {RangeError} If a range cuts an age group, the projection lacks a year, or no year is asked for.
 * @example
 * const people = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: '' }, Float64Array.of(3, 2, 3, 2));
 * const plan = new Projection({ title: { pl: 'Plan', en: 'Plan' }, populations: [people], steps: [] });
 * const gus = () => new Series({ id: 'GUS', title: { pl: 'GUS', en: 'GUS' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2022, value: 8, status: 'counted', source: 'GUS' }]);
 * compareAges(plan, gus, { ageGroups: ['total'], years: [2022] }).rows[0]; // => ['ogółem', 2, 0.25]
 */
export function compareAges(
  projection: Projection,
  reference: (ages: string) => Series,
  { ageGroups, years, title, source, language = currentLanguage() }: CompareAgesOptions,
): Table {
  const last = years.at(-1);
  if (last === undefined) return fail('compareAges: podaj co najmniej jeden rok w years', 'compareAges: give at least one year in years');
  return new Table(
    [
      textColumn('age_group', 'Wiek', 'Age'),
      ...years.map((year) => signedColumn(personsColumn(`difference_${year}`, String(year), String(year)))),
      signedColumn(shareColumn('difference_share', `${last} w %`, `${last} in %`)),
    ],
    ageGroups.map((ages) => {
      const series = reference(ages);
      const differences = years.map((year) => difference(projection.at(year).count({ ages }), series.at(year)));
      return [ageName(ages, language), ...differences.map(([persons]): Cell => persons), differences[differences.length - 1][1]];
    }),
    {
      title: title ?? {
        pl: 'Różnica według wieku: projekcja mniej odniesienie, osoby',
        en: 'Difference by age: projection less reference, persons',
      },
      ...(source === undefined ? {} : { source }),
    },
  );
}

/**
 * The same comparison in full: one row per year and age group with both values.
 *
 * @param projection - As for {@link compareAges}.
 * @param reference - As for {@link compareAges}.
 * @throws {RangeError} As {@link compareAges}.
 * @example
 * const people = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: '' }, Float64Array.of(3, 2, 3, 2));
 * const plan = new Projection({ title: { pl: 'Plan', en: 'Plan' }, populations: [people], steps: [] });
 * const gus = () => new Series({ id: 'GUS', title: { pl: 'GUS', en: 'GUS' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2022, value: 8, status: 'counted', source: 'GUS' }]);
 * compareAgesInFull(plan, gus, { ageGroups: ['total'], years: [2022] }).rows[0]; // => [2022, 'ogółem', 10, 8, 2, 0.25]
 */
export function compareAgesInFull(projection: Projection, reference: (ages: string) => Series, options: CompareAgesOptions): Table {
  const { ageGroups, years, title, source, language = currentLanguage() } = options;
  return new Table(
    [YEAR_COLUMN, textColumn('age_group', 'Wiek', 'Age'), ...comparisonColumns(options)],
    years.flatMap((year) =>
      ageGroups.map((ages) => {
        const ours = projection.at(year).count({ ages });
        const theirs = reference(ages).at(year);
        return [year, ageName(ages, language), ours, theirs, ...difference(ours, theirs)];
      }),
    ),
    {
      title: title ?? { pl: 'Projekcja i odniesienie według wieku', en: 'Projection and reference by age' },
      ...(source === undefined ? {} : { source }),
    },
  );
}

function ageName(ages: string, language: Language): string {
  if (ages !== 'total') return ages;
  return language === 'pl' ? 'ogółem' : 'total';
}
