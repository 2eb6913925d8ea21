/** What one quantity becomes: a sum of quantities as they are, each times a factor. */
export interface LinearRow {
  readonly target: number;
  readonly from: ArrayLike<number>;
  readonly factors: ArrayLike<number>;
}

/**
 * Quantities that are known up to a normal error, with all covariances: the state of a Kalman filter. Its methods change it.
 *
 * @see Kalman (1960), A new approach to linear filtering and prediction problems; Durbin & Koopman (2012), Time Series
 * Analysis by State Space Methods, ch. 4.
 * @example
 * const state = new GaussianState(Float64Array.of(10, 20));
 * state.addVariance([0], [3]);
 * state.observeSum([0, 1], 33, 0);
 * Array.from(state.mean); // => [13, 20]
 */
export class GaussianState {
  readonly mean: Float64Array;
  /** Row by row, symmetric. */
  readonly covariance: Float64Array;

  /** @param mean - Of each quantity; nothing is uncertain yet. */
  constructor(mean: Float64Array) {
    this.mean = Float64Array.from(mean);
    this.covariance = new Float64Array(mean.length * mean.length);
  }

  /** The same state again, to be changed on its own. */
  copy(): GaussianState {
    const copied = new GaussianState(this.mean);
    copied.covariance.set(this.covariance);
    return copied;
  }

  /**
   * Adds one source of error, common to some quantities.
   *
   * @param cells - The quantities.
   * @param deviations - How far one standard deviation of this error moves each of them.
   */
  addVariance(cells: readonly number[], deviations: ArrayLike<number>): void {
    const size = this.mean.length;
    for (let i = 0; i < cells.length; i++)
      for (let j = 0; j < cells.length; j++) this.covariance[cells[i] * size + cells[j]] += deviations[i] * deviations[j];
  }

  /**
   * Learns what some quantities add up to. Where their sum was known already, nothing changes.
   *
   * @param cells - The quantities.
   * @param value - Their sum as counted.
   * @param variance - Of the error of the count, from 0.
   */
  observeSum(cells: readonly number[], value: number, variance: number): void {
    const size = this.mean.length;
    const { mean, covariance } = this;
    const gain = new Float64Array(size);
    for (const cell of cells) for (let k = 0; k < size; k++) gain[k] += covariance[cell * size + k];
    let expected = 0;
    let spread = variance;
    for (const cell of cells) {
      expected += mean[cell];
      spread += gain[cell];
    }
    if (!(spread > 0)) return;
    const surprise = (value - expected) / spread;
    for (let i = 0; i < size; i++) {
      mean[i] += gain[i] * surprise;
      const share = gain[i] / spread;
      if (share !== 0) for (let k = 0; k < size; k++) covariance[i * size + k] -= share * gain[k];
    }
  }

  /**
   * Moves on: each row makes a new quantity of old ones; quantities without a row stay. The means are given, since they may be
   * no linear function of the old ones: the rows are then its derivatives.
   *
   * @param rows - At most one for each quantity.
   * @param mean - Of all quantities afterwards.
   */
  advance(rows: readonly LinearRow[], mean: Float64Array): void {
    const size = this.mean.length;
    const { covariance } = this;
    const half = covariance.slice();
    for (const { target, from, factors } of rows) {
      const to = half.subarray(target * size, (target + 1) * size).fill(0);
      for (let i = 0; i < from.length; i++) {
        const start = from[i] * size;
        for (let k = 0; k < size; k++) to[k] += factors[i] * covariance[start + k];
      }
    }
    covariance.set(half);
    for (const { target, from, factors } of rows) {
      for (let k = 0; k < size; k++) {
        let value = 0;
        for (let i = 0; i < from.length; i++) value += factors[i] * half[k * size + from[i]];
        covariance[k * size + target] = value;
      }
    }
    this.mean.set(mean);
  }
}
