import { expect } from 'vitest';
import { KohortaError } from '../src/language/error.js';
import type { Message } from '../src/language/language.js';

/**
 * The text of the error a call stops with, in both languages.
 *
 * @param call - What must fail.
 */
export function textsOf(call: () => unknown): Message {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(KohortaError);
    if (error instanceof KohortaError) return error.text;
  }
  return expect.fail('the call did not stop with an error');
}
