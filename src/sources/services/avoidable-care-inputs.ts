import type { Message } from '../../language/language.js';
import type { AvoidableCare } from '../../services/costs/avoided-cost.js';
import type { CostIndices } from '../../services/costs/cost-indices.js';
import { indexedAmount } from '../../services/costs/indexed-amount.js';
import { missingInputs } from '../../services/missing-inputs.js';
import { quantityOf } from '../../services/quantity-of.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { townFigure, townFigures } from './town-figures.js';

/** Care that programmes of the town could make unnecessary, as far as the folder knows it. */
export interface AvoidableCareInputs {
  readonly care: readonly AvoidableCare[];
  /** The figures it was made of, known and missing. */
  readonly inputs: readonly ServiceInput[];
  readonly missing: readonly Message[];
}

/** In whose money. */
export interface AvoidableCareOptions {
  readonly indices: CostIndices;
  /** Whether amounts are in the money of the base year instead of that of each year. Default: true. */
  readonly constant?: boolean;
  /** The share that a programme avoids. Default: not known, so that only the break-even effect can be computed. */
  readonly effect?: ServiceInput;
}

/**
 * Residential care that the town pays for, for `avoidedCost()`: as many person-years as its spending of 2015 paid for, at the payment
 * of an average commune of the voivodeship, which follows wages. Foster care is asked for: without placement and year of stay nobody
 * can say what a child costs the town.
 *
 * Assumptions: residents stay as many as in 2015 (a scenario, not a forecast; put the draws of the care home service in their place);
 * the county pays nothing for residents of a home, the state nothing for those admitted since 2004.
 *
 * @param town - The town as read from its folder.
 * @example
 * const town = readTown('data/rumia');
 * const indices = costIndices(costsInputs(town).series, { baseYear: 2022, years: [2022], draws: 1 });
 * avoidableCareInputs(town, { indices }).care[0].baseline.at(2022); // => [26]
 */
export function avoidableCareInputs(
  town: Town,
  { indices, constant = true, effect = UNKNOWN_EFFECT }: AvoidableCareOptions,
): AvoidableCareInputs {
  const users = townFigure(town, 'dps_users_equivalent_by_budget');
  const [payment] = townFigures(town, 'dps_gmina_payment_unit', { area: 'pomorskie', id: 'dps_payment' });
  const title = { pl: 'Domy pomocy społecznej', en: 'Care homes' };
  const asked = [users, payment];
  const missing = [
    ...missingInputs(title, asked),
    ...missingInputs({ pl: 'piecza zastępcza', en: 'foster care' }, [CHILDREN_BY_PLACEMENT]),
  ];
  const inputs = [...asked, effect, CHILDREN_BY_PLACEMENT];
  const { value: persons } = users;
  if (persons === null || payment.value === null) return { care: [], inputs, missing };
  const paid = indexedAmount(payment, {
    indices,
    follows: 'wages',
    constant,
    times: 12,
    area: town.id,
    description: {
      id: 'dps_payment',
      title: { pl: 'Opłata gminy za rok w domu pomocy społecznej', en: "Commune's payment for a year in a care home" },
      unit: { pl: 'zł za osobę rocznie', en: 'PLN per person and year' },
    },
  });
  const baseline = quantityOf(paid, { id: 'dps_users', title, unit: { pl: 'osobolata', en: 'person-years' } }, () => persons);
  return { care: [{ id: 'dps', title, baseline, paidBy: { town: paid }, effect }], inputs, missing };
}

const UNKNOWN_EFFECT: ServiceInput = {
  id: 'effect',
  title: { pl: 'część pobytów w domach, której unika się dzięki usługom', en: 'share of stays in homes that services avoid' },
  value: null,
  unit: { pl: 'udział', en: 'share' },
  status: 'missing',
  source: '',
  note: {
    pl: 'w mieście tego nie badano; zapytaj MOPS o przyczyny skierowań',
    en: 'not studied in the town; ask the welfare centre why people enter homes',
  },
};

const CHILDREN_BY_PLACEMENT: ServiceInput = {
  id: 'children_by_placement',
  title: { pl: 'dzieci według rodzaju pieczy i roku pobytu', en: 'children by placement and year of stay' },
  value: null,
  unit: { pl: 'dzieci', en: 'children' },
  status: 'missing',
  source: '',
  note: { pl: 'zapytaj PCPR w Wejherowie', en: 'ask the county family support centre in Wejherowo' },
};
