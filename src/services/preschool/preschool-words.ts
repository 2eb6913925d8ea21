import type { SeriesDescription } from '../../series/series.js';

const CHILDREN = { pl: 'dzieci', en: 'children' };
const PLACES = { pl: 'miejsca', en: 'places' };

/** Those who apply. */
export const DEMAND: SeriesDescription = described('demand', 'Chętni do przedszkoli', 'Preschool applicants', CHILDREN);
/** Those of them whom the town's own children do not explain. */
export const ELSEWHERE: SeriesDescription = described(
  'elsewhere',
  'Chętni spoza dzieci w ludności miasta',
  'Applicants beyond the children of the town',
  CHILDREN,
);
/** Places there are. */
export const CAPACITY: SeriesDescription = described('capacity', 'Miejsca w przedszkolach', 'Preschool places', PLACES);
/** Children with a place. */
export const ATTENDING: SeriesDescription = described('attending', 'Dzieci z miejscem', 'Children with a place', CHILDREN);
/** Children without a place in the end. */
export const REFUSED: SeriesDescription = described('refused', 'Dzieci nieprzyjęte', 'Children refused', CHILDREN);
/** Places nobody has. */
export const EMPTY: SeriesDescription = described('empty', 'Wolne miejsca', 'Places left empty', PLACES);

function described(id: string, pl: string, en: string, unit: SeriesDescription['unit']): SeriesDescription {
  return { id: `preschool ${id}`, title: { pl, en }, unit, digits: 0 };
}
