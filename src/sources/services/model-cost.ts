import { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { constantPrices } from '../../services/costs/constant-prices.js';
import type { CostIndices } from '../../services/costs/cost-indices.js';
import { indexedAmount } from '../../services/costs/indexed-amount.js';
import { quantityOf } from '../../services/quantity-of.js';
import type { ServiceInput, ServiceResult } from '../../services/service.js';
import { nearestPrices } from './nearest-prices.js';
import type { TownCostRule } from './town-cost-rules.js';

/** What amounts of a service are computed with. */
export interface ModelCostOptions {
  /** Undefined where wages and prices are not known: then nothing is in constant prices. */
  readonly indices: CostIndices | undefined;
  readonly references: readonly ServiceInput[];
  /** Id of the town. */
  readonly area: string;
  readonly seed: number;
}

/**
 * The yearly amounts that the model of a service computes, in the prices of each year and in constant ones: the whole cost, and the
 * parts of those who are known to pay. Empty where the model has none.
 */
export function modelCost(model: ServiceResult, rule: TownCostRule, options: ModelCostOptions): Map<string, Draws> {
  const { indices } = options;
  const amounts = [...paidFor(model, rule), ...stateGrant(model, rule, options)];
  return new Map(
    amounts.flatMap((draws): [string, Draws][] => {
      const named: [string, Draws] = [draws.description.id, draws];
      if (indices === undefined) return [named];
      const constant = constantPrices(draws, indices);
      return [named, [constant.description.id, constant]];
    }),
  );
}

function paidFor({ quantities }: ServiceResult, { cost }: TownCostRule): Draws[] {
  const all = quantities.get(cost?.all ?? '');
  if (cost === undefined || all === undefined) return [];
  const whole = described(all, amount('cost', 'Koszt roczny', 'Cost a year'));
  const town = quantities.get(cost.town ?? '');
  if (town === undefined) return [whole];
  const paid = described(town, amount('paid_by_town', 'Płaci miasto', 'Paid by the town'));
  if (cost.others === undefined) return [whole, paid];
  const rest = all.combine(town, (everybody, part) => everybody - part, OTHERS[cost.others]);
  return [whole, paid, rest];
}

/** A yearly grant of the state for each user, which follows prices by law. */
function stateGrant({ quantities }: ServiceResult, rule: TownCostRule, { indices, references, area, seed }: ModelCostOptions): Draws[] {
  const { stateGrant: grant } = rule;
  const users = quantities.get(grant?.quantity ?? '');
  if (grant === undefined || users === undefined || indices === undefined) return [];
  const [rate] = nearestPrices(references, grant.indicator, indices.baseYear);
  if (rate === undefined) return [];
  const description = amount('paid_by_state', 'Płaci państwo: dotacja na dziecko', 'Paid by the state: grant for each child');
  const each = indexedAmount(rate, { indices, follows: 'prices', area, seed, description });
  const paid = quantityOf(users, description, (year, draw) => users.at(year)[draw] * each.at(year)[draw]);
  return [
    new Draws({
      description,
      years: paid.years,
      values: paid.years.map((year) => paid.at(year)),
      // How many of the children have the grant and not the subsidy is not known.
      statuses: paid.years.map(() => 'estimated' as const),
      source: `${users.source}; ${rate.source}`,
      notes: users.notes,
      quality: users.quality,
    }),
  ];
}

/** The same amounts under another name. */
function described(draws: Draws, description: SeriesDescription): Draws {
  const { years, statuses, source, notes, quality } = draws;
  return new Draws({ description, years, values: years.map((year) => draws.at(year)), statuses, source, notes, quality });
}

function amount(id: string, pl: string, en: string): SeriesDescription {
  return { id, title: { pl, en }, unit: { pl: 'zł rocznie', en: 'PLN a year' }, digits: 0 };
}

const OTHERS = {
  county: amount('paid_by_county', 'Płaci powiat', 'Paid by the county'),
  users: amount('paid_by_users', 'Płacą mieszkańcy i rodziny', 'Paid by residents and families'),
} as const;
