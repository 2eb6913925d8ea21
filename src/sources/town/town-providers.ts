import { SECTORS } from '../../services/costs/sectors.js';
import { PROVIDER_STATUSES, type Provider } from '../../services/directory/provider.js';
import type { ResourceTable } from '../package/resource-table.js';

/** Texts that a row may do without. */
const OPTIONAL = ['name', 'place', 'fee', 'eligibility', 'contact', 'from', 'until', 'point', 'ask', 'note'] as const;

/** The rows of the table `providers`, which was read and found without faults. */
export function readProviders(table: ResourceTable): Provider[] {
  return table.rows.flatMap((row): Provider[] => {
    const text = (column: string): string => table.text(row, column);
    const sector = SECTORS.find((one) => one === text('sector'));
    const status = PROVIDER_STATUSES.find((one) => one === text('status'));
    if (status === undefined) return [];
    return [
      {
        ...{ provider: text('provider'), service: text('service'), area: text('area'), status, source: text('source') },
        ...(sector === undefined ? {} : { sector }),
        ...Object.fromEntries(OPTIONAL.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)]]))),
      },
    ];
  });
}
