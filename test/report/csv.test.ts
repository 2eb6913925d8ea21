import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableToCsv } from '../../src/report/csv.js';
import { Table } from '../../src/tables/table.js';

const title = { pl: 'Tabela', en: 'Table' };
const text = (...cells: string[]): Table =>
  new Table(
    [{ name: 'a', title: { pl: 'Nazwa', en: 'Name' }, type: 'text' }],
    cells.map((cell) => [cell]),
    { title },
  );
const numbers = (...cells: (number | null)[]): Table =>
  new Table(
    [{ name: 'a', title: { pl: 'Liczba', en: 'Number' }, type: 'number', unit: { pl: 'osoby', en: 'persons' } }],
    cells.map((cell) => [cell]),
    { title },
  );

describe('machine form', () => {
  test('is UTF-8 with commas, points, line feeds and machine names', () => {
    expect(tableToCsv(numbers(1.5, -2, null, 1234567.25))).toBe('a\n1.5\n-2\n\n1234567.25\n');
  });

  test('keeps all digits of every number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
        const read: string[][] = parse(tableToCsv(numbers(...values)), { from: 2 });
        // -0 is written as 0.
        expect(read.map(([cell]) => Number(cell))).toEqual(values.map((value) => value + 0));
      }),
    );
  });

  test('writes what is not a number as missing', () => {
    expect(tableToCsv(numbers(Number.NaN, Number.POSITIVE_INFINITY))).toBe('a\n\n\n');
  });
});

describe('Excel form', () => {
  test('is UTF-8 with BOM, semicolons, decimal commas, CRLF and titles with units', () => {
    expect(tableToCsv(numbers(1.5, -2, null), { form: 'excel', language: 'pl' })).toBe('\ufeffLiczba [osoby]\r\n1,5\r\n-2\r\n\r\n');
  });

  test('keeps a range of ages from becoming a date, and leaves dates and words alone', () => {
    const written = tableToCsv(text('3-6', '10-19', '2022-12-31', '85+', 'a-b'), { form: 'excel', language: 'pl' });
    expect(written.split('\r\n').slice(1, -1)).toEqual(['3–6', '10–19', '2022-12-31', '85+', 'a-b']);
  });

  test('quotes a text with a semicolon, a quote or a line break', () => {
    expect(tableToCsv(text('a;b', 'a"b', 'a\nb'), { form: 'excel', language: 'pl' })).toBe('\ufeffNazwa\r\n"a;b"\r\n"a""b"\r\n"a\nb"\r\n');
  });
});

// biome-ignore format: a list is read in lines, not in a column.
const FORMULAS = [
  '=1+1', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠1', '=', '-', '@', '+48 58 671 00 00',
];

describe.each(['machine', 'excel'] as const)('formulas in the %s form', (form) => {
  test.each(FORMULAS)('%j stays text', (formula) => {
    const rows: string[][] = parse(tableToCsv(text(formula), { form, language: 'pl' }), {
      bom: true,
      delimiter: form === 'excel' ? ';' : ',',
      relax_column_count: true,
    });
    expect(rows[1]?.[0]).toBe(`'${formula}`);
  });

  test('a formula in the head of a column stays text', () => {
    const table = new Table([{ name: '=1+1', title: { pl: '=1+1', en: '=1+1' }, type: 'text' }], [], { title });
    expect(tableToCsv(table, { form, language: 'pl' })).toContain("'=1+1");
  });

  test('negative numbers stay numbers', () => {
    expect(tableToCsv(numbers(-5), { form, language: 'pl' })).toMatch(/^-5$/m);
  });

  test('no text cell of any content begins a formula, and no cell escapes its row', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'binary', minLength: 1 }).filter((cell) => !/[\ud800-\udfff]/.test(cell)),
          { minLength: 1, maxLength: 5 },
        ),
        (cells) => {
          const rows: string[][] = parse(tableToCsv(text(...cells), { form, language: 'pl' }), {
            bom: true,
            delimiter: form === 'excel' ? ';' : ',',
          });
          expect(rows).toHaveLength(cells.length + 1);
          for (const row of rows) expect(row[0]).not.toMatch(/^[=+\-@\t\r\n\0]/);
        },
      ),
    );
  });
});
