import { describe, expect, test } from 'vitest';
import { checkTown, readTown, surveyResults } from '../../../src/index.js';
import { townCopy } from '../fixture.js';
import { addSurvey } from '../survey-fixture.js';

describe('a town with a survey', () => {
  const copy = addSurvey(townCopy());

  test('has no fault, and one row an answer', () => {
    expect(checkTown(copy.folder()).text('pl')).toContain('bez błędów');
    const { survey } = readTown(copy.folder());
    expect(survey).toHaveLength(9);
    expect(survey[0]).toMatchObject({ date: '2022', ages: '65+', kind: 'score', value: 3.9, sd: 1.1, n: 60, weight: 1, scale: [1, 5] });
    expect(survey[6]).toMatchObject({ respondent: 'r6', value: null, weight: 1, invited: 8 });
    expect(survey[8]).toMatchObject({ kind: 'need', scale: [0, 1], invited: null });
  });

  test('has its scores, shares and needs, the change of the score, and who did not answer', () => {
    const { results, changes } = surveyResults(readTown(copy.folder()).survey);
    expect(results.map(({ date, kind, nonResponse }) => [date, kind, nonResponse])).toEqual([
      ['2022', 'score', 0.4],
      ['2024', 'score', 0.375],
      ['2024', 'share', 0.375],
      ['2024', 'need', null],
    ]);
    expect(changes.map(({ from, to, change }) => [from, to, Number(change.toFixed(3))])).toEqual([['2022', '2024', -0.067]]);
  });
});

test('Rumia has no survey, and no answer is invented', () => {
  const town = readTown('data/rumia');
  expect(town.survey).toEqual([]);
  expect(surveyResults(town.survey).missing[0].pl).toContain('Zapytaj ośrodek pomocy społecznej (MOPS)');
});
