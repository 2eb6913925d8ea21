import { requireGiven } from '../language/require-given.js';
import type { Threshold } from './disclosure-cell.js';

/** The profiles there are. */
export const THRESHOLDS: readonly Threshold[] = [3, 5, 10];

/** Stops at a threshold that is none of the profiles. */
export function requireThreshold(where: string, value: unknown): void {
  requireGiven(
    THRESHOLDS.some((threshold) => threshold === value),
    { where, name: 'threshold', value, expected: { pl: '3, 5 albo 10', en: '3, 5 or 10' } },
  );
}
