import { tableSchema } from '../../scripts/data/package-schemas.mjs';
import { SURVEY } from '../../scripts/data/survey-schema.mjs';
import { rowOf, type TownCopy } from './fixture.js';

/** Gives a copy of the town an invented survey: a published score, a register of the next wave, a share, a need. */
export function addSurvey(town: TownCopy): TownCopy {
  town.add('sources.csv', rowOf(['ankieta', 'Ankieta wymyślona do testów', 'kohorta', '2024', 'test', 'nie dotyczy', '']));
  const columns = SURVEY.fields.map((field: string | readonly [string, object]) => (typeof field === 'string' ? field : field[0]));
  const row = (cells: Readonly<Record<string, string>>): string =>
    rowOf(columns.map((column: string) => ({ ...COMMON, ...cells })[column] ?? ''));
  const rows = [
    row({ date: '2022', value: '3.9', sd: '1.1', n: '60', invited: '100', respondent: 'all', status: 'published' }),
    ...['5', '4', '4', '3', '2', 'Bd.'].map((value, place) =>
      row({ respondent: `r${place + 1}`, value, weight: place === 0 ? '2' : '1', status: value === 'Bd.' ? 'missing' : 'counted' }),
    ),
    row({ ...SHARE, question: 'Czy czas oczekiwania był do przyjęcia?', kind: 'share', value: '0.62', n: '50', invited: '80' }),
    row({
      ...SHARE,
      service: 'home-care',
      question: 'Czy potrzebuje Pani/Pan pomocy w domu?',
      kind: 'need',
      value: '0.12',
      n: '75',
      invited: 'Bd.',
    }),
  ];
  town.setLines('survey.csv', [columns.join(','), ...rows]);
  town.descriptor.resources.push({
    ...town.resource('series'),
    ...{ name: 'survey', title: SURVEY.title, path: 'survey.csv' },
    schema: tableSchema(SURVEY, new Set(['areas', 'sources'])),
  });
  return town;
}

const COMMON = {
  ...{ date: '2024', service: 'day-homes', area: 'rumia', age_group: '65+', question: 'Jak ocenia Pani/Pan pomoc?', kind: 'score' },
  ...{ n: '1', invited: '8', scale_min: '1', scale_max: '5', unit: 'points', source: 'ankieta' },
};
const SHARE = { respondent: 'all', scale_min: '', scale_max: '', unit: 'share', status: 'published' };
