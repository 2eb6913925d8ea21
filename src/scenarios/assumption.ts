import type { Message } from '../language/language.js';
import type { UncertainRate } from '../projection/uncertainty.js';
import type { Rates } from '../rates/rates.js';
import type { Change, ChangeOperation } from '../series/change.js';
import type { TownServiceInputs } from '../services/town-service-inputs.js';

/** What kind of quantity an assumption is. */
export type AssumptionKind = 'rate' | 'shock' | 'capacity' | 'service' | 'price';

/** Where and when a change of the inputs of services holds. */
export interface ChangeInputsOptions {
  /** First year of the model. */
  readonly from: number;
  /** Id of a part of the town. */
  readonly area?: string;
}

/** What a change does: to the level of a rate, or to the inputs of services. */
export type AssumptionTarget =
  | {
      readonly kind: 'rate';
      readonly rate: UncertainRate;
      /** What is changed, by year; see `RateChange`. Left out: the level, 1. */
      readonly quantity?: (rates: Rates) => ReadonlyMap<number, number>;
    }
  | {
      readonly kind: 'services';
      readonly change: (inputs: TownServiceInputs, change: Change, options: ChangeInputsOptions) => TownServiceInputs;
    };

/** An assumption that a scenario can change. */
export interface Assumption {
  /** Machine name, e.g. 'fertility.level'. */
  readonly path: string;
  readonly title: Message;
  readonly unit: Message;
  readonly kind: AssumptionKind;
  readonly operations: readonly ChangeOperation[];
  /** Least and most value of the quantity itself, for set and cap. */
  readonly range: readonly [least: number, most: number];
  /** Least and most value to multiply by. Default: 0.1 to 10. */
  readonly factors?: readonly [least: number, most: number];
  /** Whether it can change in some years only. */
  readonly timing: 'by-year' | 'all-years';
  /** Whether parts of the town have it of their own. */
  readonly areas: 'town' | 'parts';
  /** Whether only whole numbers make sense. Default: false. */
  readonly isWhole?: boolean;
  /** Whether the value may be an interval. Default: true. */
  readonly isCertain?: boolean;
  readonly target: AssumptionTarget;
}

const FACTORS = [0.1, 10] as const;

/**
 * The least and the most value of an operation on an assumption.
 *
 * @example
 * allowedValues({ path: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: '', en: '' }, kind: 'rate', operations: ['set', 'add'], range: [0, 2], timing: 'by-year', areas: 'town', target: { kind: 'rate', rate: 'fertility' } }, 'add'); // => [-2, 2]
 */
export function allowedValues(
  { range, factors = FACTORS }: Assumption,
  operation: ChangeOperation,
): readonly [least: number, most: number] {
  const [least, most] = range;
  if (operation === 'multiply') return factors;
  return operation === 'add' ? [least - most, most - least] : range;
}
