import { fail } from '../../language/error.js';
import { isList, requireGiven, requireOptions } from '../../language/require-given.js';
import type { LevelUncertainty } from '../../projection/level-uncertainty.js';
import type { Shock, ShockKind } from '../../projection/shock.js';
import type { BaseUncertainty } from '../../projection/starting-people.js';
import type { ShiftUncertainty, UncertainRate, Uncertainty } from '../../projection/uncertainty.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Which rows of the table of uncertainty. */
export interface UncertaintyRows {
  readonly area: string;
  /** What was known. */
  readonly vintage: string;
}

/** What belongs to an uncertainty besides the parameters of the rates. */
export interface UncertaintyExtras {
  /** Default: none. */
  readonly base?: BaseUncertainty | undefined;
  /** Shocks to switch on. Default: none. */
  readonly shocks?: readonly ShockKind[];
}

/** Options of an uncertainty as they were given, or an error: a cell of a notebook may leave them out, or name one shock without a list. */
export function givenUncertainty<Options extends { readonly shocks?: readonly ShockKind[] }>(where: string, options: Options): Options {
  requireOptions(where, options, "{ vintage: '2022' }");
  const { shocks = [] } = options;
  requireGiven(isList(shocks), {
    where,
    name: 'shocks',
    value: shocks,
    expected: { pl: "listy wstrząsów, np. ['wave']", en: "a list of shocks such as ['wave']" },
  });
  return options;
}

/**
 * How uncertain the rates are. Level, yearly step and persistence of all four must be there; shifts of ages and the trend of
 * mortality may be left out.
 *
 * @param table - The resource `uncertainty`, without faults.
 * @param vintage - What was known.
 * @param extras - The base, and which shocks.
 * @throws {RangeError} If a parameter is missing; the message names it and lists the vintages there are.
 */
export function uncertaintyOf(
  table: ResourceTable,
  area: string,
  vintage: string,
  { base, shocks = [] }: UncertaintyExtras = {},
): Uncertainty {
  const which = { area, vintage };
  const known = parametersOf(table, which);
  const required = (rate: string, name: string): number => known(rate, name) ?? missing(table, which, rate, name);
  const level = (rate: UncertainRate): LevelUncertainty => ({
    level: required(rate, 'level'),
    step: required(rate, 'step'),
    persistence: required(rate, 'persistence'),
  });
  const shift = (rate: UncertainRate): { readonly shift?: ShiftUncertainty } => {
    const years = known(rate, 'shift');
    if (years === undefined) return {};
    return { shift: { level: years, step: known(rate, 'shift_step') ?? 0, persistence: known(rate, 'shift_persistence') ?? 1 } };
  };
  const trend = known('mortality', 'trend');
  const shock = (kind: ShockKind): Shock => ({
    kind,
    probability: required(kind, 'probability'),
    factor: required(kind, 'factor'),
    spread: required(kind, 'factor_spread'),
    duration: required(kind, 'duration'),
  });
  return {
    fertility: { ...level('fertility'), ...shift('fertility') },
    mortality: { ...level('mortality'), ...(trend === undefined ? {} : { trend }) },
    arrivals: { ...level('arrivals'), ...shift('arrivals') },
    departures: level('departures'),
    ...(base === undefined ? {} : { base }),
    ...(shocks.length === 0 ? {} : { shocks: shocks.map(shock) }),
  };
}

/**
 * The spread of the base population, or undefined where the table does not state it.
 *
 * @param table - The resource `uncertainty`, without faults.
 */
export function baseSpreadOf(table: ResourceTable, which: UncertaintyRows): number | undefined {
  return parametersOf(table, which)('base', 'spread');
}

/** The rows of an area and vintage. */
export function uncertaintyRows(table: ResourceTable, { area, vintage }: UncertaintyRows): TypedRow[] {
  return table.rows.filter((row) => table.text(row, 'area') === area && table.text(row, 'vintage') === vintage);
}

function parametersOf(table: ResourceTable, which: UncertaintyRows): (rate: string, name: string) => number | undefined {
  const found = new Map(
    uncertaintyRows(table, which)
      .filter((row) => !Number.isNaN(table.number(row, 'value')))
      .map((row) => [`${table.text(row, 'rate')} ${table.text(row, 'parameter')}`, table.number(row, 'value')]),
  );
  return (rate, name) => found.get(`${rate} ${name}`);
}

/** Stops: there is no such parameter, or no such vintage at all. */
function missing(table: ResourceTable, { area, vintage }: UncertaintyRows, rate: string, name: string): never {
  const vintages = [...new Set(table.rows.map((one) => table.text(one, 'vintage')))].join(', ');
  return fail(
    `Town.uncertainty: ${area}, wydanie ${vintage}: brak parametru ${name} dla ${rate}; są wydania: ${vintages}. Dopisz wiersz w ${table.file}`,
    `Town.uncertainty: ${area}, vintage ${vintage}: no parameter ${name} of ${rate}; there are the vintages ${vintages}. Add a row in ${table.file}`,
  );
}
