import type { Message } from '../language/language.js';

/** A fault of a scenario and where it is, e.g. 'patches[0].value'. */
export interface ScenarioFault {
  readonly place: string;
  readonly text: Message;
}

/** The fields of an object. */
export type Fields = ReadonlyMap<string, unknown>;

/** Where a field is, and whether it must be there. */
export interface FieldPlace {
  readonly place: string;
  readonly isRequired: boolean;
}

/** More characters than this are no text but a mistake. */
export const LONGEST_TEXT = 2000;
/** What an id looks like. */
export const ID_PATTERN = '^[a-z0-9][a-z0-9-]{0,63}$';

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object. */
export function fieldsOf(value: object): Fields {
  return new Map<string, unknown>(Object.entries(value));
}

/** A fault at a place. */
export function faultAt(place: string, pl: string, en: string): ScenarioFault {
  return { place, text: { pl: `${place}: ${pl}`, en: `${place}: ${en}` } };
}

/** Fields that nobody knows, each with the known one it may stand for. */
export function unknownKeys(fields: Fields, known: readonly string[], place: string): ScenarioFault[] {
  return [...fields.keys()]
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known);
      const at = place === '' ? key : `${place}.${key}`;
      return near === undefined
        ? faultAt(at, `nieznane pole; są: ${known.join(', ')}`, `unknown field; there are: ${known.join(', ')}`)
        : faultAt(at, `nieznane pole; czy chodzi o „${near}”?`, `unknown field; is it "${near}"?`);
    });
}

/** A text that is not empty. */
export function textFaults(value: unknown, { place, isRequired }: FieldPlace): ScenarioFault[] {
  if (value === undefined) return isRequired ? [faultAt(place, 'brakuje; oczekiwano tekstu', 'is missing; expected a text')] : [];
  if (typeof value !== 'string') return [faultAt(place, 'to nie jest tekst', 'is no text')];
  if (value.trim() === '') return [faultAt(place, 'tekst jest pusty', 'the text is empty')];
  if (value.length > LONGEST_TEXT) {
    return [
      faultAt(
        place,
        `${value.length} znaków; oczekiwano najwyżej ${LONGEST_TEXT}`,
        `${value.length} characters; expected at most ${LONGEST_TEXT}`,
      ),
    ];
  }
  return [];
}

/** A text, or one in each language. */
export function messageFaults(value: unknown, { place, isRequired }: FieldPlace): ScenarioFault[] {
  if (!isRecord(value)) {
    if (value === undefined || typeof value === 'string') return textFaults(value, { place, isRequired });
    return [faultAt(place, 'oczekiwano tekstu albo { "pl": …, "en": … }', 'expected a text or { "pl": …, "en": … }')];
  }
  const fields = fieldsOf(value);
  return [
    ...unknownKeys(fields, ['pl', 'en'], place),
    ...textFaults(fields.get('pl'), { place: `${place}.pl`, isRequired: true }),
    ...textFaults(fields.get('en'), { place: `${place}.en`, isRequired: true }),
  ];
}

/** A machine name. */
export function idFaults(value: unknown): ScenarioFault[] {
  if (value === undefined)
    return [faultAt('id', 'brakuje; oczekiwano nazwy, np. "niska-dzietnosc"', 'is missing; expected a name such as "low-fertility"')];
  if (typeof value === 'string' && new RegExp(ID_PATTERN).test(value)) return [];
  return [
    faultAt(
      'id',
      'oczekiwano małych liter bez polskich znaków, cyfr i łączników, najwyżej 64 znaki',
      'expected small letters a-z, digits and hyphens, at most 64 characters',
    ),
  ];
}

/** The known word that differs the least, where it differs little. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((other) => ({ other, distance: editDistance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ distance, other }) => distance <= Math.max(2, Math.floor(other.length / 4)))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.other;
}

/** Letters to add, drop or change until one word is the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= Math.min(one.length, LONGEST_WORD); i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] + Math.max(0, one.length - LONGEST_WORD);
}

const LONGEST_WORD = 64;
