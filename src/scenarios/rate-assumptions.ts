import { sum } from '../numerics/sum.js';
import { SEXES } from '../population/sex.js';
import type { Rates } from '../rates/rates.js';
import type { Assumption } from './assumption.js';

const TIMES = { pl: 'razy', en: 'times' };
const LEVEL = { operations: ['multiply', 'add', 'set', 'cap'], timing: 'by-year', areas: 'town', unit: TIMES } as const;

/** Children per woman if the rates of a year lasted, by year. */
function totalFertility(rates: Rates): ReadonlyMap<number, number> {
  return new Map(rates.years.map((year) => [year, sum(rates.at(year).fertility) * rates.ageGroups.width]));
}

/** Persons who arrive in a step, by its year. */
function arrivals(rates: Rates): ReadonlyMap<number, number> {
  return new Map(
    rates.years.map((year) => {
      const { migration } = rates.at(year);
      return [year, migration.kind === 'flows' ? sum(SEXES.map((sex) => sum(migration.arrivals[sex]))) : 0];
    }),
  );
}

/** Births, deaths and moves. Rates are changed in this order, so that patches of different assumptions may be swapped. */
export const RATE_ASSUMPTIONS: readonly Assumption[] = [
  {
    path: 'fertility.total',
    title: { pl: 'Dzietność', en: 'Total fertility' },
    unit: { pl: 'dzieci na kobietę', en: 'children per woman' },
    kind: 'rate',
    operations: ['set', 'add', 'cap'],
    range: [0.3, 5],
    timing: 'by-year',
    areas: 'town',
    target: { kind: 'rate', rate: 'fertility', quantity: totalFertility },
  },
  {
    ...LEVEL,
    path: 'fertility.level',
    title: { pl: 'Płodność wobec założonej', en: 'Fertility against what is assumed' },
    kind: 'rate',
    range: [0.1, 5],
    target: { kind: 'rate', rate: 'fertility' },
  },
  {
    ...LEVEL,
    path: 'mortality.level',
    title: { pl: 'Umieralność wobec założonej', en: 'Mortality against what is assumed' },
    kind: 'rate',
    range: [0.2, 5],
    target: { kind: 'rate', rate: 'mortality' },
  },
  {
    ...LEVEL,
    path: 'shock.epidemic',
    title: { pl: 'Epidemia: umieralność w jej latach', en: 'Epidemic: mortality in its years' },
    kind: 'shock',
    operations: ['multiply'],
    range: [0.2, 5],
    factors: [1, 5],
    target: { kind: 'rate', rate: 'mortality' },
  },
  {
    path: 'migration.net',
    title: { pl: 'Saldo migracji: więcej lub mniej przyjazdów', en: 'Net migration: more or fewer arrivals' },
    unit: { pl: 'osoby rocznie', en: 'persons a year' },
    kind: 'rate',
    operations: ['add'],
    range: [0, 20_000],
    timing: 'by-year',
    areas: 'town',
    target: { kind: 'rate', rate: 'arrivals', quantity: arrivals },
  },
  {
    ...LEVEL,
    path: 'migration.in',
    title: { pl: 'Przyjazdy wobec założonych', en: 'Arrivals against what is assumed' },
    kind: 'rate',
    range: [0.1, 10],
    target: { kind: 'rate', rate: 'arrivals' },
  },
  {
    ...LEVEL,
    path: 'shock.arrivals',
    title: { pl: 'Fala przyjazdów w jej latach', en: 'A wave of arrivals in its years' },
    kind: 'shock',
    operations: ['multiply'],
    range: [0.1, 10],
    factors: [1, 10],
    target: { kind: 'rate', rate: 'arrivals' },
  },
  {
    ...LEVEL,
    path: 'migration.out',
    title: { pl: 'Wyjazdy wobec założonych', en: 'Departures against what is assumed' },
    kind: 'rate',
    range: [0.1, 10],
    target: { kind: 'rate', rate: 'departures' },
  },
];
