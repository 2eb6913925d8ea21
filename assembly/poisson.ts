import { refuse } from './binomial';
import { exp } from './exp';
import { log } from './log';
import { stirlingRest } from './stirling-rest';
import { nextSpare } from './streams';

/**
 * A Poisson variable, as src/numerics/poisson.ts.
 *
 * @param u - The next number of the first sequence of the event and draw.
 */
export function poisson(event: i32, j: i32, u: f64, mean: f64): f64 {
  if (mean < 10) {
    if (!(mean >= 0)) return refuse(2, mean, 0);
    return u <= 1 - mean ? 0 : byInversion(u, mean);
  }
  return mean <= 1e9 ? byRejection(event, j, u, mean) : refuse(2, mean, 0);
}

function byInversion(u: f64, mean: f64): f64 {
  let probability = exp(-mean);
  let left = u;
  let count: f64 = 0;
  while (left > probability && count < 110) {
    left -= probability;
    count++;
    probability *= mean / count;
  }
  return count;
}

function byRejection(event: i32, j: i32, first: f64, mean: f64): f64 {
  const b = 0.931 + 2.53 * sqrt<f64>(mean);
  const a = -0.059 + 0.02483 * b;
  let uniform = first;
  while (true) {
    const u = uniform - 0.5;
    const v = nextSpare(event, j);
    const edge = 0.5 - abs<f64>(u);
    const count = floor<f64>(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) return count;
    if (count >= 0 && (edge >= 0.013 || v <= edge)) {
      const hat = (v * (1.1239 + 1.1328 / (b - 3.4))) / (a / (edge * edge) + b);
      if (log(hat) <= logProbability(count, mean)) return count;
    }
    uniform = nextSpare(event, j);
  }
}

function logProbability(count: f64, mean: f64): f64 {
  const next = count + 1;
  return count * log(mean / next) - 0.5 * log(next) + (next - mean) - 0.9189385332046728 - stirlingRest(next);
}
