import { type BrokenCopy, changedCell } from './broken-copy.js';

const FILE = 'providers.csv';
const COOPERATIVE = { provider: 'linia-zagorska-struga', service: 'repairs' };
const DAY_HOMES = { provider: 'plan-domy-dzienne' };

/** Who provides services. */
export const BROKEN_PROVIDERS: readonly BrokenCopy[] = [
  changedCell({
    name: 'a sector of a provider nobody knows',
    file: FILE,
    where: COOPERATIVE,
    column: 'sector',
    to: 'state',
    kind: 'word',
    pl: ['social-economy'],
    en: ['social-economy'],
  }),
  changedCell({
    name: 'a provider whose status is that of a figure',
    file: FILE,
    where: COOPERATIVE,
    column: 'status',
    to: 'counted',
    kind: 'word',
    pl: ['published', 'planned', 'missing'],
    en: ['published', 'planned', 'missing'],
  }),
  changedCell({
    name: 'a provider in an area that is not there',
    file: FILE,
    where: COOPERATIVE,
    column: 'area',
    to: 'janowo',
    kind: 'unknown-area',
    pl: ['areas.csv'],
    en: ['areas.csv'],
  }),
  changedCell({
    name: 'a provider from a source that is not there',
    file: FILE,
    where: COOPERATIVE,
    column: 'source',
    to: 'plotka',
    kind: 'unknown-source',
    pl: ['sources.csv'],
    en: ['sources.csv'],
  }),
  changedCell({
    name: 'a provider from a month that is none',
    file: FILE,
    where: DAY_HOMES,
    column: 'from',
    to: '2022-13-24',
    kind: 'date',
    pl: ['2022-13-24'],
    en: ['2022-13-24'],
  }),
  changedCell({
    name: 'a provider of no service',
    file: FILE,
    where: DAY_HOMES,
    column: 'service',
    to: '',
    kind: 'missing-value',
    pl: ['service'],
    en: ['service'],
  }),
  changedCell({
    name: 'a gap of the directory that nobody is asked about',
    file: FILE,
    where: DAY_HOMES,
    column: 'ask',
    to: 'Bd.',
    kind: 'missing-without-reason',
    pl: ['sector, fee, contact', 'wpisz, kogo zapytać'],
    en: ['sector, fee, contact', 'write whom to ask'],
  }),
  {
    name: 'a provider that stands twice for one service and area',
    spoil: (town) => {
      const row = town.add(FILE, town.lines(FILE)[town.line(FILE, COOPERATIVE) - 1]);
      return {
        kind: 'duplicate-key',
        file: FILE,
        row,
        column: 'provider, service, area',
        pl: ['linia-zagorska-struga'],
        en: ['linia-zagorska-struga'],
      };
    },
  },
];
