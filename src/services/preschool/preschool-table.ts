import { numberColumn, personsColumn, signedColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import type { PreschoolResult } from './preschool.js';

/** Which years to show. */
export interface PreschoolTableOptions {
  /** Default: all. */
  readonly years?: readonly number[];
}

/**
 * Children, applicants and places year by year: medians of the draws, or the expected numbers. The balance is applicants
 * less places: above 0 places are lacking, below 0 some are free.
 *
 * @throws {RangeError} If there is no such year.
 * @example
 * const rumia = readTown('data/rumia');
 * const replay = project(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2016 }), { until: 2016 });
 * preschoolTable(preschool(replay, preschoolInputs(rumia)), { years: [2015] }).rows; // => [[2015, 2247, 1866, 1699, 167]]
 */
export function preschoolTable({ title, quantities, missing }: PreschoolResult, { years }: PreschoolTableOptions = {}): Table {
  const children = quantities.get('children');
  const demand = quantities.get('demand');
  const capacity = quantities.get('capacity');
  const asked = demand?.median();
  const places = capacity?.median();
  const balance =
    demand === undefined || capacity === undefined
      ? undefined
      : demand.combine(capacity, (one, other) => one - other, { ...demand.description, id: 'preschool balance' }).median();
  const said = [{ pl: 'Obliczenia kohorty', en: 'Computed by kohorta' }, ...missing];
  return new Table(
    [
      YEAR_COLUMN,
      personsColumn('children', 'Dzieci w wieku 3–6 lat', 'Children aged 3–6'),
      personsColumn('applicants', 'Chętni', 'Applicants'),
      personsColumn('places', 'Miejsca', 'Places'),
      signedColumn(numberColumn('balance', 'Saldo miejsc (+ brakuje, − wolne)', 'Balance of places (+ lacking, − free)', 0)),
    ],
    (years ?? children?.years ?? []).map((year) => [
      year,
      children?.median().at(year) ?? null,
      asked?.at(year) ?? null,
      places?.at(year) ?? null,
      balance?.at(year) ?? null,
    ]),
    { title, source: { pl: said.map(({ pl }) => pl).join('. '), en: said.map(({ en }) => en).join('. ') } },
  );
}
