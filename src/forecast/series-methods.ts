import { fail } from '../language/error.js';
import { automatic } from './automatic.js';
import { averagedSmoothing } from './averaged-smoothing.js';
import { averagedTheta } from './averaged-theta.js';
import { counts } from './counts.js';
import { dampedHolt } from './damped-holt.js';
import { drift } from './drift.js';
import { holt } from './holt.js';
import { meanLevel } from './mean-level.js';
import type { Method } from './method.js';
import { naive } from './naive.js';
import { onLogs } from './on-logs.js';
import { ses } from './ses.js';
import { theta } from './theta.js';

/** The methods to choose from by name, the automatic one first, then from the plainest on. */
export const SERIES_METHODS: readonly Method[] = [
  ...[automatic, naive, drift, meanLevel, ses, holt, dampedHolt, theta],
  ...[averagedSmoothing, onLogs(averagedSmoothing), averagedTheta, onLogs(averagedTheta), counts],
];

/**
 * The method with a name.
 *
 * @throws {RangeError} If there is none.
 * @example
 * seriesMethod('drift').title.en; // => 'drift'
 */
export function seriesMethod(id: string): Method {
  const method = SERIES_METHODS.find((one) => one.id === id);
  if (method !== undefined) return method;
  const known = SERIES_METHODS.map((one) => one.id).join(', ');
  return fail(`seriesMethod: nie ma metody „${id}”; są: ${known}`, `seriesMethod: there is no method "${id}"; there are: ${known}`);
}
