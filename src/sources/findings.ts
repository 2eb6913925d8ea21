import type { Message } from '../language/language.js';
import { type Fault, isOfChangedFile } from './fault.js';
import type { ReadingNote } from './fault-report.js';

/** More faults than anybody corrects by hand; the rest are of the same kinds. */
const MOST_FAULTS = 20_000;

/**
 * Collects what is found while a folder is read, so that one run names every fault. One fault a cell, the first
 * found: what follows from it is not said again.
 */
export class Findings {
  readonly faults: Fault[] = [];
  readonly notes: ReadingNote[] = [];
  readonly #seen: Set<string> = new Set();
  readonly #cells: Set<string> = new Set();
  #left = 0;

  fault(fault: Fault): void {
    const { kind, file, row, column, problem } = fault;
    const key = JSON.stringify(row === null || column === null ? [kind, file, row, column, problem.en] : [file, row, column]);
    if (this.#seen.has(key)) return;
    if (this.faults.length >= MOST_FAULTS) {
      this.#left += 1;
      return;
    }
    this.#seen.add(key);
    this.#cells.add(cellKey(file, row, column));
    this.faults.push(fault);
  }

  /** Faults found beyond the most that are kept. */
  get left(): number {
    return this.#left;
  }

  /** Whether a fault was found in this cell: what is computed from it would only repeat the fault. */
  has(file: string, row: number, column: string): boolean {
    return this.#cells.has(cellKey(file, row, column));
  }

  note(file: string, text: Message): void {
    this.notes.push({ file, text });
  }

  /** The faults by file in the order given, then by row; last, that files are not those that were described. */
  sorted(files: readonly string[]): Fault[] {
    const rank = new Map(files.map((file, index) => [file, index]));
    const place = ({ file }: Fault): number => rank.get(file) ?? -1;
    const isLast = ({ kind }: Fault): number => (isOfChangedFile(kind) ? 1 : 0);
    return this.faults.toSorted((a, b) => isLast(a) - isLast(b) || place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0));
  }
}

function cellKey(file: string, row: number | null, column: string | null): string {
  return `${file}\0${row ?? ''}\0${column ?? ''}`;
}
