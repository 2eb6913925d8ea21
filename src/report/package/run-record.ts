import type { Message } from '../../language/language.js';

/** One file a run read. */
export interface InputRecord {
  /** Below the folder of the data. */
  readonly path: string;
  /** Null where it is withheld: the hash of a file that holds a hidden count would let anybody try which count fits. */
  readonly sha256: string | null;
}

/** What a command was asked and what it read: enough to do it again. */
export interface RunRecord {
  /** Name of the command, e.g. 'project'. */
  readonly command: string;
  /** Options by name, without dashes, as they could be typed; defaults included. */
  readonly options: Readonly<Record<string, string>>;
  /** Id of the town. */
  readonly town: string;
  readonly title: Message;
  /** The folder of the data as it was asked for. */
  readonly folder: string;
  readonly inputs: readonly InputRecord[];
  /** Names of the public functions that computed the figures, in order: the documentation of each states its method and source. */
  readonly methods: readonly string[];
  /** Undefined where nothing was drawn. */
  readonly seed?: number;
  /** What else is worth stating: parameters, counts of corrections. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The date to be stated, ISO; results know no clock. */
  readonly date?: string | undefined;
}

/**
 * The folder as a package states it: a way of the machine that ran stays on it, so that of an absolute path or one that leads up
 * only the last part is told.
 */
export function statedFolder(folder: string): string {
  const parts = folder.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const leadsOut = /^([\\/]|[A-Za-z]:|file:)/.test(folder) || parts.includes('..');
  return leadsOut ? (parts.at(-1) ?? '') : parts.join('/');
}
