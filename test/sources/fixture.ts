import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Folder, memoryFolder } from '../../src/sources/package/folder.js';

const RUMIA = fileURLToPath(new URL('../../data/rumia/', import.meta.url));

/** Years and editions that a small town keeps of the long tables. */
const KEPT: Readonly<Record<string, (cell: (column: string) => string) => boolean>> = {
  mortality: (cell) => cell('vintage') === '2022' && ['2023', '2024'].includes(cell('year')),
  fertility: (cell) => cell('vintage') === '2022' && ['2023', '2024'].includes(cell('year')),
  migration: (cell) => cell('vintage') === '2022' && cell('variant') === 'main' && ['2023', '2024'].includes(cell('year')),
  'gus-projection': (cell) => ['2023-12-31', '2024-12-31'].includes(cell('date')),
  population: (cell) => cell('variant') === 'main',
};

/** One resource of datapackage.json, as tests change it. */
// biome-ignore lint/suspicious/noExplicitAny: a test may break the description in any way.
export type Json = any;

/** A small copy of data/rumia in memory that a test breaks; each copy is its own. */
export class TownCopy {
  readonly files: Map<string, Uint8Array>;
  descriptor: Json;
  /** Sizes and hashes are brought up to date unless a test is about them. */
  keepHashes = false;
  withoutDescriptor = false;

  constructor(files: ReadonlyMap<string, Uint8Array>, descriptor: Json) {
    this.files = new Map(files);
    this.descriptor = structuredClone(descriptor);
  }

  resource(name: string): Json {
    return this.descriptor.resources.find((resource: Json) => resource.name === name);
  }

  field(resource: string, place: number): Json {
    return this.resource(resource).schema.fields[place];
  }

  /** Sets a property of datapackage.json. */
  describe(key: string, value: Json): void {
    this.descriptor[key] = value;
  }

  /** The lines of a file, its header first. */
  lines(file: string): string[] {
    return Buffer.from(this.files.get(file) ?? [])
      .toString('utf8')
      .trimEnd()
      .split(/\r?\n/);
  }

  setLines(file: string, lines: readonly string[]): void {
    this.setText(file, `${lines.join('\n')}\n`);
  }

  setText(file: string, text: string): void {
    this.files.set(file, Buffer.from(text));
  }

  /** The number, as an editor counts, of the first line whose cells match. */
  line(file: string, match: Readonly<Record<string, string>>): number {
    const [header, ...rows] = this.lines(file).map(cellsOf);
    const found = rows.findIndex((row) => Object.entries(match).every(([column, value]) => row[header.indexOf(column)] === value));
    if (found < 0) throw new Error(`${file}: no line with ${JSON.stringify(match)}`);
    return found + 2;
  }

  /** Writes a cell of a line. */
  set(file: string, line: number, column: string, value: string): void {
    const lines = this.lines(file);
    const header = cellsOf(lines[0]);
    const cells = cellsOf(lines[line - 1]);
    cells[header.indexOf(column)] = value;
    lines[line - 1] = rowOf(cells);
    this.setLines(file, lines);
  }

  /** Writes a cell of the first line that matches and gives its number. */
  change(file: string, match: Readonly<Record<string, string>>, column: string, value: string): number {
    const line = this.line(file, match);
    this.set(file, line, column, value);
    return line;
  }

  /** Removes a line and gives its number. */
  remove(file: string, line: number): number {
    const lines = this.lines(file);
    lines.splice(line - 1, 1);
    this.setLines(file, lines);
    return line;
  }

  /** Adds a line at the end and gives its number. */
  add(file: string, line: string): number {
    const lines = [...this.lines(file), line];
    this.setLines(file, lines);
    return lines.length;
  }

  /** Keeps the header and the lines that pass. */
  keepLines(file: string, keep: (line: string) => boolean): void {
    const [header, ...lines] = this.lines(file);
    this.setLines(file, [header, ...lines.filter(keep)]);
  }

  /** Swaps two lines and gives the number of the second. */
  swap(file: string, one: number, other: number): number {
    const lines = this.lines(file);
    [lines[one - 1], lines[other - 1]] = [lines[other - 1], lines[one - 1]];
    this.setLines(file, lines);
    return other;
  }

  /** Writes a file as a Polish Excel does: semicolons between cells, commas before decimals, CRLF. */
  inPolishExcel(file: string): void {
    const comma = (cell: string): string => (/^\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell);
    const lines = this.lines(file).map((line) => cellsOf(line).map(comma).join(';'));
    this.setText(file, `${lines.join('\r\n')}\r\n`);
  }

  /** The copy as a folder that can be read. */
  folder(): Folder {
    const files = new Map(this.files);
    if (!this.withoutDescriptor && !files.has('datapackage.json')) {
      if (!this.keepHashes) this.#refresh();
      files.set('datapackage.json', Buffer.from(JSON.stringify(this.descriptor, null, 2)));
    }
    return memoryFolder('rumia', files);
  }

  #refresh(): void {
    if (!Array.isArray(this.descriptor.resources)) return;
    for (const resource of this.descriptor.resources) {
      const bytes = this.files.get(resource.path);
      if (bytes === undefined) continue;
      if (typeof resource.bytes === 'number') resource.bytes = bytes.length;
      if (typeof resource.hash === 'string' && resource.hash.startsWith('sha256:'))
        resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    }
  }
}

export function cellsOf(line: string): string[] {
  return parse(line)[0] ?? [''];
}

export function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

let small: { readonly files: ReadonlyMap<string, Uint8Array>; readonly descriptor: Json } | undefined;

/** A fresh small copy of data/rumia: all its resources, few years of the long ones. */
export function townCopy(): TownCopy {
  small ??= readSmall();
  const copy = new TownCopy(small.files, small.descriptor);
  return copy;
}

function readSmall(): { files: Map<string, Uint8Array>; descriptor: Json } {
  const descriptor = JSON.parse(readFileSync(join(RUMIA, 'datapackage.json'), 'utf8'));
  const files = new Map<string, Uint8Array>();
  for (const { name, path } of descriptor.resources) {
    const [header, ...rows] = parse(readFileSync(join(RUMIA, path)));
    const keep = KEPT[name] ?? (() => true);
    const kept = rows.filter((row) => keep((column) => row[header.indexOf(column)]));
    files.set(path, Buffer.from(`${[header, ...kept].map(rowOf).join('\n')}\n`));
  }
  return { files, descriptor };
}
