/** Indicators that give a count away though their names do not say so. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  post_working_share: ['post_working_population'],
  care_services_hours_per_recipient: ['care_services_recipients'],
  specialist_care_mental_hours_per_recipient: ['specialist_care_mental_recipients'],
  dps_gmina_payment_person_months: ['dps_gmina_payment_recipients'],
};

/**
 * The counts that an indicator gives away: who knows a share and the number of all can work out the few. A share is named after
 * what it is a share of: `children_in_foster_care_share`.
 *
 * @example
 * shareInputs('children_in_foster_care_share'); // => ['children_in_foster_care']
 */
export function shareInputs(indicator: string): readonly string[] {
  if (Object.hasOwn(INPUTS, indicator)) return INPUTS[indicator];
  return indicator.endsWith('_share') ? [indicator.slice(0, -'_share'.length)] : [];
}
