import type { FaultKind } from '../../../src/sources/fault.js';
import type { TownCopy } from '../fixture.js';

/** The fault a broken copy of data/rumia must show. */
export interface Expected {
  readonly kind: FaultKind;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** Words of the Polish text: what stands there, what was expected, what to do. */
  readonly pl: readonly string[];
  readonly en: readonly string[];
  /** Other faults come with it; by default it is the only one. */
  readonly withOthers?: boolean;
}

/** One way of breaking a copy. */
export interface BrokenCopy {
  readonly name: string;
  /** Breaks the copy and says what must be found. */
  readonly spoil: (town: TownCopy) => Expected;
}

/** A cell that is changed, and what must be said of it. */
export interface ChangedCell {
  readonly name: string;
  readonly file: string;
  /** Cells of the row that is changed; the first that matches. */
  readonly where: Readonly<Record<string, string>>;
  readonly column: string;
  readonly to: string;
  readonly kind: FaultKind;
  readonly pl: readonly string[];
  readonly en: readonly string[];
}

/** A copy with one changed cell; the fault is in that cell and quotes it. */
export function changedCell({ name, file, where, column, to, kind, pl, en }: ChangedCell): BrokenCopy {
  return {
    name,
    spoil: (town) => {
      const row = town.change(file, where, column, to);
      const quoted = to === '' ? [] : [`jest „${to}”`];
      return { kind, file, row, column, pl: [...quoted, ...pl], en: [...(to === '' ? [] : [`found "${to}"`]), ...en] };
    },
  };
}

/** A woman of 30 at the end of 2022. */
export const WOMAN_30 = { date: '2022-12-31', sex: 'F', age: '30' };
