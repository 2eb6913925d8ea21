import { fail } from '../../language/error.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { computeServices } from '../../services/compute-services.js';
import { describedIn } from '../../services/described-in.js';
import { headlineQuantity } from '../../services/headline-quantity.js';
import { type ReviseInput, reviseInputs } from '../../services/revise-inputs.js';
import type { ServiceInput, ServiceResult } from '../../services/service.js';
import type { Town } from '../town.js';
import { serviceInputs } from './service-inputs.js';

/** Which result of which service. */
export interface ServiceQuestion {
  /** Id of a service of `townServices()`. */
  readonly service: string;
  /** Name of a quantity. Default: what the service is asked for first, e.g. 'demand'. */
  readonly quantity?: string;
  /** Default: the last year. */
  readonly year?: number;
  /** Rates of the simulation, for healthy ageing. */
  readonly rates?: Rates;
}

/** One result, and how it is computed again with other inputs. */
export interface AskedQuantity {
  readonly result: ServiceResult;
  /** What the service is computed from, each once. */
  readonly inputs: readonly ServiceInput[];
  readonly description: SeriesDescription | undefined;
  readonly compute: (revise: ReviseInput) => Float64Array;
}

/** Finds what a question asks for; stops for `caller` with what is missing where it cannot be computed. */
export function askedQuantity(town: Town, people: Simulation, question: ServiceQuestion, caller: string): AskedQuantity {
  const { service, rates, quantity = headlineQuantity(service) } = question;
  const inputs = serviceInputs(town);
  const compute = (revise?: ReviseInput): ServiceResult =>
    computeServices(revise === undefined ? inputs : reviseInputs(inputs, revise), people, {
      services: [service],
      ...(rates === undefined ? {} : { rates }),
    })[0];
  const result = compute();
  const draws = quantityIn(result, quantity, caller);
  const { year = draws.years[draws.years.length - 1] } = question;
  // Stops with the years there are.
  draws.at(year);
  return {
    result,
    inputs: [...new Map(result.inputs.map((input) => [input.id, input])).values()],
    description: describedIn(result, quantity, year),
    compute: (revise) => quantityIn(compute(revise), quantity, caller).at(year),
  };
}

function quantityIn({ id, quantities, missing }: ServiceResult, quantity: string, caller: string): Draws {
  const draws = quantities.get(quantity);
  if (draws !== undefined) return draws;
  const known = [...quantities.keys()].join(', ');
  const lacking = (language: 'pl' | 'en'): string => missing.map((one) => `. ${one[language]}`).join('');
  return fail(
    `${caller}: usługa „${id}” nie ma wielkości „${quantity}”; są: ${known}${lacking('pl')}`,
    `${caller}: the service "${id}" has no quantity "${quantity}"; there are: ${known}${lacking('en')}`,
  );
}
