import { sum } from '../../numerics/sum.js';
import type { Projection, StepAccount } from '../../projection/projection.js';
import type { BySex } from '../../rates/rates.js';

/** What happens in one or more years, persons. */
export interface Events {
  readonly births: number;
  readonly deaths: number;
  readonly arrivals: number;
  readonly departures: number;
}

/** What happens in one step. */
export function eventsOfStep({ births, deaths, arrivals, departures }: StepAccount): Events {
  return { births: births.female + births.male, deaths: total(deaths), arrivals: total(arrivals), departures: total(departures) };
}

/** What happens in all steps of a projection together. */
export function eventsOf({ steps }: Projection): Events {
  const all = steps.map(eventsOfStep);
  return {
    births: sum(all.map(({ births }) => births)),
    deaths: sum(all.map(({ deaths }) => deaths)),
    arrivals: sum(all.map(({ arrivals }) => arrivals)),
    departures: sum(all.map(({ departures }) => departures)),
  };
}

function total({ female, male }: BySex): number {
  return sum(female) + sum(male);
}
