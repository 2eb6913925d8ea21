import type { DisclosureOptions, Threshold } from '../../disclosure/disclosure-cell.js';

/** How small counts are kept out of a report: a threshold, or nothing for the town's own eyes. */
export type DisclosureChoice = Threshold | 'none';

/** The rule of one published report. */
export interface DisclosureRule extends DisclosureOptions {
  readonly threshold: Threshold;
}
