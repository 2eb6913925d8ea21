import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { logGamma } from '../../numerics/log-gamma.js';
import { poissonLogProbability } from '../../numerics/poisson-log-probability.js';

/** Children in care at the end of a year, and all children the year's rate is of. */
export interface FosterStockYear {
  readonly year: number;
  /** Children in care on 31 December, a whole number. */
  readonly inCare: number;
  /** All children aged 0-17, above 0. */
  readonly children: number;
}

/** What is thought of the share that leaves in a year before the stocks speak: triangular, all of it between low and high. */
export interface ExitPrior {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** The entry rate and the share leaving, given yearly stocks. */
export interface FosterPosterior {
  /**
   * One pair by two random numbers in (0, 1), monotone in each.
   *
   * @returns `exitShare`: of those in care, who leaves within a year; `entryRate`: placements per child 0-17 and year.
   */
  draw(u: number, v: number): { readonly exitShare: number; readonly entryRate: number };
  /** Means of both. */
  readonly mean: { readonly exitShare: number; readonly entryRate: number };
}

/** Steps of the grid: finer ones move no mean by 1 per cent of its standard deviation. */
const STEPS = 80;

/**
 * Posterior of the entry rate and the share leaving from yearly totals, where S' = S + E − X with X ~ Binomial(S, x) and E ~
 * Poisson(λ × children). On a grid of x and of the level m = λ / x, the share of children in care when entries and exits
 * balance. The first stock is taken as in balance, S ~ Poisson(m × children), which thinning and new entries keep Poisson; its
 * prior is 1/√m. Every later one adds the exact probability of the step from the one before, over the years between: who stayed,
 * Binomial, plus who came, Poisson. One stock alone says nothing of x, which then stays as the prior has it.
 *
 * @param stocks - At least one year; in any order.
 * @param prior - Of x; low and high in (0, 1).
 * @throws {RangeError} If there is no stock, a number is not such a number, or the prior is not in order.
 * @see Kingman (1993), Poisson Processes, ch. 2-3 (thinning and superposition).
 * @example
 * const { mean } = fosterPosterior([{ year: 2015, inCare: 54, children: 9000 }], { low: 0.2, value: 0.2, high: 0.2 });
 * Math.abs(mean.entryRate * 9000 - 0.2 * 54.5) < 0.05; // => true
 */
export function fosterPosterior(stocks: readonly FosterStockYear[], { low, value, high }: ExitPrior): FosterPosterior {
  const years = stocks.toSorted((a, b) => a.year - b.year);
  check(years, { low, value, high });
  const [first] = years;
  const exits = low === high ? Float64Array.of(value) : grid(low, high, STEPS);
  const known = years.reduce((all, { inCare }) => all + inCare, 0) / years.length;
  const children = years.reduce((all, one) => all + one.children, 0) / years.length;
  // Five standard deviations of a Poisson count to each side, on the scale of square roots.
  const root = Math.sqrt(known + 0.5);
  const levels = grid(Math.max(0.02, root - 3) ** 2 / children, (root + 3) ** 2 / children, 2 * STEPS);
  const weights = Array.from(exits, (x) => {
    const before =
      low === high ? 0 : log(Math.max(1e-12, x <= value ? (x - low) / Math.max(1e-9, value - low) : (high - x) / (high - value)));
    const steps = stepsOf(years, x);
    return Float64Array.from(levels, (level) => {
      const start = poissonLogProbability(first.inCare, level * first.children);
      return steps.reduce((sum, step) => sum + stepLogProbability(step, level), before - 0.5 * log(level) + start);
    });
  });
  const most = Math.max(...weights.map((row) => Math.max(...row)));
  const probabilities = weights.map((row) => row.map((one) => exp(one - most)));
  const ofExits = Float64Array.from(probabilities, total);
  const all = total(ofExits);
  const meanOf = (of: (x: number, level: number) => number): number =>
    probabilities.reduce((sum, row, i) => sum + row.reduce((inner, p, j) => inner + p * of(exits[i], levels[j]), 0), 0) / all;
  return {
    draw: (u, v) => {
      const { place, value: exitShare } = inverse(exits, ofExits, u);
      const level = inverse(levels, probabilities[place], v).value;
      return { exitShare, entryRate: level * exitShare };
    },
    mean: { exitShare: meanOf((x) => x), entryRate: meanOf((x, level) => x * level) },
  };
}

/** From one known year to the next, at one share leaving. */
interface StockStep {
  readonly after: number;
  /** Probability of each number of children who stayed, from none to the smaller of both stocks. */
  readonly stayed: Float64Array;
  /** Who came in the years between and is still there, in the mean, where the level is 1: a geometric sum of exits. */
  readonly coming: number;
}

function stepsOf(years: readonly FosterStockYear[], exit: number): StockStep[] {
  return years.slice(1).map((now, i) => {
    const then = years[i];
    const staying = (1 - exit) ** (now.year - then.year);
    const choices = logGamma(then.inCare + 1);
    const stayed = Float64Array.from({ length: Math.min(then.inCare, now.inCare) + 1 }, (_, k) => {
      const left = then.inCare - k;
      return exp(choices - logGamma(k + 1) - logGamma(left + 1) + k * log(staying) + left * log(1 - staying));
    });
    return { after: now.inCare, stayed, coming: ((now.children + then.children) / 2) * (1 - staying) };
  });
}

/** ln P(S' | S): who stayed, Binomial, plus who came, Poisson, whose probabilities follow one another from the likeliest on. */
function stepLogProbability({ after, stayed, coming }: StockStep, level: number): number {
  const mean = level * coming;
  const least = after - stayed.length + 1;
  const start = Math.min(after, Math.max(least, Math.round(mean)));
  const likeliest = exp(poissonLogProbability(start, mean));
  let sum = 0;
  let probability = likeliest;
  for (let came = start; came <= after; came++) {
    sum += probability * stayed[after - came];
    probability *= mean / (came + 1);
  }
  probability = likeliest;
  for (let came = start - 1; came >= least; came--) {
    probability *= (came + 1) / mean;
    sum += probability * stayed[after - came];
  }
  return log(Math.max(sum, 1e-300));
}

/** Midpoints of equal cells. */
function grid(from: number, to: number, steps: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, i) => from + ((i + 0.5) * (to - from)) / steps);
}

