import { type BrokenCopy, changedCell } from './broken-copy.js';

const refused = { file: 'series.csv', where: { indicator: 'preschool_refused' } };

/** Values against their status and their range. */
export const BROKEN_VALUES: readonly BrokenCopy[] = [
  changedCell({
    ...refused,
    name: 'an empty value that claims to be published',
    column: 'value',
    to: '',
    kind: 'missing-status',
    pl: ['„published”', 'status „missing”'],
    en: ['"published"', 'status "missing"'],
  }),
  changedCell({
    ...refused,
    name: 'a value that claims to be missing',
    column: 'status',
    to: 'missing',
    kind: 'missing-status',
    pl: ['„167”', 'popraw status'],
    en: ['"167"', 'correct the status'],
  }),
  changedCell({
    name: '"Bd." that claims to be published',
    file: 'population-groups.csv',
    where: { date: '2018-06-30' },
    column: 'value',
    to: 'Bd.',
    kind: 'missing-status',
    pl: ['status „missing”'],
    en: ['status "missing"'],
  }),
  {
    name: 'a missing value without a reason',
    spoil: (town) => {
      const row = town.change('series.csv', { indicator: 'personal_assistants' }, 'value', '');
      town.set('series.csv', row, 'note', '');
      return {
        kind: 'missing-without-reason',
        file: 'series.csv',
        row,
        column: 'value',
        pl: ['bez podania powodu', 'dopisz powód'],
        en: ['without a reason', 'add the reason'],
      };
    },
  },
  changedCell({
    name: 'a death rate above 2',
    file: 'mortality.csv',
    where: { age: '99' },
    column: 'value',
    to: '2.5',
    kind: 'out-of-range',
    pl: ['współczynnik zgonów', 'od 0 do 2'],
    en: ['death rate', '0 to 2'],
  }),
  changedCell({
    name: 'a negative death rate',
    file: 'mortality.csv',
    where: { age: '40' },
    column: 'value',
    to: '-0.1',
    kind: 'negative',
    pl: ['liczba od 0'],
    en: ['a number from 0'],
  }),
  changedCell({
    name: 'nobody dying at 100 and over',
    file: 'mortality.csv',
    where: { age: '100' },
    column: 'value',
    to: '0',
    kind: 'out-of-range',
    pl: ['większy od 0'],
    en: ['above 0'],
  }),
  changedCell({
    name: 'births per 1000 women',
    file: 'fertility.csv',
    where: { age: '30' },
    column: 'value',
    to: '95',
    kind: 'out-of-range',
    pl: ['współczynnik płodności', 'od 0 do 0.5'],
    en: ['fertility rate', '0 to 0.5'],
  }),
  {
    name: 'a mother of 60',
    spoil: (town) => {
      const row = town.add('fertility.csv', (town.lines('fertility.csv').at(-1) ?? '').replace(',49,', ',60,'));
      return { kind: 'out-of-range', file: 'fertility.csv', row, column: 'age', pl: ['„60”', 'od 10 do 55'], en: ['"60"', '10 to 55'] };
    },
  },
  changedCell({
    name: 'more than everybody leaving',
    file: 'migration.csv',
    where: { direction: 'out', age: '25' },
    column: 'value',
    to: '1.2',
    kind: 'out-of-range',
    pl: ['udział wyjeżdżających', 'od 0 do 1'],
    en: ['people leaving', '0 to 1'],
  }),
  changedCell({
    name: 'boys per 100 girls',
    file: 'series.csv',
    where: { indicator: 'sex_ratio_at_birth', date: '2015' },
    column: 'value',
    to: '105.7',
    kind: 'out-of-range',
    pl: ['od 0.8 do 1.3'],
    en: ['0.8 to 1.3'],
  }),
  {
    name: 'a share of 14',
    spoil: (town) => {
      const row = town.add('series.csv', 'x_share,rumia,2015,T,total,14,share,published,ok,,strategia-2017,,');
      return { kind: 'out-of-range', file: 'series.csv', row, column: 'value', pl: ['„14”', 'od 0 do 1'], en: ['"14"', '0 to 1'] };
    },
  },
  changedCell({
    name: 'an age left empty',
    file: 'fertility.csv',
    where: { age: '20' },
    column: 'age',
    to: '',
    kind: 'missing-value',
    pl: ['uzupełnij'],
    en: ['fill in'],
  }),
  changedCell({
    name: 'another unit within one indicator',
    file: 'prices.csv',
    where: { indicator: 'average_gross_wage', date: '2016' },
    column: 'unit',
    to: 'EUR/month',
    kind: 'unit',
    pl: ['„PLN/month”', 'przelicz'],
    en: ['"PLN/month"', 'convert'],
  }),
  changedCell({
    name: 'a TERYT code without its zero',
    file: 'areas.csv',
    where: { area: 'pomorskie' },
    column: 'teryt',
    to: '2',
    kind: 'teryt',
    pl: ['z zerami na początku'],
    en: ['leading zeros'],
  }),
  changedCell({
    name: 'a TERYT code of another county',
    file: 'areas.csv',
    where: { area: 'rumia' },
    column: 'teryt',
    to: '2211021',
    kind: 'teryt',
    pl: ['od 2215'],
    en: ['with 2215'],
  }),
];
