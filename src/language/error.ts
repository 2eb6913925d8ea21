import { type Message, say } from './language.js';

/**
 * An error that helps: it says where, what value, what was expected and what to do, in the user's language.
 *
 * @example
 * new KohortaError({ pl: 'zły rok', en: 'wrong year' }).message; // => 'zły rok'
 */
export class KohortaError extends RangeError {
  /** The text in every language; `message` holds the one of the moment the error was thrown. */
  readonly text: Message;

  constructor(text: Message, options?: ErrorOptions) {
    super(say(text), options);
    this.name = 'KohortaError';
    this.text = text;
  }
}

/**
 * Stops with a {@link KohortaError}.
 *
 * @param pl - The Polish text: function or file, place, value, expectation, remedy.
 * @param en - The English text.
 * @throws {KohortaError} Always.
 */
export function fail(pl: string, en: string): never {
  throw new KohortaError({ pl, en });
}
