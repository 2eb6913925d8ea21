import type { Message } from '../../language/language.js';
import type { Series } from '../../series/series.js';
import { type Cell, type Column, Table } from '../../tables/table.js';
import { personsColumn, shareColumn, YEAR_COLUMN } from './columns.js';

/** What is held against what. */
export interface ComparisonParts {
  readonly title: Message;
  readonly source: Message;
  /** Names of the two columns. */
  readonly ours: Message;
  readonly theirs: Message;
}

/** A difference in persons and as a share of the second value; nulls where either is missing. */
export function difference(ours: number | null, theirs: number | null): [persons: Cell, share: Cell] {
  if (ours === null || theirs === null) return [null, null];
  return [ours - theirs, theirs === 0 ? null : ours / theirs - 1];
}

/** The columns of one comparison: both values, the difference in persons and in percent. */
export function comparisonColumns({ ours, theirs }: Pick<ComparisonParts, 'ours' | 'theirs'>): Column[] {
  return [
    personsColumn('ours', ours.pl, ours.en),
    personsColumn('theirs', theirs.pl, theirs.en),
    personsColumn('difference', 'Różnica', 'Difference'),
    shareColumn('difference_share', 'Różnica w %', 'Difference in %'),
  ];
}

/** Two yearly series side by side in the years both should have. */
export function comparisonTable(ours: Series, theirs: Series, years: readonly number[], parts: ComparisonParts): Table {
  return new Table(
    [YEAR_COLUMN, ...comparisonColumns(parts)],
    years.map((year) => [year, ours.at(year), theirs.at(year), ...difference(ours.at(year), theirs.at(year))]),
    { title: parts.title, source: parts.source },
  );
}