/** The quantile of weights on midpoints, spread evenly within their cells. */
function inverse(points: Float64Array, weights: Float64Array, u: number): { readonly place: number; readonly value: number } {
  if (points.length === 1) return { place: 0, value: points[0] };
  const width = points[1] - points[0];
  let left = u * total(weights);
  let place = 0;
  while (place < points.length - 1 && left > weights[place]) {
    left -= weights[place];
    place++;
  }
  const share = weights[place] > 0 ? Math.min(1, left / weights[place]) : 0.5;
  return { place, value: points[place] + (share - 0.5) * width };
}

function total(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

function check(stocks: readonly FosterStockYear[], { low, value, high }: ExitPrior): void {
  const wrong = stocks.find(({ inCare, children }) => !(Number.isInteger(inCare) && inCare >= 0 && children > 0));
  if (stocks.length === 0 || wrong !== undefined) {
    fail(
      `fosterPosterior: ${wrong === undefined ? 'nie ma żadnego roku' : `w ${wrong.year} r. ${wrong.inCare} dzieci w pieczy z ${wrong.children}`}; oczekiwano co najmniej jednego roku z całkowitą liczbą dzieci`,
      `fosterPosterior: ${wrong === undefined ? 'there is no year' : `in ${wrong.year} ${wrong.inCare} children in care of ${wrong.children}`}; expected at least one year with a whole number of children`,
    );
  }
  if (!(low > 0 && low <= value && value <= high && high < 1)) {
    fail(
      `fosterPosterior: udział odchodzących od ${low} przez ${value} do ${high}; oczekiwano rosnących liczb między 0 a 1`,
      `fosterPosterior: share leaving from ${low} over ${value} to ${high}; expected rising numbers between 0 and 1`,
    );
  }
}
