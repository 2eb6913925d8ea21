/** Units, by their English names, in which one is one person or one family. What else is counted (places, hours, money) is nobody. */
export const COUNTED_UNITS: ReadonlySet<string> = new Set([
  ...['persons', 'people', 'children', 'pupils', 'families', 'households', 'recipients', 'residents', 'applicants', 'cases'],
  ...['births', 'deaths', 'women', 'men', 'girls', 'boys', 'persons per year', 'births per year', 'deaths per year'],
]);
