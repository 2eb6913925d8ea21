/**
 * What both steps compute row by row: src/projection/kernel/block.ts with two draws at a time. A row of an odd number of
 * draws is computed to the end of its pair, where nobody looks.
 */
import { births, factorRow, ofBirths, ofSex } from './memory';

/** The shares that leave a group at one moment. */
export function leavingShares(sex: i32, group: i32, column: usize, bytes: usize, careful: bool, target: usize): void {
  const share = f64x2.splat(ofSex(sex, 2, group));
  const factors = factorRow(7) + column;
  const all = f64x2.splat(1);
  for (let j: usize = 0; j < bytes; j += 16) {
    const now = f64x2.mul(share, v128.load(factors + j));
    v128.store(target + j, careful ? f64x2.pmin(all, now) : now);
  }
}

/** The people who are expected to arrive in a group at one moment. */
export function expectedArrivals(sex: i32, group: i32, column: usize, bytes: usize, careful: bool, target: usize): void {
  const persons = f64x2.splat(ofSex(sex, 3, group));
  const factors = factorRow(4) + column;
  if (!careful) {
    for (let j: usize = 0; j < bytes; j += 16) v128.store(target + j, f64x2.mul(persons, v128.load(factors + j)));
    return;
  }
  const older = f64x2.splat(ofSex(sex, 4, group));
  const younger = f64x2.splat(ofSex(sex, 5, group));
  const toOlder = factorRow(5) + column;
  const toYounger = factorRow(6) + column;
  const none = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const now = f64x2.add(f64x2.add(persons, f64x2.mul(v128.load(toOlder + j), older)), f64x2.mul(v128.load(toYounger + j), younger));
    v128.store(target + j, f64x2.mul(f64x2.pmax(none, now), v128.load(factors + j)));
  }
}

/** The shares that survive into a group. */
export function aliveShares(sex: i32, group: i32, column: usize, bytes: usize, target: usize): void {
  const survival = f64x2.splat(ofSex(sex, 0, group));
  const dying = f64x2.splat(ofSex(sex, 1, group));
  const factors = factorRow(3) + column;
  const none = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const now = f64x2.sub(survival, f64x2.mul(dying, v128.load(factors + j)));
    v128.store(target + j, f64x2.pmax(none, now));
  }
}

/** Adds the births expected of the women of a group. */
export function addBirths(begun: usize, ended: usize, group: i32, column: usize, bytes: usize, careful: bool): void {
  const rate = ofBirths(0, group);
  const older = ofBirths(1, group);
  const younger = ofBirths(2, group);
  if (rate === 0 && !(careful && (older !== 0 || younger !== 0))) return;
  const target = births + column;
  const plain = f64x2.splat(rate);
  const moreOld = f64x2.splat(older);
  const moreYoung = f64x2.splat(younger);
  const toOlder = factorRow(1) + column;
  const toYounger = factorRow(2) + column;
  const none = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    let now = plain;
    if (careful) {
      now = f64x2.add(f64x2.add(plain, f64x2.mul(v128.load(toOlder + j), moreOld)), f64x2.mul(v128.load(toYounger + j), moreYoung));
      now = f64x2.pmax(none, now);
    }
    const women = f64x2.add(v128.load(begun + j), v128.load(ended + j));
    v128.store(target + j, f64x2.add(v128.load(target + j), f64x2.mul(now, women)));
  }
}

/** Multiplies the births by the factor on fertility. */
export function applyFertility(column: usize, bytes: usize): void {
  const target = births + column;
  const factors = factorRow(0) + column;
  for (let j: usize = 0; j < bytes; j += 16) v128.store(target + j, f64x2.mul(v128.load(target + j), v128.load(factors + j)));
}
