import { sum } from '../../numerics/sum.js';
import { SEXES } from '../../population/sex.js';
import type { StepAccount } from '../../projection/projection.js';
import type { BySex } from '../../rates/rates.js';
import { type Cell, Table } from '../../tables/table.js';
import { personsColumn, textColumn } from './columns.js';
import type { TownResults } from './results.js';

/** One kind of event over the whole plan, and what it does to the difference between two projections. */
export interface Cause {
  readonly id: 'births' | 'deaths' | 'migration';
  readonly label: string;
  /** Events in the plan and in the other projection, persons over all years; migration as arrivals less departures. */
  readonly ours: number;
  readonly theirs: number;
  /** Persons by which it lifts the plan above the other; deaths count against. */
  readonly effect: number;
}

/**
 * The difference between the plan and the office's projection, taken apart: since both start from the same people, the
 * balance identity makes it the sum of the differences in births, deaths and migration.
 */
export function causes({ town, plan, words: { t } }: TownResults): Cause[] {
  const years = plan.years.slice(1);
  const office = (flow: string): number => sum(years.map((year) => town.flows(flow).at(year) ?? Number.NaN));
  const ourBirths = total(plan.steps, ({ births }) => births.female + births.male);
  const ourDeaths = total(plan.steps, ({ deaths }) => people(deaths));
  const ourMigration = total(plan.steps, ({ arrivals, departures }) => people(arrivals) - people(departures));
  const theirBirths = office('births');
  const theirDeaths = office('deaths');
  const theirMigration = office('internal_in') + office('immigration') - office('internal_out') - office('emigration');
  return [
    { id: 'births', label: t('urodzenia', 'births'), ours: ourBirths, theirs: theirBirths, effect: ourBirths - theirBirths },
    { id: 'deaths', label: t('zgony', 'deaths'), ours: ourDeaths, theirs: theirDeaths, effect: theirDeaths - ourDeaths },
    {
      id: 'migration',
      label: t('saldo migracji', 'net migration'),
      ours: ourMigration,
      theirs: theirMigration,
      effect: ourMigration - theirMigration,
    },
  ];
}

/** {@link causes} as a table, with their sum: the difference at the end. */
export function causesTable(parts: readonly Cause[], { plan, words: { t } }: TownResults): Table {
  const period = `${plan.base.year + 1}–${plan.horizon.year}`;
  return new Table(
    [
      textColumn('component', 'Składnik', 'Component'),
      personsColumn('plan', 'Plan kohorty', 'Plan by kohorta'),
      personsColumn('gus', 'Prognoza GUS', 'Official projection'),
      personsColumn('effect', 'Wpływ na różnicę ludności', 'Effect on the difference'),
    ],
    [...parts.map(({ label, ours, theirs, effect }) => [label, ours, theirs, effect]), balance(parts, t)],
    {
      title: { pl: `Skąd różnica: zdarzenia ${period} razem`, en: `Where the difference comes from: events ${period} together` },
      source: { pl: 'kohorta; GUS, prognoza ludności gmin 2023–2040', en: 'kohorta; Statistics Poland, projection of communes 2023–2040' },
    },
  );
}

/** What the events together do to the number of people. */
function balance(parts: readonly Cause[], t: TownResults['words']['t']): Cell[] {
  const signs = parts.map(({ id }) => (id === 'deaths' ? -1 : 1));
  const all = (of: (part: Cause) => number): number => sum(parts.map((part, index) => signs[index] * of(part)));
  return [
    t('zmiana ludności', 'change of population'),
    all(({ ours }) => ours),
    all(({ theirs }) => theirs),
    sum(parts.map(({ effect }) => effect)),
  ];
}

function total(steps: readonly StepAccount[], of: (step: StepAccount) => number): number {
  return sum(steps.map(of));
}

function people(by: BySex): number {
  return sum(SEXES.map((sex) => sum(by[sex])));
}
