import { log } from './log.js';

/** Coefficients of a rational function, from the highest power down. */
interface Rational {
  readonly over: Float64Array;
  readonly under: Float64Array;
}

/** Within 0.425 of the middle, in 0.425 squared less the distance squared. */
const CENTRE: Rational = {
  over: Float64Array.of(
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665,
  ),
  under: Float64Array.of(
    5226.495278852546,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1,
  ),
};

/** Probabilities down to e^-25, in sqrt(-ln p) - 1.6. */
const SHOULDER: Rational = {
  over: Float64Array.of(
    0.0007745450142783414,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835,
  ),
  under: Float64Array.of(
    1.0507500716444169e-9,
    0.0005475938084995345,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1,
  ),
};

/** Smaller probabilities, in sqrt(-ln p) - 5. */
const TAIL: Rational = {
  over: Float64Array.of(
    2.0103343992922881e-7,
    2.7115555687434876e-5,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103,
  ),
  under: Float64Array.of(
    2.0442631033899397e-15,
    1.421511758316446e-7,
    1.8463183175100548e-5,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1,
  ),
};

/**
 * The number below which a standard normal variable falls with the given probability.
 *
 * Algorithm AS 241 (PPND16): rational functions in three ranges, relative error about 1e-16 and here below 2e-15.
 *
 * @param probability - From 0 to 1.
 * @returns The quantile; -Infinity at 0, Infinity at 1, NaN outside.
 * @see Wichura (1988), The percentage points of the normal distribution, Applied Statistics 37.
 * @example
 * normalQuantile(0.975); // => 1.959963984540054
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const smaller = q < 0 ? probability : 1 - probability;
  if (!(smaller > 0)) return smaller === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const r = Math.sqrt(-log(smaller));
  const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -size : size;
}

function ratio({ over, under }: Rational, x: number): number {
  let upper = over[0];
  let lower = under[0];
  for (let i = 1; i < 8; i++) {
    upper = upper * x + over[i];
    lower = lower * x + under[i];
  }
  return upper / lower;
}
