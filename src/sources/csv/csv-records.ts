/** Where one record of a CSV text lies. */
export interface CsvRecord {
  /** First character of the record. */
  readonly start: number;
  /** One past its last character, the line break not included. */
  readonly end: number;
  /** Line it begins on, from 1. */
  readonly line: number;
  /** Line it ends on: a later one if a quoted cell holds line breaks. */
  readonly lastLine: number;
  /** Number of cells. */
  readonly cells: number;
  /** A quote where none may stand, or one never closed. */
  readonly stray: StrayQuote | null;
}

/** A wrong quote: in a cell that does not begin with one, followed by more text, or never closed. */
export interface StrayQuote {
  /** Line of the quote, or of the quote that opened the cell. */
  readonly line: number;
  /** Line on which the cell was closed. */
  readonly closedOn: number | null;
  /** Number of the cell, from 1. */
  readonly cell: number;
}

/**
 * Finds the records of a CSV text in one pass, so that every row keeps its real line and a wrong quote is found where
 * it stands rather than where a parser gives up. Blank lines are no records.
 *
 * @param text - Text whose line breaks are all `\n`.
 * @param delimiter - One character.
 * @param most - Stop after so many records.
 * @example
 * csvRecords('a,b\n"x\ny",2\n', ',', 10).map(({ line, cells }) => [line, cells]); // => [[1, 2], [2, 2]]
 */
export function csvRecords(text: string, delimiter: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && records.length < most) {
    const record = recordAt(text, delimiter, at, line);
    if (record.end > record.start) records.push(record);
    at = record.end + 1;
    line = record.lastLine + 1;
  }
  return records;
}

function recordAt(text: string, delimiter: string, start: number, firstLine: number): CsvRecord {
  let at = start;
  let line = firstLine;
  let cell = 0;
  let cellStart = start;
  let stray: StrayQuote | null = null;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '\n') break;
    if (sign === delimiter) {
      cell += 1;
      cellStart = at + 1;
    } else if (sign === '"') {
      if (at !== cellStart) stray ??= { line, closedOn: line, cell: cell + 1 };
      else {
        const close = closingQuote(text, at + 1);
        if (close < 0) {
          return {
            start,
            end: text.length,
            line: firstLine,
            lastLine: line,
            cells: cell + 1,
            stray: { line, closedOn: null, cell: cell + 1 },
          };
        }
        const follows = text[close + 1];
        const closedOn = line + breaksBetween(text, at, close);
        if (follows !== undefined && follows !== delimiter && follows !== '\n') stray ??= { line, closedOn, cell: cell + 1 };
        line = closedOn;
        at = close;
      }
    }
    at += 1;
  }
  return { start, end: at, line: firstLine, lastLine: line, cells: cell + 1, stray };
}

/** The quote that ends a quoted cell; two in a row stand for one inside it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0;
  // Not indexOf(): it would search to the end of the text for every cell without a break.
  for (let at = from; at < to; at++) if (text[at] === '\n') breaks += 1;
  return breaks;
}
