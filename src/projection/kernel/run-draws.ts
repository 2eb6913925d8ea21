import { fail } from '../../language/error.js';
import { streamAddress } from '../../numerics/stream.js';
import type { Rates } from '../../rates/rates.js';
import type { Paths } from '../paths.js';
import type { MigrationTiming } from '../step.js';
import { withKernel } from './choose-kernel.js';
import { EVENTS, type Kernel } from './kernel.js';
import { type Layout, layOut } from './layout.js';
import { writeStepTable } from './step-table.js';
import { writeFactors } from './write-factors.js';

/** Many draws of the future of one area. */
export interface DrawsJob {
  /** People of the base, a row for each sex (women first) and age group, a column for each draw. Not changed. */
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
}

/** The people of all draws at the end of a step. */
export interface DrawsAtYear {
  readonly year: number;
  /** Number of the step, from 0. */
  readonly step: number;
  /** Persons, rows and columns as those of the start. Valid only during the visit: copy what is to be kept. */
  readonly cells: Float64Array;
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
 * @param visit - Called after each step.
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
  const { start, draws, firstDraw = 0, years, rates, paths, people = 'whole', timing = 'even', seed, area } = job;
  const { width, count } = rates.ageGroups;
  const layout = layOut(count, draws);
  const addresses = people === 'whole' ? EVENTS.map((module) => streamAddress(seed, { module, area, year: 0, draw: 0 })) : [];
  const memory = kernel.begin({ layout, firstDraw, addresses });
  writePeople(memory, layout, start);
  let held = 0;
  years.forEach((year, step) => {
    const stepRates = rates.at(year);
    writeStepTable(memory, layout, stepRates, { width, timing });
    const factors = writeFactors(memory, layout, paths, step, width);
    held += factors.held;
    const moves = stepRates.migration.kind === 'flows';
    kernel.advance({
      year,
      boys: stepRates.sexRatioAtBirth / (1 + stepRates.sexRatioAtBirth),
      moves,
      movesAtStart: moves && timing === 'even',
      careful: factors.shifts || factors.held > 0,
    });
    visit({ year, step, cells: peopleIn(memory, layout) });
  });
  return { held };
}

function writePeople(memory: Float64Array, { people, groups, draws, stride }: Layout, start: Float64Array): void {
  for (let row = 0; row < 2 * groups; row++) memory.set(start.subarray(row * draws, (row + 1) * draws), people + row * stride);
}

/** The people as rows without the gap that an odd number of draws leaves between them. */
function peopleIn(memory: Float64Array, { people, groups, draws, stride }: Layout): Float64Array {
  if (stride === draws) return memory.subarray(people, people + 2 * groups * draws);
  const cells = new Float64Array(2 * groups * draws);
  for (let row = 0; row < 2 * groups; row++) cells.set(memory.subarray(people + row * stride, people + row * stride + draws), row * draws);
  return cells;
}

function check({ start, draws, years, rates, paths }: DrawsJob): void {
  const cells = 2 * rates.ageGroups.count;
  if (start.length !== cells * draws) {
    fail(
      `runDraws: ludność wyjściowa ma ${start.length} liczb; oczekiwano ${cells} × ${draws} (płeć i wiek × losowania)`,
      `runDraws: the start has ${start.length} numbers; expected ${cells} × ${draws} (sex and age × draws)`,
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
