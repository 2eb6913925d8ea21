import { fail } from '../language/error.js';
import { normalDraws } from '../numerics/normal-draws.js';
import type { RandomStream } from '../numerics/random-stream.js';
import { stream, streamAddress } from '../numerics/stream.js';
import { deviationTable } from './deviation-table.js';
import { factorOf, type LevelUncertainty } from './level-uncertainty.js';
import { drawnChanges } from './rate-changes.js';
import { requireShocks, shockFactors } from './shock.js';
import { LONGEST_SHIFT, levelModule, type ShiftUncertainty, UNCERTAIN_RATES, type UncertainRate, type Uncertainty } from './uncertainty.js';

/**
 * What changes the rates from draw to draw: an array per step, of one number per draw. A factor of 1 and a shift of 0 leave
 * a rate as it is.
 */
export interface Paths {
  /** Factors on births per woman. */
  readonly fertility: readonly Float64Array[];
  /** Shifts of the births to older (above 0) or younger ages, years. */
  readonly fertilityShift: readonly Float64Array[];
  /** Factors on the probability of dying. */
  readonly mortality: readonly Float64Array[];
  /** Factors on the people who arrive. */
  readonly arrivals: readonly Float64Array[];
  /** Shifts of the arrivals to older (above 0) or younger ages, years. */
  readonly arrivalsShift: readonly Float64Array[];
  /** Factors on the share that leaves. */
  readonly departures: readonly Float64Array[];
  /** Shifts that had to be held at {@link LONGEST_SHIFT} years, out of all draws, steps and schedules. */
  readonly heldShifts: number;
}

/** Whose paths, and how many. */
export interface DrawPathsOptions {
  readonly seed: number;
  /** Id of the area. */
  readonly area: string;
  /** The base year. */
  readonly base: number;
  /** Years of the steps, rising. */
  readonly years: readonly number[];
  /** Number of draws. */
  readonly draws: number;
  /** Number of the first of them. Default: 0. */
  readonly firstDraw?: number;
}

/**
 * The factors and shifts of many draws. The numbers of a draw depend on nothing but the seed, what they are for, the area,
 * the year and the draw: other draws, other years and other uncertainties change none of them.
 *
 * @param uncertainty - The model and its parameters; without uncertainty all factors are 1 and all shifts 0.
 * @throws {RangeError} If a parameter is outside its range, a shock is to begin in none of the years, or the draws are not whole numbers.
 * @see Lee & Tuljapurkar (1994), JASA 89; Alho & Spencer (2005), Statistical Demography and Forecasting, ch. 8-9.
 * @example
 * const paths = drawPaths(NO_UNCERTAINTY, { seed: 1, area: 'rumia', base: 2022, years: [2023, 2024], draws: 3 });
 * paths.mortality[1]; // => [1, 1, 1]
 */
