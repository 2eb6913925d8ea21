import { type AreaWorker, buffersOfTask, type WorkerAnswer } from './area-worker.js';

/** What is used of a `Worker` of the browser. */
export interface WebWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: string, listener: (event: { readonly data: WorkerAnswer; readonly message: string }) => void): void;
  terminate(): void;
}

/**
 * A worker of the browser for `simulateAreas()`; its script answers with `areaAnswers()`.
 *
 * @param worker - For instance `new Worker(url, { type: 'module' })`.
 * @example
 * const worker = { postMessage: () => undefined, addEventListener: () => undefined, terminate: () => undefined };
 * typeof webWorker(worker).post; // => 'function'
 */
export function webWorker(worker: WebWorker): AreaWorker {
  return {
    post: (task) => worker.postMessage(task, buffersOfTask(task)),
    listen: (onAnswer, onDeath) => {
      worker.addEventListener('message', ({ data }) => onAnswer(data));
      worker.addEventListener('error', ({ message }) => onDeath(message));
    },
    stop: () => worker.terminate(),
  };
}
