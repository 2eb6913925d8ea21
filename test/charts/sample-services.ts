import { Draws } from '../../src/series/draws.js';
import type { ServiceInput, ServiceResult } from '../../src/services/service.js';
import { type Tornado, tornado } from '../../src/services/tornado.js';

const YEARS = [2022, 2023, 2024, 2025] as const;

/** A quantity of 101 draws in four years that lie evenly from its low to its high, the first year computed. */
export function sampleQuantity(
  title: { readonly pl: string; readonly en: string },
  ends: readonly (readonly [low: number, high: number])[],
): Draws {
  return new Draws({
    description: { id: title.en, title, unit: { pl: 'miejsca', en: 'places' }, digits: 0 },
    years: YEARS,
    values: ends.map(([low, high]) => Float64Array.from({ length: 101 }, (_, draw) => low + ((high - low) * draw) / 100)),
    statuses: ['estimated', 'projected', 'projected', 'projected'],
    source: 'plan',
  });
}

const DEMAND = sampleQuantity({ pl: 'Potrzebne miejsca', en: 'Places needed' }, [
  [20, 40],
  [30, 60],
  [40, 80],
  [50, 100],
]);
const CAPACITY = sampleQuantity({ pl: 'Miejsca', en: 'Places' }, [
  [30, 30],
  [54, 54],
  [54, 54],
  [54, 54],
]);

/** A service that lacks places from 2024 on: 60 of 54 in the middle. */
export function sampleService(
  quantities: readonly (readonly [string, Draws])[] = [
    ['demand', DEMAND],
    ['capacity', CAPACITY],
  ],
): ServiceResult {
  return {
    id: 'day-homes',
    title: { pl: 'Dzienne domy pomocy', en: 'Day homes' },
    area: 'rumia',
    quantities: new Map(quantities),
    inputs: [],
    missing: [{ pl: 'Nie policzono: kolejka; brakuje: liczba oczekujących', en: 'Not computed: waiting list; missing: people waiting' }],
  };
}

/** The same without places. */
export function sampleDemand(): ServiceResult {
  return sampleService([['demand', DEMAND]]);
}

const flow = (pl: string, en: string, low: number, high: number): Draws =>
  sampleQuantity(
    { pl, en },
    YEARS.map(() => [low, high] as const),
  );

/** Foster care of totals, or of single stays with the ways out. */
export function sampleFosterCare(isOfStays: boolean): ServiceResult {
  const ways = [
    ['home', flow('Wróciły do domu', 'Went home', 4, 8)],
    ['adoption', flow('Przysposobione', 'Adopted', 1, 3)],
    ['adult', flow('Osiągnęły pełnoletność', 'Came of age', 2, 4)],
  ] as const;
  return sampleService([
    ['children', flow('Dzieci w pieczy', 'Children in care', 40, 70)],
    ['rate', flow('Na 1000 dzieci', 'Per 1,000 children', 4, 7)],
    ['entries', flow('Umieszczone', 'Placed', 6, 16)],
    ['exits', flow('Opuściły pieczę', 'Left care', 7, 15)],
    ...(isOfStays ? ways : []),
  ]);
}

const input = (id: string, pl: string, en: string, [low, value, high]: readonly [number, number, number]): ServiceInput => ({
  id,
  title: { pl, en },
  value,
  low,
  high,
  unit: { pl: 'udział', en: 'share' },
  status: 'assumed',
  source: 'kohorta',
});

/** A tornado of four inputs, of which one moves the result to one side only and one not at all. */
export function sampleTornado(): Tornado {
  const share = input(
    'share',
    'Część osób, które przychodziłyby do domu dziennego',
    'Share of the people who would come',
    [0.01, 0.03, 0.1],
  );
  const days = input('days', 'Dni w tygodniu', 'Days a week', [3, 4, 5]);
  const bend = input('bend', 'Odległość od środka', 'Distance from the middle', [-1, 0, 2]);
  const none = input('none', 'Bez znaczenia', 'Of no matter', [1, 2, 3]);
  return tornado(
    (revise) => {
      const [one, other, third] = [share, days, bend].map((one) => revise(one).value ?? 0);
      return 1000 * one * (other / 5) + 8 * third * third;
    },
    [share, days, bend, none],
    { id: 'places', title: { pl: 'Potrzebne miejsca, 2040', en: 'Places needed, 2040' }, unit: { pl: 'miejsca', en: 'places' }, digits: 0 },
  );
}
