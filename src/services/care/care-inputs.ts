import type { CareHomeGrowth } from './care-home-growth.js';
import type { CareHomesInputs } from './care-homes.js';
import type { CareWorkersInputs } from './care-workers.js';
import type { DayPlacesInputs } from './day-places.js';
import type { HomeCareInputs } from './home-care.js';
import type { PlacesInUseInputs } from './places-in-use.js';
import type { RespiteCareInputs } from './respite-care.js';
import type { SpecialistCareInputs } from './specialist-care.js';

/** What every service of care for older and disabled people is computed from. */
export interface CareInputs {
  readonly homeCare: HomeCareInputs;
  readonly specialistCare: SpecialistCareInputs;
  readonly dayHomes: DayPlacesInputs;
  readonly seniorClubs: DayPlacesInputs;
  readonly respite: RespiteCareInputs;
  readonly assistants: CareWorkersInputs;
  readonly neighbourCare: CareWorkersInputs;
  readonly careHomes: CareHomesInputs;
  /** Past growth of the town's spending on residential homes, by the lowest and the highest rate the strategy states. */
  readonly careHomeGrowth: readonly CareHomeGrowth[];
  readonly selfHelpHome: PlacesInUseInputs;
  readonly workshop: PlacesInUseInputs;
  readonly carersPoint: PlacesInUseInputs;
}
