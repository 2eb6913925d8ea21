import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { disclosed } from '../../src/disclosure/disclosed.js';
import { sheetNames } from '../../src/report/sheet-names.js';
import { tablesToXlsx } from '../../src/report/xlsx.js';
import { type Cell, type Column, Table } from '../../src/tables/table.js';

const name: Column = { name: 'name', title: { pl: 'Nazwa', en: 'Name' }, type: 'text' };
const status: Column = { name: 'status', title: { pl: 'Status', en: 'Status' }, type: 'text' };
const persons: Column = {
  name: 'persons',
  title: { pl: 'Osoby', en: 'Persons' },
  type: 'number',
  digits: 0,
  unit: { pl: 'osoby', en: 'persons' },
};
const share: Column = { name: 'share', title: { pl: 'Udział', en: 'Share' }, type: 'share' };
const year: Column = { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' };

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  return new Table(columns, rows, { title: { pl: 'Tytuł', en: 'Title' }, source: { pl: 'GUS', en: 'Statistics Poland' } });
}

/** The parts of a workbook that hold cells, as text. */
function xmlOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('\n');
}

test('tablesToXlsx() writes numbers as numbers with all digits, texts as texts, and heads with source and status', async () => {
  const table = tableOf(
    [year, name, status, persons, share],
    [
      [2022, 'Zagórze', 'counted', 12.345678901234, 0.18],
      [2023, 'Janowo', 'projected', null, -0.5],
    ],
  );
  const bytes = await tablesToXlsx([{ name: 'ludnosc', table }], { language: 'pl' });
  const [contents, sheet] = await readSheets(Buffer.from(bytes));
  expect(contents).toEqual({
    sheet: 'Spis tabel',
    data: [
      ['Arkusz', 'Tabela', 'Wiersze', 'Źródło'],
      ['ludnosc', 'Tytuł', 2, 'GUS'],
    ],
  });
  expect(sheet.sheet).toBe('ludnosc');
  expect(sheet.data).toEqual([
    ['Tytuł', null, null, null, null],
    ['Źródło: GUS', null, null, null, null],
    ['Status danych: policzone, prognozowane', null, null, null, null],
    [null, null, null, null, null],
    ['Rok', 'Nazwa', 'Status', 'Osoby [osoby]', 'Udział'],
    [2022, 'Zagórze', 'counted', 12.345678901234, 0.18],
    [2023, 'Janowo', 'projected', null, -0.5],
  ]);
});

test.each([
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://example.org","x")',
  "=cmd|' /C calc'!A0",
  '<f>1+1</f>',
  ']]><f>1</f>',
])('no cell is a formula for the text %j', async (text) => {
  const hostile = new Table([{ ...name, title: { pl: text, en: text } }], [[text]], {
    title: { pl: text, en: text },
    note: { pl: text, en: text },
    source: { pl: text, en: text },
  });
  const bytes = await tablesToXlsx([{ name: 'x', table: hostile }]);
  const xml = xmlOf(bytes);
  expect(xml).not.toMatch(/<f[\s>/]/);
  expect(xml).not.toMatch(/<hyperlink/);
  const [, sheet] = await readSheets(Buffer.from(bytes));
  expect(String(sheet.data.at(-1)?.[0]).trim()).toBe(text.trim());
});

test('hidden counts are not in the workbook', async () => {
  const { table } = disclosed(
    tableOf(
      [name, persons],
      [
        ['a', 4],
        ['b', 777],
        ['total', 781],
      ],
    ),
  );
  expect(table.rows.flat()).not.toContain(777);
  const xml = xmlOf(await tablesToXlsx([{ name: 'x', table }]));
  expect(xml).not.toContain('777');
  expect(xml).toContain('<v>781</v>');
  expect(xml).toMatch(/>#</);
});

test('equal tables give equal bytes', async () => {
  const tables = [{ name: 'x', table: tableOf([persons], [[1]]) }];
  const first = await tablesToXlsx(tables);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await tablesToXlsx(tables)).equals(Buffer.from(first))).toBe(true);
});

test('sheets have names that a spreadsheet takes', () => {
  const long = 'a'.repeat(40);
  expect(sheetNames(['a/b', 'A:B', "'x'", '', 'History', long, long])).toEqual([
    'a-b',
    'A-B (2)',
    'x',
    '-',
    'History-',
    long.slice(0, 31),
    `${'a'.repeat(27)} (2)`,
  ]);
});
