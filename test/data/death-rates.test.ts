import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifeTable, matchLifeExpectancy, type Sex } from '../../src/index.js';

/** Cells of a table of rates; each table has some of them. */
interface Row {
  readonly year: string;
  readonly sex: string;
  readonly age?: string;
  readonly age_group: string;
  readonly indicator: string;
  readonly vintage: string;
  readonly value: string;
}

const NO_CELLS: Row = { year: '', sex: '', age_group: '', indicator: '', vintage: '', value: '' };

const SEXES: readonly (readonly [code: string, sex: Sex])[] = [
  ['F', 'female'],
  ['M', 'male'],
];

test('no death rate changes by more than 3.5% a year after the epidemic, so no seam between the periods of the UN shows', () => {
  for (const rates of [ratesOf('poland'), ratesOf('rumia', '2022'), ratesOf('pomorskie', '2022')]) {
    for (const [code] of SEXES) {
      for (let year = 2024; year <= 2040; year++) {
        const [before, now] = [rates.get(`${code}${year - 1}`), rates.get(`${code}${year}`)];
        if (before === undefined || now === undefined) throw new Error(`no rates of ${year}`);
        const changes = now.map((rate, age) => Math.abs(Math.log(rate / before[age])));
        expect(Math.max(...changes), `${code} ${year}`).toBeLessThan(0.035);
        expect(Math.max(...changes.subarray(60)), `${code} ${year}, 60+`).toBeLessThan(0.03);
      }
    }
  }
});

test('every year of the schedules has the life expectancy the UN gives', () => {
  const rates = ratesOf('poland');
  const published = rowsOf('poland/annual.csv').filter(
    ({ indicator, year }) => indicator === 'life_expectancy_at_birth' && Number(year) >= 2010,
  );
  expect(published.length).toBe(28);
  for (const { year, sex: code, value } of published) {
    const sex = code === 'F' ? 'female' : 'male';
    expect(lifeTable(known(rates, `${code}${year}`), { sex }).lifeExpectancy[0], `${code}${year}`).toBeCloseTo(Number(value), 4);
  }
});

test('at the life expectancy of 2024 the pattern of that year gives the deaths counted at 85 and over', () => {
  const rates = ratesOf('poland');
  for (const [code, sex] of SEXES) {
    const find = (path: string, age: string): number =>
      Number(rowsOf(path).find((row) => row.year === '2024' && row.sex === code && (row.age ?? row.age_group) === age)?.value);
    const schedule = known(rates, `${code}2024`);
    const factor = matchLifeExpectancy(schedule, { sex, lifeExpectancy: find('poland/life-expectancy.csv', '0') });
    const table = lifeTable(
      schedule.map((rate) => rate * factor),
      { sex },
    );
    // People of an age group, spread over its single ages as in the life table.
    let [deaths, people] = [0, 0];
    for (const row of rowsOf('poland/old-population.csv').filter((one) => one.sex === code)) {
      const from = Number.parseInt(row.age_group, 10);
      const lived = table.personYears.subarray(from, from + 5);
      const all = lived.reduce((sum, years) => sum + years, 0);
      for (const [i, years] of lived.entries()) deaths += (Number(row.value) * years * schedule[from + i] * factor) / all;
      people += Number(row.value);
    }
    expect(Math.abs(find('poland/death-rates.csv', '85+') / (deaths / people) - 1), code).toBeLessThan(0.02);
  }
});

test('the replay of 2015 has the age pattern of 2010-2015, without the period that followed', () => {
  const [poland, replay] = [ratesOf('poland'), ratesOf('rumia', '2015')];
  for (const [code] of SEXES) {
    const known2012 = known(poland, `${code}2012`);
    const ratios = known(replay, `${code}2022`).map((rate, age) => rate / known2012[age]);
    // The tables hold six digits.
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 4);
  }
});

function ratesOf(folder: string, vintage?: string): Map<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  for (const row of rowsOf(`${folder}/mortality.csv`)) {
    if (vintage !== undefined && row.vintage !== vintage) continue;
    const rates = found.get(row.sex + row.year) ?? new Float64Array(101);
    rates[Number(row.age)] = Number(row.value);
    found.set(row.sex + row.year, rates);
  }
  return found;
}

function known(rates: ReadonlyMap<string, Float64Array>, key: string): Float64Array {
  const found = rates.get(key);
  if (found === undefined) throw new Error(`no rates ${key}`);
  return found;
}

/** Rows of a table whose cells hold no commas. */
function rowsOf(path: string): Row[] {
  const [header, ...lines] = readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const names = header.split(',');
  return lines.map((line): Row => ({ ...NO_CELLS, ...Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])) }));
}
