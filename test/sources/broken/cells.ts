import { type BrokenCopy, type ChangedCell, changedCell, WOMAN_30 } from './broken-copy.js';

type Change = Omit<ChangedCell, 'name' | 'file' | 'where' | 'column'>;

const attending = (name: string, change: Change): BrokenCopy =>
  changedCell({ name, file: 'series.csv', where: { indicator: 'preschool_attendance' }, column: 'value', ...change });
const woman = (name: string, column: string, change: Change): BrokenCopy =>
  changedCell({ name, file: 'population.csv', where: WOMAN_30, column, ...change });
const deaths = (name: string, column: string, change: Change): BrokenCopy =>
  changedCell({ name, file: 'flows.csv', where: { flow: 'deaths' }, column, ...change });
const midYear = (name: string, change: Change): BrokenCopy =>
  changedCell({ name, file: 'population-groups.csv', where: { date: '2018-06-30' }, column: 'date', ...change });

/** Numbers that cannot be read, or only in more than one way. */
export const BROKEN_NUMBERS: readonly BrokenCopy[] = [
  woman('a word for a number', 'value', { to: 'około 300', kind: 'number', pl: ['wpisz samą liczbę'], en: ['number alone'] }),
  attending('a number with its unit', { to: '1699 dzieci', kind: 'number', pl: ['w kolumnie unit'], en: ['in column unit'] }),
  attending('thousands in groups of two', { to: '16 99', kind: 'number', pl: ['52 634'], en: ['52 634'] }),
  attending('a letter O for a zero', { to: '16O9', kind: 'number', pl: ['to nie jest liczba'], en: ['not a number'] }),
  attending('a comma that can part thousands', {
    to: '1,699',
    kind: 'ambiguous-number',
    pl: ['1699 (', '1,699 (część', 'decimalChar'],
    en: ['1699 (', '1.699 (it', 'decimalChar'],
  }),
  attending('per cent where children are counted', {
    to: '14%',
    kind: 'ambiguous-number',
    pl: ['„children”', '14% to 0,14'],
    en: ['"children"', '14% is 0.14'],
  }),
  attending('a number shortened by a spreadsheet', {
    to: '1,7E+03',
    kind: 'number',
    pl: ['skrócił', '„Liczbowe”'],
    en: ['shortened', '"Number"'],
  }),
  attending('a result that is an error of a spreadsheet', { to: '#ARG!', kind: 'number', pl: ['wpisz samą liczbę'], en: ['number alone'] }),
  woman('a negative count', 'value', { to: '-5', kind: 'negative', pl: ['liczba od 0', 'popraw'], en: ['a number from 0', 'correct'] }),
  deaths('a negative count with a true minus', 'value', { to: '−558', kind: 'negative', pl: ['liczba od 0'], en: ['a number from 0'] }),
  {
    name: 'a point that can part thousands where commas go before decimals',
    spoil: (town) => {
      town.inPolishExcel('prices.csv');
      const row = town.lines('prices.csv').findIndex((line) => line.includes(';3899,78;')) + 1;
      town.setText('prices.csv', town.lines('prices.csv').join('\r\n').replace(';3899,78;', ';3.899;'));
      return {
        kind: 'ambiguous-number',
        file: 'prices.csv',
        row,
        column: 'value',
        pl: ['„3.899”', '3899 (', '3,899 ('],
        en: ['"3.899"', '3899 (', '3.899 ('],
      };
    },
  },
];

/** Ages, words and dates that are none. */
export const BROKEN_WORDS: readonly BrokenCopy[] = [
  woman('an age with a half', 'age', { to: '30.5', kind: 'age', pl: ['od 0 do 100'], en: ['from 0 to 100'] }),
  woman('an age beyond the last', 'age', { to: '101', kind: 'age', pl: ['dolicz do wieku 100'], en: ['count older people under 100'] }),
  woman('ages left open too early', 'age', { to: '85+', kind: 'age', pl: ['rozdziel otwartą grupę'], en: ['part the open group'] }),
  woman('a sex in Polish letters', 'sex', { to: 'K', kind: 'word', pl: ['F, M', 'wpisz „F”'], en: ['F, M', 'write "F"'] }),
  deaths('an unknown status', 'status', { to: 'prognozowane', kind: 'word', pl: ['projected'], en: ['projected'] }),
  deaths('a status in capitals', 'status', { to: 'Projected', kind: 'word', pl: ['wpisz „projected”'], en: ['write "projected"'] }),
  deaths('an unknown quality', 'quality', { to: 'dobra', kind: 'word', pl: ['ok, weak'], en: ['ok, weak'] }),
  deaths('an unknown flow', 'flow', { to: 'zgony', kind: 'word', pl: ['births, deaths'], en: ['births, deaths'] }),
  deaths('an empty cell that must be filled', 'unit', {
    to: '',
    kind: 'missing-value',
    pl: ['pusta', 'uzupełnij'],
    en: ['empty', 'fill in'],
  }),
  deaths('a year with a letter', 'year', { to: '2023r', kind: 'date', pl: ['czterema cyframi'], en: ['four digits'] }),
  deaths('a year that cannot be', 'year', { to: '9999', kind: 'date', pl: ['od 1800 do 2200'], en: ['1800 to 2200'] }),
  midYear('a day that does not exist', {
    to: '2018-06-31',
    kind: 'date',
    pl: ['nie ma w kalendarzu', 'RRRR-MM-DD'],
    en: ['no such day', 'YYYY-MM-DD'],
  }),
  midYear('the 30th of February', { to: '2022-02-30', kind: 'date', pl: ['nie ma w kalendarzu'], en: ['no such day'] }),
  midYear('a date in two formats', {
    to: '30.06.2018',
    kind: 'two-date-formats',
    pl: ['na dwa sposoby', 'RRRR-MM-DD', 'DD.MM.RRRR'],
    en: ['in two ways', 'DD.MM.YYYY'],
  }),
  midYear('a date with slashes', { to: '06/07/2018', kind: 'date', pl: ['2018-07-06 albo 2018-06-07'], en: ['2018-07-06 or 2018-06-07'] }),
  midYear('a day number of a spreadsheet', {
    to: '43281',
    kind: 'date',
    pl: ['2018-06-30 (liczony od 1900', '2022-07-01'],
    en: ['2018-06-30 (counted from 1900', '2022-07-01'],
  }),
  changedCell({
    name: 'a range of years backwards',
    file: 'series.csv',
    where: { indicator: 'post_working_growth' },
    column: 'date',
    to: '2015-2011',
    kind: 'date',
    pl: ['zamień lata'],
    en: ['swap the years'],
  }),
  changedCell({
    name: 'an age group made a date by a spreadsheet',
    file: 'series.csv',
    where: { indicator: 'preschool_attendance' },
    column: 'age_group',
    to: '06.mar',
    kind: 'age-group',
    pl: ['format „Tekst”'],
    en: ['format "Text"'],
  }),
  changedCell({
    name: 'an age group that ends before it begins',
    file: 'population-groups.csv',
    where: { age_group: '0-9' },
    column: 'age_group',
    to: '9-0',
    kind: 'age-group',
    pl: ['18-59/64'],
    en: ['18-59/64'],
  }),
];
