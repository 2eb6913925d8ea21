import type { Series } from '../../series/series.js';
import { FLOWS } from '../package/contract.js';
import type { Figure, Source } from './figure.js';
import { figureSeries } from './figure-series.js';
import { narrow } from './narrow.js';
import { FLOW_TITLES } from './titles.js';

/**
 * One flow of a projection by year.
 *
 * @throws {RangeError} If there is no such flow; the message lists those there are.
 */
export function flowSeries(all: readonly Figure[], area: string, flow: string, sources: readonly Source[]): Series {
  const figures = narrow(narrow(all, 'area', area, 'Town.flow'), 'indicator', flow, 'Town.flow');
  const known = FLOWS.find((name) => name === flow);
  const title = known === undefined ? { pl: flow, en: flow } : FLOW_TITLES[known];
  return figureSeries(figures, { id: flow, title, asked: flow, sources });
}
