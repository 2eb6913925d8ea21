import type { Message } from '../../language/language.js';
import type { CsvComparison } from './compare-csv.js';

/**
 * What a check finds of one file: `agrees`; `changed`, `missing` or `added` since it was written; `not-a-file`: a link or device in
 * its place; `unreadable`; `other-result`: it is as the manifest says, but the recomputation gives something else.
 */
export type FileState = 'agrees' | 'changed' | 'missing' | 'added' | 'not-a-file' | 'unreadable' | 'other-result';

/** One file of a folder of outputs, checked. */
export interface FileCheck {
  readonly path: string;
  readonly state: FileState;
  /** What the recomputation gives for it: the same bytes, others, or nothing, where nothing was computed again. */
  readonly recomputed: 'same' | 'other' | null;
  /** Of a table that was computed again: the numbers that agree and the cells that differ. */
  readonly comparison?: CsvComparison | undefined;
}

/** Names of the states, for readers. */
export const FILE_STATES: Readonly<Record<FileState, Message>> = {
  agrees: { pl: 'zgodny', en: 'agrees' },
  changed: { pl: 'zmieniony', en: 'changed' },
  missing: { pl: 'brakuje go', en: 'missing' },
  added: { pl: 'dodany: nie ma go w manifeście', en: 'added: not in the manifest' },
  'not-a-file': { pl: 'dowiązanie albo urządzenie zamiast pliku', en: 'a link or device, not a file' },
  unreadable: { pl: 'nie da się odczytać', en: 'cannot be read' },
  'other-result': {
    pl: 'zgodny z manifestem, ale ponowne obliczenie daje co innego',
    en: 'as in the manifest, but computed again it differs',
  },
};
