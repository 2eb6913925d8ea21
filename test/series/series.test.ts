import { expect, test } from 'vitest';
import { type Observation, Series, type SeriesDescription } from '../../src/series/series.js';
import { readTown } from '../../src/sources/read-town.js';
import { QUALITIES, STATUS_NAMES, STATUSES } from '../../src/tables/status.js';
import { textsOf } from '../texts-of.js';

const description: SeriesDescription = {
  id: '85+',
  title: { pl: '85 lat i więcej', en: 'aged 85+' },
  unit: { pl: 'osoby', en: 'persons' },
};
const observation = (year: number, value: number | null): Observation => ({
  year,
  value,
  status: value === null ? 'missing' : 'counted',
  source: 'S1',
});

test('observations stand in order of year, whatever order they come in', () => {
  expect(new Series(description, [observation(2023, 2), observation(2015, 1)]).observations.map(({ year }) => year)).toEqual([2015, 2023]);
});

test('a gap stays a gap: no value, never 0', () => {
  const series = new Series(description, [observation(2015, 728), observation(2016, null)]);
  expect([series.at(2015), series.at(2016), series.at(2017)]).toEqual([728, null, null]);
});

test('the table carries status, in the words of its language, and source', () => {
  const series = new Series(description, [observation(2016, null)]);
  expect(series.table().rows).toEqual([[2016, null, 'brak danych', 'S1']]);
  expect(series.table({ language: 'en' }).rows).toEqual([[2016, null, 'missing', 'S1']]);
  expect(series.table().title).toEqual(description.title);
});

test('the table says why a value is missing and how far another can be trusted, where any year has such words', () => {
  const table = new Series(description, [
    { ...observation(2016, null), note: 'nie zbierano' },
    { ...observation(2017, 5), quality: 'weak' },
  ]).table();
  expect(table.columns.map(({ name }) => name)).toEqual(['year', 'value', 'status', 'quality', 'note', 'source']);
  expect(table.rows).toEqual([
    [2016, null, 'brak danych', null, 'nie zbierano', 'S1'],
    [2017, 5, 'policzone', 'słaba', null, 'S1'],
  ]);
});

const perWoman = { pl: 'dzieci na kobietę', en: 'children per woman' };
test.each([
  ['whole numbers', [728, 1024, null], perWoman, 0],
  ['one digit', [1.5, 2, null], perWoman, 1],
  ['two digits', [1.33, 1.5], perWoman, 2],
  ['more digits than three', [1.33333333, 1.5], perWoman, 3],
  ['projected persons', [728.4321], description.unit, 0],
  ['no value', [null], perWoman, 0],
])('the table shows as many digits as the values have: %s', (_, values, unit, digits) => {
  const observations = values.map((value, index) => observation(2015 + index, value));
  expect(new Series({ ...description, unit }, observations).table().columns[1].digits).toBe(digits);
});

test('digits can be said, and are then what is shown', () => {
  expect(new Series({ ...description, digits: 2 }, [observation(2015, 728)]).table().columns[1].digits).toBe(2);
});

test("the total fertility and the sex ratio at birth in Rumia's data keep their digits", () => {
  const town = readTown('data/rumia');
  const digits = (indicator: string): number | undefined => town.series(indicator, { area: 'polska' }).table().columns[1].digits;
  expect([digits('tfr'), digits('sex_ratio_at_birth')]).toEqual([3, 3]);
});

test('a year that stands twice is refused', () => {
  expect(textsOf(() => new Series(description, [observation(2015, 1), observation(2015, 2)]))).toEqual({
    pl: 'Series: rok 2015 szeregu „85+” występuje dwa razy; zostaw jedną wartość',
    en: 'Series: year 2015 of "85+" stands twice; keep one value',
  });
});

test('the series leaves the array it was made from as it was', () => {
  const observations = [observation(2023, 2), observation(2015, 1)];
  new Series(description, observations).observations.at(0);
  expect(observations.map(({ year }) => year)).toEqual([2023, 2015]);
});

test('every status and quality has its word', () => {
  expect(STATUSES).toEqual(['counted', 'published', 'computed', 'estimated', 'projected', 'planned', 'proxy', 'assumed', 'missing']);
  expect(QUALITIES).toEqual(['ok', 'weak', 'conflict', 'implausible']);
  expect(STATUS_NAMES.missing.pl).toBe('brak danych');
});
