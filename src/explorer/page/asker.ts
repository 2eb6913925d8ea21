import type { Answer, Question, Request } from '../protocol.js';

/** What of a question the page decides; the asker numbers it. */
export type Wanted = Omit<Question, 'number'>;

/** Asks the worker, at most once a frame and always the newest, and passes on what answers the newest question. */
export class Asker {
  readonly #worker: Worker;
  #number = 0;
  #wanted: Wanted | undefined;

  constructor(worker: Worker, hear: (answer: Answer) => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      // Numbers of a moment ago are better than none while a slider moves; a view of a moment ago would jump.
      if (!('number' in data) || data.kind === 'numbers' || data.number === this.#number) hear(data);
    });
  }

  /** Sends what is no question about the state. */
  send(request: Request): void {
    this.#worker.postMessage(request);
  }

  ask(wanted: Wanted): void {
    const isWaiting = this.#wanted !== undefined;
    this.#wanted = wanted;
    if (isWaiting) return;
    performance.mark('kohorta-asked');
    // Several events of one frame are one question.
    queueMicrotask(() => {
      const newest = this.#wanted;
      this.#wanted = undefined;
      if (newest === undefined) return;
      this.#number += 1;
      const question: Question = { ...newest, number: this.#number };
      this.send({ kind: 'question', question });
    });
  }
}
