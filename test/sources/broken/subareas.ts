import { type BrokenCopy, changedCell } from './broken-copy.js';

const FILE = 'subareas.csv';
const ZONE_SIZE = { area: 'rumia-rewitalizacja', parameter: 'population' };
const UNIT_SHARE = { area: 'rumia-zagorze', parameter: 'share' };

/** What is known of the parts of the town. */
export const BROKEN_SUBAREAS: readonly BrokenCopy[] = [
  changedCell({
    name: 'a lower limit above its value',
    file: FILE,
    where: ZONE_SIZE,
    column: 'low',
    to: '6000',
    kind: 'out-of-range',
    pl: ['5950 leży poza swoimi granicami', 'najwyżej 5950'],
    en: ['5950 lies outside its limits', 'at most 5950'],
  }),
  changedCell({
    name: 'an upper limit below its value',
    file: FILE,
    where: ZONE_SIZE,
    column: 'high',
    to: '5900',
    kind: 'out-of-range',
    pl: ['co najmniej 5950'],
    en: ['at least 5950'],
  }),
  changedCell({
    name: 'a trapezoid without its upper limit',
    file: FILE,
    where: ZONE_SIZE,
    column: 'high',
    to: '',
    kind: 'missing-value',
    pl: ['nie ma granicy', 'uzupełnij granicę'],
    en: ['has no limit', 'fill in the limit'],
  }),
  {
    name: 'parts of an area that are not the whole of it',
    spoil: (town) => {
      town.change(FILE, UNIT_SHARE, 'value', '0.4');
      const row = town.line(FILE, { area: 'rumia-stara-rumia-1', parameter: 'share' });
      return { kind: 'sum', file: FILE, row, column: 'value', pl: ['dają razem 0.8671', 'razem 1'], en: ['add up to 0.8671', '1 in all'] };
    },
  },
  changedCell({
    name: 'a share of an area above 1',
    file: FILE,
    where: { area: 'rumia-towarowa', parameter: 'share' },
    column: 'value',
    to: '23.4',
    kind: 'out-of-range',
    pl: ['od 0 do 1'],
    en: ['0 to 1'],
  }),
  changedCell({
    name: 'fewer than no people in an area',
    file: FILE,
    where: ZONE_SIZE,
    column: 'low',
    to: '-5500',
    kind: 'negative',
    pl: ['liczba od 0'],
    en: ['a number from 0'],
  }),
  changedCell({
    name: 'a distribution that nobody knows',
    file: FILE,
    where: ZONE_SIZE,
    column: 'distribution',
    to: 'triangle',
    kind: 'word',
    pl: ['trapezoid'],
    en: ['trapezoid'],
  }),
  changedCell({
    name: 'a part of the town that is not in the list of areas',
    file: FILE,
    where: UNIT_SHARE,
    column: 'area',
    to: 'rumia-janowo',
    kind: 'unknown-area',
    pl: ['rumia-janowo'],
    en: ['rumia-janowo'],
  }),
  {
    name: 'residents of institutions missing without a reason',
    spoil: (town) => {
      const row = town.change(FILE, { parameter: 'institution_residents' }, 'value', '');
      town.set(FILE, row, 'note', '');
      return { kind: 'missing-without-reason', file: FILE, row, column: 'value', pl: ['dopisz powód'], en: ['add the reason'] };
    },
  },
];
