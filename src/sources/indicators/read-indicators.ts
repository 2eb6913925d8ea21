import { DIRECTIONS, FREQUENCIES, INDICATOR_GROUPS, type Indicator, type Milestone, PATH_KINDS } from '../../indicators/indicator.js';
import type { ResourceTable } from '../package/resource-table.js';
import { readFigures } from '../town/read-figures.js';

/** The rows of the table `indicators`, which was read and found without faults. */
export function readIndicators(table: ResourceTable): Indicator[] {
  const figures = readFigures(table);
  return table.rows.map((row, place): Indicator => {
    const text = (column: string): string => table.text(row, column);
    const number = (column: string): number | undefined => {
      const value = table.number(row, column);
      return Number.isNaN(value) ? undefined : value;
    };
    const { area, date, value, unit, status, source, point, note } = figures[place];
    const [target, deadline, start, forecast, risk] = [
      number('target'),
      number('deadline'),
      number('start'),
      text('forecast'),
      text('risk'),
    ];
    return {
      id: text('indicator'),
      name: { pl: text('name'), en: text('name_en') },
      group: wordOf(INDICATOR_GROUPS, text('group')),
      area,
      formula: text('formula'),
      ...(forecast === '' ? {} : { forecast }),
      unit,
      direction: wordOf(DIRECTIONS, text('direction')),
      path: wordOf(PATH_KINDS, text('path')),
      baseline: { year: Number(date), value, status, ...(note === undefined ? {} : { note }) },
      ...(start === undefined ? {} : { start }),
      milestones: readMilestones(text('milestones')) ?? [],
      ...(target === undefined || deadline === undefined ? {} : { target: { year: deadline, value: target } }),
      frequency: wordOf(FREQUENCIES, text('frequency')),
      owner: { pl: text('owner'), en: text('owner_en') },
      ...(risk === '' ? {} : { risk: { pl: risk, en: text('risk_en') } }),
      source,
      ...(point === undefined ? {} : { point }),
      ...(note === undefined ? {} : { note }),
    };
  });
}

/** One of the words, which were checked when the file was read. */
function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  return words.find((word) => word === text) ?? words[0];
}

/**
 * Planned values as a cell writes them: '2018: 13; 2020: 20'.
 *
 * @returns Undefined where the cell cannot be read; none of an empty one.
 */
export function readMilestones(text: string): Milestone[] | undefined {
  if (text.trim() === '') return [];
  const parts = text.split(';').map((part) => /^\s*(\d{4})\s*:\s*(-?\d+(?:[.,]\d+)?)\s*$/.exec(part));
  return parts.every((part) => part !== null)
    ? parts.map(([, year, value]) => ({ year: Number(year), value: Number(value.replace(',', '.')) }))
    : undefined;
}
