import { exp } from './exp';
import { log, log1p } from './log';
import { stirlingRest } from './stirling-rest';
import { nextSpare } from './streams';

/** Parameters beyond those of the samplers: 0 none yet, 1 a binomial's, 2 a Poisson's; then the numbers themselves. */
export let refused: i32 = 0;
export let refusedTrials: f64 = 0;
export let refusedShare: f64 = 0;

/** Notes parameters that a sampler does not take. */
export function refuse(kind: i32, trials: f64, share: f64): f64 {
  refused = kind;
  refusedTrials = trials;
  refusedShare = share;
  return 0;
}

/**
 * A binomial variable, as src/numerics/binomial.ts.
 *
 * @param u - The next number of the first sequence of the event and draw.
 */
export function binomial(event: i32, j: i32, u: f64, trials: f64, p: f64): f64 {
  if (!(p >= 0 && p <= 1 && trials >= 0 && trials <= 1e9)) return refuse(1, trials, p);
  return p <= 0.5 ? rarer(event, j, u, trials, p) : trials - rarer(event, j, 1 - u, trials, 1 - p);
}

function rarer(event: i32, j: i32, u: f64, trials: f64, p: f64): f64 {
  const mean = trials * p;
  if (mean >= 10) return byRejection(event, j, u, trials, p);
  return u <= 1 - mean ? 0 : byInversion(u, trials, p);
}

function byInversion(u: f64, trials: f64, p: f64): f64 {
  const odds = p / (1 - p);
  const most = min<f64>(trials, 110);
  let probability = exp(trials * log1p(-p));
  let left = u;
  let count: f64 = 0;
  while (left > probability && count < most) {
    left -= probability;
    count++;
    probability *= (odds * (trials - count + 1)) / count;
  }
  return count;
}

function byRejection(event: i32, j: i32, first: f64, trials: f64, p: f64): f64 {
  const deviation = sqrt<f64>(trials * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  let uniform = first;
  while (true) {
    const u = uniform - 0.5;
    const v = nextSpare(event, j);
    const edge = 0.5 - abs<f64>(u);
    const count = floor<f64>(((2 * a) / edge + b) * u + trials * p + 0.5);
    if (edge >= 0.07 && v <= 0.92 - 4.2 / b) return count;
    if (count >= 0 && count <= trials) {
      const hat = (v * (2.83 + 5.1 / b) * deviation) / (a / (edge * edge) + b);
      if (log(hat) <= logRatio(count, trials, p)) return count;
    }
    uniform = nextSpare(event, j);
  }
}

function logRatio(count: f64, trials: f64, p: f64): f64 {
  const mode = floor<f64>((trials + 1) * p);
  const odds = p / (1 - p);
  const failures = trials - count + 1;
  const failuresAtMode = trials - mode + 1;
  return (
    (mode + 0.5) * log((mode + 1) / (odds * failuresAtMode)) +
    (trials + 1) * log(failuresAtMode / failures) +
    (count + 0.5) * log((failures * odds) / (count + 1)) +
    (stirlingRest(mode + 1) + stirlingRest(failuresAtMode) - stirlingRest(count + 1) - stirlingRest(failures))
  );
}
