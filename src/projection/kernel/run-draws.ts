import { fail } from '../../language/error.js';
import { streamAddress } from '../../numerics/stream.js';
import type { Rates, StepRates } from '../../rates/rates.js';
import type { Paths } from '../paths.js';
import type { MigrationTiming } from '../step.js';
import { withKernel } from './choose-kernel.js';
import { EVENTS, type Kernel, type RowSums } from './kernel.js';
import { type Layout, layOut } from './layout.js';
import { writeStepTable } from './step-table.js';
import { factorWriter } from './write-factors.js';

/** Many draws of the future of one area. */
export interface DrawsJob {
  /**
   * People of the base, a row for each sex (women first) and age group, a column for each draw; or one column, where all draws
   * begin with the same people. Not changed.
   */
  readonly start: Float64Array;
  readonly draws: number;
  /** Number of the first draw, when the draws are a part of a run. Default: 0. */
  readonly firstDraw?: number;
  /** Years in which the steps end, rising. */
  readonly years: readonly number[];
  /** For every year; migration as flows, or none. */
  readonly rates: Rates;
  /** Of these draws and years. */
  readonly paths: Paths;
  /** Whether chance decides over whole people, or expected numbers are counted. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
  /** Of the random numbers by which chance decides. */
  readonly seed: number;
  /** Id of the area, a part of the name of its random numbers. */
  readonly area: string;
  /** What is added up in every draw. Default: nothing. */
  readonly sums?: RowSums;
}

/** The people of all draws at the end of a step. */
export interface DrawsAtYear {
  readonly year: number;
  /** Number of the step, from 0; -1 is the base, which is shown where there are sums. */
  readonly step: number;
  /** Persons, rows and columns as those of the start. Valid only during the visit: copy what is to be kept. */
  readonly cells: Float64Array;
  /** The job's sums, a row of draws each; valid as long as the cells. */
  readonly sums: Float64Array;
}

/** What a run says about itself. */
export interface DrawsRun {
  /** Shares of people dying or leaving that had to be held at 0 or 1: of draws, steps, sexes and age groups. */
  readonly held: number;
}

/**
 * Advances many draws year by year and shows each year to a visitor, without keeping them: memory does not grow with the
 * number of years.
 *
 * The numbers of a draw depend on nothing but the seed, the area, the year and the draw, so a run can be split into runs of
 * fewer draws by `firstDraw`.
 *
 * @param job - Base, rates, paths.
 * @param visit - Called after each step; and with the base before them, where the job has sums.
 * @throws {RangeError} If sizes do not match, rates are missing for a year, or migration is given as net counts.
 * @example
 * const one = Float64Array.of(1, 1);
 * const none = { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * const rates = new Rates({ width: 1, count: 2 }, new Map([[2023, none]]));
 * const paths = drawPaths(NO_UNCERTAINTY, { seed: 1, area: 'a', base: 2022, years: [2023], draws: 1 });
 * const seen: number[] = [];
 * runDraws({ start: Float64Array.of(3, 2, 3, 2), draws: 1, years: [2023], rates, paths, seed: 1, area: 'a' }, ({ cells }) => seen.push(...cells));
 * seen; // => [0, 5, 0, 5]
 */
export function runDraws(job: DrawsJob, visit: (now: DrawsAtYear) => void): DrawsRun {
  return withKernel((kernel) => runDrawsOn(kernel, job, visit));
}

/**
 * {@link runDraws} on a given kernel; every kernel gives the same bytes.
 *
 * @param kernel - What computes.
 */
export function runDrawsOn(kernel: Kernel, job: DrawsJob, visit: (now: DrawsAtYear) => void): DrawsRun {
  check(job);
  const { start, draws, firstDraw = 0, years, rates, paths, people = 'whole', timing = 'even', seed, area, sums } = job;
  const { width, count } = rates.ageGroups;
  const layout = layOut(count, draws, sums?.rows);
  const addresses = people === 'whole' ? EVENTS.map((module) => streamAddress(seed, { module, area, year: 0, draw: 0 })) : [];
  const memory = kernel.begin({ layout, firstDraw, addresses, ...(sums === undefined ? {} : { sums }) });
  writePeople(memory, layout, start);
  const peopleOf = rowsOf(memory, layout, layout.people, 2 * count);
  const sumsOf = rowsOf(memory, layout, layout.sums, sums?.rows.length ?? 0);
  const show = (year: number, step: number): void => {
    if (sums !== undefined) kernel.addUp();
    visit({ year, step, cells: peopleOf(), sums: sumsOf() });
  };
  if (sums !== undefined) show(years[0] - width, -1);
  const writeFactors = factorWriter(memory, layout, paths, width);
  let held = 0;
  let written: StepRates | undefined;
  years.forEach((year, step) => {
    const stepRates = rates.at(year);
    // Often the same for many years.
    if (stepRates !== written) writeStepTable(memory, layout, stepRates, { width, timing });
    written = stepRates;
    const factors = writeFactors(step);
    held += factors.held;
    const moves = stepRates.migration.kind === 'flows';
    kernel.advance({
      year,
      boys: stepRates.sexRatioAtBirth / (1 + stepRates.sexRatioAtBirth),
      moves,
      movesAtStart: moves && timing === 'even',
      careful: factors.shifts || factors.held > 0,
    });
    show(year, step);
  });
  return { held };
}

function writePeople(memory: Float64Array, { people, groups, draws, stride }: Layout, start: Float64Array): void {
  const isSame = start.length === 2 * groups;
  for (let row = 0; row < 2 * groups; row++) {
    const first = people + row * stride;
    if (isSame) memory.fill(start[row], first, first + draws);
    else memory.set(start.subarray(row * draws, (row + 1) * draws), first);
  }
}

/** A function that shows some rows as they are now, without the gap that an odd number of draws leaves between them. */
function rowsOf(memory: Float64Array, { draws, stride }: Layout, first: number, count: number): () => Float64Array {
  if (stride === draws) {
    const view = memory.subarray(first, first + count * draws);
    return () => view;
  }
  const rows = new Float64Array(count * draws);
  return () => {
    for (let row = 0; row < count; row++) {
      rows.set(memory.subarray(first + row * stride, first + row * stride + draws), row * draws);
    }
    return rows;
  };
}

function check({ start, draws, years, rates, paths }: DrawsJob): void {
  const cells = 2 * rates.ageGroups.count;
  if (start.length !== cells * draws && start.length !== cells) {
    fail(
      `runDraws: ludność wyjściowa ma ${start.length} liczb; oczekiwano ${cells} × ${draws} (płeć i wiek × losowania) albo ${cells}`,
      `runDraws: the start has ${start.length} numbers; expected ${cells} × ${draws} (sex and age × draws), or ${cells}`,
    );
  }
  const { heldShifts: _, ...tables } = paths;
  for (const [name, table] of Object.entries(tables)) {
    if (table.length >= years.length && table.every((step) => step.length === draws)) continue;
    fail(
      `runDraws: ścieżki ${name} nie mają po ${draws} liczb na każdy z ${years.length} kroków`,
      `runDraws: the paths of ${name} have not ${draws} numbers for each of ${years.length} steps`,
    );
  }
  const net = years.find((year) => rates.at(year).migration.kind === 'net');
  if (net === undefined) return;
  fail(
    `simulate: migracja w roku ${net} to salda; oczekiwano strumieni (arrivals i departureRates), bo saldo nie mówi, ilu ma kto wyjechać`,
    `simulate: migration in ${net} is net counts; expected flows (arrivals and departureRates), since a net count does not say how many there are to leave`,
  );
}
