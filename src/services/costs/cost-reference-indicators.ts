/** Indicators of what places, hours and days cost elsewhere, and of the grants that others pay. */
export const COST_REFERENCES: readonly string[] = [
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
