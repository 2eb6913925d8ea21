import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { SHOCK_KINDS, type ShockKind } from '../../projection/shock.js';
import { numberColumn, textColumn } from '../../tables/columns.js';
import { STATUS_NAMES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { ResourceTable } from '../package/resource-table.js';
import { type UncertaintyRows, uncertaintyRows } from './town-uncertainty.js';

/** What a table of uncertainty is called and shows. */
export interface UncertaintyTableOptions {
  /** Of the area. */
  readonly name: string;
  /** Shocks whose parameters to show. */
  readonly shocks: readonly ShockKind[];
}

/** What a parameter speaks of. */
const RATES: Readonly<Record<string, Message>> = {
  fertility: { pl: 'płodność', en: 'fertility' },
  mortality: { pl: 'umieralność', en: 'mortality' },
  arrivals: { pl: 'przyjazdy', en: 'arrivals' },
  departures: { pl: 'wyjazdy', en: 'departures' },
  base: { pl: 'ludność wyjściowa', en: 'base population' },
  epidemic: { pl: 'wstrząs: epidemia', en: 'shock: epidemic' },
  wave: { pl: 'wstrząs: fala migracji', en: 'shock: migration wave' },
};

const PARAMETERS: Readonly<Record<string, Message>> = {
  level: { pl: 'poziom', en: 'level' },
  step: { pl: 'roczna zmiana poziomu', en: 'yearly change of the level' },
  persistence: { pl: 'trwałość odchylenia', en: 'persistence of a deviation' },
  shift: { pl: 'średni wiek', en: 'mean age' },
  shift_step: { pl: 'roczna zmiana średniego wieku', en: 'yearly change of the mean age' },
  shift_persistence: { pl: 'trwałość przesunięcia wieku', en: 'persistence of a shift of ages' },
  trend: { pl: 'kierunek zmian', en: 'trend' },
  spread: { pl: 'rozrzut', en: 'spread' },
  probability: { pl: 'prawdopodobieństwo w roku', en: 'probability in a year' },
  factor: { pl: 'mnożnik (mediana)', en: 'factor (median)' },
  factor_spread: { pl: 'rozrzut mnożnika', en: 'spread of the factor' },
  duration: { pl: 'czas trwania', en: 'duration' },
};

const UNITS: Readonly<Record<string, Message>> = {
  'standard deviation of the logarithm': { pl: 'odchylenie standardowe logarytmu', en: 'standard deviation of the logarithm' },
  'standard deviation of the logarithm per year': {
    pl: 'odchylenie standardowe rocznej zmiany logarytmu',
    en: 'standard deviation of the yearly change of the logarithm',
  },
  'years of age': { pl: 'odchylenie standardowe, lata wieku', en: 'standard deviation, years of age' },
  share: { pl: 'udział', en: 'share' },
  'per year': { pl: 'na rok', en: 'per year' },
  ratio: { pl: 'iloraz', en: 'ratio' },
  years: { pl: 'lata', en: 'years' },
};

/**
 * The parameters of the uncertainty in words: what, how much, computed or assumed, and how it was found.
 *
 * @param table - The resource `uncertainty`, without faults.
 * @param which - Area and vintage.
 * @throws {RangeError} If there are none; the message lists the vintages there are.
 */
export function uncertaintyTableOf(table: ResourceTable, which: UncertaintyRows, { name, shocks }: UncertaintyTableOptions): Table {
  const rows = uncertaintyRows(table, which);
  const hidden: readonly string[] = SHOCK_KINDS.filter((kind) => !shocks.includes(kind));
  if (rows.length === 0) {
    const vintages = [...new Set(table.rows.map((row) => `${table.text(row, 'area')} ${table.text(row, 'vintage')}`))].join(', ');
    fail(
      `Town.uncertaintyTable: nie ma niepewności ${which.area} w wydaniu ${which.vintage}; są: ${vintages}`,
      `Town.uncertaintyTable: there is no uncertainty of ${which.area} in the vintage ${which.vintage}; there are: ${vintages}`,
    );
  }
  return new Table(
    [
      { ...textColumn('rate', 'Czego dotyczy', 'Of what'), words: RATES },
      { ...textColumn('parameter', 'Parametr', 'Parameter'), words: PARAMETERS },
      numberColumn('value', 'Wartość', 'Value', 3),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: UNITS },
      { ...textColumn('status', 'Rodzaj liczby', 'Status'), words: STATUS_NAMES },
      textColumn('note', 'Jak znaleziono', 'How it was found (in Polish)'),
    ],
    rows
      .filter((row) => !hidden.includes(table.text(row, 'rate')))
      .map((row) => [
        table.text(row, 'rate'),
        table.text(row, 'parameter'),
        table.number(row, 'value'),
        table.text(row, 'unit'),
        table.text(row, 'status'),
        table.text(row, 'note'),
      ]),
    {
      title: {
        pl: `${name}: niepewność prognozy od ${which.vintage} r.`,
        en: `${name}: uncertainty of the projection from ${which.vintage}`,
      },
    },
  );
}
