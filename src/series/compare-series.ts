import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { personsColumn, shareColumn, signedColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import type { Series } from './series.js';

/** Names of what is compared. */
export interface ComparisonNames {
  /** Default: 'Projekcja' / 'Projection'. */
  readonly ours?: Message;
  /** Default: 'Odniesienie' / 'Reference'. */
  readonly theirs?: Message;
  readonly title?: Message;
  readonly source?: Message;
}

/** Which years to compare, and how the columns are called. */
export interface CompareSeriesOptions extends ComparisonNames {
  /** Default: every year in which both series have a value. */
  readonly years?: readonly number[];
}

/**
 * Two yearly series side by side, with the difference as a number and as a share of the second.
 *
 * @param ours - For example a projection.
 * @param theirs - What it is held against, in the same unit: counts, or another projection.
 * @throws {RangeError} If the units differ, or there is no year to compare.
 * @example
 * const observe = (id, value) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2023, value, status: 'counted', source: 'GUS' }]);
 * compareSeries(observe('plan', 990), observe('GUS', 1000)).rows[0]; // => [2023, 990, 1000, -10, -0.01]
 */
export function compareSeries(ours: Series, theirs: Series, options: CompareSeriesOptions = {}): Table {
  const { title = comparisonTitle(ours, theirs), source } = options;
  const { years = ours.observations.map(({ year }) => year).filter((year) => ours.at(year) !== null && theirs.at(year) !== null) } =
    options;
  if (ours.description.unit.pl !== theirs.description.unit.pl) {
    fail(
      `compareSeries: szeregi mają różne jednostki („${ours.description.unit.pl}” i „${theirs.description.unit.pl}”); sprowadź je do jednej`,
      `compareSeries: the series have different units ("${ours.description.unit.en}" and "${theirs.description.unit.en}"); bring them to one`,
    );
  }
  if (years.length === 0) {
    fail(
      `compareSeries: szeregi „${ours.description.title.pl}” i „${theirs.description.title.pl}” nie mają wspólnego roku`,
      `compareSeries: the series "${ours.description.title.en}" and "${theirs.description.title.en}" have no year in common`,
    );
  }
  return new Table(
    [YEAR_COLUMN, ...comparisonColumns(options)],
    years.map((year) => [year, ours.at(year), theirs.at(year), ...difference(ours.at(year), theirs.at(year))]),
    source === undefined ? { title } : { title, source },
  );
}

/**
 * A difference and its share of the second value; missing where either is, and no share of 0.
 *
 * @example
 * difference(990, 1000); // => [-10, -0.01]
 */
export function difference(ours: number | null, theirs: number | null): [difference: Cell, share: Cell] {
  if (ours === null || theirs === null) return [null, null];
  return [ours - theirs, theirs === 0 ? null : (ours - theirs) / theirs];
}

/**
 * The columns of one comparison: both values, the difference, and the difference in percent.
 *
 * @example
 * comparisonColumns({}).map(({ name }) => name); // => ['ours', 'theirs', 'difference', 'difference_share']
 */
export function comparisonColumns({ ours, theirs }: ComparisonNames): Column[] {
  return [
    personsColumn('ours', ours?.pl ?? 'Projekcja', ours?.en ?? 'Projection'),
    personsColumn('theirs', theirs?.pl ?? 'Odniesienie', theirs?.en ?? 'Reference'),
    signedColumn(personsColumn('difference', 'Różnica', 'Difference')),
    signedColumn(shareColumn('difference_share', 'Różnica w %', 'Difference in %')),
  ];
}

function comparisonTitle({ description: { title: ours } }: Series, { description: { title: theirs } }: Series): Message {
  if (ours.pl === theirs.pl) return { pl: `${ours.pl}: porównanie`, en: `${ours.en}: comparison` };
  return { pl: `Porównanie: ${ours.pl} i ${theirs.pl}`, en: `Comparison: ${ours.en} and ${theirs.en}` };
}
