import { binomial } from '../../numerics/binomial.js';
import { poisson } from '../../numerics/poisson.js';
import { RandomStream } from '../../numerics/random-stream.js';
import { writeMembers } from './add-rows.js';
import type { Kernel, KernelRun, KernelStep, RowSums } from './kernel.js';
import type { Layout } from './layout.js';
import { instantiateKernel, type KernelExports } from './wasm-module.js';

/** Bytes by which the memory of WebAssembly grows. */
const PAGE = 65536;

/**
 * The kernel in WebAssembly, of which the JavaScript one is the reference: the same bits from the same input.
 *
 * @returns Nothing where there is no WebAssembly.
 * @example
 * wasmKernel()?.kind; // => 'wasm'
 */
export function wasmKernel(): Kernel | undefined {
  const wasm = instantiateKernel();
  if (wasm === undefined) return undefined;
  const start = wasm.start();
  let layout: Layout | undefined;
  let isWhole = false;
  let sums: RowSums | undefined;
  return {
    kind: 'wasm',
    memorySize: () => wasm.memory.buffer.byteLength,
    begin: (run: KernelRun): Float64Array => {
      layout = run.layout;
      const { groups, stride, people, factors, births, table, scratch, streams, members, size } = layout;
      const lacking = start + 8 * size - wasm.memory.buffer.byteLength;
      if (lacking > 0) wasm.memory.grow(Math.ceil(lacking / PAGE));
      wasm.plan(groups, stride, people, factors, births, table, scratch, streams, layout.sums, members, run.firstDraw);
      isWhole = run.addresses.length > 0;
      run.addresses.forEach(([name, name2, , , seed, seed2], event) => {
        wasm.address(event, name, name2, seed, seed2);
      });
      sums = run.sums;
      const memory = new Float64Array(wasm.memory.buffer, start, size);
      if (sums !== undefined) writeMembers(memory, layout, sums);
      return memory;
    },
    advance: ({ year, boys, moves, movesAtStart, careful }: KernelStep): void => {
      if (layout === undefined) return;
      const options = [Number(moves), Number(movesAtStart), Number(careful)] as const;
      if (isWhole) wasm.advanceWhole(layout.draws, year, boys, ...options);
      else wasm.advanceExpected(layout.draws, boys, ...options);
      if (wasm.refused.value > 0) failAsSamplers(wasm);
    },
    addUp: (): void => {
      if (layout !== undefined && sums !== undefined) wasm.addUp(layout.draws, sums.rows.length, sums.rounding ?? 0);
    },
  };
}

/** Throws what the samplers of the reference throw for the same parameters. */
function failAsSamplers({ refused, refusedTrials, refusedShare }: KernelExports): void {
  const numbers = new RandomStream(new Int32Array(6));
  if (refused.value === 1) binomial(numbers, refusedTrials.value, refusedShare.value);
  else poisson(numbers, refusedTrials.value);
}
