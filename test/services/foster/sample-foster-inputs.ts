import type { FosterCareInputs, ServiceInput } from '../../../src/index.js';

/** A figure for tests. */
export function figure(id: string, value: number | null, more: Partial<ServiceInput> = {}): ServiceInput {
  return { id, title: { pl: id, en: id }, value, unit: { pl: '', en: '' }, status: 'published', source: 'test', ...more };
}

/** What a sample differs in. */
export interface SampleOptions {
  readonly inCare?: number;
  readonly children?: number;
  readonly exit?: number;
  readonly exitRange?: readonly [low: number, high: number];
  /** PLN a month with kin, where all children live; else a mix. */
  readonly kinOnly?: number;
  readonly origins?: FosterCareInputs['origins'];
}

/** Inputs of a town with one stock, of 2015. */
export function fosterInputs({
  inCare = 54,
  children = 9000,
  exit = 0.2,
  exitRange,
  kinOnly,
  origins = [],
}: SampleOptions = {}): FosterCareInputs {
  const cost = (value: number): ServiceInput[] => [figure('cost', value, { year: 2015 })];
  const range = exitRange === undefined ? {} : { low: exitRange[0], high: exitRange[1] };
  return {
    stocks: [{ inCare: figure('inCare', inCare, { year: 2015 }), children: figure('children', children, { year: 2015 }) }],
    origins,
    exitShare: figure('exit', exit, range),
    institutionShare: figure('institution', kinOnly === undefined ? 0.25 : 0),
    kinShare: figure('kin', kinOnly === undefined ? 0.7 : 1),
    professionalShare: figure('professional', kinOnly === undefined ? 0.1 : 0),
    monthlyCosts: { kin: cost(kinOnly ?? 660), 'non-professional': cost(1000), professional: cost(2000), institution: cost(4000) },
    costGrowth: figure('growth', 0),
  };
}
