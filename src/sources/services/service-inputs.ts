import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { preschoolInputs } from '../../services/preschool/preschool-inputs-of.js';
import type { ServiceGroup, TownServiceInputs } from '../../services/town-service-inputs.js';
import type { Town } from '../town.js';
import { careInputs } from './care-inputs.js';
import { careUnder3Inputs } from './care-under-3-inputs.js';
import { familiesInputs } from './families-inputs.js';
import { fosterCareInputs } from './foster-care-inputs.js';
import { placesInUseInputs } from './places-in-use-inputs.js';

/**
 * What all services of a town are computed from, read from its folder once; a group whose figures the folder lacks says which.
 *
 * @param town - The town as read from its folder.
 * @example
 * serviceInputs(readTown('data/rumia')).preschool.refused.value; // => 167
 */
export function serviceInputs(town: Town): TownServiceInputs {
  const missing: Partial<Record<ServiceGroup, Message>> = {};
  const read = <Inputs>(group: ServiceGroup, of: (town: Town) => Inputs): Inputs | undefined => {
    try {
      return of(town);
    } catch (error) {
      // The town's folder lacks what the group is computed from; the reason says what.
      if (!(error instanceof KohortaError)) throw error;
      missing[group] = error.text;
      return undefined;
    }
  };
  const care = read('care', careInputs);
  const preschool = read('preschool', (one) => preschoolInputs(one));
  const foster = read('foster', (one) => fosterCareInputs(one));
  const families = read('families', (one) => familiesInputs(one));
  return {
    town: town.id,
    missing,
    careUnder3: careUnder3Inputs(town),
    youthClub: placesInUseInputs(town, 'youth-club'),
    ...(care === undefined ? {} : { care }),
    ...(preschool === undefined ? {} : { preschool }),
    ...(foster === undefined ? {} : { foster }),
    ...(families === undefined ? {} : { families }),
  };
}
