import { fail } from '../../language/error.js';
import type { Sex } from '../../population/sex.js';
import { sexOf } from '../cells/sex-letters.js';
import type { ResourceTable } from '../package/resource-table.js';

/** Which fitted level of which area. */
export interface CalibrationAddress {
  readonly area: string;
  readonly parameter: string;
  readonly vintage: string;
  readonly sex: Sex | 'both';
}

/**
 * A level that was fitted to data to make the rates.
 *
 * @param table - The resource `calibration`, without faults.
 * @throws {RangeError} If there is none; the message lists those there are.
 */
export function calibrationOf(table: ResourceTable, { area, parameter, vintage, sex }: CalibrationAddress): number {
  const wanted = [parameter, vintage, sex].join(' ');
  const rows = table.rows.filter((row) => table.text(row, 'area') === area && !Number.isNaN(table.number(row, 'value')));
  const levels = new Map(
    rows.map((row) => [
      [table.text(row, 'parameter'), table.text(row, 'vintage'), sexOf(table.text(row, 'sex'))].join(' '),
      table.number(row, 'value'),
    ]),
  );
  const known = [...levels.keys()].join(', ');
  return (
    levels.get(wanted) ??
    fail(
      `Town.calibration: nie ma poziomu „${wanted}”; są: ${known}`,
      `Town.calibration: there is no level "${wanted}"; there are: ${known}`,
    )
  );
}
