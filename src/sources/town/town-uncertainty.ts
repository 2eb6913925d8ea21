import { fail } from '../../language/error.js';
import { NO_UNCERTAINTY, type UncertainRate, type Uncertainty } from '../../projection/uncertainty.js';
import type { ResourceTable } from '../package/resource-table.js';

const RATES: readonly UncertainRate[] = ['fertility', 'mortality', 'arrivals', 'departures'];
const PARAMETERS = ['level', 'step', 'persistence'] as const;

/**
 * How uncertain the levels of the rates are.
 *
 * @param table - The resource `uncertainty`, without faults.
 * @param vintage - What was known.
 * @throws {RangeError} If a parameter is missing; the message names it and lists the vintages there are.
 */
export function uncertaintyOf(table: ResourceTable, area: string, vintage: string): Uncertainty {
  const rows = table.rows.filter((row) => table.text(row, 'area') === area && table.text(row, 'vintage') === vintage);
  const parameter = (rate: UncertainRate, name: string): number => {
    const row = rows.find((one) => table.text(one, 'rate') === rate && table.text(one, 'parameter') === name);
    const value = row === undefined ? Number.NaN : table.number(row, 'value');
    if (!Number.isNaN(value)) return value;
    const vintages = [...new Set(table.rows.map((one) => table.text(one, 'vintage')))].join(', ');
    return fail(
      `Town.uncertainty: ${area}, wydanie ${vintage}: brak parametru ${name} dla ${rate}; są wydania: ${vintages}. Dopisz wiersz w ${table.file}`,
      `Town.uncertainty: ${area}, vintage ${vintage}: no parameter ${name} of ${rate}; there are the vintages ${vintages}. Add a row in ${table.file}`,
    );
  };
  const found = RATES.map((rate) => [rate, Object.fromEntries(PARAMETERS.map((name) => [name, parameter(rate, name)]))]);
  return { ...NO_UNCERTAINTY, ...Object.fromEntries(found) };
}
