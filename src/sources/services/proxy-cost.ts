import { Draws } from '../../series/draws.js';
import { constantPrices } from '../../services/costs/constant-prices.js';
import type { CostLedgerInputs } from '../../services/costs/cost-inputs.js';
import { indexedAmount } from '../../services/costs/indexed-amount.js';
import { proxyPrice } from '../../services/costs/proxy-price.js';
import type { ServiceInput, ServiceResult } from '../../services/service.js';
import type { ModelCostOptions } from './model-cost.js';
import { nearestPrices } from './nearest-prices.js';
import type { TownCostRule } from './town-cost-rules.js';

/** What a proxy is made with. */
export interface ProxyCostOptions extends ModelCostOptions {
  /** Id of the service. */
  readonly id: string;
  readonly ledgers: readonly CostLedgerInputs[];
}

/** What a service may cost by the prices of other places; every status in it is 'proxy'. */
export interface ProxyCost {
  /** In the money of the base year; undefined where there is no price. */
  readonly price: ServiceInput | undefined;
  /** 'proxy_price', 'proxy_cost' and the same in constant prices. */
  readonly quantities: ReadonlyMap<string, Draws>;
}

/** The price of other places for a service, and the cost of its volume at that price. */
export function proxyCost(model: ServiceResult, { proxy }: TownCostRule, options: ProxyCostOptions): ProxyCost {
  const { indices, references, ledgers, id, area, seed } = options;
  const nothing = { price: undefined, quantities: new Map() };
  if (proxy === undefined || indices === undefined) return nothing;
  const { baseYear, known } = indices;
  const price =
    proxy.kind === 'grant'
      ? leastPrice(ledgers, `proxy ${id}`, baseYear)
      : proxyPrice(nearestPrices(references, proxy.indicator, baseYear), {
          id: `proxy ${id}`,
          title: TITLE,
          baseYear,
          follows: known.wages,
        });
  if (price === undefined) return nothing;
  const description = { id: 'proxy_price', title: TITLE, unit: price.unit, digits: price.unit.en.endsWith('/hour') ? 2 : 0 };
  const each = indexedAmount(price, { indices, follows: 'wages', area, seed, description });
  const prices = asProxy(each.years, (year) => each.at(year), each, description);
  const volume = model.quantities.get(proxy.volume?.quantity ?? '');
  const times = proxy.volume?.times ?? 1;
  const costs =
    volume === undefined
      ? []
      : [asProxy(volume.years, (year) => volume.at(year).map((units, draw) => times * units * each.at(year)[draw]), each, COST)];
  const all = [prices, ...costs].flatMap((one) => [one, constantPrices(one, indices)]);
  return { price, quantities: new Map(all.map((one) => [one.description.id, one])) };
}

/** A place costs at least what a state grant is, over the share of the cost that it may pay. */
function leastPrice(ledgers: readonly CostLedgerInputs[], id: string, baseYear: number): ServiceInput | undefined {
  const items = ledgers.flatMap((ledger) => ledger.items);
  const [grant, share] = ['state_grant', 'state_grant_max_share'].map((name) => items.find(({ item }) => item === name));
  if (typeof grant?.value !== 'number' || typeof share?.value !== 'number' || share.value === 0) return undefined;
  return {
    ...{ id, title: TITLE, value: grant.value / share.value, unit: grant.unit, status: 'proxy', quality: 'weak', year: baseYear },
    source: grant.source,
    note: {
      pl: `nie jest to koszt miasta, tylko najmniej, ile kosztuje miejsce, na które państwo daje ${grant.value} zł i najwyżej ${Math.round(100 * share.value)}% kosztu (stawka z ${grant.year ?? baseYear} r.); górnej granicy nikt nie podał`,
      en: `not the town's cost but the least that a place costs for which the state gives PLN ${grant.value} and at most ${Math.round(100 * share.value)}% of the cost (rate of ${grant.year ?? baseYear}); nobody has given an upper limit`,
    },
  };
}

function asProxy(
  years: readonly number[],
  of: (year: number) => Float64Array,
  { source, notes }: Draws,
  description: Draws['description'],
): Draws {
  return new Draws({
    description,
    years,
    values: years.map(of),
    statuses: years.map(() => 'proxy' as const),
    source,
    notes,
    quality: 'weak',
  });
}

const TITLE = { pl: 'Cena gdzie indziej, nie w mieście', en: 'Price elsewhere, not in the town' };

const COST = {
  id: 'proxy_cost',
  title: { pl: 'Koszt roczny po cenach z innych miejsc', en: 'Cost a year at prices of other places' },
  unit: { pl: 'zł rocznie', en: 'PLN a year' },
  digits: 0,
};
