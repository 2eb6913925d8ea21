import type { Message } from '../language/language.js';
import { numberColumn, signedColumn, textColumn } from '../tables/columns.js';
import { STATUS_NAMES } from '../tables/status.js';
import { Table } from '../tables/table.js';
import { shownInput } from './shown-input.js';
import type { Tornado } from './tornado.js';

/** What the result of a tornado is called, where it does not say so itself. */
export interface TornadoTableOptions {
  /** Default: that of the tornado's description. */
  readonly title?: Message;
  readonly unit?: Message;
  /** Digits after the decimal sign. Default: those of the description, or 0. */
  readonly digits?: number;
}

/** Where nobody says what the result is. */
const RESULT: Message = { pl: 'Wynik', en: 'Result' };

/**
 * A tornado as a table: one row an input, with the change of the result at its low and at its high.
 *
 * @example
 * tornadoTable({ result: 5, bars: [] }, { title: { pl: 'Koszt', en: 'Cost' }, unit: { pl: 'zł', en: 'PLN' } }).rows; // => []
 */
export function tornadoTable({ result, bars, description }: Tornado, options: TornadoTableOptions = {}): Table {
  const { title = description?.title ?? RESULT, unit = description?.unit, digits = description?.digits ?? 0 } = options;
  const change = (name: string, pl: string, en: string): Table['columns'][number] => ({
    ...signedColumn(numberColumn(name, pl, en, digits)),
    ...(unit === undefined ? {} : { unit }),
  });
  return new Table(
    [
      { ...textColumn('input', 'Wielkość', 'Input'), words: Object.fromEntries(bars.map(({ input }) => [input.id, shownInput(input)])) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      numberColumn('low', 'Od', 'From', 2),
      numberColumn('high', 'Do', 'To', 2),
      change('change_at_low', 'Zmiana przy „od”', 'Change at the low'),
      change('change_at_high', 'Zmiana przy „do”', 'Change at the high'),
    ],
    bars.map(({ input, atLow, atHigh }) => [
      input.id,
      input.status,
      input.low ?? null,
      input.high ?? null,
      atLow - result,
      atHigh - result,
    ]),
    { title },
  );
}
