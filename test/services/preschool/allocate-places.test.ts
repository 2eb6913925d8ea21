import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocatePlaces, stream, sum } from '../../../src/index.js';
import { ENROLMENT_BY_HAND } from '../../reference/services/preschool.js';

const runs = { numRuns: 1000, seed: 20261122 };
const name = { module: 'law', area: 'town', year: 2022, draw: 0 };

/** Up to 4 areas and 5 units with any places and choices. */
const cases = fc.record({ areas: fc.integer({ min: 1, max: 4 }), units: fc.integer({ min: 1, max: 5 }) }).chain(({ areas, units }) =>
  fc.record({
    applicants: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: areas, maxLength: areas }),
    seats: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: units, maxLength: units }),
    choice: fc.array(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: units, maxLength: units }).filter((row) => row.some((weight) => weight > 0)),
      { minLength: areas, maxLength: areas },
    ),
    acceptElsewhere: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.option(fc.integer({ min: 0, max: 2 ** 40 }), { nil: undefined }),
  }),
);

test('the enrolment worked by hand', () => {
  const { filled, refused } = allocatePlaces(ENROLMENT_BY_HAND.applicants, ENROLMENT_BY_HAND);
  expect([...filled]).toEqual(ENROLMENT_BY_HAND.filled);
  expect([...refused]).toEqual(ENROLMENT_BY_HAND.refused);
});

test('every applicant has a place or is refused, no unit takes more than it has places, and refusals are at least what is lacking', () => {
  fc.assert(
    fc.property(cases, ({ applicants, seats, choice, acceptElsewhere, seed }) => {
      const random = seed === undefined ? {} : { random: stream(seed, name) };
      const { chosen, filled, refused } = allocatePlaces(applicants, { seats, choice, acceptElsewhere, ...random });
      const [asked, places, served, turned] = [sum(applicants), sum(seats), sum(filled), sum(refused)];
      const close = seed === undefined ? 1e-9 : 0;
      expect(Math.abs(served + turned - asked)).toBeLessThanOrEqual(close);
      expect(Math.abs(sum(chosen) - asked)).toBeLessThanOrEqual(close);
      expect(turned).toBeGreaterThanOrEqual(Math.max(0, asked - places) - close);
      expect(filled.every((children, unit) => children <= seats[unit] + close)).toBe(true);
      refused.forEach((children, area) => {
        expect(children).toBeGreaterThanOrEqual(0);
        expect(children).toBeLessThanOrEqual(applicants[area] + close);
      });
      if (seed !== undefined) expect([...filled, ...refused].every(Number.isInteger)).toBe(true);
    }),
    runs,
  );
});

test('nobody is refused where places have no end, nor where everybody goes anywhere and there are enough', () => {
  fc.assert(
    fc.property(cases, ({ applicants, seats, choice, acceptElsewhere }) => {
      const endless = seats.map(() => Number.POSITIVE_INFINITY);
      expect(sum(allocatePlaces(applicants, { seats: endless, choice, acceptElsewhere }).refused)).toBe(0);
      const { refused } = allocatePlaces(applicants, { seats, choice, acceptElsewhere: 1 });
      expect(sum(refused)).toBeCloseTo(Math.max(0, sum(applicants) - sum(seats)), 6);
    }),
    runs,
  );
});

test('whole enrolment is the same for the same stream', () => {
  const one = (): Float64Array =>
    allocatePlaces([90, 70], {
      seats: [60, 60],
      choice: [
        [2, 1],
        [1, 2],
      ],
      acceptElsewhere: 0.5,
      random: stream(3, name),
    }).filled;
  expect(one()).toEqual(one());
});

test('choices that do not fit the units are refused in words', () => {
  expect(() => allocatePlaces([1], { seats: [1, 1], choice: [[1]], acceptElsewhere: 0.5 })).toThrow(/1 obszarów, 2 placówek/);
  expect(() => allocatePlaces([1], { seats: [1], choice: [[1]], acceptElsewhere: 2 })).toThrow(/gotowość 2/);
});
