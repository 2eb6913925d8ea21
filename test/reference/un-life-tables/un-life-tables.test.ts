import { expect, test } from 'vitest';
import type { Sex } from '../../../src/population/sex.js';
import { lifeTable } from '../../../src/rates/life-table.js';
import { readReference } from '../read-reference.js';

const tables: readonly { readonly name: string; readonly file: string; readonly sex: Sex }[] = [
  { name: 'UN (1982), p. 34, males', file: 'un-1982-p34-males.csv', sex: 'male' },
  { name: 'UN (1988), p. 82, females', file: 'un-1988-p82-females.csv', sex: 'female' },
];

test.each(tables)('lifeTable() reproduces the life expectancy of $name at every age to 0.003 years', ({ file, sex }) => {
  const printed = readReference(file, import.meta.url);
  const table = lifeTable(printed['death_rate'], { sex, ageStarts: Array.from(printed['age_start']), infants: 'coale-demeny' });
  table.lifeExpectancy.forEach((years, i) => {
    expect(Math.abs(years - printed['life_expectancy'][i]), `age ${printed['age_start'][i]}`).toBeLessThanOrEqual(0.0035);
  });
});
