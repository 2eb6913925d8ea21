import { addSurvey } from '../survey-fixture.js';
import { type BrokenCopy, type ChangedCell, changedCell } from './broken-copy.js';

const FILE = 'survey.csv';
const PUBLISHED = { date: '2022', respondent: 'all' };
const ANSWER = { respondent: 'r2' };
const SHARE = { kind: 'share' };
const KEY = 'date, service, area, age_group, question, respondent';

/** A cell of the invented survey that is changed. */
function changed({ withOthers = false, ...cell }: Omit<ChangedCell, 'file'> & { readonly withOthers?: boolean }): BrokenCopy {
  const { name, spoil } = changedCell({ ...cell, file: FILE });
  return { name, spoil: (town) => ({ ...spoil(addSurvey(town)), withOthers }) };
}

/** What residents say of services. */
export const BROKEN_SURVEYS: readonly BrokenCopy[] = [
  changed({
    ...{ name: 'a score outside its scale', where: ANSWER, column: 'value', to: '6', kind: 'out-of-range' },
    pl: ['ocena poza skalą', 'od 1 do 5'],
    en: ['a score outside its scale', '1 to 5'],
  }),
  changed({
    ...{ name: 'a share of residents in percent', where: SHARE, column: 'value', to: '62', kind: 'out-of-range' },
    pl: ['od 0 do 1'],
    en: ['0 to 1'],
  }),
  changed({
    ...{ name: 'a kind of question nobody knows', where: SHARE, column: 'kind', to: 'opinion', kind: 'word' },
    pl: ['score', 'need'],
    en: ['score', 'need'],
  }),
  changed({
    ...{ name: 'a share of residents with a scale', where: SHARE, column: 'scale_max', to: '1', kind: 'word' },
    pl: ['skalę mają tylko oceny'],
    en: ['only scores have a scale'],
  }),
  changed({
    ...{ name: 'a score without the end of its scale', where: PUBLISHED, column: 'scale_max', to: '', kind: 'out-of-range' },
    // The other answers to the question have the whole scale.
    withOthers: true,
    pl: ['skala oceny nie ma dwóch końców'],
    en: ['does not have two ends'],
  }),
  changed({
    ...{ name: 'a share of residents in points', where: SHARE, column: 'unit', to: 'points', kind: 'unit' },
    pl: ['rodzaj pytania ma inną jednostkę', '„share”'],
    en: ['another unit', '"share"'],
  }),
  changed({
    ...{ name: 'a weight of zero', where: ANSWER, column: 'weight', to: '0', kind: 'out-of-range' },
    pl: ['waga nie jest dodatnia'],
    en: ['a weight that is not above 0'],
  }),
  changed({
    ...{ name: 'one respondent with two answers', where: ANSWER, column: 'n', to: '2', kind: 'out-of-range' },
    pl: ['1 przy odpowiedzi jednej osoby'],
    en: ['1 for the answer of one person'],
  }),
  changed({
    ...{ name: 'a deviation of one answer', where: ANSWER, column: 'sd', to: '1', kind: 'out-of-range' },
    pl: ['odchylenie tam, gdzie go nie ma'],
    en: ['a deviation where there is none'],
  }),
  changed({
    ...{ name: 'another number of people asked in one row', where: ANSWER, column: 'invited', to: '9', kind: 'conflict' },
    pl: ['inaczej niż w wierszu'],
    en: ['not as in row'],
  }),
  changed({
    ...{ name: 'more answers than people asked', where: SHARE, column: 'invited', to: '40', kind: 'sum' },
    pl: ['odpowiedziało więcej osób (50)'],
    en: ['more people answered (50)'],
  }),
  changed({
    ...{ name: 'a published score beside its answers', where: { respondent: 'r1' }, column: 'respondent', to: 'all', kind: 'conflict' },
    pl: ['wynik opublikowany obok odpowiedzi'],
    en: ['a published result beside the answers'],
  }),
  {
    name: 'an answer twice',
    spoil: (town) => {
      const row = addSurvey(town).change(FILE, { respondent: 'r3' }, 'respondent', 'r2');
      return { kind: 'duplicate-key', file: FILE, row, column: KEY, pl: ['r2'], en: ['r2'] };
    },
  },
];
