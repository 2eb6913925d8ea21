import { type BrokenCopy, changedCell } from './broken-copy.js';

const FILE = 'costs.csv';
const GRANT = { service: 'day-home', item: 'state_grant', year: '2021' };
const PLACES = { service: 'day-home', item: 'places' };

/** What services cost. */
export const BROKEN_COSTS: readonly BrokenCopy[] = [
  changedCell({
    name: 'a lower limit of a cost above its value',
    file: FILE,
    where: GRANT,
    column: 'low',
    to: '500',
    kind: 'out-of-range',
    pl: ['400 leży poza swoimi granicami', 'najwyżej 400'],
    en: ['400 lies outside its limits', 'at most 400'],
  }),
  changedCell({
    name: 'a cost below zero',
    file: FILE,
    where: GRANT,
    column: 'value',
    to: '-400',
    kind: 'negative',
    pl: ['kwota poniżej zera'],
    en: ['an amount below zero'],
  }),
  changedCell({
    name: 'fewer places than none',
    file: FILE,
    where: PLACES,
    column: 'value',
    to: '-54',
    kind: 'negative',
    pl: ['liczba od 0'],
    en: ['a number from 0'],
  }),
  changedCell({
    name: 'an item nobody knows',
    file: FILE,
    where: GRANT,
    column: 'item',
    to: 'gifts',
    kind: 'word',
    pl: ['state_grant'],
    en: ['state_grant'],
  }),
  changedCell({
    name: 'a sector nobody knows',
    file: FILE,
    where: GRANT,
    column: 'sector',
    to: 'state',
    kind: 'word',
    pl: ['social-economy'],
    en: ['social-economy'],
  }),
  changedCell({
    name: 'a grant for a role of the staff',
    file: FILE,
    where: GRANT,
    column: 'role',
    to: 'carer',
    kind: 'word',
    pl: ['stanowisko nie pasuje do pozycji'],
    en: ['the role does not fit item'],
  }),
  changedCell({
    name: 'a share of a cost above 1',
    file: FILE,
    where: { item: 'state_grant_max_share', year: '2021' },
    column: 'value',
    to: '50',
    kind: 'out-of-range',
    pl: ['od 0 do 1'],
    en: ['0 to 1'],
  }),
  {
    name: 'a cost missing without a reason',
    spoil: (town) => {
      const row = town.change(FILE, { service: 'day-home', item: 'premises' }, 'value', '');
      town.set(FILE, row, 'note', '');
      return { kind: 'missing-without-reason', file: FILE, row, column: 'value', pl: ['dopisz powód'], en: ['add the reason'] };
    },
  },
];
