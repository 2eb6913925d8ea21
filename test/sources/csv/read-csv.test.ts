import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_LIMITS } from '../../../src/sources/csv/csv-limits.js';
import { readCsv } from '../../../src/sources/csv/read-csv.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const NAMES = 'obszar;osoby\nZagórze;1\nŁężyce;2\n';

/** The letters of the names in windows-1250. */
const CP1250 = Buffer.from('obszar;osoby\nZag\u00f3rze;1\n\u00a3\u00ea\u00bfyce;2\n', 'latin1');

describe('readCsv() takes the encodings of Polish offices and says which it took', () => {
  test.each([
    ['UTF-8', utf8(NAMES), 'utf-8', 1],
    ['UTF-8 with its mark', utf8(`\ufeff${NAMES}`), 'utf-8', 1],
    ['UTF-16 LE', Buffer.from(`\ufeff${NAMES}`, 'utf16le'), 'utf-16le', 2],
    ['UTF-16 BE', Buffer.from(`\ufeff${NAMES}`, 'utf16le').swap16(), 'utf-16be', 2],
    ['windows-1250', CP1250, 'windows-1250', 2],
  ])('%s', (_, bytes, encoding, notes) => {
    const csv = readCsv(bytes);
    expect(csv.encoding).toBe(encoding);
    expect(csv.header).toEqual(['obszar', 'osoby']);
    expect(csv.rows.map(({ cells }) => cells[0])).toEqual(['Zagórze', 'Łężyce']);
    expect(csv.notes.length).toBe(notes);
  });

  test('a declared encoding is taken at its word', () => {
    expect(readCsv(CP1250, { encoding: 'windows-1250' }).notes.length).toBe(1);
  });

  test('OGÓŁEM in windows-1250 happens to be UTF-8; other letters decide', () => {
    const bytes = Buffer.concat([CP1250, Buffer.from([0x4f, 0x47, 0xd3, 0xa3, 0x45, 0x4d, 0x3b, 0x33, 0x0a])]);
    expect(readCsv(bytes).totals?.cells).toEqual(['OGÓŁEM', '3']);
  });
});

