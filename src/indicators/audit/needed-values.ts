import { KohortaError } from '../../language/error.js';
import type { Expression } from '../formula/expression.js';
import type { ClaimInput } from './claim.js';
import { formulaRange } from './formula-range.js';

/** What one input would have to be, all others as they stand, for a claim to be right. */
export interface NeededValue {
  /** Id of the input. */
  readonly input: string;
  /** In the unit of the input. */
  readonly value: number;
}

/** How many times its value an input is looked for up to. */
const FARTHEST = 10;
const STEPS = 400;

/**
 * For each input the value at which the formula gives the number aimed at; none where no value from 0 to ten times the present
 * one does.
 *
 * @param aim - In basic units.
 */
export function neededValues(expression: Expression, inputs: ReadonlyMap<string, ClaimInput>, aim: number): NeededValue[] {
  return [...inputs.values()].flatMap((input): NeededValue[] => {
    if (input.value === null || input.value <= 0) return [];
    const missed = (value: number): number => missedBy(expression, inputs, { input, value, aim });
    const value = rootOf(missed, input.value);
    return value === undefined ? [] : [{ input: input.id, value }];
  });
}

interface Trial {
  readonly input: ClaimInput;
  readonly value: number;
  readonly aim: number;
}

function missedBy(expression: Expression, inputs: ReadonlyMap<string, ClaimInput>, { input, value, aim }: Trial): number {
  const fixed = new Map([...inputs].map(([name, one]) => [name, pointOf(one, one === input ? value : one.value)]));
  try {
    return formulaRange(expression, fixed).value - aim;
  } catch (error) {
    // At this value the formula has none, e.g. because a denominator is 0.
    if (error instanceof KohortaError) return Number.NaN;
    throw error;
  }
}

/** The input as one number, without its range. */
function pointOf({ low, high, precision, ...input }: ClaimInput, value: number | null): ClaimInput {
  return { ...input, value };
}

/** The root nearest to where one stands, found by the first change of sign and halving. */
function rootOf(f: (value: number) => number, from: number): number | undefined {
  let nearest: number | undefined;
  for (const [towards, steps] of [
    [0, STEPS / 10],
    [from * FARTHEST, STEPS],
  ] as const) {
    const root = firstRoot(f, from, towards, steps);
    if (root !== undefined && (nearest === undefined || Math.abs(root - from) < Math.abs(nearest - from))) nearest = root;
  }
  return nearest;
}

function firstRoot(f: (value: number) => number, from: number, towards: number, steps: number): number | undefined {
  let [a, fa] = [from, f(from)];
  for (let step = 1; step <= steps; step++) {
    const b = from + ((towards - from) * step) / steps;
    const fb = f(b);
    if (fb === 0) return b;
    // A jump from plus to minus is no root: there a denominator is 0.
    if (Number.isFinite(fa) && Number.isFinite(fb) && fa < 0 !== fb < 0) return halved(f, a, b);
    [a, fa] = [b, fb];
  }
  return undefined;
}

function halved(f: (value: number) => number, from: number, to: number): number | undefined {
  let [a, b] = [from, to];
  const atStart = f(a);
  for (let step = 0; step < 60; step++) {
    const middle = (a + b) / 2;
    if (f(middle) < 0 === atStart < 0) a = middle;
    else b = middle;
  }
  const root = (a + b) / 2;
  return Math.abs(f(root)) <= Math.abs(atStart) ? clean(root) : undefined;
}

/** Without the last digits, which halving leaves undecided. */
function clean(value: number): number {
  return Number(value.toPrecision(9));
}
