import { KohortaError } from '../../language/error.js';

/**
 * What a town answers, or undefined where it has no such data: a report leaves out what it cannot show and says so.
 *
 * @param ask - A question to the town.
 * @throws What the question stops with, if it is not for want of data.
 * @example
 * ifThere(() => fail('brak danych', 'no data')); // => undefined
 */
export function ifThere<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof KohortaError) return undefined;
    throw error;
  }
}