describe('readCsv() finds its way through a file', () => {
  test.each([';', ',', '\t'])('cells parted by %j', (delimiter) => {
    const csv = readCsv(utf8(['a', 'b'].join(delimiter).concat('\n', ['1', '2'].join(delimiter))));
    expect(csv.delimiter).toBe(delimiter);
    expect(csv.rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  test.each(['\n', '\r\n', '\r'])('line breaks %j, also inside quotes; every row keeps its line', (end) => {
    const csv = readCsv(utf8(['a,b', '"x', 'y",1', '', '"say ""no""",2', ''].join(end)));
    expect(csv.rows).toEqual([
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: ['say "no"', '2'] },
    ]);
  });

  test('rows of empty cells are left out and counted', () => {
    const csv = readCsv(utf8('a;b\n1;2\n;\n;\n'));
    expect(csv.rows.length).toBe(1);
    expect(csv.notes.map(({ en }) => en)).toContain('rows without any value left out: 2');
  });

  test.each(['Razem', 'RAZEM:', 'Ogółem', 'Suma', 'Total'])('a last row that says %j is a total, not data', (word) => {
    const csv = readCsv(utf8(`obszar;osoby\nA;1\nB;2\n${word};3\n`));
    expect(csv.totals).toEqual({ line: 4, cells: [word, '3'] });
    expect(csv.rows.length).toBe(2);
    expect(csv.notes.map(({ en }) => en)).toContain(`row 4 is a total ("${word}") and no part of the data`);
  });

  test.each([
    ['a column of age groups', 'x,osoby\n0-2,1\n3-6,2\ntotal,3\n'],
    ['a column called age_group', 'age_group,osoby\n1,1\n2,2\ntotal,3\n'],
    ['a column called Wiek', 'Wiek,osoby\ntotal,3\n'],
  ])('"total" in %s is the group of all ages', (_, text) => {
    const { rows, totals } = readCsv(utf8(text));
    expect(totals).toBeNull();
    expect(rows.at(-1)?.cells[0]).toBe('total');
  });

  test('"Razem" below age groups, and "total" below numbers of rows, are totals', () => {
    expect(readCsv(utf8('x,osoby\n0-2,1\n3-6,2\nRazem,3\n')).totals?.line).toBe(4);
    expect(readCsv(utf8('lp,osoby\n1,1\n2,2\ntotal,3\n')).totals?.line).toBe(4);
  });

  test('a header below titles is found by the names it should have', () => {
    const { rows, faults } = readCsv(utf8('Tabela 1;;\n\nObszar;Rok;Osoby\nRumia;2022;3\n'), { columns: ['obszar', 'rok', 'osoby'] });
    expect(rows).toEqual([]);
    expect(faults.map(({ kind, row, value }) => [kind, row, value])).toEqual([['header-row', 3, 'Obszar;Rok;Osoby']]);
  });

  test('the group "total" of an age column is data', () => {
    expect(readCsv(utf8('area,age_group,value\nrumia,total,3\n')).totals).toBeNull();
  });

  test('names from a header become no keys of an object', () => {
    const csv = readCsv(utf8('__proto__,constructor,a\n1,2,3\n'));
    expect(csv.header).toEqual(['__proto__', 'constructor', 'a']);
    expect(csv.rows[0].cells).toEqual(['1', '2', '3']);
  });

  test('every faulty row is named and the sound ones are read', () => {
    const csv = readCsv(utf8('a,b\n1,2\n3\n4,5,6\nx"y,7\n8,9\n'));
    expect(csv.rows.map(({ line }) => line)).toEqual([2, 6]);
    expect(csv.faults.map(({ kind, row }) => [kind, row])).toEqual([
      ['ragged-row', 3],
      ['ragged-row', 4],
      ['quotes', 5],
    ]);
  });

  test.each([
    ['bytes', { bytes: 5 }],
    ['rows', { rows: 1 }],
    ['columns', { columns: 1 }],
    ['characters in a cell', { cell: 1 }],
  ])('more %s than the limit are refused', (what, limit) => {
    const csv = readCsv(utf8('a,b\n1,22\n3,4\n'), { limits: { bytes: 100, rows: 10, columns: 10, cell: 10, ...limit } });
    expect(csv.rows).toEqual([]);
    expect(csv.faults.map(({ problem }) => problem.en)).toEqual([`too many ${what}`]);
  });
});

describe('hostile input', () => {
  test('a million rows are the most that is read', () => {
    expect(CSV_LIMITS.rows).toBe(1_000_000);
    const { rows, faults } = readCsv(utf8(`h\n${'1\n'.repeat(1_000_001)}`));
    expect([rows.length, faults.map(({ kind }) => kind)]).toEqual([0, ['limit']]);
  });

  test('no bytes crash the reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { rows, header } = readCsv(bytes);
        for (const { cells } of rows) expect(cells.length).toBe(header.length);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('no mixture of quotes, delimiters and line breaks crashes it, loses a row silently or moves its line', () => {
    const sign = fc.constantFrom('"', ',', ';', '\n', '\r\n', 'a', '1', '\t', ' ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = `h,k\n${signs.join('')}`;
        const { rows, faults } = readCsv(utf8(text), { delimiter: ',' });
        const lines = text.split(/\r\n|\n/);
        for (const { line, cells } of rows) {
          expect(lines[line - 1].startsWith('"') || lines[line - 1].startsWith(cells[0])).toBe(true);
        }
        const filled = lines.slice(1).filter((line) => /[^",\s]/.test(line)).length;
        if (filled > 0) expect(rows.length + faults.length).toBeGreaterThan(0);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('what was written as RFC 4180 says is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ó', '"', ',', '\n', ' ', '1'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        // A row of totals or of nothing is not data; a mark in front keeps these rows apart from both.
        const marked = rows.map(([one, other]) => [`#${one}`, other]);
        const written = [['h', 'k'], ...marked].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(readCsv(utf8(written), { delimiter: ',' }).rows.map(({ cells }) => cells)).toEqual(marked);
      }),
      { seed: 42 },
    );
  });

  const MEGABYTE = 1_000_000;
  test.each(['"', ',', 'a,"', '\n', '"a"', ' ', '""', '"\n', 'a"', '"a\n', '"a,\n', '1,234.', '\ufeff', 'Razem\n', '=cmd|;'])(
    'a megabyte of %j is done with at once',
    (pattern) => {
      const bytes = utf8(pattern.repeat(Math.ceil(MEGABYTE / pattern.length)));
      const start = performance.now();
      readCsv(bytes);
      // Generous: the same takes less than a tenth of it on a machine at rest. A quadratic reader would take minutes.
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
