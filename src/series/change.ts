/** What a change does to a quantity: x times the value, x and the value, the value itself, or at most the value. */
export type ChangeOperation = 'multiply' | 'add' | 'set' | 'cap';

/** The words of {@link ChangeOperation}. */
export const CHANGE_OPERATIONS: readonly ChangeOperation[] = ['multiply', 'add', 'set', 'cap'];

/** A change of an assumed quantity, in all years or in some. */
export interface Change {
  /** Names its random numbers, e.g. 'fertility.level 1': changes with one name are drawn alike. */
  readonly id: string;
  readonly operation: ChangeOperation;
  /** By how much, or to what; of an interval the most likely. */
  readonly value: number;
  /** The least it may be; with {@link Change.high} it makes the change uncertain. */
  readonly low?: number;
  /** The most it may be. */
  readonly high?: number;
  /** First calendar year. Left out: all years. */
  readonly from?: number;
  /** Last calendar year. Left out: for good. */
  readonly until?: number;
  /** Years until it is there in full: begun in 2025 with 5, it is full in 2030. Default: 0, at once. */
  readonly phaseIn?: number;
}

/**
 * How much of a change is there in a year: 0 before it begins and after it ends, 1 in full, between in equal steps.
 *
 * @example
 * [2024, 2025, 2026, 2027].map((year) => changeWeight({ from: 2025, phaseIn: 1 }, year)); // => [0, 0.5, 1, 1]
 */
export function changeWeight(
  { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, phaseIn = 0 }: Pick<Change, 'from' | 'until' | 'phaseIn'>,
  year: number,
): number {
  if (year < from || year > until) return 0;
  return phaseIn === 0 ? 1 : Math.min(1, (year - from + 1) / (phaseIn + 1));
}

/**
 * A quantity after a change.
 *
 * @param before - The quantity as it would be.
 * @param operation - What is done to it.
 * @param amount - By how much, or to what.
 * @param weight - How much of the change is there, from 0 to 1; at 0 the quantity stays to the last bit, at 1 it is changed in full.
 * @example
 * changeOf(100, 'multiply', 0.9, 0.5); // => 95
 */
export function changeOf(before: number, operation: ChangeOperation, amount: number, weight: number): number {
  if (weight === 0) return before;
  switch (operation) {
    case 'multiply':
      return before * (weight === 1 ? amount : 1 + weight * (amount - 1));
    case 'add':
      return before + weight * amount;
    case 'set':
      return weight === 1 ? amount : before + weight * (amount - before);
    case 'cap':
      return before <= amount ? before : weight === 1 ? amount : before + weight * (amount - before);
  }
}

/**
 * A quantity after several changes, in their order, each with its most likely value.
 *
 * @param before - The quantity as it would be in that year.
 * @example
 * changedIn(100, [{ id: 'a', operation: 'add', value: 10 }, { id: 'b', operation: 'multiply', value: 2, from: 2025 }], 2025); // => 220
 */
export function changedIn(before: number, changes: readonly Change[], year: number): number {
  return changes.reduce((now, change) => changeOf(now, change.operation, change.value, changeWeight(change, year)), before);
}
