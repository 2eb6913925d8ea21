import type { Message } from '../../language/language.js';
import { shown } from '../fault.js';
import type { Findings } from '../findings.js';

/** Parts of a value that a message shows; it is cut to a line anyway. */
const MOST_SHOWN = 20;

/**
 * One value of a JSON document and its path in it, so that a fault can name the place. Reads own properties only: a
 * key such as `__proto__` is a key like any other.
 */
export class JsonNode {
  readonly value: unknown;
  readonly path: string;
  readonly #file: string;
  readonly #findings: Findings;

  constructor(value: unknown, path: string, file: string, findings: Findings) {
    this.value = value;
    this.path = path;
    this.#file = file;
    this.#findings = findings;
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** The property of this name, undefined inside if there is none. */
  get(key: string): JsonNode {
    const own = this.isObject ? Object.getOwnPropertyDescriptor(this.value, key)?.value : undefined;
    return new JsonNode(own, this.path === '' ? key : `${this.path}.${key}`, this.#file, this.#findings);
  }

  /** The elements; a fault and none if this is no array. */
  items(expected: Message): JsonNode[] {
    if (!Array.isArray(this.value)) {
      this.fault(expected);
      return [];
    }
    return this.value.map((item: unknown, index) => new JsonNode(item, `${this.path}[${index}]`, this.#file, this.#findings));
  }

  /** The elements of an array, the node itself for a single value, none if absent. */
  oneOrMore(): JsonNode[] {
    if (this.value === undefined) return [];
    return Array.isArray(this.value) ? this.items({ pl: 'lista', en: 'a list' }) : [this];
  }

  /** A text that must be there; a fault and undefined if it is not. */
  text(expected: Message): string | undefined {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value;
    this.fault(expected);
    return undefined;
  }

  /** A text that may be there; a fault if something else is. */
  optionalText(): string | undefined {
    return this.value === undefined ? undefined : this.text({ pl: 'niepusty tekst', en: 'a text that is not empty' });
  }

  /** A number that may be there; a fault if something else is. */
  optionalNumber(): number | undefined {
    if (this.value === undefined) return undefined;
    if (typeof this.value === 'number') return this.value;
    this.fault({ pl: 'liczba', en: 'a number' });
    return undefined;
  }

  /** Records that this value is not what is expected. */
  fault(expected: Message, remedy: Message = { pl: 'popraw datapackage.json', en: 'correct datapackage.json' }): void {
    const absent = this.value === undefined;
    this.#findings.fault({
      kind: 'descriptor',
      file: this.#file,
      row: null,
      column: this.path === '' ? null : this.path,
      value: absent ? null : shown(typeof this.value === 'string' ? this.value : outline(this.value, 2)),
      problem: absent
        ? { pl: 'brakuje tej właściwości', en: 'this property is missing' }
        : { pl: 'niewłaściwa wartość', en: 'wrong value' },
      expected,
      remedy,
    });
  }
}

/** A value as JSON, as far as a message shows it; JSON.stringify() would overflow the stack on a document nested without end. */
function outline(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const isList = Array.isArray(value);
  const entries = Object.entries(value).slice(0, MOST_SHOWN);
  const parts = entries.map(([key, part]) => (isList ? '' : `${JSON.stringify(key)}:`) + (depth === 0 ? '…' : outline(part, depth - 1)));
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
