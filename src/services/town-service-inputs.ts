import type { Message } from '../language/language.js';
import type { CareInputs } from './care/care-inputs.js';
import type { PlacesInUseInputs } from './care/places-in-use.js';
import type { FamilyInputs } from './families/family-inputs.js';
import type { FosterCareInputs } from './foster/foster-inputs.js';
import type { PreschoolInputs } from './preschool/preschool-inputs.js';
import type { CareUnder3Inputs } from './under-3/care-under-3-inputs.js';

/** The groups of {@link TownServiceInputs}. */
export type ServiceGroup = 'care' | 'preschool' | 'foster' | 'families';

/** What all services of a town are computed from, as plain values: no folder is needed any more. */
export interface TownServiceInputs {
  /** Id of the town. */
  readonly town: string;
  readonly care?: CareInputs;
  readonly preschool?: PreschoolInputs;
  readonly foster?: FosterCareInputs;
  readonly families?: FamilyInputs;
  /** Default: the assumptions of `careUnder3()`. */
  readonly careUnder3?: CareUnder3Inputs;
  readonly youthClub?: PlacesInUseInputs;
  /** Why a group is left out. */
  readonly missing: Readonly<Partial<Record<ServiceGroup, Message>>>;
}
