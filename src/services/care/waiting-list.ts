import { fail } from '../../language/error.js';
import type { Draws } from '../../series/draws.js';
import { quantityOf } from '../quantity-of.js';

/** How people enter and leave a service whose places are limited. */
export interface WaitingListOptions {
  /** Share of the users who leave in a year: one for all draws, or one for each; from 0 to 1. */
  readonly leave: number | Float64Array;
  /** Share of those waiting who give up, move or die in a year; from 0 to 1. Default: as of the users. */
  readonly giveUp?: number | Float64Array;
  /** Users and people waiting in the first year. Default: the demand, users up to the capacity, the rest waiting. */
  readonly start?: { readonly users: number; readonly waiting: number };
}

/** A service with a limit, in draws by year. */
export interface WaitingList {
  /** People served at the end of the year. */
  readonly users: Draws;
  /** People waiting at the end of the year. */
  readonly waiting: Draws;
  /** People who began in the year; 0 in the first. */
  readonly starts: Draws;
}

/**
 * Who is served and who waits when not everybody can be: each year W' = max(0, W + new - starts - dropped out). New are those
 * who make the demand what it is: demand less what is left of last year's, not below 0; starts fill the free places.
 *
 * With `giveUp` as `leave`, and a demand that never falls faster than people leave, users and people waiting add up to
 * the demand.
 *
 * @param demand - People who would be served if there were no limit.
 * @param capacity - People who can be served at a time; Infinity is no limit.
 * @throws {RangeError} If years or numbers of draws differ or a share is not from 0 to 1.
 * @example
 * const draws = (...values) => new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'osoby', en: 'persons' } }, years: values.map((_, place) => 2022 + place), values: values.map((value) => Float64Array.of(value)), statuses: values.map(() => 'projected'), source: 'plan' });
 * waitingList(draws(100, 120, 130), draws(110, 110, 110), { leave: 0.25 }).waiting.at(2024); // => [20]
 */
export function waitingList(demand: Draws, capacity: Draws, { leave, giveUp = leave, start }: WaitingListOptions): WaitingList {
  if (capacity.count !== demand.count || capacity.years.join() !== demand.years.join()) {
    fail(
      `waitingList: popyt ma ${demand.count} losowań i ${demand.years.length} lat, pojemność ${capacity.count} i ${capacity.years.length}; oczekiwano tych samych`,
      `waitingList: demand has ${demand.count} draws and ${demand.years.length} years, capacity ${capacity.count} and ${capacity.years.length}; expected the same`,
    );
  }
  const [leaving, dropping] = [leave, giveUp].map((share) => shareByDraw(share, demand.count));
  const values = () => demand.years.map(() => new Float64Array(demand.count));
  const [users, waiting, starts] = [values(), values(), values()];
  demand.years.forEach((year, place) => {
    const [asked, there] = [demand.at(year), capacity.at(year)];
    const before = place === 0 ? undefined : demand.at(demand.years[place - 1]);
    for (let draw = 0; draw < demand.count; draw++) {
      if (before === undefined) {
        users[place][draw] = start?.users ?? Math.min(asked[draw], there[draw]);
        waiting[place][draw] = start?.waiting ?? asked[draw] - users[place][draw];
        continue;
      }
      // Where the demand falls faster than people leave, more of them leave.
      const staying = Math.min(asked[draw], users[place - 1][draw] * (1 - leaving[draw]));
      const stillWaiting = waiting[place - 1][draw] * (1 - dropping[draw]);
      const fresh = Math.max(0, asked[draw] - before[draw] * (1 - leaving[draw]));
      const free = Math.max(0, there[draw] - staying);
      starts[place][draw] = Math.min(free, stillWaiting + fresh);
      users[place][draw] = staying + starts[place][draw];
      waiting[place][draw] = Math.max(0, stillWaiting + fresh - starts[place][draw]);
    }
  });
  const { unit } = demand.description;
  const made = (id: string, pl: string, en: string, of: readonly Float64Array[]): Draws =>
    quantityOf(demand, { id, title: { pl, en }, unit, digits: 0 }, (_, draw, place) => of[place][draw]);
  return {
    users: made('served', 'Korzystający', 'People served', users),
    waiting: made('waiting', 'Oczekujący', 'People waiting', waiting),
    starts: made('starts', 'Rozpoczynający w roku', 'People who begin in the year', starts),
  };
}

function shareByDraw(share: number | Float64Array, draws: number): Float64Array {
  const shares = typeof share === 'number' ? new Float64Array(draws).fill(share) : share;
  if (shares.length === draws && shares.every((one) => one >= 0 && one <= 1)) return shares;
  return fail(
    `waitingList: udział odchodzących nie jest liczbą od 0 do 1 dla każdego z ${draws} losowań`,
    `waitingList: the share who leave is not a number from 0 to 1 for each of ${draws} draws`,
  );
}
