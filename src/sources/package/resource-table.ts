import type { Message } from '../../language/language.js';
import type { ResourceSpec } from './descriptor.js';

/** A cell that holds no value and says, or does not say, why. */
export interface MissingCell {
  readonly kind: 'missing';
  readonly reason: Message | null;
}

/** A cell in which a fault was found; nothing is computed from it. */
export interface FaultyCell {
  readonly kind: 'faulty';
}

/** What a cell holds after reading. */
export type TypedCell = string | number | MissingCell | FaultyCell;

/** One row: its line in the file, and its cells as written and as read. */
export interface TypedRow {
  readonly line: number;
  readonly written: readonly string[];
  readonly cells: readonly TypedCell[];
}

/**
 * The rows of one resource, with typed cells found by the name of their column.
 */
export class ResourceTable {
  readonly spec: ResourceSpec;
  readonly rows: readonly TypedRow[];
  readonly columns: readonly string[];
  /** Whether every row of the file could be read; if not, nothing can be said of what is missing or adds up. */
  readonly isComplete: boolean;
  readonly #places: ReadonlyMap<string, number>;

  constructor(spec: ResourceSpec, columns: readonly string[], rows: readonly TypedRow[], isComplete = true) {
    this.spec = spec;
    this.columns = columns;
    this.rows = rows;
    this.isComplete = isComplete;
    this.#places = new Map(columns.map((name, index) => [name, index]));
  }

  get name(): string {
    return this.spec.name;
  }

  get file(): string {
    return this.spec.path;
  }

  has(column: string): boolean {
    return this.#places.has(column);
  }

  /** The cell, undefined if the file has no such column. */
  cell(row: TypedRow, column: string): TypedCell | undefined {
    const place = this.#places.get(column);
    return place === undefined ? undefined : row.cells[place];
  }

  /** The cell as it stands in the file, '' if there is no such column. */
  written(row: TypedRow, column: string): string {
    const place = this.#places.get(column);
    return place === undefined ? '' : row.written[place];
  }

  /** A text, '' where the cell is empty, missing or faulty. */
  text(row: TypedRow, column: string): string {
    const cell = this.cell(row, column);
    return typeof cell === 'string' ? cell : '';
  }

  /** A number, NaN where the cell is missing or faulty. */
  number(row: TypedRow, column: string): number {
    const cell = this.cell(row, column);
    return typeof cell === 'number' ? cell : Number.NaN;
  }

  isMissing(row: TypedRow, column: string): boolean {
    const cell = this.cell(row, column);
    return typeof cell === 'object' && cell.kind === 'missing';
  }

  isFaulty(row: TypedRow, column: string): boolean {
    const cell = this.cell(row, column);
    return typeof cell === 'object' && cell.kind === 'faulty';
  }

  /** Whether a fault was found in one of these columns, in any row. */
  hasFaults(columns: readonly string[]): boolean {
    return this.rows.some((row) => columns.some((column) => this.isFaulty(row, column)));
  }

  /** The rows by what stands in some columns, joined; rows with a fault or nothing in one of them are left out. */
  groupBy(columns: readonly string[]): Map<string, TypedRow[]> {
    const groups = new Map<string, TypedRow[]>();
    for (const row of this.rows) {
      const cells = columns.map((column) => this.cell(row, column));
      if (!cells.every((cell) => typeof cell === 'string' || typeof cell === 'number')) continue;
      const key = cells.join(' | ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    return groups;
  }
}
