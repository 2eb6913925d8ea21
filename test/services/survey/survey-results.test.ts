import { describe, expect, test } from 'vitest';
import { surveyChangesTable, surveyResults, surveyTable } from '../../../src/index.js';
import { studentQuantile } from '../../../src/numerics/student-quantile.js';
import { NEWCOMBE, PUBLISHED, SCORES, YES } from '../../reference/services/survey.js';
import { sampleAnswer, sampleShare } from './sample-answer.js';

const register = SCORES.values.map((value, place) =>
  sampleAnswer({ value, weight: SCORES.weights[place], respondent: String(place), invited: SCORES.invited }),
);

describe('surveyResults() reproduces the cases worked by hand', () => {
  test('a register of answers with weights', () => {
    const { estimate, nonResponse, status } = surveyResults(register).results[0];
    const half = studentQuantile(0.975, SCORES.degrees) * SCORES.standardError;
    expect(estimate?.value).toBeCloseTo(SCORES.mean, 12);
    expect(estimate?.effective).toBeCloseTo(SCORES.effective, 12);
    expect(estimate?.low).toBeCloseTo(SCORES.mean - half, 5);
    // 23/6 and as much up is above the scale.
    expect(estimate?.high).toBe(5);
    expect([estimate?.interval, estimate?.answers, nonResponse, status]).toEqual(['t', 5, SCORES.nonResponse, 'estimated']);
  });

  test('published scores of several rows, as if their answers were known', () => {
    const rows = PUBLISHED.n.map((n, place) =>
      sampleAnswer({ n, value: PUBLISHED.means[place], sd: PUBLISHED.sds[place], area: `part-${place}`, respondent: 'all' }),
    );
    const { results } = surveyResults(rows, { areaOf: () => 'rumia' });
    expect(results).toHaveLength(1);
    const half = studentQuantile(0.975, 49) * PUBLISHED.standardError;
    expect(results[0].estimate?.value).toBeCloseTo(PUBLISHED.mean, 12);
    expect(results[0].estimate?.low).toBeCloseTo(PUBLISHED.mean - half, 5);
    expect(results[0].estimate?.high).toBeCloseTo(PUBLISHED.mean + half, 5);
    // Those asked in the two parts together.
    expect([results[0].invited, results[0].nonResponse]).toEqual([200, 0.75]);
  });

  test('a published share, which stays published', () => {
    const { estimate, status } = surveyResults([sampleShare({ value: YES.share, n: YES.n })]).results[0];
    expect(estimate?.low).toBeCloseTo(YES.low, 5);
    expect(estimate?.high).toBeCloseTo(YES.high, 5);
    expect([estimate?.interval, status]).toEqual(['wilson', 'published']);
  });

  test.each(NEWCOMBE)('the change from one wave to the next: %d/%d after %d/%d', (part, of, otherPart, otherOf, low, high) => {
    const [change] = surveyResults([
      sampleShare({ date: '2024', value: part / of, n: of }),
      sampleShare({ date: '2022', value: otherPart / otherOf, n: otherOf }),
    ]).changes;
    expect(change.change).toBeCloseTo(part / of - otherPart / otherOf, 12);
    expect([change.from, change.to]).toEqual(['2022', '2024']);
    expect(change.low).toBeCloseTo(low, 4);
    expect(change.high).toBeCloseTo(high, 4);
  });
});

test('a register of yes and no is the published share of the same answers, and both give the same interval', () => {
  const answers = Array.from({ length: 50 }, (_, place) => sampleShare({ value: place < 31 ? 1 : 0, n: 1, respondent: String(place) }));
  const one = surveyResults(answers).results[0].estimate;
  const other = surveyResults([sampleShare()]).results[0].estimate;
  expect(one?.value).toBeCloseTo(other?.value ?? 0, 12);
  expect(one?.low).toBeCloseTo(other?.low ?? 0, 12);
  expect(one?.high).toBeCloseTo(other?.high ?? 0, 12);
});

test('scores whose spread is unknown, or which are all the same, have the widest interval of their scale and say so', () => {
  const alike = surveyResults([1, 2, 3].map((one) => sampleAnswer({ respondent: String(one), value: 5 })));
  expect(alike.results[0].estimate?.interval).toBe('widest');
  expect(alike.results[0].estimate?.high).toBe(5);
  expect(alike.results[0].estimate?.low).toBeLessThan(4);
  expect(alike.missing.map(({ pl }) => pl).join()).toContain('Przedział oceny jest najszerszy, na jaki pozwala skala (day-homes 2024)');
  const [unknown, known] = [undefined, 1].map(
    (sd) => surveyResults([sampleAnswer({ n: 40, value: 3, respondent: 'all', ...(sd === undefined ? {} : { sd }) })]).results[0].estimate,
  );
  expect(unknown?.interval).toBe('widest');
  expect(unknown?.low).toBeLessThan(known?.low ?? 0);
});

test('who left a question out counts as one who did not answer it', () => {
  const { results } = surveyResults([
    sampleAnswer({ invited: 4 }),
    sampleAnswer({ respondent: 'b', value: null, status: 'missing', invited: 4 }),
  ]);
  expect([results[0].estimate?.answers, results[0].nonResponse]).toEqual([1, 0.75]);
});

test('what is missing is said: the survey, those asked, the answers', () => {
  expect(surveyResults([]).missing.map(({ pl }) => pl)).toEqual([expect.stringMatching(/nie ma tabeli survey\. Zapytaj .*\(MOPS\)/)]);
  const { results, missing } = surveyResults([sampleShare({ invited: null }), sampleAnswer({ value: null, status: 'missing' })]);
  expect(results.map(({ nonResponse }) => nonResponse)).toContain(null);
  const text = missing.map(({ pl }) => pl).join('\n');
  expect(text).toContain('brakuje: liczba zaproszonych (invited)');
  expect(text).toContain('nikt nie odpowiedział na pytanie');
});

test.each([
  [{ value: 6 }, /value 6; oczekiwano wartości od 1 do 5/],
  [{ weight: 0 }, /weight 0; oczekiwano wagi powyżej 0/],
  [{ n: 1.5 }, /n 1\.5; oczekiwano całkowitej liczby/],
  [{ invited: 0 }, /invited 0/],
  [{ sd: -1 }, /sd -1/],
  [{ scale: [5, 1] as const }, /scale 5-1/],
])('an answer that cannot be is refused in words: %o', (changed, words) => {
  expect(() => surveyResults([sampleAnswer(changed)])).toThrow(words);
});

test('more answers than people asked are refused', () => {
  expect(() => surveyResults([1, 2].map((one) => sampleAnswer({ respondent: String(one), invited: 1 })))).toThrow(
    /2 osób z 1 zaproszonych/,
  );
});

test('the tables show what was computed, and mark answers and those asked as counts of persons', () => {
  const results = surveyResults([sampleShare({ date: '2022', value: 0.5 }), sampleShare()]);
  const table = surveyTable(results);
  expect(table.values('value')).toEqual([0.5, 0.62]);
  expect(table.columns.filter(({ unit }) => unit?.en === 'persons').map(({ name }) => name)).toEqual(['answers', 'invited']);
  expect(surveyChangesTable(results).values('change')[0]).toBeCloseTo(0.12, 12);
});
