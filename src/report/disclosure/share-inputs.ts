/**
 * Indicators that give a count away: who knows a share and the number of all can work out the few. Each is hidden wherever one of its
 * inputs, of the same area and year, is.
 */
export const SHARE_INPUTS: Readonly<Record<string, readonly string[]>> = {
  post_working_share: ['post_working_population'],
  families_supported_poverty_share: ['families_supported_poverty'],
  care_services_hours_per_recipient: ['care_services_recipients'],
  specialist_care_mental_hours_per_recipient: ['specialist_care_mental_recipients'],
  specialist_care_mental_unit_cost: ['specialist_care_mental_recipients'],
  dps_gmina_payment_person_months: ['dps_gmina_payment_recipients'],
};
