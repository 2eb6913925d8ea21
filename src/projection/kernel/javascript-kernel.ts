import { RandomStream } from '../../numerics/random-stream.js';
import { addRows } from './add-rows.js';
import type { BlockStep } from './block.js';
import { expectedStep } from './expected-step.js';
import type { Kernel, KernelRun, KernelStep, RowSums } from './kernel.js';
import { BLOCK, type Layout } from './layout.js';
import { type EventStreams, wholeStep } from './whole-step.js';

/**
 * The kernel in plain JavaScript: what WebAssembly is measured against, and what runs where there is none.
 *
 * @param blockSize - Draws advanced together, at most {@link BLOCK}; changes the speed only.
 * @example
 * javascriptKernel().kind; // => 'javascript'
 */
export function javascriptKernel(blockSize: number = BLOCK): Kernel {
  let memory = new Float64Array(0);
  let layout: Layout | undefined;
  let streams: EventStreams | undefined;
  let sums: RowSums | undefined;
  let firstDraw = 0;
  return {
    kind: 'javascript',
    memorySize: () => memory.byteLength,
    begin: (run: KernelRun): Float64Array => {
      layout = run.layout;
      if (memory.length < layout.size) memory = new Float64Array(layout.size);
      streams = streamsOf(run, blockSize);
      firstDraw = run.firstDraw;
      sums = run.sums;
      return memory;
    },
    advance: (step: KernelStep): void => {
      if (layout === undefined) return;
      for (let first = 0; first < layout.draws; first += blockSize) {
        const block: BlockStep = { ...step, memory, layout, first, end: Math.min(layout.draws, first + blockSize) };
        if (streams === undefined) expectedStep(block);
        else {
          for (const ofEvent of Object.values(streams)) {
            for (let j = 0; j < block.end - first; j++) ofEvent[j].restart(step.year, firstDraw + first + j);
          }
          wholeStep(block, streams);
        }
      }
    },
    addUp: (): void => {
      if (layout !== undefined && sums !== undefined) addRows(memory, layout, sums);
    },
  };
}

function streamsOf({ addresses, layout }: KernelRun, blockSize: number): EventStreams | undefined {
  if (addresses.length === 0) return undefined;
  const [departures, deaths, arrivals, births] = addresses.map((address) =>
    Array.from({ length: Math.min(layout.draws, blockSize) }, () => new RandomStream(address)),
  );
  return { departures, deaths, arrivals, births };
}
