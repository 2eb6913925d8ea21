import { expect, test } from 'vitest';
import { Population, preschoolDemand } from '../../src/index.js';

const people = (year: number, each: number): Population =>
  new Population({ date: `${year}-12-31`, areas: ['rumia'], source: 'test' }, new Float64Array(202).fill(each));

test("preschoolDemand() of the counted year gives back the strategy's own identity: 1,699 attending + 167 refused = 1,866 applicants", () => {
  const counted = people(2015, 300);
  const { years, participation } = preschoolDemand([counted], { attending: 1699, refused: 167, population: counted });
  expect(years[0].applicants).toBeCloseTo(1866, 9);
  expect(years[0].shortage).toBeCloseTo(167, 9);
  expect(participation).toBeCloseTo(1866 / 2400, 12);
});

test('preschoolDemand() shows free places as a shortage below 0', () => {
  const { years } = preschoolDemand([people(2030, 100)], { attending: 1699, refused: 167, population: people(2015, 300) });
  expect(years[0].shortage).toBeCloseTo(1866 / 3 - 1699, 9);
});

test('preschoolDemand() refuses a year without children and negative counts', () => {
  expect(() => preschoolDemand([], { attending: 10, refused: 0, population: people(2015, 0) })).toThrow(
    /0 dzieci w wieku 3-6 lat.*co najmniej jednego dziecka/,
  );
  expect(() => preschoolDemand([], { attending: -1, refused: 0, population: people(2015, 1) })).toThrow(/-1 dzieci w przedszkolach/);
});
