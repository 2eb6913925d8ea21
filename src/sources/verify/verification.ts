import { currentLanguage, type Language, type Message, say } from '../../language/language.js';
import { textColumn } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { FILE_STATES, type FileCheck } from './file-check.js';
import { verificationText } from './verification-text.js';

/** What a {@link Verification} is made of. */
export interface VerificationParts {
  /** The folder as it was asked for. */
  readonly folder: string;
  readonly files: readonly FileCheck[];
  /** What is wrong with the manifest itself. */
  readonly manifestProblem?: Message | undefined;
  /** Inputs that have changed since the run; nothing was computed again then. */
  readonly changedInputs?: readonly string[];
  /** Versions that differ from those of the run, as `name was → is`. */
  readonly otherVersions?: readonly string[];
  /** Why nothing was computed again, if nothing was. */
  readonly notRecomputed?: Message | undefined;
  /** The hash of the manifest: to be compared with one published elsewhere. */
  readonly digest?: string | undefined;
}

/**
 * What `verifyFolder()` found: every file with its state, and what else is to be said.
 *
 * @example
 * new Verification({ folder: 'out/rumia', files: [{ path: 'a.csv', state: 'changed', recomputed: null }] }).agrees; // => false
 */
export class Verification {
  readonly folder: string;
  readonly files: readonly FileCheck[];
  readonly manifestProblem: Message | undefined;
  readonly changedInputs: readonly string[];
  readonly otherVersions: readonly string[];
  readonly notRecomputed: Message | undefined;
  readonly digest: string | undefined;

  constructor({ folder, files, manifestProblem, changedInputs = [], otherVersions = [], notRecomputed, digest }: VerificationParts) {
    this.folder = folder;
    this.files = files;
    this.manifestProblem = manifestProblem;
    this.changedInputs = changedInputs;
    this.otherVersions = otherVersions;
    this.notRecomputed = notRecomputed;
    this.digest = digest;
  }

  /** Whether every file is as it was written, nothing was added, and the inputs are the same as far as they are there. */
  get agrees(): boolean {
    return this.manifestProblem === undefined && this.changedInputs.length === 0 && this.files.every(({ state }) => state === 'agrees');
  }

  /** One row a file: its state, and of tables that were computed again how many numbers agree. */
  table(language: Language = currentLanguage()): Table {
    return new Table(
      [
        textColumn('file', 'Plik', 'File'),
        textColumn('state', 'Stan', 'State'),
        textColumn('recomputed', 'Obliczony ponownie', 'Computed again'),
        { name: 'numbers', title: { pl: 'Liczby', en: 'Numbers' }, type: 'integer' },
        { name: 'agreeing', title: { pl: 'Zgodne', en: 'Agreeing' }, type: 'integer' },
      ],
      this.files.map(({ path, state, recomputed, comparison }) => [
        path,
        say(FILE_STATES[state], language),
        recomputed === null ? null : say(RECOMPUTED[recomputed], language),
        comparison?.numbers ?? null,
        comparison?.numbersAgreeing ?? null,
      ]),
      { title: { pl: `Sprawdzenie folderu ${this.folder}`, en: `Check of the folder ${this.folder}` } },
    );
  }

  /** The result in sentences: what agrees, and of each file that does not its name and what differs. */
  text(language: Language = currentLanguage()): string {
    return verificationText(this, language);
  }

  /** The same as data, for programs. */
  toJSON(): object {
    return {
      folder: this.folder,
      agrees: this.agrees,
      digest: this.digest ?? null,
      manifestProblem: this.manifestProblem ?? null,
      changedInputs: this.changedInputs,
      otherVersions: this.otherVersions,
      notRecomputed: this.notRecomputed ?? null,
      files: this.files.map(({ path, state, recomputed, comparison }) => ({
        path,
        state,
        recomputed,
        ...(comparison === undefined
          ? {}
          : { numbers: comparison.numbers, numbersAgreeing: comparison.numbersAgreeing, differences: comparison.differences }),
      })),
    };
  }
}

const RECOMPUTED: Readonly<Record<'same' | 'other', Message>> = {
  same: { pl: 'tak samo', en: 'the same' },
  other: { pl: 'inaczej', en: 'differs' },
};
