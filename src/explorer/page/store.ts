import { type ExplorerState, stateFromHash, stateToHash } from '../state.js';

/** Why a state is set: a control on its way, or a choice that can be undone. */
export type Change = 'moving' | 'chosen';

/** The state of the page, its past, and who wants to hear of it. */
export class Store {
  #state: ExplorerState;
  /** States one can go back to, the newest last. */
  readonly #past: ExplorerState[] = [];
  readonly #usual: ExplorerState;
  readonly #listeners: ((state: ExplorerState, change: Change) => void)[] = [];
  #settled: ExplorerState;

  /** @param usual - The state where the address says nothing. */
  constructor(usual: ExplorerState) {
    this.#usual = usual;
    this.#state = stateFromHash(location.hash, usual);
    this.#settled = this.#state;
    // Only somebody else's change of the address: our own replaces it without an event.
    addEventListener('hashchange', () => this.set(stateFromHash(location.hash, usual)));
  }

  get state(): ExplorerState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Calls a listener after every change. */
  listen(listener: (state: ExplorerState, change: Change) => void): void {
    this.#listeners.push(listener);
  }

  /** A new state; while a control moves, its last place before counts as one step of the past. */
  set(state: ExplorerState, change: Change = 'chosen'): void {
    this.#state = state;
    if (change === 'chosen' && JSON.stringify(state) !== JSON.stringify(this.#settled)) {
      this.#past.push(this.#settled);
      this.#settled = state;
      history.replaceState(null, '', stateToHash(state));
    }
    for (const listener of this.#listeners) listener(state, change);
  }

  /** Changes a part of the state. */
  change(part: Partial<ExplorerState>, change: Change = 'chosen'): void {
    this.set({ ...this.#state, ...part }, change);
  }

  /** Back to the state before the last choice. */
  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#state = before;
    this.#settled = before;
    history.replaceState(null, '', stateToHash(before));
    for (const listener of this.#listeners) listener(before, 'chosen');
  }

  /** Everything as at first but the language and the view. */
  reset(): void {
    const { language, view } = this.#state;
    this.set({ ...this.#usual, language, view });
  }
}
