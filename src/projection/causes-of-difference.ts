import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import { sumOfSexes } from '../population/by-sex.js';
import type { ComparisonNames } from '../series/compare-series.js';
import type { Series } from '../series/series.js';
import { personsColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { Projection } from './projection.js';

/** The flows another projection publishes by year. */
export type PublishedFlow = 'births' | 'deaths' | 'internal_in' | 'internal_out' | 'immigration' | 'emigration';

/** One kind of event over a whole projection, and what it does to the difference between two projections. */
export interface Cause {
  readonly id: 'births' | 'deaths' | 'migration';
  readonly name: Message;
  /** Events in this projection and in the other, persons over all years; migration as arrivals less departures. */
  readonly ours: number;
  readonly theirs: number;
  /** Persons by which it lifts this projection above the other; deaths count against. */
  readonly effect: number;
}

/**
 * Why two projections that start from the same people differ: the balance identity makes the difference the sum of
 * the differences in births, deaths and migration.
 *
 * @param projection - This projection.
 * @param flows - The other projection: gives the series of a flow, persons per year.
 * @returns Births, deaths and net migration; NaN where the other projection lacks a year.
 * @example
 * const people = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: '' }, Float64Array.of(3, 2, 3, 2));
 * const plan = new Projection({ title: { pl: 'Plan', en: 'Plan' }, populations: [people], steps: [] });
 * const none = () => new Series({ id: 'flow', title: { pl: '', en: '' }, unit: { pl: 'osoby', en: 'persons' } }, []);
 * causesOfDifference(plan, none).map(({ effect }) => effect); // => [0, 0, 0]
 */
export function causesOfDifference(projection: Projection, flows: (flow: PublishedFlow) => Series): Cause[] {
  const { steps } = projection;
  const theirs = (flow: PublishedFlow): number => {
    const series = flows(flow);
    return sum(steps.map(({ year }) => series.at(year) ?? Number.NaN));
  };
  const events = [
    {
      id: 'births',
      name: { pl: 'urodzenia', en: 'births' },
      ours: sum(steps.map(({ births }) => sumOfSexes(births))),
      theirs: theirs('births'),
      sign: 1,
    },
    {
      id: 'deaths',
      name: { pl: 'zgony', en: 'deaths' },
      ours: sum(steps.map(({ deaths }) => sumOfSexes(deaths))),
      theirs: theirs('deaths'),
      sign: -1,
    },
    {
      id: 'migration',
      name: { pl: 'saldo migracji', en: 'net migration' },
      ours: sum(steps.map(({ arrivals, departures }) => sumOfSexes(arrivals) - sumOfSexes(departures))),
      theirs: theirs('internal_in') + theirs('immigration') - theirs('internal_out') - theirs('emigration'),
      sign: 1,
    },
  ] as const;
  return events.map(({ sign, ...event }) => ({ ...event, effect: sign * (event.ours - event.theirs) }));
}

/** How the table of causes is named, and the language of its first column. */
export interface CausesTableOptions extends ComparisonNames, LanguageOptions {}

/**
 * The causes as a table, the last row their sum: how much more the population changes here than there.
 *
 * @param causes - Of {@link causesOfDifference}.
 * @example
 * causesTable([{ id: 'births', name: { pl: 'urodzenia', en: 'births' }, ours: 5, theirs: 7, effect: -2 }]).values('effect'); // => [-2, -2]
 */
export function causesTable(
  causes: readonly Cause[],
  { ours, theirs, title, source, language = currentLanguage() }: CausesTableOptions = {},
): Table {
  const change = (of: (cause: Cause) => number): number => sum(causes.map((cause) => (cause.id === 'deaths' ? -1 : 1) * of(cause)));
  return new Table(
    [
      textColumn('component', 'Składnik', 'Component'),
      personsColumn('ours', ours?.pl ?? 'Projekcja', ours?.en ?? 'Projection'),
      personsColumn('theirs', theirs?.pl ?? 'Odniesienie', theirs?.en ?? 'Reference'),
      signedColumn(personsColumn('effect', 'Wpływ na różnicę ludności', 'Effect on the difference')),
    ],
    [
      ...causes.map((cause) => [say(cause.name, language), cause.ours, cause.theirs, cause.effect]),
      [
        say({ pl: 'zmiana ludności', en: 'change of population' }, language),
        change((cause) => cause.ours),
        change((cause) => cause.theirs),
        sum(causes.map(({ effect }) => effect)),
      ],
    ],
    {
      title: title ?? {
        pl: 'Skąd różnica: zdarzenia wszystkich lat razem',
        en: 'Where the difference comes from: events of all years together',
      },
      ...(source === undefined ? {} : { source }),
    },
  );
}
