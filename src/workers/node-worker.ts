import { fail } from '../language/error.js';
import { type AreaWorker, buffersOfTask, type WorkerAnswer } from './area-worker.js';

/**
 * A worker of Node.js. It keeps the process alive while it computes and not when it waits: a run that nobody reads to its
 * end does not hang.
 *
 * @param entry - The module it runs. Default: the one of this package.
 * @throws {RangeError} Where there is no Node.js; a browser starts its own workers, see `startWorker`.
 */
export function nodeWorker(entry: URL = new URL('./node-worker-entry.js', import.meta.url)): AreaWorker {
  // Asked for on use and by name, so that a bundle for the browser does not look for it.
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  if (threads === undefined) {
    return fail(
      'simulateAreas: nie ma tu wątków Node.js; podaj startWorker albo workers: 0',
      'simulateAreas: there are no threads of Node.js here; give startWorker or workers: 0',
    );
  }
  // Options of the program itself, such as those of code given on the command line, are none of a worker's.
  const worker = new threads.Worker(entry, { execArgv: [] });
  worker.unref();
  return {
    post: (task) => {
      if (task.kind === 'chunk') worker.ref();
      worker.postMessage(task, buffersOfTask(task));
    },
    listen: (onAnswer, onDeath) => {
      worker.on('message', (answer: WorkerAnswer) => {
        worker.unref();
        onAnswer(answer);
      });
      worker.on('error', (error) => onDeath(error.message));
      worker.on('exit', (code) => onDeath(`${code}`));
    },
    stop: () => {
      worker.removeAllListeners();
      // What was on its way may still fail; nobody waits for it any more.
      worker.on('error', () => undefined);
      void worker.terminate();
    },
  };
}
