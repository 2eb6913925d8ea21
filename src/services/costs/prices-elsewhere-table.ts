import { numberColumn, textColumn } from '../../tables/columns.js';
import { STATUS_NAMES } from '../../tables/status.js';
import { Table } from '../../tables/table.js';
import type { ServiceCosts } from './service-costs.js';

/**
 * Prices of other places for one service, and what a place may cost by them, the last row; the town's own cost is not among them. Notes
 * are in the source of the table.
 *
 * @example
 * const day = { id: 'private_day_stay', title: { pl: 'Dzień pobytu', en: 'A day' }, value: 190, unit: { pl: 'zł dziennie', en: 'PLN/day' }, status: 'proxy' as const, year: 2024, source: 'cennik' };
 * pricesElsewhereTable({ title: { pl: 'Domy', en: 'Homes' }, references: [day], proxy: undefined }).rows; // => [['private_day_stay', 2024, 190, null, null, 'PLN/day', 'proxy', 'cennik']]
 */
export function pricesElsewhereTable({ title, references, proxy }: Pick<ServiceCosts, 'title' | 'references' | 'proxy'>): Table {
  const prices = [...references, ...(proxy === undefined ? [] : [proxy])];
  const digits = prices.some(({ value }) => value !== null && value < 100 && !Number.isInteger(value)) ? 2 : 0;
  const notes = new Map(prices.flatMap(({ note }) => (note === undefined ? [] : [[note.pl, note]])));
  const said = (language: 'pl' | 'en'): string => [...notes.values()].map((note) => note[language]).join('. ');
  return new Table(
    [
      { ...textColumn('price', 'Cena', 'Price'), words: Object.fromEntries(prices.map((price) => [price.id, price.title])) },
      { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
      numberColumn('value', 'Wartość', 'Value', digits),
      numberColumn('low', 'Od', 'From', digits),
      numberColumn('high', 'Do', 'To', digits),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: Object.fromEntries(prices.map(({ unit }) => [unit.en, unit])) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      textColumn('source', 'Źródło', 'Source'),
    ],
    prices.map(({ id, year, value, low, high, unit, status, source }) => [
      id,
      year ?? null,
      value,
      low ?? null,
      high ?? null,
      unit.en,
      status,
      source,
    ]),
    {
      title: { pl: `${title.pl}: ceny z innych miejsc, nie z miasta`, en: `${title.en}: prices of other places, not of the town` },
      ...(notes.size === 0 ? {} : { source: { pl: said('pl'), en: said('en') } }),
    },
  );
}
