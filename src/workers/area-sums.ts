import { fail } from '../language/error.js';
import { AreaQuantiles } from './area-quantiles.js';
import { addUp, type ChunkResult, type Summary } from './compute-chunk.js';
import type { AreasPlan } from './simulate-area.js';
import { addTo, type SummariseYear, summariseAll, summariser } from './summarise-draws.js';

/** A sum of areas on its way: how many of them are still to come. */
interface OpenSum {
  readonly name: string;
  readonly size: number;
  missing: number;
  atoms: Float64Array | undefined;
  held: number;
  heldShifts: number;
}

/** Sums of areas; only those are in memory of which some areas have come and others not. */
export class AreaSums {
  readonly #plan: AreasPlan;
  readonly #sums: readonly OpenSum[];
  readonly #ofArea: ReadonlyMap<string, readonly OpenSum[]>;
  #summarise: SummariseYear | undefined;

  /**
   * @param sums - Ids of areas by the name of the sum.
   * @throws {RangeError} If a sum has no area or one twice.
   */
  constructor(plan: AreasPlan, sums: Readonly<Record<string, readonly string[]>>) {
    const ofArea = new Map<string, OpenSum[]>();
    this.#plan = plan;
    this.#sums = Object.entries(sums).map(([name, ids]) => {
      if (ids.length === 0 || new Set(ids).size !== ids.length) {
        fail(
          `simulateAreas: suma „${name}” nie ma obszarów albo ma któryś dwa razy; podaj każdy raz`,
          `simulateAreas: the sum "${name}" has no areas, or one of them twice; give each once`,
        );
      }
      const sum: OpenSum = { name, size: ids.length, missing: ids.length, atoms: undefined, held: 0, heldShifts: 0 };
      for (const id of ids) ofArea.set(id, [...(ofArea.get(id) ?? []), sum]);
      return sum;
    });
    this.#ofArea = ofArea;
  }

  /** Names of the sums an area belongs to, in the order of the sums. */
  namesOf(id: string): readonly string[] {
    return (this.#ofArea.get(id) ?? []).map(({ name }) => name);
  }

  /**
   * What becomes of a chunk's people: whether they are a whole sum, and whether another sum needs them.
   *
   * @param id - Of one of its areas.
   * @param count - Number of its areas.
   */
  roleOf(id: string, count: number): { readonly summed: boolean; readonly complete: boolean; readonly wanted: boolean } {
    const sums = this.#ofArea.get(id) ?? [];
    const complete = sums.some(({ size }) => size === count);
    return { summed: sums.length > 0, complete, wanted: sums.some(({ size }) => size !== count) };
  }

  /**
   * Adds the areas of a chunk to their sums.
   *
   * @returns The sums that are complete now.
   */
  *add(id: string, { areas, together, atoms }: ChunkResult): Generator<AreaQuantiles> {
    for (const sum of this.#ofArea.get(id) ?? []) {
      sum.missing -= areas.length;
      if (sum.size === areas.length && together !== undefined) {
        yield this.#resultOf(sum.name, together);
        continue;
      }
      const { held, heldShifts } = addUp(new Float64Array(0), [sum, ...areas]);
      sum.held = held;
      sum.heldShifts = heldShifts;
      if (atoms === undefined) continue;
      if (sum.atoms === undefined) sum.atoms = atoms.slice();
      else addTo(sum.atoms, atoms);
      if (sum.missing > 0) continue;
      this.#summarise ??= summariser(this.#plan);
      const quantiles = summariseAll(this.#plan, this.#summarise, sum.atoms);
      sum.atoms = undefined;
      yield this.#resultOf(sum.name, { quantiles, held, heldShifts });
    }
  }

  /** @throws {RangeError} If areas of a sum have not come. */
  requireComplete(): void {
    const open = this.#sums.find(({ missing }) => missing > 0);
    if (open === undefined) return;
    fail(
      `simulateAreas: sumie „${open.name}” brakuje obszarów: ${open.missing} z ${open.size}; podaj je albo skróć listę`,
      `simulateAreas: the sum "${open.name}" lacks ${open.missing} of its ${open.size} areas; give them or shorten the list`,
    );
  }

  #resultOf(id: string, summary: Summary): AreaQuantiles {
    const { years, groups, probabilities } = this.#plan;
    return new AreaQuantiles({ id, kind: 'sum', years, groups: groups.names, probabilities, ...summary });
  }
}
