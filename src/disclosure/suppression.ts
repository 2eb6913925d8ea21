import type { Message } from '../language/language.js';
import { textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';

/** One count that is not published as it is, and why. */
export interface HiddenCount {
  /** Id of the cell. */
  readonly id: string;
  /** `primary`: small itself; `secondary`: another could be worked out from it; `rounded`: rounded to the base. */
  readonly reason: 'primary' | 'secondary' | 'rounded';
  /** Of a secondary one: the cell it keeps from being worked out. */
  readonly protects?: string;
  /** Names of the relations it stands in. */
  readonly relations: readonly string[];
}

/** What each reason is called. */
const REASONS: Readonly<Record<HiddenCount['reason'], Message>> = {
  primary: { pl: 'pierwotnie: mała liczba', en: 'primary: a small count' },
  secondary: { pl: 'wtórnie: zdradzałaby inną liczbę', en: 'secondary: it would give another count away' },
  rounded: { pl: 'zaokrąglona', en: 'rounded' },
};

/**
 * What may be published of some counts, and the log of what was hidden and why. Made by `suppress()`.
 *
 * The log is for whoever made the figures: it tells which counts are small, and so must not be published itself.
 *
 * @example
 * suppress([{ id: 'a', count: 2 }], []).hidden.length; // => 1
 */
export class Suppression {
  /** For each cell what to publish; null: nothing. */
  readonly shown: ReadonlyMap<string, number | null>;
  /** In the order of the cells. */
  readonly hidden: readonly HiddenCount[];
  /** Relations that do not hold in the counts and could not be used: whoever relies on them is misled. */
  readonly inexact: readonly string[];
  /** Ids of hidden counts that public ones give away. */
  readonly exposed: readonly string[];
  /** A count from 1 to this less one was hidden. */
  readonly threshold: number;

  constructor(parts: Pick<Suppression, 'shown' | 'hidden' | 'inexact' | 'exposed' | 'threshold'>) {
    this.shown = parts.shown;
    this.hidden = parts.hidden;
    this.inexact = parts.inexact;
    this.exposed = parts.exposed;
    this.threshold = parts.threshold;
  }

  /** Whether a cell is hidden. */
  hides(id: string): boolean {
    return this.shown.get(id) === null;
  }

  /** The log as a table, for those who may see it. */
  log(): Table {
    return new Table(
      [
        textColumn('cell', 'Komórka', 'Cell'),
        { ...textColumn('reason', 'Powód', 'Reason'), words: REASONS },
        textColumn('protects', 'Chroni', 'Protects'),
        textColumn('relations', 'Relacje', 'Relations'),
      ],
      this.hidden.map(({ id, reason, protects, relations }) => [id, reason, protects ?? null, relations.join('; ')]),
      {
        title: { pl: 'Dziennik utajnienia', en: 'Log of suppression' },
        note: {
          pl: 'Tylko do użytku wewnętrznego: wskazuje, które liczby są małe.',
          en: 'For internal use only: it tells which counts are small.',
        },
      },
    );
  }
}
