import type { Status } from '../../tables/status.js';
import type { Sector } from '../costs/sectors.js';

/** One row of the table `preschool-units`: a preschool, or the preschool groups of a school, from a year on. */
export interface PreschoolUnitRow {
  readonly unit: string;
  /** Id of the area where it stands. */
  readonly area: string;
  readonly rooms: number | null;
  /** Children of a group. */
  readonly groupSize: number | null;
  /** Null where not known; then rooms times children of a group, where those are. */
  readonly places: number | null;
  /** Families who chose it first at the enrolment of that year; null where not known. */
  readonly firstChoices: number | null;
  readonly year: number;
  readonly sector: Sector;
  readonly status: Status;
  /** Id of the source. */
  readonly source: string;
  readonly note?: string;
}
