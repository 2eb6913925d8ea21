import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { Population } from '../../src/population/population.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { singleYearsLived } from '../../src/rates/single-years.js';
import { survivalRatios } from '../../src/rates/survival.js';
import { runs, schedules } from './arbitraries.js';
import { projectCase } from './project-case.js';

const expectClose = (actual: number, expected: number, scale = 1): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-11 * (scale + Math.abs(expected)));
};

test('survivors never increase, and everybody dies once', () => {
  fc.assert(
    fc.property(schedules, ({ deathRates, ageStarts, sex }) => {
      const { survivors, deathProbabilities } = lifeTable(deathRates, { sex, ageStarts });
      survivors.forEach((alive, i) => {
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(i === 0 ? 1 : survivors[i - 1]);
      });
      expectClose(sum(survivors.map((alive, i) => alive * deathProbabilities[i])), 1);
    }),
    runs,
  );
});

test('the columns agree: L = n l(x+n) + a d, m = d / L, T = l e', () => {
  fc.assert(
    fc.property(schedules, ({ deathRates, ageStarts, sex }) => {
      const table = lifeTable(deathRates, { sex, ageStarts });
      const last = deathRates.length - 1;
      deathRates.forEach((rate, i) => {
        const alive = table.survivors[i];
        const dying = alive * table.deathProbabilities[i];
        const width = i === last ? 0 : ageStarts[i + 1] - ageStarts[i];
        expectClose(table.personYears[i], width * (alive - dying) + table.yearsLivedByDying[i] * dying);
        expectClose(dying, rate * table.personYears[i]);
        expect(table.yearsLivedByDying[i]).toBeGreaterThanOrEqual(0);
        if (i < last) expect(table.yearsLivedByDying[i]).toBeLessThanOrEqual(width);
        expectClose(sum(table.personYears.subarray(i)), alive * table.lifeExpectancy[i], 100);
      });
    }),
    runs,
  );
});

test('higher death rates at every age never lengthen life by single ages', () => {
  fc.assert(
    fc.property(schedules, fc.double({ min: 1, max: 4, noNaN: true }), ({ deathRates, sex }, factor) => {
      // Beyond about 2 deaths per person-year the rule of a(0) itself is left; there are no such people.
      const rates = deathRates.map((rate) => Math.min(rate, 0.5));
      const years = lifeTable(rates, { sex }).lifeExpectancy[0];
      expect(
        lifeTable(
          rates.map((rate) => rate * factor),
          { sex },
        ).lifeExpectancy[0],
      ).toBeLessThanOrEqual(years + 1e-9);
    }),
    runs,
  );
});

test('person-years by single year are never below 0 and add up to their interval', () => {
  fc.assert(
    fc.property(schedules, ({ deathRates, ageStarts, sex }) => {
      const table = lifeTable(deathRates, { sex, ageStarts });
      const years = singleYearsLived(table);
      for (const lived of years) expect(lived).toBeGreaterThanOrEqual(-1e-12);
      ageStarts.forEach((start, i) => {
        expectClose(sum(years.subarray(start, ageStarts[i + 1] ?? years.length)), table.personYears[i]);
      });
    }),
    runs,
  );
});

test('survival ratios are shares', () => {
  fc.assert(
    fc.property(schedules, ({ deathRates, sex }) => {
      const ratios = survivalRatios(lifeTable(deathRates, { sex }), { width: 1, count: deathRates.length });
      for (const ratio of ratios) {
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    runs,
  );
});

test('a stationary population stays as it is, and its person-years over its deaths are the life expectancy', () => {
  fc.assert(
    fc.property(schedules, ({ deathRates, sex: _ }) => {
      const rates = deathRates.map((rate) => Math.min(rate, 0.5));
      const count = rates.length;
      const ageGroups = { width: 1, count };
      const tables = { female: lifeTable(rates, { sex: 'female' }), male: lifeTable(rates, { sex: 'male' }) };
      // As many girls as boys, one of each a year, all to mothers of one age.
      const counts = Float64Array.of(...tables.female.personYears, ...tables.male.personYears);
      const population = new Population({ date: '2020-12-31', areas: ['a'], ageGroups, source: 'law' }, counts);
      const fertility = new Float64Array(count);
      fertility[1] = 2 / counts[1];
      const survival = { female: survivalRatios(tables.female, ageGroups), male: survivalRatios(tables.male, ageGroups) };
      const step = { survival, fertility, sexRatioAtBirth: 1, migration: { kind: 'none' } } as const;
      const projection = projectCase({ population, steps: [step, step, step], timing: 'even' });
      projection.horizon.counts.forEach((persons, cell) => {
        expectClose(persons, counts[cell]);
      });
      for (const { deaths } of projection.steps) {
        expectClose(projection.horizon.count({ sex: 'female' }) / sum(deaths.female), tables.female.lifeExpectancy[0]);
        expectClose(projection.horizon.count({ sex: 'male' }) / sum(deaths.male), tables.male.lifeExpectancy[0]);
      }
    }),
    runs,
  );
});
