import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { townFigures } from './town-figures.js';

/** Indicators of costs that others have published. */
const REFERENCES = [
  'dps_full_monthly_cost',
  'dps_gmina_payment_unit',
  'institutional_foster_care_monthly_cost',
  'foster_allowance_kinship',
  'foster_allowance_non_kinship',
  'senior_plus_grant_day_home',
  'senior_plus_grant_club',
  'day_care_home_daily_fee',
  'private_day_stay',
  'care_services_unit_cost',
  'care_services_full_fee',
  'specialist_care_mental_unit_cost',
  'personal_assistant_max_rate',
  'preschool_base_grant_per_child',
  'preschool_state_grant_per_child',
  'poznan_creche_monthly_cost',
];

/**
 * Published costs of services in other places, each with its year and source: to compare a ledger with, not to take its place.
 *
 * @param town - The town as read from its folder.
 * @example
 * costReferences(readTown('data/rumia')).find(({ id }) => id === 'dps_gmina_payment_unit pomorskie')?.value; // => 2441
 */
export function costReferences(town: Town): ServiceInput[] {
  return REFERENCES.flatMap((indicator) => {
    const areas = [...new Set(town.figures.filter((figure) => figure.indicator === indicator).map(({ area }) => area))];
    return areas.flatMap((area) => townFigures(town, indicator, { area }));
  });
}
