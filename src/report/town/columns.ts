import type { Message } from '../../language/language.js';
import { type Column, Table } from '../../tables/table.js';

/** The same figures under another title, where one page shows the same measures twice. */
export function retitled({ columns, rows, source }: Table, title: Message): Table {
  return new Table(columns, rows, source === undefined ? { title } : { title, source });
}

/** A column of text. */
export function textColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'text' };
}

/** The column of years, the name of each row. */
export const YEAR_COLUMN: Column = { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' };

/** A column of persons, shown whole. */
export function personsColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'number', digits: 0 };
}

/** A column of any number. */
export function numberColumn(name: string, pl: string, en: string, digits: number): Column {
  return { name, title: { pl, en }, type: 'number', digits };
}

/** A column of shares, shown as percentages. */
export function shareColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'share', digits: 1 };
}
