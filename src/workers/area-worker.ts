import { type Chunk, type ChunkFailure, type ChunkResult, type ComputeChunk, chunkComputer } from './compute-chunk.js';
import type { AreasPlan } from './simulate-area.js';

/** What a worker is told: first the plan of the run, then chunk after chunk. */
export type WorkerTask =
  | { readonly kind: 'plan'; readonly plan: AreasPlan }
  | { readonly kind: 'chunk'; readonly chunk: Chunk; readonly spare?: Float64Array };

/** What a worker answers to a chunk. */
export type WorkerAnswer = ChunkResult | ChunkFailure;

/** A thread that computes chunks of areas, one after the other. */
export interface AreaWorker {
  /** Sends a task; the memory of `spare` goes with it. */
  post(task: WorkerTask): void;
  /** Says who is told of answers, and of a worker that has died. */
  listen(onAnswer: (answer: WorkerAnswer) => void, onDeath: (reason: string) => void): void;
  /** Ends the thread, whatever it is doing. */
  stop(): void;
}

/**
 * What a worker does: answers each chunk, the arrays of an answer handed over and not copied. The entry of a worker of the
 * browser, bundled by the page, is `const answer = areaAnswers(); onmessage = ({ data }) => answer(data, postMessage)`.
 *
 * @returns A function that takes a task and a way to send the answer with the memory that goes with it.
 * @example
 * typeof areaAnswers(); // => 'function'
 */
export function areaAnswers(): (task: WorkerTask, send: (answer: WorkerAnswer, transfer: ArrayBuffer[]) => void) => void {
  let compute: ComputeChunk | undefined;
  return (task, send) => {
    if (task.kind === 'plan') compute = chunkComputer(task.plan);
    else if (compute !== undefined) {
      const answer = compute(task.chunk, task.spare);
      send(answer, buffersOf(answer));
    }
  };
}

/** The memory of an answer or a task that is handed over. */
function buffersOf(answer: WorkerAnswer): ArrayBuffer[] {
  if ('failed' in answer) return [];
  const { areas, together, atoms } = answer;
  const arrays = [...areas.map(({ quantiles }) => quantiles), ...(together === undefined ? [] : [together.quantiles]), atoms];
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
}

/** The memory of a task that is handed over: none but that to be used again. */
export function buffersOfTask(task: WorkerTask): ArrayBuffer[] {
  return task.kind === 'chunk' && task.spare?.buffer instanceof ArrayBuffer ? [task.spare.buffer] : [];
}
