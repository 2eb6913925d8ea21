import type { Message } from '../../language/language.js';

/** The encodings in which Polish offices save text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'iso-8859-2';

/** Text, and how its bytes were taken. */
export interface DecodedText {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding: Encoding;
  /** What was decided beyond what was declared. */
  readonly notes: readonly Message[];
}

/** Why bytes are not text. */
export interface UndecodableText {
  readonly kind: 'fault';
  /** Text in no known encoding, or no text at all. */
  readonly fault: 'encoding' | 'not-csv';
  /** Line of the first wrong byte; null if the whole file is not text. */
  readonly line: number | null;
  readonly problem: Message;
  readonly expected: Message;
  readonly remedy: Message;
}

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['windows-1250', 'windows-1250'],
  ['cp1250', 'windows-1250'],
  ['iso-8859-2', 'iso-8859-2'],
  ['latin2', 'iso-8859-2'],
]);

/** The encoding of this name, or undefined if kohorta cannot read it. */
export function encodingOf(name: string): Encoding | undefined {
  return NAMES.get(name.trim().toLowerCase());
}

/** The names {@link encodingOf} knows. */
export const ENCODING_NAMES: readonly string[] = [...NAMES.keys()];

/**
 * The text of a file: by its byte order mark, else as declared, else as UTF-8; bytes that are not UTF-8 are taken as
 * windows-1250, and the notes say so. What fits neither is a fault, never a text with question marks.
 *
 * @param bytes - The whole file.
 * @param declared - The encoding named in datapackage.json. Default: UTF-8.
 * @example
 * decodeText(Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f)).kind; // => 'text'
 */
export function decodeText(bytes: Uint8Array, declared: Encoding = 'utf-8'): DecodedText | UndecodableText {
  const workbook = workbookFault(bytes);
  if (workbook !== undefined) return workbook;
  const marked = markedEncoding(bytes);
  const encoding = marked ?? declared;
  const notes = marked === undefined || marked === declared ? [] : [takenAs(marked, declared)];
  const decoded = strict(bytes, encoding);
  if (decoded !== undefined) return withoutBinary({ kind: 'text', text: decoded, encoding, notes });
  if (encoding !== 'utf-8') return badBytes(bytes, encoding);
  const lenient = new TextDecoder('utf-8').decode(bytes);
  // A file of two encodings: some letters are good UTF-8 and some are not, so neither reading is right for all.
  if (POLISH_LETTER.test(lenient)) return badBytes(bytes, 'utf-8');
  const text = new TextDecoder('windows-1250').decode(bytes);
  if (C1_CONTROL.test(text) || LATIN2_SIGN.test(text)) return badBytes(bytes, 'utf-8');
  const taken: Message = {
    pl: 'bajty nie są poprawnym UTF-8; odczytano jako windows-1250',
    en: 'the bytes are not valid UTF-8; read as windows-1250',
  };
  return withoutBinary({ kind: 'text', text, encoding: 'windows-1250', notes: [...notes, taken] });
}

const POLISH_LETTER = /[ąćęłńóśźżĄĆĘŁŃŚŹŻ„”–—−\u00a0\u2009\u202f]/;
// Codes windows-1250 does not use.
const C1_CONTROL = /[\u0080-\u009f]/;
// ą and ś of ISO-8859-2 read as windows-1250: guessing further would garble names.
const LATIN2_SIGN = /\p{L}[±¶]|[±¶]\p{L}/u;

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function takenAs(marked: Encoding, declared: Encoding): Message {
  return {
    pl: `znak kolejności bajtów mówi ${marked}, zadeklarowano ${declared}; odczytano jako ${marked}`,
    en: `the byte order mark says ${marked}, declared is ${declared}; read as ${marked}`,
  };
}

function workbookFault([first, second, third, fourth]: Uint8Array): UndecodableText | undefined {
  const zip = first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
  const ole = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  if (!zip && !ole) return undefined;
  return {
    kind: 'fault',
    fault: 'not-csv',
    line: null,
    problem: { pl: 'to skoroszyt programu Excel albo archiwum, nie CSV', en: 'this is an Excel workbook or an archive, not CSV' },
    expected: { pl: 'plik tekstowy CSV', en: 'a CSV text file' },
    remedy: { pl: 'zapisz arkusz jako „CSV UTF-8”', en: 'save the sheet as "CSV UTF-8"' },
  };
}

function withoutBinary(decoded: DecodedText): DecodedText | UndecodableText {
  const zero = decoded.text.indexOf('\0');
  if (zero < 0) return decoded;
  return {
    kind: 'fault',
    fault: 'encoding',
    line: lineAt(decoded.text, zero),
    problem: {
      pl: 'w pliku są bajty zerowe: to UTF-16 bez znaku kolejności bajtów albo nie jest to tekst',
      en: 'the file has zero bytes: it is UTF-16 without a byte order mark, or no text',
    },
    expected: { pl: 'tekst w UTF-8', en: 'text in UTF-8' },
    remedy: {
      pl: 'zapisz plik jako „CSV UTF-8” albo podaj w datapackage.json encoding: "utf-16le"',
      en: 'save the file as "CSV UTF-8" or declare encoding: "utf-16le" in datapackage.json',
    },
  };
}

function badBytes(bytes: Uint8Array, encoding: Encoding): UndecodableText {
  const text = new TextDecoder(encoding).decode(bytes);
  const wrong = text.indexOf('\ufffd');
  return {
    kind: 'fault',
    fault: 'encoding',
    line: wrong < 0 ? null : lineAt(text, wrong),
    problem: {
      pl: `bajty nie są tekstem w ${encoding} ani w windows-1250`,
      en: `the bytes are no text in ${encoding} nor in windows-1250`,
    },
    expected: { pl: 'cały plik w jednym kodowaniu', en: 'the whole file in one encoding' },
    remedy: {
      pl: 'zapisz plik ponownie jako „CSV UTF-8” albo podaj jego kodowanie w datapackage.json (encoding)',
      en: 'save the file again as "CSV UTF-8" or declare its encoding in datapackage.json (encoding)',
    },
  };
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
