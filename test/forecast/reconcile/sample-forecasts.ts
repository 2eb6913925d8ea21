import { Draws } from '../../../src/series/draws.js';

/** Forecasts of the years from 2030, one array of draws a year and node. */
export function sampleForecasts(values: Readonly<Record<string, readonly (readonly number[])[]>>): Map<string, Draws> {
  return new Map(Object.entries(values).map(([id, years]) => [id, sampleForecast(id, years)]));
}

/** The forecast of one node. */
export function sampleForecast(id: string, values: readonly (readonly number[])[]): Draws {
  return new Draws({
    description: { id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } },
    years: values.map((_, place) => 2030 + place),
    values: values.map((draws) => Float64Array.from(draws)),
    statuses: values.map(() => 'projected'),
    source: 'test',
  });
}
