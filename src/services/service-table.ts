import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { numberColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { ServiceResult } from './service.js';

/** What of a service to show. */
export interface ServiceTableOptions {
  /** Names of the quantities, in the order to show. Default: all. */
  readonly quantities?: readonly string[];
  /** Years to show; those a quantity has not are left out. Default: all. */
  readonly years?: readonly number[];
}

/**
 * A service as a table: median and 80% band of each quantity, one row a quantity and year. What could not be computed is
 * said in the source.
 *
 * @throws {RangeError} If the service has no such quantity; the message lists those there are.
 * @example
 * const users = new Draws({ description: { id: 'users', title: { pl: 'Korzystający', en: 'Users' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2030], values: [Float64Array.of(100, 110, 120)], statuses: ['projected'], source: 'plan' });
 * serviceTable({ id: 'home-care', title: { pl: 'Usługi', en: 'Care' }, area: 'rumia', quantities: new Map([['users', users]]), inputs: [], missing: [] }).values('median'); // => [110]
 */
export function serviceTable(
  result: ServiceResult,
  { quantities = [...result.quantities.keys()], years }: ServiceTableOptions = {},
): Table {
  const shown = quantities.map((name) => ({ name, draws: result.quantities.get(name) ?? unknown(result, name) }));
  const digits = Math.max(0, ...shown.map(({ draws }) => draws.description.digits ?? 0));
  const titles = Object.fromEntries(shown.map(({ name, draws }) => [name, draws.description.title]));
  const units = Object.fromEntries(shown.map(({ draws }) => [draws.description.unit.en, draws.description.unit]));
  const sources = [...new Set(shown.map(({ draws }) => draws.source))].map((source): Message => ({ pl: source, en: source }));
  const notes = new Map(shown.flatMap(({ draws }) => draws.notes).map((note) => [note.pl, note]));
  const said = [...sources, ...notes.values(), ...result.missing];
  return new Table(
    [
      { ...textColumn('quantity', 'Wielkość', 'Quantity'), words: titles },
      YEAR_COLUMN,
      numberColumn('median', 'Mediana', 'Median', digits),
      numberColumn('low_80', '80%: od', '80%: from', digits),
      numberColumn('high_80', '80%: do', '80%: to', digits),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: units },
    ],
    shown.flatMap(({ name, draws }) => {
      const median = draws.median();
      const { low, high } = draws.band(0.8);
      const wanted = draws.years.filter((year) => years === undefined || years.includes(year));
      return wanted.map((year) => [name, year, median.at(year), low.at(year), high.at(year), draws.description.unit.en]);
    }),
    {
      title: result.title,
      ...(said.length === 0 ? {} : { source: { pl: said.map(({ pl }) => pl).join('. '), en: said.map(({ en }) => en).join('. ') } }),
    },
  );
}

function unknown({ id, quantities }: ServiceResult, name: string): never {
  const known = [...quantities.keys()].join(', ');
  return fail(
    `serviceTable: usługa „${id}” nie ma wielkości „${name}”; są: ${known}`,
    `serviceTable: the service "${id}" has no quantity "${name}"; there are: ${known}`,
  );
}
