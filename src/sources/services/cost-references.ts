import { COST_REFERENCES } from '../../services/costs/cost-reference-indicators.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { townFigures } from './town-figures.js';

/**
 * Published costs of services in other places, each with its year and source: to compare a ledger with, not to take its place.
 *
 * @param town - The town as read from its folder.
 * @example
 * costReferences(readTown('data/rumia')).find(({ id }) => id === 'dps_gmina_payment_unit pomorskie')?.value; // => 2441
 */
export function costReferences(town: Town): ServiceInput[] {
  return COST_REFERENCES.flatMap((indicator) => {
    const areas = [...new Set(town.figures.filter((figure) => figure.indicator === indicator).map(({ area }) => area))];
    return areas.flatMap((area) => townFigures(town, indicator, { area }));
  });
}
