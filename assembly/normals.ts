/** Standard normal numbers, one of each of many draws: the first number of the stream of an address, by inversion. */
import { log } from './log';
import { valuesAt } from './values';

/** Writes the numbers of some draws of a year, as `normal(stream(...))` of src/numerics gives them. */
export function fillNormals(name: i32, name2: i32, year: i32, firstDraw: i32, seed: i32, seed2: i32, draws: i32): void {
  let at = valuesAt();
  for (let j = 0; j < draws; j++) {
    store<f64>(at, normalQuantile(first(name, name2, year, firstDraw + j, seed, seed2)));
    at += 8;
  }
}

/** The first number of a stream: a block of Philox4x32-10 and two steps of xoshiro128++ from it. */
function first(name: u32, name2: u32, year: u32, draw: u32, seed: u32, seed2: u32): f64 {
  let a = name;
  let b = name2;
  let c = year;
  let d = draw;
  let keyA = seed;
  let keyB = seed2;
  for (let round = 0; round < 10; round++) {
    const productA = <u64>a * 0xd2511f53;
    const productB = <u64>c * 0xcd9e8d57;
    a = <u32>(productB >> 32) ^ b ^ keyA;
    b = <u32>productB;
    c = <u32>(productA >> 32) ^ d ^ keyB;
    d = <u32>productA;
    keyA += 0x9e3779b9;
    keyB += 0xbb67ae85;
  }
  const high = rotl<u32>(a + d, 7) + a;
  c ^= a;
  d ^= b;
  a ^= d;
  d = rotl<u32>(d, 11);
  const low = rotl<u32>(a + d, 7) + a;
  return (<f64>high * 1048576 + <f64>(low >> 12) + 0.5) * 2.220446049250313e-16;
}

/** Algorithm AS 241, as src/numerics/normal-quantile.ts. */
function normalQuantile(probability: f64): f64 {
  const q = probability - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * centre(0.180625 - q * q);
  const smaller = q < 0 ? probability : 1 - probability;
  const r = sqrt(-log(smaller));
  const distance = r <= 5 ? shoulder(r - 1.6) : tail(r - 5);
  return q < 0 ? -distance : distance;
}

function centre(x: f64): f64 {
  return (
    (((((((2509.0809287301227 * x + 33430.57558358813) * x + 67265.7709270087) * x + 45921.95393154987) * x + 13731.69376550946) * x +
      1971.5909503065513) *
      x +
      133.14166789178438) *
      x +
      3.3871328727963665) /
    (((((((5226.495278852546 * x + 28729.085735721943) * x + 39307.89580009271) * x + 21213.794301586597) * x + 5394.196021424751) * x +
      687.1870074920579) *
      x +
      42.31333070160091) *
      x +
      1)
  );
}

function shoulder(x: f64): f64 {
  return (
    (((((((0.0007745450142783414 * x + 0.022723844989269184) * x + 0.2417807251774506) * x + 1.2704582524523684) * x + 3.6478483247632045) *
      x +
      5.769497221460691) *
      x +
      4.630337846156546) *
      x +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * x + 0.0005475938084995345) * x + 0.015198666563616457) * x + 0.14810397642748008) * x +
      0.6897673349851) *
      x +
      1.6763848301838038) *
      x +
      2.053191626637759) *
      x +
      1)
  );
}

function tail(x: f64): f64 {
  return (
    (((((((2.0103343992922881e-7 * x + 2.7115555687434876e-5) * x + 0.0012426609473880784) * x + 0.026532189526576124) * x +
      0.29656057182850487) *
      x +
      1.7848265399172913) *
      x +
      5.463784911164114) *
      x +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * x + 1.421511758316446e-7) * x + 1.8463183175100548e-5) * x + 0.0007868691311456133) * x +
      0.014875361290850615) *
      x +
      0.1369298809227358) *
      x +
      0.599832206555888) *
      x +
      1)
  );
}
