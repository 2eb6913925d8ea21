import { cellsOf, rowOf, type TownCopy } from '../fixture.js';
import type { BrokenCopy, Expected } from './broken-copy.js';

type Words = Pick<Expected, 'pl' | 'en'>;

/** A copy with other bytes in a file; the fault is of the whole file or one line. */
function otherBytes(
  name: string,
  kind: Expected['kind'],
  row: number | null,
  bytes: (town: TownCopy) => Uint8Array,
  words: Words,
): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      town.files.set('prices.csv', bytes(town));
      return { kind, file: 'prices.csv', row, column: null, ...words };
    },
  };
}

/** A copy with another line in a file. */
function otherLine(
  name: string,
  kind: Expected['kind'],
  file: string,
  row: number,
  edit: (line: string) => string,
  words: Words,
  withOthers = false,
): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      town.setLines(
        file,
        town.lines(file).map((line, index) => (index === row - 1 ? edit(line) : line)),
      );
      return { kind, file, row, column: null, ...words, withOthers };
    },
  };
}

/** A copy of flows.csv with another header; the fault is in a column of line 1. */
function otherHeader(
  name: string,
  kind: Expected['kind'],
  column: string,
  edit: (cells: string[], isHeader: boolean) => string[],
  words: Words,
  withOthers = false,
): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      town.setLines(
        'flows.csv',
        town.lines('flows.csv').map((line, index) => rowOf(edit(cellsOf(line), index === 0))),
      );
      return { kind, file: 'flows.csv', row: 1, column, ...words, withOthers };
    },
  };
}

const named = (from: string, to: string) => (cells: string[], isHeader: boolean) =>
  isHeader ? cells.map((cell) => (cell === from ? to : cell)) : cells;

/** What can be wrong with the text of a file. */
export const BROKEN_TEXTS: readonly BrokenCopy[] = [
  otherBytes('an empty file', 'empty-file', null, () => Buffer.alloc(0), { pl: ['plik jest pusty'], en: ['the file is empty'] }),
  otherBytes('a file of spaces and line breaks', 'empty-file', null, () => Buffer.from(' \r\n\r\n '), { pl: ['pusty'], en: ['empty'] }),
  otherBytes('a header and nothing else', 'no-rows', 1, (town) => Buffer.from(town.lines('prices.csv')[0]), {
    pl: ['nie ma żadnych danych', 'co najmniej jeden'],
    en: ['no data', 'at least one'],
  }),
  otherBytes('an Excel workbook called .csv', 'not-csv', null, () => Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), {
    pl: ['skoroszyt', '„CSV UTF-8”'],
    en: ['workbook', '"CSV UTF-8"'],
  }),
  otherBytes('UTF-16 without its mark', 'encoding', 1, (town) => Buffer.from(town.lines('prices.csv').join('\n'), 'utf16le'), {
    pl: ['UTF-16', 'encoding: "utf-16le"'],
    en: ['UTF-16', 'encoding: "utf-16le"'],
  }),
  otherBytes(
    'two encodings in one file',
    'encoding',
    2,
    (town) => Buffer.concat([Buffer.from(`${town.lines('prices.csv')[0]}ą\n`), Buffer.from([0xb3, 0xf3, 0x64, 0x9f])]),
    { pl: ['w jednym kodowaniu'], en: ['in one encoding'] },
  ),
  otherBytes(
    'ISO-8859-2 that is not declared',
    'encoding',
    2,
    (town) => Buffer.concat([Buffer.from(`${town.lines('prices.csv')[0]}\nS`), Buffer.from([0xb1, 0x64])]),
    { pl: ['w jednym kodowaniu', '(encoding)'], en: ['in one encoding', '(encoding)'] },
  ),
  {
    name: 'a delimiter other than the declared one',
    spoil: (town) => {
      town.resource('prices').dialect = { delimiter: ';' };
      return {
        kind: 'delimiter',
        file: 'prices.csv',
        row: 1,
        column: null,
        pl: ['średnik', 'dialect.delimiter'],
        en: ['semicolon', 'dialect.delimiter'],
      };
    },
  },
  otherBytes('two possible delimiters', 'delimiter', 1, () => Buffer.from('a;b,c\n1;2,3\n'), {
    pl: ['średnik, przecinek', 'dialect.delimiter'],
    en: ['semicolon, comma', 'dialect.delimiter'],
  }),
  otherLine('a row with a cell too few', 'ragged-row', 'flows.csv', 5, (line) => line.split(',').slice(1).join(','), {
    pl: ['jest „8”', 'liczba komórek: 9', 'dopisz'],
    en: ['found "8"', 'number of cells: 9', 'add'],
  }),
  otherLine('a decimal comma without quotes', 'ragged-row', 'flows.csv', 7, (line) => line.replace(/,(\d+),persons/, ',$1,5,persons'), {
    pl: ['jest „10”', 'w cudzysłów'],
    en: ['found "10"', 'in quotes'],
  }),
  otherLine('a quote inside a cell', 'quotes', 'flows.csv', 3, (line) => line.replace('deaths', 'de"aths'), {
    pl: ['cudzysłów w środku komórki 3', 'podwój'],
    en: ['a quote inside cell 3', 'double'],
  }),
  otherLine('a quote that is never closed', 'quotes', 'flows.csv', 9, (line) => line.replace(',ok,', ',"ok,'), {
    pl: ['nigdzie się nie kończy', 'zamknij'],
    en: ['never closed', 'close the quote'],
  }),
  otherLine('a quote that is closed far below', 'quotes', 'areas.csv', 5, (line) => line.replace(',Rumia,', ',"Rumia,'), {
    pl: ['kończy się dopiero w wierszu', 'zamknij'],
    en: ['closed only in row', 'close the quote'],
  }),
  otherHeader('an unknown column', 'unknown-column', 'uwagi', (cells, isHeader) => [...cells, isHeader ? 'uwagi' : 'x'], {
    pl: ['„uwagi”', 'usuń kolumnę'],
    en: ['"uwagi"', 'remove the column'],
  }),
  otherHeader(
    'a misspelt column',
    'unknown-column',
    'Statuss',
    named('status', 'Statuss'),
    { pl: ['„Statuss”', 'zmień nazwę na „status”'], en: ['"Statuss"', 'rename it to "status"'] },
    true,
  ),
  otherHeader('a missing column', 'missing-column', 'source', (cells) => cells.slice(0, -1), {
    pl: ['brakuje kolumny', 'dopisz'],
    en: ['is missing', 'add'],
  }),
  otherHeader(
    'two columns of one name',
    'duplicate-column',
    'status',
    named('quality', 'status'),
    { pl: ['powtarza się w komórce 7'], en: ['repeated in cell 7'] },
    true,
  ),
  otherHeader('columns in another order', 'column-order', 'source', (cells) => cells.toReversed(), {
    pl: ['w innej kolejności', 'fieldsMatch: "equal"'],
    en: ['fieldsMatch: "equal"'],
  }),
  otherHeader(
    'a column called __proto__',
    'unknown-column',
    '__proto__',
    named('quality', '__proto__'),
    { pl: ['„__proto__”', 'nieznana kolumna'], en: ['"__proto__"', 'unknown column'] },
    true,
  ),
  {
    name: 'a row of totals that does not add up',
    spoil: (town) => {
      const row = town.add('population.csv', 'Razem,,,,,99999,,,,,');
      return {
        kind: 'totals-row',
        file: 'population.csv',
        row,
        column: 'value',
        pl: ['jest „99999”', 'suma wierszy: 100634'],
        en: ['found "99999"', 'sum of the rows: 100634'],
      };
    },
  },
];
