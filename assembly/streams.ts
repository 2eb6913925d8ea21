/**
 * The random streams of a block of draws, as src/numerics/random-stream.ts. Of each event, the first sequences of all draws lie
 * word by word, so that four draws take a step at once; then the second sequences draw by draw, and whether each has begun.
 */
import { BLOCK, streams } from './memory';

const WORDS_OF_BLOCK: i32 = BLOCK * 4;
/** Two words of the names and two of the seed, of each event. */
const ADDRESSES = memory.data(64, 16);
/** The year and draw of the block that was begun last. */
let year: i32 = 0;
let drawOfBlock: i32 = 0;

/** Sets what the numbers of an event are named. */
export function address(event: i32, name: i32, name2: i32, seed: i32, seed2: i32): void {
  const at = ADDRESSES + (event << 4);
  store<i32>(at, name, 0);
  store<i32>(at, name2, 4);
  store<i32>(at, seed, 8);
  store<i32>(at, seed2, 12);
}

/** Begins the numbers of some events of a block, from the first of them to before the last. */
export function beginStreams(from: i32, to: i32, stepYear: i32, draw: i32, draws: i32): void {
  year = stepYear;
  drawOfBlock = draw;
  for (let event = from; event < to; event++) {
    const first = firstOf(event);
    for (let j = 0; j < draws; j++) philox(event, draw + j, 0, first + ((<usize>j) << 2), WORDS_OF_BLOCK);
    memory.fill(first + 8 * WORDS_OF_BLOCK, 0, (<usize>draws) << 2);
  }
}

function firstOf(event: i32): usize {
  return streams + <usize>(event * 9 * WORDS_OF_BLOCK);
}

/** Philox4x32-10, as src/numerics/philox.ts; four words, `apart` bytes from each other. */
function philox(event: i32, draw: i32, mark: i32, target: usize, apart: usize): void {
  const at = ADDRESSES + (event << 4);
  let a = load<u32>(at, 0);
  let b = load<u32>(at, 4);
  let c = <u32>year;
  let d = <u32>draw;
  let keyA = load<u32>(at, 8);
  let keyB = load<u32>(at, 12) ^ mark;
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
  store<u32>(target, a);
  store<u32>(target + apart, b);
  store<u32>(target + 2 * apart, c);
  store<u32>(target + 3 * apart, d);
}

/** The next number of the first sequence of every draw, as src/numerics/xoshiro.ts, four draws at a time. */
export function nextOfAll(event: i32, draws: i32, target: usize): void {
  let at = firstOf(event);
  const end = at + ((<usize>draws) << 2);
  const half = f64x2.splat(0.5);
  const unit = f64x2.splat(2.220446049250313e-16);
  const shift = f64x2.splat(1048576);
  let to = target;
  for (; at < end; at += 16) {
    let a = v128.load(at);
    let b = v128.load(at + WORDS_OF_BLOCK);
    let c = v128.load(at + 2 * WORDS_OF_BLOCK);
    let d = v128.load(at + 3 * WORDS_OF_BLOCK);
    let sum = i32x4.add(a, d);
    const high = i32x4.add(v128.or(i32x4.shl(sum, 7), i32x4.shr_u(sum, 25)), a);
    let shifted = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = v128.or(i32x4.shl(d, 11), i32x4.shr_u(d, 21));
    sum = i32x4.add(a, d);
    const low = i32x4.shr_u(i32x4.add(v128.or(i32x4.shl(sum, 7), i32x4.shr_u(sum, 25)), a), 12);
    shifted = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    v128.store(at + WORDS_OF_BLOCK, v128.xor(b, c));
    v128.store(at, v128.xor(a, d));
    v128.store(at + 2 * WORDS_OF_BLOCK, v128.xor(c, shifted));
    v128.store(at + 3 * WORDS_OF_BLOCK, v128.or(i32x4.shl(d, 11), i32x4.shr_u(d, 21)));
    let upper = f64x2.convert_low_i32x4_u(high);
    let lower = f64x2.convert_low_i32x4_u(low);
    v128.store(to, f64x2.mul(f64x2.add(f64x2.add(f64x2.mul(upper, shift), lower), half), unit));
    upper = f64x2.convert_low_i32x4_u(i32x4.shuffle(high, high, 2, 3, 2, 3));
    lower = f64x2.convert_low_i32x4_u(i32x4.shuffle(low, low, 2, 3, 2, 3));
    v128.store(to, f64x2.mul(f64x2.add(f64x2.add(f64x2.mul(upper, shift), lower), half), unit), 16);
    to += 32;
  }
}

/** The next number of the second sequence of one draw. */
export function nextSpare(event: i32, j: i32): f64 {
  const first = firstOf(event);
  const at = first + 4 * WORDS_OF_BLOCK + ((<usize>j) << 4);
  const mark = first + 8 * WORDS_OF_BLOCK + ((<usize>j) << 2);
  if (load<i32>(mark) === 0) {
    philox(event, drawOfBlock + j, i32.MIN_VALUE, at, 4);
    store<i32>(mark, 1);
  }
  let a = load<u32>(at, 0);
  let b = load<u32>(at, 4);
  let c = load<u32>(at, 8);
  let d = load<u32>(at, 12);
  const high = rotl<u32>(a + d, 7) + a;
  let shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotl<u32>(d, 11);
  const low = rotl<u32>(a + d, 7) + a;
  shifted = b << 9;
  c ^= a;
  d ^= b;
  store<u32>(at, b ^ c, 4);
  store<u32>(at, a ^ d, 0);
  store<u32>(at, c ^ shifted, 8);
  store<u32>(at, rotl<u32>(d, 11), 12);
  return (<f64>high * 1048576 + <f64>(low >> 12) + 0.5) * 2.220446049250313e-16;
}
