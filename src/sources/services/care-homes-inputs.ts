import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import type { Population } from '../../population/population.js';
import { CARE_ASSUMPTIONS } from '../../services/care/care-assumptions.js';
import type { CareHomeGrowth } from '../../services/care/care-home-growth.js';
import { RESIDENT_SHARE } from '../../services/care/care-home-payment.js';
import type { CareHomesInputs } from '../../services/care/care-homes.js';
import type { DependencyInputs } from '../../services/care/dependency.js';
import { wageIndex } from '../../services/care/wage-index.js';
import type { ServiceInput } from '../../services/service.js';
import type { Town } from '../town.js';
import { between, type Range } from './figure-range.js';
import { townFigure, townFigures } from './town-figures.js';
import { wagesOf } from './wages-of.js';

/** Homes with a published series of costs, the nearest there are. */
const COST_OF_A_MONTH_IN = 'dps-powiat-olsztynski';
/** Year of the report of the voivodeship the town's payment comes from. */
const REPORT_YEAR = 2018;
/** From the cheapest to the dearest of the six homes. */
const COST_RANGE: Range = { low: 3024, high: 3725 };

/** What residential homes share with other care. */
export interface CareHomesBasis extends DependencyInputs {
  /** The people of the town in the year of the spending. */
  readonly counted: Population;
  /** Id of the voivodeship. */
  readonly region: string;
}

/**
 * What a town's folder says of residential homes and what it pays for them; without wages or prices the cost of a month is missing.
 */
export function careHomesInputs(town: Town, { region, ...basis }: CareHomesBasis): CareHomesInputs {
  const a = CARE_ASSUMPTIONS;
  const { wages, priced } = wagesOf(town);
  const { wages: prices, priced: pricedToo } = wagesOf(town, 'cpi_2015');
  return {
    ...basis,
    town: town.id,
    spending: townFigure(town, 'dps_spending_by_gmina', { id: 'spending' }),
    monthlyCost: pricedToo(priced(between(costOfYear(town, REPORT_YEAR), COST_RANGE))),
    townPayment: paymentIn(town, region),
    familyPayment: a.familyPayment,
    stayYears: a.stayYears,
    entryAt75: a.entryAt75,
    entryAt85: a.entryAt85,
    prevented: a.prevented,
    wages,
    wageGrowth: a.wageGrowth,
    prices,
    incomeGrowth: a.incomeGrowth,
  };
}

function paymentIn(town: Town, region: string): ServiceInput {
  return townFigure(town, 'dps_gmina_payment_unit', { area: region, id: 'town_payment' });
}

/** Homes whose costs of 2009 are published, and the growth from there to those of {@link COST_OF_A_MONTH_IN} in 2017. */
const EARLY_HOMES = ['dps-powiat-gryfinski', 'dps-powiat-koszalinski'] as const;

/** Past growth of the town's spending on residential homes, by the lowest and the highest rate its folder states. */
export function careHomeGrowthOf(town: Town, { region }: { readonly region: string }): CareHomeGrowth[] {
  const payment = paymentIn(town, region);
  const { wages } = wagesOf(town);
  const { wages: prices } = wagesOf(town, 'cpi_2015');
  if (wages.observations.length === 0 || prices.observations.length === 0) return [];
  const early = EARLY_HOMES.flatMap((area) =>
    townFigures(town, 'dps_full_monthly_cost', { area }).flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const late = costOfYear(town, 2017);
  const cost = costOfYear(town, REPORT_YEAR);
  const rates = ['dps_spending_growth_from', 'dps_spending_growth_to'].map((indicator) => townFigure(town, indicator).value);
  const [first, last] = [prices.at(2010), prices.at(2015)];
  if (early.length === 0 || late.value === null || cost.value === null || payment.value === null || first === null || last === null)
    return [];
  const mean = early.reduce((sum, one) => sum + one, 0) / early.length;
  const wage = wageIndex(wages, { from: REPORT_YEAR, to: 2015, growth: 0 });
  const price = wageIndex(prices, { from: REPORT_YEAR, to: 2015, growth: 0 });
  return rates.flatMap((rate): CareHomeGrowth[] =>
    rate === null
      ? []
      : [
          {
            spending: rate / 100,
            cost: yearly(mean, late.value ?? mean, 2017 - 2009),
            income: yearly(first, last, 5),
            costPln: (cost.value ?? 0) * wage,
            incomePln: (((cost.value ?? 0) - (payment.value ?? 0)) / RESIDENT_SHARE) * price,
          },
        ],
  );
}

/** Even growth per year from one value to another. */
function yearly(from: number, to: number, years: number): number {
  return exp(log(to / from) / years) - 1;
}

function costOfYear(town: Town, year: number): ServiceInput {
  const costs = townFigures(town, 'dps_full_monthly_cost', { area: COST_OF_A_MONTH_IN, id: 'monthly_cost' });
  return { ...(costs.find((cost) => cost.year === year) ?? costs[costs.length - 1]), id: 'monthly_cost' };
}
