import { currentLanguage, type Language, type Message, say } from '../../language/language.js';
import { QUALITY_NAMES } from '../../series/quality-names.js';
import { textColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { type Quality, STATUS_NAMES, type Status } from '../../tables/status.js';
import { type Cell, Table } from '../../tables/table.js';
import { numberText } from './number-text.js';

/** What an {@link ExplainedNumber} is made of. */
export interface ExplainedNumberParts {
  /** Machine name, e.g. 'demand' or 'users'. */
  readonly id: string;
  readonly title: Message;
  /** In {@link ExplainedNumberParts.unit}; of draws the median; null where missing. */
  readonly value: number | null;
  /** Of draws the 80% band, of an input the range it may have. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  readonly unit: Message;
  readonly status: Status;
  readonly quality?: Quality | undefined;
  readonly year?: number | undefined;
  /** Formula or method, line by line. Default: none, for a figure that was taken from a document. */
  readonly how?: readonly Message[];
  /** Document and place, or who assumes it. */
  readonly source?: string | undefined;
  /** What a reader must know. */
  readonly notes?: readonly Message[];
  /** What it was made from. */
  readonly inputs?: readonly ExplainedNumber[];
}

/**
 * Where one number comes from: what it is, its value, unit and status, how it was made, and the figures it was made from, each
 * explained in the same way down to document and place.
 *
 * @example
 * new ExplainedNumber({ id: 'births', title: { pl: 'Urodzenia', en: 'Births' }, value: 540, unit: { pl: 'osoby', en: 'persons' }, status: 'counted', year: 2015, source: 'S1, p. 4' }).text('en'); // => 'Births (births), 2015: 540 [persons], counted\n  Source: S1, p. 4'
 */
export class ExplainedNumber {
  readonly id: string;
  readonly title: Message;
  readonly value: number | null;
  readonly range: { readonly low: number; readonly high: number } | undefined;
  readonly unit: Message;
  readonly status: Status;
  readonly quality: Quality | undefined;
  readonly year: number | undefined;
  readonly how: readonly Message[];
  readonly source: string | undefined;
  readonly notes: readonly Message[];
  readonly inputs: readonly ExplainedNumber[];

  constructor(parts: ExplainedNumberParts) {
    this.id = parts.id;
    this.title = parts.title;
    this.value = parts.value;
    this.range = parts.range;
    this.unit = parts.unit;
    this.status = parts.status;
    this.quality = parts.quality;
    this.year = parts.year;
    this.how = parts.how ?? [];
    this.source = parts.source;
    this.notes = parts.notes ?? [];
    this.inputs = parts.inputs ?? [];
  }

  /** The whole tree as lines, each level further in. */
  text(language: Language = currentLanguage()): string {
    return this.#lines(language).join('\n');
  }

  /** The number and its inputs, one row each, inputs of inputs below them. */
  table(): Table {
    const rows: Cell[][] = [];
    const add = ({ id, title, year, value, range, unit, status, source, inputs }: ExplainedNumber, level: number): void => {
      rows.push([level, id, say(title), year ?? null, value, range?.low ?? null, range?.high ?? null, say(unit), status, source ?? null]);
      for (const input of inputs) add(input, level + 1);
    };
    add(this, 0);
    return new Table(
      [
        { name: 'level', title: { pl: 'Poziom', en: 'Level' }, type: 'integer' },
        textColumn('id', 'Identyfikator', 'Id'),
        textColumn('title', 'Wielkość', 'Quantity'),
        YEAR_COLUMN,
        { name: 'value', title: { pl: 'Wartość', en: 'Value' }, type: 'number', digits: 3 },
        { name: 'low', title: { pl: 'Od', en: 'From' }, type: 'number', digits: 3 },
        { name: 'high', title: { pl: 'Do', en: 'To' }, type: 'number', digits: 3 },
        textColumn('unit', 'Jednostka', 'Unit'),
        { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
        textColumn('source', 'Źródło', 'Source'),
      ],
      rows,
      { title: { pl: `Skąd ta liczba: ${this.title.pl}`, en: `Where this number comes from: ${this.title.en}` } },
    );
  }

  /** The tree as data, with the words of one language. */
  toData(language: Language = currentLanguage()): object {
    const { id, value, range, status, quality, year, source } = this;
    return {
      id,
      title: say(this.title, language),
      value,
      ...(range === undefined ? {} : { low: range.low, high: range.high }),
      unit: say(this.unit, language),
      status,
      quality: quality ?? 'ok',
      year: year ?? null,
      how: this.how.map((line) => say(line, language)),
      source: source ?? null,
      notes: this.notes.map((note) => say(note, language)),
      inputs: this.inputs.map((input) => input.toData(language)),
    };
  }

  #lines(language: Language): string[] {
    const t = (pl: string, en: string): string => say({ pl, en }, language);
    const { value, range, unit, quality = 'ok', year } = this;
    const amount = value === null ? t('brak danych', 'no data') : numberText(value, language);
    const around = range === undefined ? '' : ` (${numberText(range.low, language)}–${numberText(range.high, language)})`;
    const states = [STATUS_NAMES[this.status], ...(quality === 'ok' ? [] : [QUALITY_NAMES[quality]])].map((one) => say(one, language));
    return [
      `${say(this.title, language)} (${this.id})${year === undefined ? '' : `, ${year}`}: ${amount}${around} [${say(unit, language)}], ${states.join(', ')}`,
      ...this.how.map((line) => `  ${t('Jak', 'How')}: ${say(line, language)}`),
      ...(this.source === undefined ? [] : [`  ${t('Źródło', 'Source')}: ${this.source}`]),
      ...this.notes.map((note) => `  ${t('Uwaga', 'Note')}: ${say(note, language)}`),
      ...(this.inputs.length === 0 ? [] : [`  ${t('Z czego', 'Made from')}:`]),
      ...this.inputs.flatMap((input) => input.#lines(language).map((line) => `    ${line}`)),
    ];
  }
}
