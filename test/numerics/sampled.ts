import type { CountDistribution } from './exact-probabilities.js';
import { goodness } from './goodness.js';

/** Draws of one parameter point; the environment variable KOHORTA_DRAWS raises them, e.g. to 4000000 before a release. */
export const DRAWS: number = Number(process.env['KOHORTA_DRAWS'] ?? 200_000);

/** How far a sample is from its distribution, each as a standard normal variable. */
export interface SampleErrors {
  readonly mean: number;
  readonly variance: number;
  readonly goodness: number;
}

/** Counts drawn, against the exact probabilities, with rare counts joined until each class expects 20. */
export function countErrors(draw: () => number, { first, probabilities, mean, variance }: CountDistribution): SampleErrors {
  const counts = new Float64Array(probabilities.length);
  const moments = new Moments(mean);
  for (let i = 0; i < DRAWS; i++) {
    const value = draw();
    moments.add(value);
    counts[Math.min(counts.length - 1, Math.max(0, value - first))]++;
  }
  const classes: { count: number; probability: number }[] = [{ count: 0, probability: 0 }];
  // At most about 200 classes, so that the test keeps its power.
  const enough = Math.max(20 / DRAWS, 1 / 200);
  probabilities.forEach((probability, i) => {
    const last = classes[classes.length - 1];
    if (last.probability >= enough) classes.push({ count: counts[i], probability });
    else {
      last.count += counts[i];
      last.probability += probability;
    }
  });
  const rest = classes[classes.length - 1];
  if (classes.length > 2 && rest.probability < enough) {
    classes.pop();
    classes[classes.length - 1].count += rest.count;
    classes[classes.length - 1].probability += rest.probability;
  }
  const fourth = probabilities.reduce((sum, p, i) => sum + p * (first + i - mean) ** 4, 0);
  return {
    ...moments.errors(variance, fourth),
    goodness: goodness(
      Float64Array.from(classes, ({ count }) => count),
      Float64Array.from(classes, ({ probability }) => probability),
    ),
  };
}

/** Moments of a distribution of any numbers, and the edges that part it into intervals of equal probability. */
export interface ContinuousDistribution {
  readonly mean: number;
  readonly variance: number;
  /** The fourth central moment. */
  readonly fourth: number;
  readonly edges: Float64Array;
}

/** Numbers drawn, against intervals of equal probability. */
export function numberErrors(draw: () => number, { mean, variance, fourth, edges }: ContinuousDistribution): SampleErrors {
  const counts = new Float64Array(edges.length + 1);
  const moments = new Moments(mean);
  for (let i = 0; i < DRAWS; i++) {
    const value = draw();
    moments.add(value);
    let interval = 0;
    while (interval < edges.length && value >= edges[interval]) interval++;
    counts[interval]++;
  }
  return {
    ...moments.errors(variance, fourth),
    goodness: goodness(
      counts,
      counts.map(() => 1 / counts.length),
    ),
  };
}

class Moments {
  #first = 0;
  #second = 0;

  readonly #mean: number;

  constructor(mean: number) {
    this.#mean = mean;
  }

  add(value: number): void {
    const distance = value - this.#mean;
    this.#first += distance;
    this.#second += distance * distance;
  }

  errors(variance: number, fourth: number): { readonly mean: number; readonly variance: number } {
    return {
      mean: this.#first / Math.sqrt(DRAWS * variance),
      variance: (this.#second - DRAWS * variance) / Math.sqrt(DRAWS * (fourth - variance * variance)),
    };
  }
}
