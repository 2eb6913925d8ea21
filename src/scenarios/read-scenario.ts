import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { requireScenario } from './check-scenario.js';
import type { Patch, Scenario } from './scenario.js';

/** A scenario as it is written: a text may stand for the same text in both languages. */
type WrittenPatch = Omit<Patch, 'reason'> & { readonly reason: string | Message };
type WrittenScenario = Omit<Scenario, 'title' | 'description' | 'patches'> & {
  readonly title: string | Message;
  readonly description?: string | Message;
  readonly patches: readonly WrittenPatch[];
  readonly $schema?: string;
};

/** A file larger than this is no scenario, in characters. */
const LONGEST_FILE = 1_000_000;

/**
 * A scenario from the text of a file, or from what a program made; checked, a text that is the same in both languages written out.
 *
 * @param data - JSON text, or an object.
 * @param where - What is read, for messages. Default: 'scenario'.
 * @throws {RangeError} If it is no JSON or has faults; the message lists all of them.
 * @example
 * readScenario('{ "format": "kohorta-scenario/1", "id": "mine", "title": "Mine", "author": "me", "source": "me", "patches": [] }').title.pl; // => 'Mine'
 */
export function readScenario(data: unknown, where = 'scenario'): Scenario {
  const text = typeof data === 'string' ? data : JSON.stringify(data ?? null);
  if (text.length > LONGEST_FILE) {
    fail(
      `${where}: ${text.length} znaków; oczekiwano najwyżej ${LONGEST_FILE}`,
      `${where}: ${text.length} characters; expected at most ${LONGEST_FILE}`,
    );
  }
  const parsed: WrittenScenario = parse(text, where);
  requireScenario(parsed, where);
  const { $schema: _schema, title, description, patches, ...rest } = parsed;
  return {
    ...rest,
    title: bilingual(title),
    ...(description === undefined ? {} : { description: bilingual(description) }),
    patches: patches.map((patch) => ({ ...patch, reason: bilingual(patch.reason) })),
  };
}

function bilingual(text: string | Message): Message {
  return typeof text === 'string' ? { pl: text, en: text } : text;
}

function parse(text: string, where: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(
      `${where}: to nie jest JSON (${error.message}); sprawdź przecinki i cudzysłowy`,
      `${where}: this is no JSON (${error.message}); check commas and quotes`,
    );
  }
}
