import type { Message } from '../../language/language.js';
import { Hierarchy } from './hierarchy.js';

/** What the quantities of {@link sumsOf} are called. */
export interface SumsOfOptions {
  /** By id. Default: the id. */
  readonly titles?: Readonly<Record<string, Message>>;
}

/**
 * Quantities that add up, written as what is the sum of what: services of one kind and of all kinds, or women and men by area.
 *
 * @param sums - Each total with its parts; a part may be a total itself, and belong to several totals.
 * @throws {RangeError} If a sum has no parts or one twice, a quantity is part of itself, or parts overlap.
 * @example
 * sumsOf({ care: ['home', 'day'], day: ['club', 'centre'] }).nodes; // => ['care', 'home', 'day', 'club', 'centre']
 */
export function sumsOf(sums: Readonly<Record<string, readonly string[]>>, { titles = {} }: SumsOfOptions = {}): Hierarchy {
  return new Hierarchy({ sums: new Map(Object.entries(sums)), titles: new Map(Object.entries(titles)) });
}
