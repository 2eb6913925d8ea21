import type { TownCopy } from '../fixture.js';
import { type BrokenCopy, changedCell, type Expected, WOMAN_30 } from './broken-copy.js';

/** A copy broken in more than a cell. */
function broken(
  name: string,
  kind: Expected['kind'],
  file: string,
  column: string,
  spoil: (town: TownCopy) => number | null,
  pl: readonly string[],
  en: readonly string[],
  withOthers = false,
): BrokenCopy {
  return { name, spoil: (town) => ({ kind, file, row: spoil(town), column, pl, en, withOthers }) };
}

const total = (town: TownCopy, sex: string) =>
  town.line('population-groups.csv', { area: 'rumia', date: '2022-12-31', sex, age_group: 'total' });

/** Rows against other rows and other files. */
export const BROKEN_ROWS: readonly BrokenCopy[] = [
  broken(
    'the same row twice',
    'duplicate-key',
    'flows.csv',
    'area, year, flow, vintage',
    (town) => town.add('flows.csv', town.lines('flows.csv')[3]),
    ['w wierszu 4', 'zostaw jeden'],
    ['in row 4', 'keep one'],
  ),
  changedCell({
    name: 'an area that is not in the tree',
    file: 'series.csv',
    where: { indicator: 'preschool_refused' },
    column: 'area',
    to: 'gdynia',
    kind: 'unknown-area',
    pl: ['areas.csv'],
    en: ['areas.csv'],
  }),
  changedCell({
    name: 'an area by its name',
    file: 'series.csv',
    where: { indicator: 'preschool_refused' },
    column: 'area',
    to: 'Rumia',
    kind: 'unknown-area',
    pl: ['wpisz „rumia”'],
    en: ['write "rumia"'],
  }),
  changedCell({
    name: 'a parent that is not in the tree',
    file: 'areas.csv',
    where: { area: 'rumia-zagorze' },
    column: 'parent',
    to: 'rumia-centrum',
    kind: 'unknown-area',
    pl: ['popraw obszar nadrzędny'],
    en: ['correct the parent'],
  }),
  changedCell({
    name: 'a source that is not listed',
    file: 'prices.csv',
    where: { date: '2015' },
    column: 'source',
    to: 'gus-2099',
    kind: 'unknown-source',
    pl: ['sources.csv'],
    en: ['sources.csv'],
  }),
  broken(
    'an area inside itself',
    'area-tree',
    'areas.csv',
    'parent',
    (town) => town.change('areas.csv', { area: 'rumia-rewitalizacja' }, 'parent', 'rumia-zagorze'),
    ['leży sam w sobie', 'popraw'],
    ['lies in itself', 'correct'],
    true,
  ),
  broken(
    'ages out of order',
    'age-order',
    'mortality.csv',
    'age',
    (town) => town.swap('mortality.csv', 12, 13),
    ['jest „10”', 'posortuj'],
    ['found "10"', 'sort'],
  ),
  broken(
    'an age left out',
    'missing-age',
    'fertility.csv',
    'age',
    (town) => town.remove('fertility.csv', town.line('fertility.csv', { age: '30' })) + 18,
    ['brakuje wieku 30', 'od 15 do 49'],
    ['ages 30 are missing', '15 to 49'],
  ),
  broken(
    'a sex left out',
    'missing-sex',
    'migration.csv',
    'sex',
    (town) => {
      town.keepLines('migration.csv', (line) => !line.includes(',2024,in,M,'));
      return town.line('migration.csv', { year: '2024', direction: 'in' });
    },
    ['nie ma wierszy płci M', 'dopisz'],
    ['no rows of sex M', 'add'],
  ),
  broken(
    'a year left out of one table',
    'missing-year',
    'fertility.csv',
    'year',
    (town) => {
      town.keepLines('fertility.csv', (line) => !line.startsWith('rumia,2024,'));
      return null;
    },
    ['brakuje lat 2024', 'te same w mortality'],
    ['years 2024 are missing', 'the same in mortality'],
  ),
  broken(
    'a gap between the years',
    'missing-year',
    'mortality.csv',
    'year',
    (town) => {
      for (const file of ['mortality.csv', 'fertility.csv', 'migration.csv']) {
        town.setLines(
          file,
          town.lines(file).map((line) => line.replace('rumia,2024,', 'rumia,2025,')),
        );
      }
      return town.lines('mortality.csv').length;
    },
    ['brakuje lat 2024', 'jedno po drugim'],
    ['years 2024 are missing', 'one after the other'],
    true,
  ),
  broken(
    'two values of one thing, both right',
    'conflict',
    'series.csv',
    'value',
    (town) => town.add('series.csv', 'preschool_attendance,rumia,2015,T,3-6,1700,children,published,ok,,ekonomia-spoleczna,,'),
    ['„1700”', '1699', '„weak”'],
    ['"1700"', '1699', '"weak"'],
  ),
  broken(
    'single ages that miss the published total',
    'sum',
    'population.csv',
    'value',
    (town) => town.change('population.csv', WOMAN_30, 'value', '999'),
    ['F 30-39', 'dają razem 4989', '4362, jak w population-groups.csv'],
    ['F 30-39', 'add up to 4989', '4362, as in population-groups.csv'],
  ),
  broken(
    'women and men that miss the total',
    'sum',
    'population-groups.csv',
    'value',
    (town) => town.change('population-groups.csv', { date: '2022-12-31', sex: 'T', age_group: '0-9' }, 'value', '5755'),
    ['„5755”', 'F + M', '5745'],
    ['"5755"', 'F + M', '5745'],
  ),
  broken(
    'age groups that miss the total',
    'sum',
    'population-groups.csv',
    'value',
    (town) => {
      town.set('population-groups.csv', total(town, 'T'), 'value', '52644');
      town.set('population-groups.csv', total(town, 'M'), 'value', '25464');
      return total(town, 'M');
    },
    ['„25464”', '0-14 + 15-64 + 65+', '25454'],
    ['"25464"', '0-14 + 15-64 + 65+', '25454'],
    true,
  ),
  broken(
    'parts that miss the town',
    'sum',
    'population-groups.csv',
    'value',
    (town) => {
      const part = (area: string, value: number) =>
        `${area},2022-12-31,T,total,balance,${value},persons,counted,ok,NSP 2021,gus-bdl-2025,,`;
      town.add('population-groups.csv', part('rumia-rewitalizacja', 6000));
      town.add('population-groups.csv', part('rumia-reszta', 40_000));
      return total(town, 'T');
    },
    ['„52634”', 'rumia-rewitalizacja + rumia-reszta', '46000'],
    ['"52634"', 'rumia-rewitalizacja + rumia-reszta', '46000'],
  ),
  broken(
    'groups of the projection that miss its total',
    'sum',
    'gus-projection.csv',
    'value',
    (town) => town.change('gus-projection.csv', { date: '2024-12-31', sex: 'T', age_group: 'total' }, 'value', '53770'),
    ['„53770”', 'F + M'],
    ['"53770"', 'F + M'],
  ),
];
