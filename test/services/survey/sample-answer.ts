import type { SurveyAnswer } from '../../../src/services/survey/survey-answer.js';

/** An invented answer: a score of a day care home, from 1 to 5. */
export function sampleAnswer(changed: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return {
    ...{ date: '2024', service: 'day-homes', area: 'rumia', ages: '65+', question: 'Jak ocenia Pani/Pan pomoc?', kind: 'score' },
    ...{ respondent: 'a', value: 4, weight: 1, n: 1, invited: 100, scale: [1, 5], status: 'counted', source: 'ankieta wymyślona' },
    ...changed,
  };
}

/** A published row of a question that is answered by yes or no. */
export function sampleShare(changed: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return sampleAnswer({
    ...{ question: 'Czy pomoc wystarcza?', kind: 'share', scale: [0, 1], respondent: 'all', value: 0.62, n: 50, status: 'published' },
    ...changed,
  });
}
