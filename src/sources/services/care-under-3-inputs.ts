import { CARE_UNDER_3_ASSUMPTIONS, type CareUnder3Inputs } from '../../services/under-3/care-under-3-inputs.js';
import type { Town } from '../town.js';
import { townFigure } from './town-figures.js';

/**
 * What care under 3 is computed from: the assumptions of `careUnder3()`, with the places the town's folder gives
 * (`care_under_3_places`); they are missing where it gives none.
 *
 * @param town - The town as read from its folder.
 * @example
 * careUnder3Inputs(readTown('data/rumia')).places.value; // => null
 */
export function careUnder3Inputs(town: Town): CareUnder3Inputs {
  const places = townFigure(town, 'care_under_3_places', { id: CARE_UNDER_3_ASSUMPTIONS.places.id });
  return places.value === null ? CARE_UNDER_3_ASSUMPTIONS : { ...CARE_UNDER_3_ASSUMPTIONS, places };
}
