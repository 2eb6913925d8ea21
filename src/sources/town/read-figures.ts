import { QUALITIES, type Quality, STATUSES, type Status } from '../../tables/status.js';
import { sexOf } from '../cells/sex-letters.js';
import { reasonOf } from '../checks/check-values.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';
import type { Figure, Source } from './figure.js';

/** Every row of a table as a figure. */
export function readFigures(table: ResourceTable): Figure[] {
  return table.rows.map((row) => readFigure(table, row));
}

function readFigure(table: ResourceTable, row: TypedRow): Figure {
  const text = (column: string): string => table.text(row, column);
  const value = table.number(row, 'value');
  const missing = reasonOf(table, row);
  const quality = qualityOf(text('quality'));
  return {
    resource: table.name,
    line: row.line,
    indicator: text('indicator') || text('flow') || text('parameter') || table.name,
    area: text('area'),
    date: text('date') || String(table.cell(row, 'year') ?? ''),
    sex: sexOf(text('sex')),
    ages: text('age_group') || 'total',
    value: Number.isNaN(value) ? null : value,
    unit: text('unit'),
    status: statusOf(text('status')),
    ...(quality === undefined ? {} : { quality }),
    ...optional('vintage', text('vintage')),
    ...optional('concept', text('concept')),
    source: text('source'),
    ...optional('point', text('point')),
    ...optional('note', text('note')),
    ...(missing === null ? {} : { missing }),
  };
}

function optional<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>);
}

// The words were checked when the file was read; here they only get their type.
function statusOf(word: string): Status {
  return STATUSES.find((status) => status === word) ?? 'missing';
}

function qualityOf(word: string): Quality | undefined {
  return QUALITIES.find((quality) => quality === word);
}

/** The list of sources. */
export function readSources(table: ResourceTable): Source[] {
  return table.rows.map((row) => {
    const text = (column: string): string => table.text(row, column);
    return {
      id: text('source'),
      title: text('title'),
      publisher: text('publisher'),
      published: table.written(row, 'published'),
      place: text('place'),
      licence: text('licence'),
      ...optional('note', text('note')),
    };
  });
}
