/** Sums of rows of people: src/projection/kernel/add-rows.ts with two draws at a time. */
import { members, people, stride, sums } from './memory';

/**
 * Adds up the rows of every sum.
 *
 * @param draws - Draws in memory.
 * @param count - Sums.
 * @param rounding - Added to each and taken away again; 0 leaves it as it is, as no sum is below 0.
 */
export function addUp(draws: i32, count: i32, rounding: f64): void {
  const bytes = (<usize>draws) << 3;
  let at = members;
  let to = sums;
  for (let sum = 0; sum < count; sum++) {
    const end = at + 8 + ((<usize>load<f64>(at)) << 3);
    at += 8;
    let isFirst = true;
    if (at === end) memory.fill(to, 0, bytes);
    for (let odd = ((end - at) >> 3) % 5; odd > 0; odd--) {
      at += 8;
      addRow(row(at - 8), to, bytes, isFirst, at === end ? rounding : 0);
      isFirst = false;
    }
    for (; at < end; at += 40) {
      addFive(at, to, bytes, isFirst, at + 40 === end ? rounding : 0);
      isFirst = false;
    }
    to += stride;
  }
}

/** The place of the row whose number is there. */
function row(at: usize): usize {
  return people + <usize>load<f64>(at) * stride;
}

function addRow(from: usize, to: usize, bytes: usize, isFirst: bool, rounding: f64): void {
  const large = f64x2.splat(rounding);
  for (let j: usize = 0; j < bytes; j += 16) {
    const before = isFirst ? f64x2.splat(0) : v128.load(to + j);
    const now = f64x2.add(before, v128.load(from + j));
    v128.store(to + j, f64x2.sub(f64x2.add(now, large), large));
  }
}

function addFive(at: usize, to: usize, bytes: usize, isFirst: bool, rounding: f64): void {
  const a = row(at);
  const b = row(at + 8);
  const c = row(at + 16);
  const d = row(at + 24);
  const e = row(at + 32);
  const large = f64x2.splat(rounding);
  for (let j: usize = 0; j < bytes; j += 16) {
    const before = isFirst ? f64x2.splat(0) : v128.load(to + j);
    const four = f64x2.add(f64x2.add(v128.load(a + j), v128.load(b + j)), f64x2.add(v128.load(c + j), v128.load(d + j)));
    const now = f64x2.add(before, f64x2.add(four, v128.load(e + j)));
    v128.store(to + j, f64x2.sub(f64x2.add(now, large), large));
  }
}
