import type { AreaTree } from '../../areas/area-tree.js';
import type { ReadingNote } from '../fault-report.js';
import type { ReadFile } from '../package/read-package.js';
import type { ResourceTable } from '../package/resource-table.js';

/** What a `Town` is made of: tables that were read and found without faults. */
export interface TownParts {
  readonly folder: string;
  readonly id: string;
  readonly areas: AreaTree;
  readonly tables: ReadonlyMap<string, ResourceTable>;
  readonly horizons: readonly number[];
  readonly notes: readonly ReadingNote[];
  /** The files that were read. Default: none, for a town made of tables in memory. */
  readonly files?: readonly ReadFile[];
}
