import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** The respondent of a row that was published of several people. */
export const ALL_RESPONDENTS = 'all';

type Both = readonly [pl: string, en: string];

/** Names a fault of a cell. */
export type SurveyFault = (kind: FaultKind, column: string, problem: Both, expected: Both, remedy: Both) => void;

/** Names the faults of a row; a cell that could not be read has its own. */
export function surveyFault(table: ResourceTable, row: TypedRow, findings: Findings): SurveyFault {
  const both = ([pl, en]: Both): { readonly pl: string; readonly en: string } => ({ pl, en });
  return (kind, column, problem, expected, remedy) => {
    if (table.isFaulty(row, column)) return;
    findings.fault({
      ...{ kind, file: table.file, row: row.line, column, value: table.written(row, column) },
      ...{ problem: both(problem), expected: both(expected), remedy: both(remedy) },
    });
  };
}