export function drawPaths(uncertainty: Uncertainty, options: DrawPathsOptions): Paths {
  const { seed, area, base, years, draws, firstDraw = 0 } = options;
  check(uncertainty, { draws, firstDraw, years });
  const { shocks = [], changes = [] } = uncertainty;
  const named = (module: string): RandomStream => stream(seed, { module, area, year: base, draw: firstDraw });
  /** The same array for every step: of many areas the copies would add up. */
  const constant = (value: number): Float64Array[] => {
    const step = new Float64Array(draws).fill(value);
    return years.map(() => step);
  };
  /** One array per step, filled draw by draw. */
  const table = (ofDraw: (draw: number) => ArrayLike<number>): Float64Array[] => {
    const steps = years.map(() => new Float64Array(draws));
    for (let place = 0; place < draws; place++) {
      const numbers = ofDraw(firstDraw + place);
      for (let step = 0; step < steps.length; step++) steps[step][place] = numbers[step];
    }
    return steps;
  };

  const factors = (rate: UncertainRate): readonly Float64Array[] => {
    const own = ownFactors(rate);
    const changed = drawnChanges(
      changes.filter((change) => change.rate === rate),
      years,
      { seed, draws, firstDraw },
    );
    return changed === undefined ? own : own.map((step, place) => step.map((factor, draw) => factor * changed[place][draw]));
  };
  const ownFactors = (rate: UncertainRate): Float64Array[] => {
    const model = uncertainty[rate];
    const trend = rate === 'mortality' ? (uncertainty.mortality.trend ?? 0) : 0;
    const shock = shocks.find(({ kind }) => SHOCKED[kind] === rate);
    if (model.level === 0 && model.step === 0 && trend === 0 && shock === undefined) return constant(1);
    const logarithms = deviationTable(model, { seed, module: levelModule(rate), area, base, years, draws, firstDraw });
    if (trend !== 0) {
      const yearly = new Float64Array(draws);
      normalDraws(streamAddress(seed, { module: `trend of ${rate}`, area, year: base, draw: firstDraw }), yearly);
      for (let draw = 0; draw < draws; draw++) yearly[draw] *= trend;
      logarithms.forEach((step, place) => {
        for (let draw = 0; draw < draws; draw++) step[draw] += yearly[draw] * (years[place] - base);
      });
    }
    // In place: the table is nobody else's, and of many areas the copies would add up.
    for (const step of logarithms) for (let draw = 0; draw < draws; draw++) step[draw] = factorOf(step[draw]);
    if (shock === undefined) return logarithms;
    const shockNumbers = named(`shock ${shock.kind}`);
    const shocked = table((draw) => shockFactors(shock, { numbers: shockNumbers, draw, years }));
    return logarithms.map((step, place) => step.map((factor, draw) => factor * shocked[place][draw]));
  };

  let heldShifts = 0;
  const shifts = (rate: UncertainRate, model: ShiftUncertainty | undefined): Float64Array[] => {
    if (model === undefined) return constant(0);
    const drawn = deviationTable(model, { seed, module: `ages of ${rate}`, area, base, years, draws, firstDraw });
    return drawn.map((step) =>
      step.map((shift) => {
        const held = Math.max(-LONGEST_SHIFT, Math.min(LONGEST_SHIFT, shift));
        if (held !== shift) heldShifts++;
        return held;
      }),
    );
  };

  return {
    fertility: factors('fertility'),
    fertilityShift: shifts('fertility', uncertainty.fertility.shift),
    mortality: factors('mortality'),
    arrivals: factors('arrivals'),
    arrivalsShift: shifts('arrivals', uncertainty.arrivals.shift),
    departures: factors('departures'),
    heldShifts,
  };
}

/** Which rate a shock multiplies. */
const SHOCKED = { epidemic: 'mortality', wave: 'arrivals' } as const;

function check(
  uncertainty: Uncertainty,
  { draws, firstDraw, years }: Pick<Required<DrawPathsOptions>, 'draws' | 'firstDraw' | 'years'>,
): void {
  if (!(Number.isInteger(draws) && draws >= 1 && Number.isInteger(firstDraw) && firstDraw >= 0)) {
    fail(
      `drawPaths: losowań ${draws} od numeru ${firstDraw}; oczekiwano liczb całkowitych od 1 i od 0`,
      `drawPaths: ${draws} draws from number ${firstDraw}; expected whole numbers from 1 and from 0`,
    );
  }
  for (const rate of UNCERTAIN_RATES) {
    const { shift, trend = 0, ...level }: Uncertainty['fertility'] & Uncertainty['mortality'] = uncertainty[rate];
    requireModel(rate, level);
    if (shift !== undefined) requireModel(`${rate}, shift`, shift);
    requireParameter(rate, 'trend', trend);
  }
  requireShocks('drawPaths', uncertainty.shocks ?? [], years);
}

function requireModel(what: string, { level, step, persistence }: LevelUncertainty): void {
  requireParameter(what, 'level', level);
  requireParameter(what, 'step', step);
  if ((persistence >= 0 && persistence <= MOST_PERSISTENT) || persistence === 1) return;
  fail(
    `drawPaths: niepewność ${what}, persistence: ${String(persistence)}; oczekiwano liczby od 0 do ${MOST_PERSISTENT} albo 1 (błądzenie losowe)`,
    `drawPaths: uncertainty of ${what}, persistence: ${String(persistence)}; expected a number from 0 to ${MOST_PERSISTENT}, or 1 (a random walk)`,
  );
}

function requireParameter(what: string, name: string, value: number): void {
  if (value >= 0 && value <= LARGEST) return;
  fail(
    `drawPaths: niepewność ${what}, ${name}: ${String(value)}; oczekiwano liczby od 0 do ${LARGEST}`,
    `drawPaths: uncertainty of ${what}, ${name}: ${String(value)}; expected a number from 0 to ${LARGEST}`,
  );
}

/** A standard deviation above it is no parameter but a slip: exp(5) is a factor of 148. */
const LARGEST = 5;

/** A deviation that fades more slowly cannot be told from a random walk, yet would begin as wide as it ever gets. */
const MOST_PERSISTENT = 0.95;
