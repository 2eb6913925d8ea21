import { SECTORS } from '../../services/costs/sectors.js';
import type { PreschoolUnitRow } from '../../services/preschool/preschool-unit-row.js';
import { STATUSES } from '../../tables/status.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** The rows of the table `preschool-units`, which was read and found without faults. */
export function readPreschoolUnits(table: ResourceTable): PreschoolUnitRow[] {
  return table.rows.flatMap((row): PreschoolUnitRow[] => {
    const sector = SECTORS.find((one) => one === table.text(row, 'sector'));
    const status = STATUSES.find((one) => one === table.text(row, 'status'));
    if (sector === undefined || status === undefined) return [];
    const note = table.text(row, 'note');
    return [
      {
        ...{ unit: table.text(row, 'unit'), area: table.text(row, 'area'), sector, status, source: table.text(row, 'source') },
        ...{ rooms: orNull(table, row, 'rooms'), groupSize: orNull(table, row, 'group_size'), places: orNull(table, row, 'places') },
        firstChoices: orNull(table, row, 'first_choices'),
        year: Number(table.cell(row, 'year')),
        ...(note === '' ? {} : { note }),
      },
    ];
  });
}

function orNull(table: ResourceTable, row: TypedRow, column: string): number | null {
  const number = table.number(row, column);
  return Number.isNaN(number) ? null : number;
}
