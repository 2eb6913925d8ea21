import type { Findings } from '../findings.js';
import type { ResourceTable } from '../package/resource-table.js';
import { ranges } from './check-ages.js';

/** The tables of rates and the columns that name one run of years in each. */
const RATES: readonly (readonly [resource: string, by: readonly string[]])[] = [
  ['mortality', ['area', 'vintage']],
  ['fertility', ['area', 'vintage']],
  ['migration', ['area', 'vintage', 'variant', 'direction']],
];

/**
 * Checks that the years of the rates follow one another without gaps, and that mortality, fertility and migration
 * cover the same years of each vintage: a projection needs all three.
 */
export function checkYears(tables: ReadonlyMap<string, ResourceTable>, town: string | undefined, findings: Findings): void {
  const covered = new Map<string, Map<string, Set<number>>>();
  for (const [resource, by] of RATES) {
    const table = tables.get(resource);
    if (table === undefined || !table.has('year') || !table.isComplete || table.hasFaults([...by, 'year'])) continue;
    const vintages = new Map<string, Set<number>>();
    for (const [name, rows] of table.groupBy(by.filter((column) => table.has(column)))) {
      const years = [...new Set(rows.map((row) => table.number(row, 'year')))].filter((year) => !Number.isNaN(year)).sort((a, b) => a - b);
      const gaps = span(years).filter((year) => !years.includes(year));
      if (gaps.length > 0) missing(table, rows[rows.length - 1].line, name, gaps, findings);
      if (table.text(rows[0], 'area') === town) {
        const vintage = table.text(rows[0], 'vintage');
        vintages.set(vintage, new Set([...(vintages.get(vintage) ?? []), ...years]));
      }
    }
    covered.set(resource, vintages);
  }
  checkSameYears(covered, tables, findings);
}

function checkSameYears(
  covered: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>,
  tables: ReadonlyMap<string, ResourceTable>,
  findings: Findings,
): void {
  const vintages = new Set([...covered.values()].flatMap((years) => [...years.keys()]));
  for (const vintage of vintages) {
    const all = new Set([...covered.values()].flatMap((years) => [...(years.get(vintage) ?? [])]));
    for (const [resource, years] of covered) {
      const table = tables.get(resource);
      const has = years.get(vintage) ?? new Set();
      // Gaps inside are named already; here only what other tables reach beyond.
      const range = span([...has].sort((a, b) => a - b));
      const absent = [...all].filter((year) => !range.includes(year)).sort((a, b) => a - b);
      if (table === undefined || absent.length === 0) continue;
      missing(table, null, `vintage ${vintage}`, absent, findings);
    }
  }
}

function span(years: readonly number[]): number[] {
  const [first] = years;
  const last = years.at(-1);
  return first === undefined || last === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function missing(table: ResourceTable, row: number | null, name: string, years: readonly number[], findings: Findings): void {
  findings.fault({
    kind: 'missing-year',
    file: table.file,
    row,
    column: 'year',
    value: null,
    problem: { pl: `${name}: brakuje lat ${ranges(years)}`, en: `${name}: years ${ranges(years)} are missing` },
    expected: {
      pl: 'lata jedno po drugim, te same w mortality, fertility i migration',
      en: 'years one after the other, the same in mortality, fertility and migration',
    },
    remedy: { pl: 'dopisz brakujące lata', en: 'add the missing years' },
  });
}
