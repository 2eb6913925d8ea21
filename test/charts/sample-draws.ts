import { Draws } from '../../src/series/draws.js';
import { sampleProjection } from './sample-town.js';

/** Number of draws, odd so that the quantiles of 0.1, 0.25, 0.5, … are draws. */
const COUNT = 41;

/** A quantity of the sample town in draws that lie evenly about the projection, each year farther apart; the base is known. */
export function sampleDraws(ages = 'total', people = 52634): Draws {
  const { description, observations } = sampleProjection(people).sum({ ages });
  return new Draws({
    description,
    years: observations.map(({ year }) => year),
    statuses: observations.map(({ status }) => status),
    source: 'GUS',
    values: observations.map(({ year, value }) =>
      Float64Array.from({ length: COUNT }, (_, draw) => (value ?? 0) * (1 + ((year - 2022) / 18) * 0.2 * (draw / (COUNT - 1) - 0.5))),
    ),
  });
}
