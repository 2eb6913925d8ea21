import { type BrokenCopy, changedCell } from './broken-copy.js';

const FILE = 'indicators.csv';
const PLACES = { indicator: 'day_form_places_ra' };

/** Indicators and their targets. */
export const BROKEN_INDICATORS: readonly BrokenCopy[] = [
  changedCell({
    name: 'a formula that cannot be read',
    file: FILE,
    where: PLACES,
    column: 'formula',
    to: 'children / (places',
    kind: 'word',
    pl: ['nawias „(” nie ma końca', 'popraw formułę'],
    en: ['the parenthesis "(" has no end', 'correct the formula'],
  }),
  changedCell({
    name: 'a forecast with a function nobody knows',
    file: FILE,
    where: PLACES,
    column: 'forecast',
    to: 'grwth(1; 2)',
    kind: 'word',
    pl: ['znak „;” nic tu nie znaczy'],
    en: ['the character ";" means nothing here'],
  }),
  changedCell({
    name: 'a deadline before the base year',
    file: FILE,
    where: PLACES,
    column: 'deadline',
    to: '2014',
    kind: 'word',
    pl: ['termin nie jest po roku bazowym 2015'],
    en: ['the deadline does not come after the base year 2015'],
  }),
  changedCell({
    name: 'a target without a deadline',
    file: FILE,
    where: PLACES,
    column: 'target',
    to: '',
    kind: 'word',
    pl: ['cel i termin podaje się razem'],
    en: ['a target and its deadline go together'],
  }),
  changedCell({
    name: 'a target with no better side',
    file: FILE,
    where: PLACES,
    column: 'direction',
    to: 'none',
    kind: 'word',
    pl: ['nie mówi, czy lepiej więcej, czy mniej'],
    en: ['does not say whether more or less is better'],
  }),
  changedCell({
    name: 'planned values after the deadline',
    file: FILE,
    where: PLACES,
    column: 'milestones',
    to: '2018: 40; 2030: 95',
    kind: 'word',
    pl: ['nie leżą między rokiem bazowym a terminem'],
    en: ['do not lie between the base year and the deadline'],
  }),
];
