import { expect, test } from 'vitest';
import { type Observation, Series, type SeriesDescription } from '../../src/series/series.js';
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

test('the table carries status and source', () => {
  const table = new Series(description, [observation(2016, null)]).table();
  expect(table.rows).toEqual([[2016, null, 'missing', 'S1']]);
  expect(table.title).toEqual(description.title);
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
