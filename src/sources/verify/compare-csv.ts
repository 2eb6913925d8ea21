import { parse } from 'csv-parse/sync';

/** One cell that differs. */
export interface CellDifference {
  /** Line of records in the file, the head of the columns being row 1. */
  readonly row: number;
  /** Name at the head of the column; its number where the head differs. */
  readonly column: string;
  /** What stands in the file; undefined where it has no such cell. */
  readonly written: string | undefined;
  /** What the recomputation gives; undefined where it has no such cell. */
  readonly recomputed: string | undefined;
}

/** Two tables, cell by cell. */
export interface CsvComparison {
  /** Numbers of the recomputed table. */
  readonly numbers: number;
  /** How many of them the file holds in the same place. */
  readonly numbersAgreeing: number;
  readonly differences: readonly CellDifference[];
}

/** Compares the CSV of a file with that of a recomputation; undefined where the file is no CSV at all. */
export function compareCsv(written: Uint8Array, recomputed: string): CsvComparison | undefined {
  const delimiter = recomputed.startsWith('\uFEFF') ? ';' : ',';
  const [mine, fresh] = [records(Buffer.from(written).toString('utf8'), delimiter), records(recomputed, delimiter)];
  if (mine === undefined || fresh === undefined) return undefined;
  const differences: CellDifference[] = [];
  let [numbers, numbersAgreeing] = [0, 0];
  for (let row = 0; row < Math.max(mine.length, fresh.length); row += 1) {
    const [a, b] = [mine[row] ?? [], fresh[row] ?? []];
    for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
      const [is, should]: (string | undefined)[] = [a[place], b[place]];
      const isNumber = row > 0 && should !== undefined && /^[+-]?\d/.test(should);
      if (isNumber) numbers += 1;
      if (is === should) numbersAgreeing += isNumber ? 1 : 0;
      else differences.push({ row: row + 1, column: fresh[0]?.[place] ?? String(place + 1), written: is, recomputed: should });
    }
  }
  return { numbers, numbersAgreeing, differences };
}

function records(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true });
  } catch {
    return undefined;
  }
}
