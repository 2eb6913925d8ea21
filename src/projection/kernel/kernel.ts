import type { Layout } from './layout.js';

/** What happens by chance, each with random numbers of its own: a change of one leaves the others as they are. */
export const EVENTS = ['departures', 'deaths', 'arrivals', 'births'] as const;

/** Which people are added up in every draw. */
export interface RowSums {
  /** Rows of people (women by age group, then men) by sum. */
  readonly rows: readonly (readonly number[])[];
  /**
   * Rounds each sum to a multiple, by adding a large number and taking it away again: 1.5 × 2^28 rounds to multiples of 2^-24.
   * Default: 0, which rounds nothing.
   */
  readonly rounding?: number;
}

/** The run of draws that a kernel's memory holds. */
export interface KernelRun {
  readonly layout: Layout;
  /** Number of the first draw in memory. */
  readonly firstDraw: number;
  /** Addresses of the streams of {@link EVENTS}, for any year and draw; none where expected numbers are counted. */
  readonly addresses: readonly Int32Array[];
  /** What is added up, if anything. */
  readonly sums?: RowSums;
}

/** One step of all draws in memory. */
export interface KernelStep {
  /** Year in which it ends. */
  readonly year: number;
  /** Share of boys among those born. */
  readonly boys: number;
  /** Whether migrants move at the beginning too. */
  readonly movesAtStart: boolean;
  /** Whether anybody moves in this step. */
  readonly moves: boolean;
  /** Whether a draw shifts births or arrivals to other ages, or a share has to be held at 0 or 1. */
  readonly careful: boolean;
}

/**
 * What advances people by a step: in plain JavaScript, which is the reference, or in WebAssembly, which gives the same bits
 * faster.
 */
export interface Kernel {
  readonly kind: 'javascript' | 'wasm';
  /** Size of its memory, bytes; it never shrinks. */
  memorySize(): number;
  /**
   * Makes room for a run.
   *
   * @returns The memory; what it holds is not cleared. Valid until the next run.
   */
  begin(run: KernelRun): Float64Array;
  /** Advances all draws in memory by one step, whose rates and factors have been written there. */
  advance(step: KernelStep): void;
  /** Adds up the people of the run's sums. */
  addUp(): void;
}
