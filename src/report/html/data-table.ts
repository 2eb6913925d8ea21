import { type Language, say } from '../../language/language.js';
import { formatCell } from '../../tables/format-cell.js';
import type { Cell, Column, Table } from '../../tables/table.js';
import { tableToCsv } from '../csv.js';
import { base64Of } from './base64.js';
import { element, type Html } from './element.js';
import type { TableView } from './section.js';

/**
 * A table for the eye and for a screen reader: caption, heads of columns and rows, numbers to the right, in a region that
 * scrolls sideways by itself and can be reached by keyboard; below it the note, the source and the figures as CSV, embedded in the
 * page so that they travel with it.
 *
 * @param name - Of the file that is saved when the reader asks for the figures.
 */
export function dataTable(table: Table, name: string, language: Language, view: TableView = {}): Html {
  const title = say(table.title, language);
  return element(
    'div',
    {},
    element(
      'div',
      // Focusable: otherwise a keyboard cannot reach what lies beyond the edge of a narrow screen. No landmark: there are too many.
      { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': title },
      element(
        'table',
        { class: tableClass(table, view) },
        element('caption', {}, title),
        view.turned === true ? turned(table, language) : upright(table, language, view),
      ),
    ),
    table.note === undefined ? [] : element('p', { class: 'table-note' }, say(table.note, language)),
    table.source === undefined
      ? []
      : element('p', { class: 'source' }, `${language === 'pl' ? 'Źródło' : 'Source'}: ${say(table.source, language)}`),
    element('p', { class: 'download' }, downloadLink(view.file ?? table, name, view.label, language)),
  );
}

function tableClass({ columns }: Table, { turned = false, stacked = false }: TableView): string | undefined {
  const classes = [...(!turned && columns.length > MOST_ON_PAPER ? ['wide-table'] : []), ...(stacked ? ['stacked'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

function upright({ columns, rows }: Table, language: Language, { foreign, stacked = false }: TableView): Html[] {
  const heads = columns.map((column, index) => columnHead(headWords(column, language), index > 0 && column.type !== 'text'));
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const column = columns[index];
      const lang = foreign?.columns.includes(column.name) === true && foreign.language !== language ? foreign.language : undefined;
      return index === 0 ? rowHead([formatCell(cell, column, language)], lang) : bodyCell(cell, column, { language, lang, named: stacked });
    });
    return element('tr', {}, cells);
  });
  return [element('thead', {}, element('tr', {}, heads)), element('tbody', {}, body)];
}

/** The first column becomes the head of the columns, every other column a row. */
function turned({ columns, rows }: Table, language: Language): Html[] {
  const [first, ...measures] = columns;
  const heads = [
    columnHead(headWords(first, language), false),
    ...rows.map(([cell]) => columnHead([formatCell(cell, first, language)], true)),
  ];
  const body = measures.map((column, index) =>
    element(
      'tr',
      {},
      rowHead(headWords(column, language), undefined),
      rows.map((row) => bodyCell(row[index + 1], column, { language, lang: undefined, named: false })),
    ),
  );
  return [element('thead', {}, element('tr', {}, heads)), element('tbody', {}, body)];
}

function headWords({ title, unit }: Column, language: Language): (string | Html)[] {
  return unit === undefined
    ? [say(title, language)]
    : [`${say(title, language)} `, element('span', { class: 'unit' }, say(unit, language))];
}

function columnHead(words: readonly (string | Html)[], isNumber: boolean): Html {
  return element('th', { scope: 'col', class: isNumber ? 'number' : undefined }, element('span', { class: 'head' }, words));
}

/** The first cell names the row. */
function rowHead(words: readonly (string | Html)[], lang: Language | undefined): Html {
  const [first] = words;
  return element('th', { scope: 'row', lang, class: typeof first === 'string' && first.length <= SHORT ? 'short' : undefined }, words);
}

interface BodyCellOptions {
  readonly language: Language;
  /** Of the cell, where it is not that of the page. */
  readonly lang: Language | undefined;
  /** Carries the head of its column, to be shown beside it on a phone. */
  readonly named: boolean;
}

function bodyCell(cell: Cell, column: Column, { language, lang, named }: BodyCellOptions): Html {
  const text = formatCell(cell, column, language);
  const head = { 'data-head': named ? say(column.title, language) : undefined };
  if (column.type !== 'text') return element('td', { class: 'number', ...head }, text);
  return element('td', { lang, class: text.length <= SHORT ? 'short' : undefined, ...head }, text);
}

/** Columns that fit across a sheet of paper in the size of the text. */
const MOST_ON_PAPER = 8;

/** Characters that are not broken into two lines: ages, dates. */
const SHORT = 12;

function downloadLink(table: Table, name: string, label: string | undefined, language: Language): Html {
  const excel = language === 'pl';
  const csv = tableToCsv(table, { form: excel ? 'excel' : 'machine', language });
  const words = label ?? say(table.title, language);
  return element(
    'a',
    { href: `data:text/csv;charset=utf-8;base64,${base64Of(csv)}`, download: `${name}.csv` },
    excel ? `Pobierz: ${words} (CSV dla Excela)` : `Download: ${words} (CSV)`,
  );
}
