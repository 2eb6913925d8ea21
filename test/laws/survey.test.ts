import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyResults } from '../../src/index.js';
import type { SurveyAnswer } from '../../src/services/survey/survey-answer.js';
import type { SurveyEstimate } from '../../src/services/survey/survey-estimate.js';
import { sampleAnswer, sampleShare } from '../services/survey/sample-answer.js';
import { runs } from './arbitraries.js';

const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const answers = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), weight), { minLength: 1, maxLength: 30 }))
  .map(([isScore, rows]) =>
    rows.map(([value, of], place) =>
      isScore
        ? sampleAnswer({ value, weight: of, respondent: String(place) })
        : sampleShare({ value: value > 2 ? 1 : 0, weight: of, n: 1, respondent: String(place) }),
    ),
  );

function estimateOf(rows: readonly SurveyAnswer[]): SurveyEstimate {
  const { estimate } = surveyResults(rows.map((row) => ({ ...row, invited: null }))).results[0];
  if (estimate === undefined) throw new Error('no estimate');
  return estimate;
}

test('a result lies on its scale and in its interval; so many answers are worth at most their number and at least one', () => {
  fc.assert(
    fc.property(answers, (rows) => {
      const { value, low, high, effective, answers: count } = estimateOf(rows);
      const [least, most] = rows[0].scale;
      expect(low).toBeGreaterThanOrEqual(least);
      expect(low).toBeLessThanOrEqual(value + 1e-9);
      expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      expect(high).toBeLessThanOrEqual(most);
      expect(effective).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(effective).toBeLessThanOrEqual(count * (1 + 1e-9));
    }),
    runs,
  );
});

test('only how weights compare counts, and the order of answers does not', () => {
  fc.assert(
    fc.property(answers, fc.double({ min: 0.001, max: 1000, noNaN: true }), (rows, factor) => {
      const one = estimateOf(rows);
      const other = estimateOf(rows.map((row) => ({ ...row, weight: row.weight * factor })).toReversed());
      for (const key of ['value', 'low', 'high', 'effective'] as const) expect(other[key]).toBeCloseTo(one[key], 6);
    }),
    runs,
  );
});

test('the interval narrows when the same answers are given by more people', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 5 }), (rows, times) => {
      const one = estimateOf(rows);
      const more = Array.from({ length: times }, (_, copy) =>
        rows.map((row) => ({ ...row, respondent: `${copy} ${row.respondent}` })),
      ).flat();
      const other = estimateOf(more);
      expect(other.effective).toBeCloseTo(times * one.effective, 6);
      // One answer alone has the interval of its scale, several that of their spread: only like is compared with like.
      if (one.interval === other.interval) expect(other.high - other.low).toBeLessThan(one.high - one.low + 1e-9);
    }),
    runs,
  );
});

test('a change lies in its interval, which the scale bounds; turned around in time it changes its sign', () => {
  fc.assert(
    fc.property(answers, answers, (earlier, later) => {
      if (earlier[0].kind !== later[0].kind) return;
      const waves = (first: string, second: string): SurveyAnswer[] => [
        ...earlier.map((row) => ({ ...row, date: first })),
        ...later.map((row) => ({ ...row, date: second })),
      ];
      const [change] = surveyResults(waves('2022', '2024')).changes;
      const [back] = surveyResults(waves('2024', '2022')).changes;
      const range = earlier[0].scale[1] - earlier[0].scale[0];
      expect(change.low).toBeGreaterThanOrEqual(-range - 1e-9);
      expect(change.high).toBeLessThanOrEqual(range + 1e-9);
      expect(change.low).toBeLessThanOrEqual(change.change + 1e-9);
      expect([back.change, back.low, back.high].map((one) => -one)).toEqual(
        [change.change, change.high, change.low].map((one) => expect.closeTo(one, 9)),
      );
    }),
    runs,
  );
});
