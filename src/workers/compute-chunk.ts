import { KohortaError } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { AreaJob } from '../projection/areas/area-job.js';
import { type PackedArea, unpackArea } from './packed-area.js';
import { type AreasPlan, advanceArea, drawFutures } from './simulate-area.js';
import { addTo, roomForQuantiles, summariseAll, summariser, yearOf } from './summarise-draws.js';

/** Neighbouring areas that belong to the same sums: what a worker computes at one time. */
export interface Chunk {
  readonly areas: readonly PackedArea[];
  /** Whether the areas belong to a sum: then their people are added up, draw by draw. */
  readonly summed: boolean;
  /** Whether all areas of a sum are here: then its quantiles are computed with those of the areas. */
  readonly complete: boolean;
  /** Whether somebody needs the people of the areas together themselves. */
  readonly wanted: boolean;
}

/** What is known of one area, or of areas together. */
export interface Summary {
  /** Quantiles by year × group × probability. */
  readonly quantiles: Float64Array;
  readonly held: number;
  readonly heldShifts: number;
}

/** The answer to a chunk. */
export interface ChunkResult {
  /** In the order of the areas. */
  readonly areas: readonly Summary[];
  /** Of the areas together, if they are complete. */
  readonly together?: Summary;
  /** People of the areas together by year × atom × draw, if wanted. */
  readonly atoms?: Float64Array;
}

/** An area that could not be simulated, and why. */
export interface ChunkFailure {
  readonly failed: Message;
}

/** Computes chunks; memory of an earlier sum is handed back to be used again. */
export type ComputeChunk = (chunk: Chunk, spare?: Float64Array) => ChunkResult | ChunkFailure;

/**
 * Makes what computes the chunks of a run, in a worker or in this thread.
 *
 * @param plan - Of the run.
 */
export function chunkComputer(plan: AreasPlan): ComputeChunk {
  const summarise = summariser(plan);
  const size = plan.years.length * plan.groups.atoms.length * plan.draws;

  const simulated = ({ population, rates, uncertainty }: AreaJob, together: Float64Array | undefined, isFirst: boolean): Summary => {
    const futures = drawFutures(plan, uncertainty === undefined ? { population } : { population, uncertainty });
    const quantiles = roomForQuantiles(plan);
    const held = advanceArea(plan, futures, { area: population.areas[0], rates }, (atoms, year) => {
      summarise(atoms, quantiles, year);
      if (together === undefined) return;
      const sum = yearOf(together, plan, year);
      if (isFirst) sum.set(atoms);
      else addTo(sum, atoms);
    });
    return { quantiles, held, heldShifts: futures.paths.heldShifts };
  };

  return ({ areas, summed, complete, wanted }, spare) => {
    const together = summed ? (spare ?? new Float64Array(size)) : undefined;
    const summaries: Summary[] = [];
    for (const [place, packed] of areas.entries()) {
      try {
        summaries.push(simulated(unpackArea(packed), together, place === 0));
      } catch (error) {
        return { failed: named(packed.population.description.areas[0], error) };
      }
    }
    if (together === undefined) return { areas: summaries };
    const summary = complete ? { together: addUp(summariseAll(plan, summarise, together), summaries) } : {};
    return { areas: summaries, ...summary, ...(wanted ? { atoms: together } : {}) };
  };
}

/** The quantiles of areas together, with what was held in all of them. */
export function addUp(quantiles: Float64Array, parts: readonly Omit<Summary, 'quantiles'>[]): Summary {
  const total = (key: 'held' | 'heldShifts'): number => parts.reduce((sum, part) => sum + part[key], 0);
  return { quantiles, held: total('held'), heldShifts: total('heldShifts') };
}

function named(id: string, error: unknown): Message {
  const text =
    error instanceof KohortaError ? error.text : { pl: `błąd programu: ${String(error)}`, en: `error of the program: ${String(error)}` };
  return { pl: `simulateAreas: obszar „${id}”: ${text.pl}`, en: `simulateAreas: area "${id}": ${text.en}` };
}
