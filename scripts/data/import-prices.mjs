/** Prices and wages of Poland, and wages of the county and the voivodeship against it. */
import { join } from 'node:path';
import { compareTexts, readRows, writeRows } from './csv.mjs';
import { noteOf } from './published-words.mjs';

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPrices(from, data) {
  const quantities = [
    ['cpi_prev_year', 'cpi_prev_year_100', 'previous year = 100', 'polska'],
    ['cpi_2015', 'cpi_2015_100', '2015 = 100', 'polska'],
    ['average_gross_wage', 'avg_gross_wage_pln', 'PLN/month', 'polska'],
    ['minimum_wage', 'minimum_wage_pln', 'PLN/month', 'polska'],
    ['average_wage_relative', 'powiat_wejherowski_wage_pct_of_poland', 'Poland = 100', 'powiat-wejherowski'],
    ['average_wage_relative', 'pomorskie_wage_pct_of_poland', 'Poland = 100', 'pomorskie'],
  ];
  const rows = readRows(join(from, 'economic-indices.csv')).flatMap((row) =>
    quantities.map(([indicator, column, unit, area]) => {
      const value = row[column];
      const missing = value === '';
      const price = indicator.startsWith('cpi');
      const official = price && Number(row.year) >= 2016;
      return {
        indicator,
        area,
        date: row.year,
        value,
        unit,
        status: missing ? 'missing' : indicator === 'cpi_2015' ? 'computed' : 'published',
        quality: missing ? '' : official || indicator === 'average_wage_relative' ? 'ok' : 'weak',
        source: indicator === 'average_wage_relative' ? 'gus-bdl-2025' : official ? 'gus-cpi-2025' : 'wskazniki-publiczne',
        note: missing ? 'relacji do płacy krajowej nie ma w źródle przed 2013 r.' : indicator === 'minimum_wage' ? noteOf(row.note) : '',
      };
    }),
  );
  rows.sort((a, b) => compareTexts([a.indicator, a.area, a.date], [b.indicator, b.area, b.date]));
  writeRows(
    join(data, 'rumia/prices.csv'),
    ['indicator', 'area', 'date', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'note'],
    rows,
  );
}
