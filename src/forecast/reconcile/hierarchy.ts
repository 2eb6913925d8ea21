import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';

/** What a hierarchy is made of. */
export interface HierarchyParts {
  /** Each total and its parts; a part may be a total itself, and belong to several totals. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
  /** What the quantities are called where it is not their id. */
  readonly titles?: ReadonlyMap<string, Message>;
}

/**
 * Quantities that add up: areas of a town, services and their sum. Everything in it follows from its leaves, the quantities
 * that are no sum of others. Made by `hierarchyOf()` and `sumsOf()`.
 *
 * @example
 * const areas = new Hierarchy({ sums: new Map([['city', ['zone', 'rest']], ['zone', ['north', 'south']]]) });
 * areas.leaves; // => ['north', 'south', 'rest']
 */
export class Hierarchy {
  /** All ids, each total before its parts. */
  readonly nodes: readonly string[];
  /** The ids that are no sum; those of one total stand side by side wherever totals nest. */
  readonly leaves: readonly string[];
  /** The ids that are part of nothing. */
  readonly tops: readonly string[];
  readonly #sums: ReadonlyMap<string, readonly string[]>;
  readonly #titles: ReadonlyMap<string, Message>;
  readonly #rows: ReadonlyMap<string, Float64Array>;

  /**
   * @throws {RangeError} If there is no sum, a sum has no parts or one twice, a quantity is part of itself, or a leaf comes into
   * one total in two ways.
   */
  constructor({ sums, titles = new Map() }: HierarchyParts) {
    if (sums.size === 0) fail('Hierarchy: nie ma żadnej sumy; podaj co najmniej jedną', 'Hierarchy: there is no sum; give at least one');
    for (const [total, parts] of sums) checkParts(total, parts);
    const parts = new Set([...sums.values()].flat());
    this.tops = [...sums.keys()].filter((total) => !parts.has(total));
    this.nodes = inOrder(this.tops, sums);
    this.leaves = this.nodes.filter((id) => !sums.has(id));
    this.#sums = sums;
    this.#titles = titles;
    this.#rows = rowsOf(this.nodes, this.leaves, sums);
  }

  /** What a quantity is the sum of; nothing for a leaf. */
  partsOf(id: string): readonly string[] {
    return this.#sums.get(this.#known(id)) ?? [];
  }

  /** The totals that a quantity is a direct part of. */
  totalsOf(id: string): string[] {
    this.#known(id);
    return [...this.#sums].filter(([, parts]) => parts.includes(id)).map(([total]) => total);
  }

  /** What a quantity is called. */
  titleOf(id: string): Message {
    return this.#titles.get(this.#known(id)) ?? { pl: id, en: id };
  }

  /** How often each leaf is in a quantity: 1 or 0, in the order of the leaves. Not to be changed. */
  leavesIn(id: string): Float64Array {
    return this.#rows.get(this.#known(id)) ?? new Float64Array(0);
  }

  /**
   * Every quantity from the leaves, in the order of the nodes; a total is the sum of its parts to the last bit.
   *
   * @param values - One per leaf, in their order.
   */
  sumUp(values: ArrayLike<number>): Float64Array {
    const all = new Map(this.leaves.map((id, place) => [id, values[place]]));
    for (const id of this.nodes.toReversed()) {
      if (!all.has(id))
        all.set(
          id,
          this.partsOf(id).reduce((total, part) => total + (all.get(part) ?? Number.NaN), 0),
        );
    }
    return Float64Array.from(this.nodes, (id) => all.get(id) ?? Number.NaN);
  }

  #known(id: string): string {
    if (this.nodes.includes(id)) return id;
    const ids = this.nodes.join(', ');
    return fail(`Hierarchy: nie ma „${id}”; są: ${ids}`, `Hierarchy: there is no "${id}"; there are: ${ids}`);
  }
}

function checkParts(total: string, parts: readonly string[]): void {
  const twice = parts.find((part, place) => parts.indexOf(part) !== place);
  if (parts.length > 0 && twice === undefined) return;
  const what = twice === undefined ? { pl: 'brak części', en: 'no parts' } : { pl: `„${twice}” dwa razy`, en: `"${twice}" twice` };
  fail(`Hierarchy: suma „${total}”: ${what.pl}; podaj każdą część raz`, `Hierarchy: the sum "${total}": ${what.en}; name each part once`);
}

/** Totals before their parts; of a tree the order in which one reads it. */
function inOrder(tops: readonly string[], sums: HierarchyParts['sums']): string[] {
  const nodes: string[] = [];
  const visit = (id: string, above: readonly string[]): void => {
    if (above.includes(id)) failCircle([...above.slice(above.indexOf(id)), id]);
    if (nodes.includes(id)) return;
    for (const part of (sums.get(id) ?? []).toReversed()) visit(part, [...above, id]);
    nodes.unshift(id);
  };
  for (const top of tops.toReversed()) visit(top, []);
  // What no top reaches goes round.
  for (const total of sums.keys()) if (!nodes.includes(total)) visit(total, []);
  return nodes;
}

function failCircle(circle: readonly string[]): never {
  const path = circle.join(' → ');
  return fail(
    `Hierarchy: ${path}: wielkość jest częścią samej siebie; usuń jedną z tych sum`,
    `Hierarchy: ${path}: a quantity is part of itself; take one of these sums away`,
  );
}

function rowsOf(nodes: readonly string[], leaves: readonly string[], sums: HierarchyParts['sums']): Map<string, Float64Array> {
  const rows = new Map<string, Float64Array>();
  for (const id of nodes.toReversed()) {
    const row = Float64Array.from(leaves, (leaf) => (leaf === id ? 1 : 0));
    for (const part of sums.get(id) ?? []) {
      rows.get(part)?.forEach((count, leaf) => {
        row[leaf] += count;
      });
    }
    const twice = row.findIndex((count) => count > 1);
    if (twice >= 0) {
      fail(
        `Hierarchy: „${leaves[twice]}” wchodzi do sumy „${id}” dwa razy; części sumy nie mogą na siebie zachodzić`,
        `Hierarchy: "${leaves[twice]}" comes into the sum "${id}" twice; the parts of a sum must not overlap`,
      );
    }
    rows.set(id, row);
  }
  return rows;
}
