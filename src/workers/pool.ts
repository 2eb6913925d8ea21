import { KohortaError } from '../language/error.js';
import type { AreaWorker, WorkerAnswer } from './area-worker.js';
import { type Chunk, type ChunkResult, chunkComputer } from './compute-chunk.js';
import type { AreasPlan } from './simulate-area.js';

/** Who computes the chunks of a run. */
export interface Pool {
  /** Chunks that may be under way at one time. */
  readonly places: number;
  /** Computes a chunk; `spare` is memory of an earlier sum to be used again. */
  compute(chunk: Chunk, spare?: Float64Array): Promise<ChunkResult>;
  stop(): void;
}

/** Computes chunks in this thread. */
export function thisThread(plan: AreasPlan): Pool {
  const compute = chunkComputer(plan);
  return {
    places: 1,
    compute: async (chunk, spare) => resultOf(compute(chunk, spare)),
    stop: () => undefined,
  };
}

/** A chunk that waits for a worker or is with one. */
interface Waiting {
  readonly chunk: Chunk;
  readonly spare: Float64Array | undefined;
  readonly resolve: (result: ChunkResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Computes chunks in workers, each one chunk at a time, in the order they come.
 *
 * @param workers - Stopped together with the pool.
 */
export function workerPool(plan: AreasPlan, workers: readonly AreaWorker[]): Pool {
  const queue: Waiting[] = [];
  const idle: AreaWorker[] = [...workers];
  const busy = new Map<AreaWorker, Waiting>();
  let dead: KohortaError | undefined;

  const next = (): void => {
    while (queue.length > 0) {
      const worker = idle.shift();
      if (worker === undefined) return;
      const waiting = queue.shift();
      if (waiting === undefined) return;
      busy.set(worker, waiting);
      const { chunk, spare } = waiting;
      worker.post({ kind: 'chunk', chunk, ...(spare === undefined ? {} : { spare }) });
    }
  };
  const answered = (worker: AreaWorker, answer: WorkerAnswer): void => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    try {
      waiting?.resolve(resultOf(answer));
    } catch (error) {
      waiting?.reject(error);
    }
    next();
  };
  const died = (reason: string): void => {
    dead ??= new KohortaError({
      pl: `simulateAreas: wątek zakończył pracę (${reason}); spróbuj z mniejszą liczbą wątków (workers)`,
      en: `simulateAreas: a worker has ended (${reason}); try fewer workers`,
    });
    for (const waiting of [...busy.values(), ...queue.splice(0)]) waiting.reject(dead);
    busy.clear();
  };
  for (const worker of workers) {
    worker.listen((answer) => answered(worker, answer), died);
    worker.post({ kind: 'plan', plan });
  }
  return {
    // One chunk with each worker; the one that makes it more waits for whoever is ready first.
    places: workers.length,
    compute: (chunk, spare) =>
      new Promise((resolve, reject) => {
        if (dead !== undefined) {
          reject(dead);
          return;
        }
        queue.push({ chunk, spare, resolve, reject });
        next();
      }),
    stop: () => {
      for (const worker of workers) worker.stop();
    },
  };
}

function resultOf(answer: WorkerAnswer): ChunkResult {
  if ('failed' in answer) throw new KohortaError(answer.failed);
  return answer;
}
