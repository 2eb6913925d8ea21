import { fail } from '../../language/error.js';
import { describedIn } from '../described-in.js';
import type { ReviseInput } from '../revise-inputs.js';
import { type Tornado, tornado } from '../tornado.js';
import type { CostLedgerInputs } from './cost-inputs.js';
import { type ServiceCostOptions, serviceCost } from './service-cost.js';

/** Of which result. */
export interface CostTornadoOptions extends ServiceCostOptions {
  /** Default: 'cost_per_occupied_place_constant'. */
  readonly quantity?: string;
  /** Default: the last year. */
  readonly year?: number;
}

/**
 * Which uncertain items of a ledger matter: the median of a cost with each at its low and at its high, the others as they are; the most
 * first. A fact about the first ones is worth the most.
 *
 * @throws {RangeError} If the ledger lacks an item, so that the quantity is not computed.
 * @example
 * const one = (id: string) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2022, value: 1, status: 'published', source: 'GUS' }]);
 * const indices = costIndices({ wages: one('wages'), prices: one('prices') }, { baseYear: 2022, years: [2022], draws: 1 });
 * const item = (name: keyof typeof COST_ITEMS, value: number, high = value, role?: string) => ({ id: name, item: name, title: COST_ITEMS[name].title, value, low: value, high, unit: { pl: '', en: '' }, status: 'assumed' as const, source: 'illustration', ...(role === undefined ? {} : { role }) });
 * const items = [item('places', 20), item('occupancy', 1), item('open_days', 250), item('open_hours', 8), item('productive_hours', 1600), item('on_costs', 0), item('staff_places_per_post', 20, 20, 'carer'), item('staff_minimum', 0, 0, 'carer'), item('staff_wage', 4000, 4400, 'carer'), item('premises', 60000, 70000), item('overhead', 0), item('materials', 0), item('capital_outlay', 0), item('capital_years', 30), item('capital_rate', 0)];
 * const ledger = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, items };
 * costTornado(ledger, { indices, quantity: 'cost' }).bars.slice(0, 2).map(({ effect }) => effect); // => [10000, 6000]
 */
export function costTornado(inputs: CostLedgerInputs, options: CostTornadoOptions): Tornado {
  const { quantity = 'cost_per_occupied_place_constant', year = options.indices.years[options.indices.years.length - 1] } = options;
  const value = (revise: ReviseInput): number => {
    const result = serviceCost({ ...inputs, items: inputs.items.map(revise) }, options);
    const median = result.quantities.get(quantity)?.median().at(year);
    if (median !== undefined && median !== null) return median;
    return fail(
      `costTornado: nie policzono „${quantity}” w ${year} r.: ${result.missing.map(({ pl }) => pl).join('; ')}`,
      `costTornado: "${quantity}" of ${year} was not computed: ${result.missing.map(({ en }) => en).join('; ')}`,
    );
  };
  return tornado(value, inputs.items, describedIn(serviceCost(inputs, options), quantity, year));
}
