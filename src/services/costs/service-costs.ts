import type { Message } from '../../language/language.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { type Cell, Table } from '../../tables/table.js';
import type { ServiceInput, ServiceResult } from '../service.js';

/**
 * All that is known of the cost of one service. `quantities` are PLN a year in draws, each also with '_constant' for the prices of the
 * base year: 'cost' and, as far as it is known who pays, 'paid_by_town', 'paid_by_county', 'paid_by_state', 'paid_by_users'. What rests
 * on prices of other places has names of its own and the status 'proxy': 'proxy_price', and 'proxy_cost' where the volume is known.
 */
export interface ServiceCosts extends ServiceResult {
  /** The cost of a place of each provider, from its ledger; what is missing in it and who has it. */
  readonly providers: readonly ServiceResult[];
  /** Published elsewhere, to compare with. */
  readonly references: readonly ServiceInput[];
  /** What a place may cost, from prices elsewhere; never the town's own. Undefined where none is published. */
  readonly proxy: ServiceInput | undefined;
  /** Who pays, as far as it is known. */
  readonly whoPays: Message;
}

/** What is known of the cost of a service. */
const KNOWN = {
  provider: { pl: 'z wykazu kosztów', en: 'from a ledger' },
  model: { pl: 'z modelu usługi', en: 'from the model of the service' },
  proxy: { pl: 'tylko ceny z innych miejsc', en: 'prices of other places only' },
  nothing: { pl: 'nie wiadomo', en: 'not known' },
} as const;

/**
 * The services of a town side by side in one year: what each costs, what the town pays of it, and what a place costs elsewhere;
 * for each, where the figure comes from and how many figures are missing.
 *
 * @param costs - Made by `townCosts()`.
 * @param year - One of their years.
 * @example
 * const home = { id: 'day-homes', title: { pl: 'Domy', en: 'Homes' }, area: 'rumia', quantities: new Map(), inputs: [], missing: [], providers: [], references: [], proxy: undefined, whoPays: { pl: 'miasto', en: 'the town' } };
 * serviceCostsTable([home], 2022).rows; // => [['day-homes', 'nothing', null, null, null, null, null, null, 0]]
 */
export function serviceCostsTable(costs: readonly ServiceCosts[], year: number): Table {
  const unit = { pl: 'zł', en: 'PLN' };
  const units = Object.fromEntries(costs.flatMap(({ proxy }) => (proxy === undefined ? [] : [[proxy.unit.en, proxy.unit]])));
  return new Table(
    [
      { ...textColumn('service', 'Usługa', 'Service'), words: Object.fromEntries(costs.map(({ id, title }) => [id, title])) },
      { ...textColumn('known', 'Skąd wiadomo', 'How it is known'), words: KNOWN },
      { ...numberColumn('cost', 'Koszt roczny', 'Cost a year', 0), unit },
      { ...numberColumn('low_80', '80%: od', '80%: from', 0), unit },
      { ...numberColumn('high_80', '80%: do', '80%: to', 0), unit },
      { ...numberColumn('town', 'W tym miasto', 'Of it the town', 0), unit },
      numberColumn('proxy', 'Cena gdzie indziej', 'Price elsewhere', 0),
      { ...textColumn('proxy_unit', 'Jednostka ceny', 'Unit of the price'), words: units },
      numberColumn('missing', 'Brakujące dane', 'Figures missing', 0),
    ],
    costs.map((one) => rowOf(one, year)),
    { title: { pl: `Koszty usług w ${year} r., ceny tego roku`, en: `Costs of services in ${year}, prices of that year` } },
  );
}

function rowOf({ id, quantities, providers, proxy, missing }: ServiceCosts, year: number): Cell[] {
  const at = (name: string, probability: number): number | null => {
    const draws = quantities.get(name);
    return draws?.years.includes(year) === true ? draws.quantile(probability).at(year) : null;
  };
  const known = providers.some((one) => one.quantities.has('cost')) ? 'provider' : quantities.has('cost') ? 'model' : undefined;
  const lacking = missing.length + providers.reduce((sum, one) => sum + one.inputs.filter(({ value }) => value === null).length, 0);
  return [
    id,
    known ?? (proxy === undefined ? 'nothing' : 'proxy'),
    at('cost', 0.5),
    at('cost', 0.1),
    at('cost', 0.9),
    at('paid_by_town', 0.5),
    proxy?.value ?? null,
    proxy?.unit.en ?? null,
    lacking,
  ];
}
