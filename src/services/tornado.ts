import type { Message } from '../language/language.js';
import { numberColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { ServiceInput } from './service.js';

/** What one uncertain input does to a result. */
export interface TornadoBar {
  readonly input: ServiceInput;
  /** The result with the input at its low. */
  readonly atLow: number;
  /** The result with the input at its high. */
  readonly atHigh: number;
  /** Distance between the two, not below 0. */
  readonly effect: number;
}

/** How much each uncertain input matters, the most first. */
export interface Tornado {
  /** The result with every input as it is. */
  readonly result: number;
  readonly bars: readonly TornadoBar[];
}

/**
 * Computes a result again with each uncertain input at its low and at its high, the others as they are.
 *
 * @param compute - The result, one number, e.g. the median cost of a year; called twice for each uncertain input and once more.
 * @param inputs - Inputs by name, as the service takes them; certain and missing ones and anything that is no input stay.
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, low: 18, high: 25, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * tornado(({ price }) => 100 * (price.value ?? 0), { price }).bars[0].effect; // => 700
 */
export function tornado<Inputs extends object>(compute: (inputs: Inputs) => number, inputs: Inputs): Tornado {
  const bars = Object.entries(inputs).flatMap(([name, input]: [string, unknown]): TornadoBar[] => {
    if (!isInput(input) || input.value === null || input.low === undefined || input.high === undefined) return [];
    const [atLow, atHigh] = [input.low, input.high].map((value) => compute({ ...inputs, [name]: held(input, value) }));
    return [{ input, atLow, atHigh, effect: Math.abs(atHigh - atLow) }];
  });
  return { result: compute(inputs), bars: bars.toSorted((a, b) => b.effect - a.effect || (a.input.id < b.input.id ? -1 : 1)) };
}

/** The input as if it were certain. */
function held({ low: _low, high: _high, ...input }: ServiceInput, value: number): ServiceInput {
  return { ...input, value };
}

function isInput(thing: unknown): thing is ServiceInput {
  return typeof thing === 'object' && thing !== null && 'id' in thing && 'value' in thing && 'status' in thing;
}

/** What the result of a tornado is called. */
export interface TornadoTableOptions {
  readonly title: Message;
  readonly unit: Message;
  /** Digits after the decimal sign. Default: 0. */
  readonly digits?: number;
}

/**
 * A tornado as a table: one row an input, with the change of the result at its low and at its high.
 *
 * @example
 * tornadoTable({ result: 5, bars: [] }, { title: { pl: 'Koszt', en: 'Cost' }, unit: { pl: 'zł', en: 'PLN' } }).rows; // => []
 */
export function tornadoTable({ result, bars }: Tornado, { title, unit, digits = 0 }: TornadoTableOptions): Table {
  const change = (name: string, pl: string, en: string): Table['columns'][number] => ({
    ...signedColumn(numberColumn(name, pl, en, digits)),
    unit,
  });
  return new Table(
    [
      { ...textColumn('input', 'Wielkość', 'Input'), words: Object.fromEntries(bars.map(({ input }) => [input.id, input.title])) },
      numberColumn('low', 'Od', 'From', 2),
      numberColumn('high', 'Do', 'To', 2),
      change('change_at_low', 'Zmiana przy „od”', 'Change at the low'),
      change('change_at_high', 'Zmiana przy „do”', 'Change at the high'),
    ],
    bars.map(({ input, atLow, atHigh }) => [input.id, input.low ?? null, input.high ?? null, atLow - result, atHigh - result]),
    { title },
  );
}
