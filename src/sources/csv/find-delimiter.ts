import { csvRecords } from './csv-records.js';

/** The characters that part cells in files of Polish offices. */
export const DELIMITERS: readonly string[] = [';', ',', '\t'];

/** Rows that are compared with the header. */
const SAMPLE = 50;

/**
 * The characters that may part the cells of a text: those of the header row that also part the next rows into as many
 * cells. One is the answer, several are a doubt to be settled by declaring one, none is a file of one column.
 *
 * @param text - Text whose line breaks are all `\n`.
 * @example
 * findDelimiters('obszar;wartość\nRumia;8,6\n'); // => [';']
 */
export function findDelimiters(text: string): string[] {
  const inHeader = DELIMITERS.filter((delimiter) => (csvRecords(text, delimiter, 1)[0]?.cells ?? 1) > 1);
  if (inHeader.length <= 1) return inHeader;
  const consistent = inHeader.filter((delimiter) => {
    const [header, ...rows] = csvRecords(text, delimiter, SAMPLE);
    return rows.length > 0 && rows.every(({ cells }) => cells === header.cells);
  });
  return consistent.length === 0 ? inHeader : consistent;
}
