import { bySex } from '../population/by-sex.js';
import { SEXES, type Sex } from '../population/sex.js';
import type { BandStretch } from '../projection/backtest/calibrate.js';
import { CountHistory } from '../projection/backtest/count-history.js';
import type { PublishedFigure } from '../projection/backtest/published-method.js';
import type { ResourceTable, TypedRow } from './package/resource-table.js';

const AGES = 101;
const LETTERS: Readonly<Record<Sex, string>> = { female: 'F', male: 'M' };

/** The counts. */
export function historyOf(table: ResourceTable): CountHistory {
  return new CountHistory(
    table.rows.map((row) => ({
      area: table.text(row, 'area'),
      year: yearOf(table, row),
      sex: sexOf(table, row),
      group: table.text(row, 'age_group'),
      persons: table.number(row, 'value'),
      base: table.text(row, 'census'),
    })),
  );
}

function yearOf(table: ResourceTable, row: TypedRow): number {
  return table.has('date') ? Number(table.text(row, 'date').slice(0, 4)) : table.number(row, 'year');
}

function sexOf(table: ResourceTable, row: TypedRow): Sex {
  return table.text(row, 'sex') === LETTERS.male ? 'male' : 'female';
}

/** Stretches of bands; none without the table. */
export function stretchesOf(table: ResourceTable | undefined): BandStretch[] {
  return (table?.rows ?? []).flatMap((row) =>
    table === undefined
      ? []
      : [
          {
            ages: table.text(row, 'ages'),
            lead: table.number(row, 'lead'),
            stretch: table.number(row, 'value'),
            n: table.number(row, 'n'),
          },
        ],
  );
}

/** Published projections, both sexes together. */
export function publishedOf(table: ResourceTable): PublishedFigure[] {
  const sums = new Map<string, PublishedFigure>();
  for (const row of table.rows) {
    const figure = {
      area: table.text(row, 'area'),
      group: table.text(row, 'age_group'),
      origin: table.number(row, 'origin'),
      year: yearOf(table, row),
    };
    const key = Object.values(figure).join('|');
    sums.set(key, { ...figure, persons: (sums.get(key)?.persons ?? 0) + table.number(row, 'value') });
  }
  return [...sums.values()];
}

/** Births and life expectancy of the country by year. */
export function seriesOf(table: ResourceTable): {
  readonly births: ReadonlyMap<number, number>;
  readonly lifeExpectancy: ReadonlyMap<number, readonly [number, number]>;
} {
  const rows = (indicator: string, sex: string): Map<number, number> =>
    new Map(
      table.rows
        .filter((row) => table.text(row, 'indicator') === indicator && table.text(row, 'sex') === sex)
        .map((row) => [yearOf(table, row), table.number(row, 'value')]),
    );
  const [women, men] = SEXES.map((sex) => rows('life-expectancy', LETTERS[sex]));
  return {
    births: rows('births', 'T'),
    lifeExpectancy: new Map([...women].map(([year, value]) => [year, [value, men.get(year) ?? Number.NaN] as const])),
  };
}

/** People of the country by five-year group, in order of year. */
export function peopleOf(table: ResourceTable): { readonly year: number; readonly people: Readonly<Record<Sex, Float64Array>> }[] {
  const years = [...new Set(table.rows.map((row) => yearOf(table, row)))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    people: bySex((sex) => {
      const rows = table.rows.filter((row) => yearOf(table, row) === year && sexOf(table, row) === sex);
      const first = (row: TypedRow): number => Number.parseInt(table.text(row, 'age_group'), 10);
      return Float64Array.from(
        rows.toSorted((a, b) => first(a) - first(b)),
        (row) => table.number(row, 'value'),
      );
    }),
  }));
}

/** Death rates of the country by year. */
export function mortalityOf(table: ResourceTable): Map<number, Readonly<Record<Sex, Float64Array>>> {
  const found = new Map<number, Readonly<Record<Sex, Float64Array>>>();
  for (const row of table.rows) {
    const year = yearOf(table, row);
    const rates = found.get(year) ?? bySex(() => new Float64Array(AGES).fill(Number.NaN));
    found.set(year, rates);
    rates[sexOf(table, row)][table.number(row, 'age')] = table.number(row, 'value');
  }
  return found;
}

/** Births per woman of the country by year; 0 at ages without a row. */
export function fertilityOf(table: ResourceTable): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  for (const row of table.rows) {
    const rates = found.get(yearOf(table, row)) ?? new Float64Array(AGES);
    found.set(yearOf(table, row), rates);
    rates[table.number(row, 'age')] = table.number(row, 'value');
  }
  return found;
}
