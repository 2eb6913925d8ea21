import { COUNTED_UNITS } from '../../disclosure/counted-units.js';
import type { ReadFile } from '../package/read-package.js';
import type { ResourceTable } from '../package/resource-table.js';

/** A file a town was read from. */
export interface TownFile extends ReadFile {
  /**
   * Whether it holds counts of persons or shares of them, or the hashes of such files: where one is hidden from publication, the hash
   * of the file must be, too, since whoever knows the rest of the file could try which count gives it.
   */
  readonly holdsCounts: boolean;
}

/** Units of figures from which a count could be worked out. */
const SHARES = new Set(['percent', 'share', 'ratio', 'per 1000']);

/** The files of a town, each with what its hash could tell. */
export function townFiles(files: readonly ReadFile[], tables: readonly ResourceTable[]): TownFile[] {
  return files.map(({ path, sha256 }) => {
    const table = tables.find(({ file }) => file === path);
    // No table: datapackage.json, which holds the hashes of all the others.
    return { path, sha256, holdsCounts: table === undefined || countsPersons(table) };
  });
}

function countsPersons(table: ResourceTable): boolean {
  if (!table.has('unit')) return table.rows.some(({ cells }) => cells.some((cell) => typeof cell === 'number'));
  const units = new Set(table.rows.map((row) => table.text(row, 'unit')));
  return [...units].some((unit) => COUNTED_UNITS.has(unit) || SHARES.has(unit));
}
