import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import { computeServices, TOWN_SERVICES } from '../../services/compute-services.js';
import { type CostIndices, costIndices } from '../../services/costs/cost-indices.js';
import type { CostLedgerInputs } from '../../services/costs/cost-inputs.js';
import { patchedWages, type WagePatch } from '../../services/costs/patched-wages.js';
import { serviceCost } from '../../services/costs/service-cost.js';
import type { ServiceCosts } from '../../services/costs/service-costs.js';
import type { ServiceResult } from '../../services/service.js';
import type { TownServiceInputs } from '../../services/town-service-inputs.js';
import type { Town } from '../town.js';
import { costReferences } from './cost-references.js';
import { type CostsInputs, costsInputs } from './costs-inputs.js';
import { modelCost } from './model-cost.js';
import { isOf } from './nearest-prices.js';
import { proxyCost } from './proxy-cost.js';
import { serviceInputs } from './service-inputs.js';
import { TOWN_COST_RULES } from './town-cost-rules.js';

/** Which costs, and in whose money. */
export interface TownCostsOptions {
  /** Ids of services, see `TOWN_SERVICES`. Default: all, and what the ledgers have besides. */
  readonly services?: readonly string[];
  /** What the services are computed from, perhaps changed by a scenario. Default: what the folder says. */
  readonly inputs?: TownServiceInputs;
  /** Rates of the simulation, for healthy ageing. */
  readonly rates?: Rates;
  /** The year whose prices are the constant ones. Default: the first of the simulation. */
  readonly baseYear?: number;
  /** Changes of the minimum wage on top of the series of the folder. */
  readonly minimumWage?: readonly WagePatch[];
}

/**
 * The costs of a town's services: of each what its model computes in draws, in the prices of each year and in constant ones, who pays it as
 * far as that is known, the cost of a place of each provider whose ledger is complete, and else which figures are missing and who has
 * them; beside them published prices of other places, and what a place may cost by them, which is a proxy and said to be one.
 *
 * Later wages and prices are drawn from their known changes, the same for all services; the minimum wage of the folder raises the
 * wages of ledgers that lie below it.
 *
 * @param town - The town as read from its folder.
 * @param people - A simulation of the town.
 * @throws {RangeError} If there is no service of an id; the message lists those there are.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const [homes] = townCosts(rumia, future, { services: ['day-homes'] });
 * [homes.proxy?.value, homes.proxy?.status, homes.quantities.has('cost')]; // => [800, 'proxy', false]
 */
export function townCosts(
  town: Town,
  people: Simulation,
  { services, inputs = serviceInputs(town), rates, baseYear = people.years[0], minimumWage = [] }: TownCostsOptions = {},
): ServiceCosts[] {
  const asked = services ?? TOWN_SERVICES;
  const models = computeServices(inputs, people, { services: asked, pricesOf: 'each-year', ...(rates === undefined ? {} : { rates }) });
  const known = knownOf(town, people, baseYear, minimumWage);
  const costs = models.map((model, place) => costsOf(asked[place], model, known));
  const belonging = Object.values(TOWN_COST_RULES).flatMap(({ ledgers }) => ledgers);
  const others = new Set(known.inputs?.ledgers.map(({ service }) => service).filter((service) => !belonging.includes(service)));
  return services === undefined ? [...costs, ...[...others].map((service) => ledgersOnly(service, known))] : costs;
}

/** What the costs of all services rest on. */
interface Known {
  readonly town: Town;
  readonly seed: number;
  /** Undefined where the folder lacks wages or prices; `missing` says so. */
  readonly inputs: CostsInputs | undefined;
  readonly indices: CostIndices | undefined;
  readonly minimumWage: readonly WagePatch[];
  readonly missing: readonly Message[];
}

function knownOf(town: Town, people: Simulation, baseYear: number, minimumWage: readonly WagePatch[]): Known {
  const start = { town, seed: people.seed, minimumWage };
  try {
    const inputs = costsInputs(town, { baseYear });
    const { years, draws, seed } = people;
    const indices = costIndices(inputs.series, { baseYear, years, draws, seed, beyond: 'forecast' });
    return { ...start, inputs, indices, missing: inputs.missing };
  } catch (error) {
    // The folder lacks wages or prices, or they do not know the base year; the reason says what.
    if (!(error instanceof KohortaError)) throw error;
    return { ...start, inputs: undefined, indices: undefined, missing: [error.text] };
  }
}

function costsOf(id: string, model: ServiceResult, known: Known): ServiceCosts {
  const rule = TOWN_COST_RULES[id];
  const { town, inputs, indices, seed } = known;
  const all = costReferences(town);
  const references = all.filter((one) => rule.references.some((name) => isOf(one, name)));
  const ledgers = inputs?.ledgers.filter(({ service }) => rule.ledgers.includes(service)) ?? [];
  const amounts = modelCost(model, rule, { indices, references, area: town.id, seed });
  const proxy = proxyCost(model, rule, { indices, references, ledgers, id, area: town.id, seed });
  return {
    id,
    title: model.title,
    area: model.area,
    quantities: new Map([...amounts, ...proxy.quantities]),
    inputs: model.inputs.filter(({ unit }) => unit.en.startsWith('PLN')),
    missing: [
      ...(amounts.has('cost') ? [] : notComputed(model, rule.cost !== undefined)),
      ...known.missing,
      ...noLedger(rule.ask, ledgers),
    ],
    providers: providersOf(ledgers, known),
    references,
    proxy: proxy.price,
    whoPays: rule.whoPays,
  };
}

/** What a ledger has that is no service of a town's people: a cooperative's repairs. */
function ledgersOnly(id: string, known: Known): ServiceCosts {
  const ledgers = known.inputs?.ledgers.filter(({ service }) => service === id) ?? [];
  const [{ title }] = ledgers;
  return {
    ...{ id, title, area: known.town.id, quantities: new Map(), inputs: [], missing: known.missing },
    ...{ providers: providersOf(ledgers, known), references: [], proxy: undefined },
    whoPays: { pl: 'kto zleca; umów folder nie podaje', en: 'whoever orders it; the folder does not give the contracts' },
  };
}

function providersOf(ledgers: readonly CostLedgerInputs[], { town, inputs, indices, seed, minimumWage }: Known): ServiceResult[] {
  if (indices === undefined) return [];
  const least = inputs?.minimumWage === undefined ? {} : { minimumWage: patchedWages(inputs.minimumWage, minimumWage) };
  return ledgers.map((ledger) => serviceCost(ledger, { indices, seed, area: town.id, ...least }));
}

/** Why a service whose cost is usually computed has none. */
function notComputed({ missing }: ServiceResult, isUsual: boolean): readonly Message[] {
  return isUsual ? missing : [];
}

function noLedger(ask: Message | undefined, ledgers: readonly CostLedgerInputs[]): Message[] {
  if (ask === undefined || ledgers.length > 0) return [];
  return [
    {
      pl: `Nie policzono: koszt miejsca z jego składników; tabela costs nie ma o tej usłudze ani wiersza. Zapytaj: ${ask.pl}`,
      en: `Not computed: the cost of a place from its parts; the table costs has no row of this service. Ask ${ask.en}`,
    },
  ];
}
