import { KohortaError } from '../language/error.js';

/** The command line was used wrongly: exit code 2, as when a file cannot be read or written. */
export class UsageError extends KohortaError {
  override readonly name = 'UsageError';
}
