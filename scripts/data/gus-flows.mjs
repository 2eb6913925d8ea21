/** The flows and totals of Rumia in GUS's projection of gminas. */
import { known } from './town-inputs.mjs';

/** @param {import('./town-inputs.mjs').Inputs} inputs */
export function gusFlows({ rows }) {
  const flows = rows('rumia/flows.csv');
  const totals = [...rows('rumia/gus-projection.csv'), ...rows('rumia/population-groups.csv')].filter(
    (row) => row.area === 'rumia' && row.age_group === 'total' && row.sex === 'T' && row.source === 'gus-prognoza-gmin-2023',
  );
  /** @param {string} name @param {number} year */
  const flow = (name, year) =>
    Number(
      known(
        flows.find((row) => row.flow === name && row.year === String(year)),
        `${name} of ${year}`,
      ).value,
    );
  return {
    /** @param {number} year */
    arrivals: (year) => flow('internal_in', year) + flow('immigration', year),
    /** @param {number} year */
    departures: (year) => flow('internal_out', year) + flow('emigration', year),
    /** @param {number} year */
    residents: (year) =>
      Number(
        known(
          totals.find((row) => row.date === `${year}-12-31`),
          `population of ${year}`,
        ).value,
      ),
  };
}
