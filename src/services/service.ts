import type { Message } from '../language/language.js';
import type { Change } from '../series/change.js';
import type { Draws } from '../series/draws.js';
import type { Quality, Status } from '../tables/status.js';

/** One figure a service is computed from. */
export interface ServiceInput {
  /** Machine name, unique within the service, e.g. 'users'. */
  readonly id: string;
  readonly title: Message;
  /** In {@link ServiceInput.unit}; null where missing. */
  readonly value: number | null;
  /** The least it may be; with {@link ServiceInput.high} it makes the input uncertain. */
  readonly low?: number;
  /** The most it may be. */
  readonly high?: number;
  readonly unit: Message;
  readonly status: Status;
  readonly quality?: Quality;
  /** Calendar year of the figure. */
  readonly year?: number;
  /** Document and place, or who assumes it. */
  readonly source: string;
  /** What to know about it; why it is missing. */
  readonly note?: Message;
  /** What a scenario does to it, in its order; see `drawInputByYear()`. */
  readonly changes?: readonly Change[];
}

/** A service in draws: need, demand, capacity, shortage, cost and whatever else it has. */
export interface ServiceResult {
  /** Machine name, e.g. 'home-care'. */
  readonly id: string;
  readonly title: Message;
  /** Id of the area. */
  readonly area: string;
  /** What is computed, in draws by year: 'need', 'demand', 'capacity', 'shortage', 'cost', or the service's own such as 'hours'. */
  readonly quantities: ReadonlyMap<string, Draws>;
  readonly inputs: readonly ServiceInput[];
  /** What could not be computed, and which figure is missing for it. */
  readonly missing: readonly Message[];
}
