import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import type { ModelRun } from './run-scenario.js';

/** What a quantity of a run is called: people of an age, a quantity of a service, or the cost of all services. */
const PEOPLE = 'people.';
const TOTAL_COST = 'total.cost';

/**
 * Quantities of one run that can be asked for, without those of other ages.
 *
 * @param run - Made by `runScenario()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * quantityNames(runModel(model, { draws: 5, services: [] })); // => ['people.total', 'people.85+']
 */
export function quantityNames({ services }: ModelRun): readonly string[] {
  const own = services.flatMap(({ id, quantities }) => [...quantities.keys()].map((name) => `${id}.${name}`));
  const hasCost = services.some(({ quantities }) => quantities.has('cost'));
  return [`${PEOPLE}total`, `${PEOPLE}85+`, ...own, ...(hasCost ? [TOTAL_COST] : [])];
}

/**
 * A quantity of a run by its name.
 *
 * @param run - Made by `runScenario()`.
 * @param name - 'people.85+' for people of an age, 'preschool.shortage' for a quantity of a service, 'total.cost' for the cost of
 * all services that have one.
 * @throws {RangeError} If there is none; the message lists those there are.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * runQuantity(runModel(model, { draws: 5, services: ['preschool'] }), 'preschool.capacity').at(2022)[0]; // => 1749
 */
export function runQuantity(run: ModelRun, name: string): Draws {
  if (name.startsWith(PEOPLE)) return run.simulation.sum({ ages: name.slice(PEOPLE.length) });
  const found = name === TOTAL_COST ? totalCost(run) : serviceQuantity(run, name);
  if (found !== undefined) return found;
  const known = quantityNames(run).join(', ');
  return fail(`runQuantity: nie ma wielkości „${name}”; są: ${known}`, `runQuantity: there is no quantity "${name}"; there are: ${known}`);
}

/**
 * What a reader calls a quantity: its service and its title.
 *
 * @throws {RangeError} As {@link runQuantity}.
 */
export function quantityTitle(run: ModelRun, name: string): Message {
  const { title } = runQuantity(run, name).description;
  const service = run.services.find(({ id }) => id === name.slice(0, name.indexOf('.')))?.title;
  if (service === undefined) return title;
  return { pl: `${service.pl}: ${lower(title.pl)}`, en: `${service.en}: ${lower(title.en)}` };
}

/** A title within a sentence. */
function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function serviceQuantity({ services }: ModelRun, name: string): Draws | undefined {
  const [id, quantity] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  return services.find((one) => one.id === id)?.quantities.get(quantity);
}

function totalCost({ services }: ModelRun): Draws | undefined {
  const costs = services.flatMap(({ quantities }) => quantities.get('cost') ?? []);
  const title = { pl: 'Koszt usług, które go mają', en: 'Cost of the services that have one' };
  const description = { id: 'total cost', title, unit: { pl: 'zł', en: 'PLN' }, digits: 0 };
  return costs.length === 0 ? undefined : costs.reduce((all, one) => all.combine(one, (a, b) => a + b, description));
}
