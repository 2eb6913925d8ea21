import { isServiceInput } from './is-service-input.js';
import type { ServiceInput } from './service.js';

/** Gives an input back as it is, or changed. */
export type ReviseInput = <Input extends ServiceInput>(input: Input) => Input;

/**
 * What a service is computed from with some of its inputs changed, wherever they stand: in fields, lists and maps. Series, people
 * and other results stay as they are.
 *
 * @param inputs - As the service takes them, e.g. of `careInputs()`.
 * @param revise - Asked of each input.
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * reviseInputs({ prices: [price] }, (input) => ({ ...input, value: 30 })).prices[0].value; // => 30
 */
export function reviseInputs<Inputs>(inputs: Inputs, revise: ReviseInput): Inputs {
  return revised(inputs, revise);
}

function revised<Inputs>(inputs: Inputs, revise: ReviseInput): Inputs;
function revised(inputs: unknown, revise: ReviseInput): unknown {
  if (isServiceInput(inputs)) return revise(inputs);
  if (Array.isArray(inputs)) return inputs.map((one) => revised(one, revise));
  if (inputs instanceof Map) return new Map([...inputs].map(([key, one]) => [key, revised(one, revise)]));
  if (!isPlain(inputs)) return inputs;
  return Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, revised(one, revise)]));
}

/**
 * Every input in what a service is computed from, each id once.
 *
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * inputsIn({ prices: [price], same: price }).map(({ id }) => id); // => ['price']
 */
export function inputsIn(inputs: unknown): ServiceInput[] {
  const found = new Map<string, ServiceInput>();
  reviseInputs(inputs, (input) => {
    if (!found.has(input.id)) found.set(input.id, input);
    return input;
  });
  return [...found.values()];
}

/** An object of fields and no instance of a class. */
function isPlain(thing: unknown): thing is object {
  if (typeof thing !== 'object' || thing === null) return false;
  const prototype: unknown = Object.getPrototypeOf(thing);
  // Objects of a notebook's cell have an Object of their own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
