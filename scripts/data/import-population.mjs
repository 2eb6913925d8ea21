/** The people of Rumia by sex and single age: estimates within published totals. */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';

const SEXES = ['F', 'M'];

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPopulation(from, data) {
  const rows = [];
  for (const year of [2015, 2022]) {
    const published = readRows(join(from, `rumia-baseline-${year}.csv`)).sort(
      (a, b) => Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10),
    );
    const common = {
      area: 'rumia',
      date: `${year}-12-31`,
      unit: 'persons',
      status: 'estimated',
      vintage: year === 2015 ? 'NSP 2011' : 'NSP 2021',
      source: `kohorta-baza-${year}`,
    };
    const variants =
      year === 2015
        ? [
            ['main', 'population'],
            ['alternative', 'population_alt_start'],
          ]
        : [['main', 'population']];
    for (const [variant, column] of variants) {
      for (const sex of SEXES) {
        for (const row of published.filter((one) => one.sex === sex))
          rows.push({
            ...common,
            sex,
            age: row.age.replace('+', ''),
            variant,
            value: significant(Number(row[column]), 7),
            // GUS publishes nothing of Rumia within 80+, and nothing by age for 2015.
            quality: year === 2015 || Number.parseInt(row.age, 10) >= 80 ? 'weak' : 'ok',
          });
      }
    }
  }
  writeRows(
    join(data, 'rumia/population.csv'),
    ['area', 'date', 'sex', 'age', 'variant', 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    rows,
  );
}
