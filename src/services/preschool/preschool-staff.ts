import type { Draws } from '../../series/draws.js';
import { quantityOf } from '../quantity-of.js';
import { groupSize } from './preschool-rules.js';

/** What staff depends on, by draw. */
export interface StaffParts {
  /** Children of each unit; of the town where its units are not known. */
  readonly filled: readonly Draws[];
  readonly hoursPerDay: Float64Array;
  readonly teacherHours: Float64Array;
  readonly specialistsPerChild: Float64Array;
}

const POSTS = { pl: 'etaty', en: 'posts' };

/**
 * Groups, teachers and specialists for the children with a place. A unit has as many groups as the largest size allows; a
 * group has one teacher as long as it is open, five days a week.
 *
 * @returns The quantities groups, teachers and specialists.
 */
export function preschoolStaff({ filled, hoursPerDay, teacherHours, specialistsPerChild }: StaffParts): [string, Draws][] {
  // A hair below, so that 50 children computed as 50.0000000001 are two groups.
  const groupsIn = (children: number, year: number): number => Math.ceil(children / groupSize(year) - 1e-9);
  const groups = quantityOf(
    filled[0],
    { id: 'preschool groups', title: { pl: 'Grupy', en: 'Groups' }, unit: { pl: 'grupy', en: 'groups' }, digits: 0 },
    (year, draw) => filled.reduce((all, unit) => all + groupsIn(unit.at(year)[draw], year), 0),
  );
  return [
    ['groups', groups],
    [
      'teachers',
      quantityOf(
        groups,
        { id: 'preschool teachers', title: { pl: 'Nauczyciele', en: 'Teachers' }, unit: POSTS, digits: 1 },
        (year, draw) => (groups.at(year)[draw] * 5 * hoursPerDay[draw]) / teacherHours[draw],
      ),
    ],
    [
      'specialists',
      quantityOf(
        groups,
        { id: 'preschool specialists', title: { pl: 'Specjaliści', en: 'Specialists' }, unit: POSTS, digits: 1 },
        (year, draw) => filled.reduce((all, unit) => all + unit.at(year)[draw], 0) * specialistsPerChild[draw],
      ),
    ],
  ];
}
