import { ACTIVITY_STATES, type Activity, DUTY_FREQUENCIES, type MonitoringDuty } from '../../indicators/monitoring.js';
import type { ResourceTable } from '../package/resource-table.js';

/** The rows of the table `monitoring`, which was read and found without faults. */
export function readDuties(table: ResourceTable): MonitoringDuty[] {
  return table.rows.map((row) => {
    const text = (column: string): string => table.text(row, column);
    const dataYear = table.number(row, 'data_year');
    return {
      id: text('duty'),
      name: { pl: text('name'), en: text('name_en') },
      frequency: DUTY_FREQUENCIES.find((word) => word === text('frequency')) ?? 'once',
      from: table.number(row, 'from'),
      until: table.number(row, 'until'),
      ...(Number.isNaN(dataYear) ? {} : { dataYear }),
      owner: { pl: text('owner'), en: text('owner_en') },
      source: [text('source'), text('point')].filter((part) => part !== '').join(', '),
    };
  });
}

/** The rows of the table `activities`, which was read and found without faults. */
export function readActivities(table: ResourceTable): Activity[] {
  return table.rows.map((row) => {
    const text = (column: string): string => table.text(row, column);
    const maybe = (column: 'indicator' | 'problem' | 'remedy'): Partial<Record<typeof column, string>> =>
      text(column) === '' ? {} : { [column]: text(column) };
    return {
      id: text('activity'),
      period: text('period'),
      name: { pl: text('name'), en: text('name_en') },
      state: ACTIVITY_STATES.find((word) => word === text('state')) ?? 'planned',
      ...maybe('indicator'),
      ...maybe('problem'),
      ...maybe('remedy'),
      owner: text('owner'),
      source: [text('source'), text('point')].filter((part) => part !== '').join(', '),
    };
  });
}
