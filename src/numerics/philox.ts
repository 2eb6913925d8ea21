/** Multipliers and key steps of the generator, from its paper. */
const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_B = 0xcd9e8d57;
const STEP_A = 0x9e3779b9;
const STEP_B = 0xbb67ae85;

/**
 * Philox4x32-10: 128 random bits for each address, in no order, so that any block can be had without the others.
 *
 * @param address - Six words: a counter of four and a key of two.
 * @param target - Receives four words.
 * @param at - Where in the target. Default: 0.
 * @see Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11. It passes BigCrush.
 * @example
 * const words = new Int32Array(4);
 * philox(new Int32Array(6), words);
 * words.map((word) => word & 0xffff); // => [0xe8d5, 0xc58d, 0xac4c, 0xdbd8]
 */
export function philox(address: Int32Array, target: Int32Array, at = 0): void {
  let a = address[0];
  let b = address[1];
  let c = address[2];
  let d = address[3];
  let keyA = address[4];
  let keyB = address[5];
  for (let round = 0; round < 10; round++) {
    const highA = highProduct(a, MULTIPLIER_A);
    const highB = highProduct(c, MULTIPLIER_B);
    const lowA = Math.imul(a, MULTIPLIER_A);
    a = highB ^ b ^ keyA;
    b = Math.imul(c, MULTIPLIER_B);
    c = highA ^ d ^ keyB;
    d = lowA;
    keyA = (keyA + STEP_A) | 0;
    keyB = (keyB + STEP_B) | 0;
  }
  target[at] = a;
  target[at + 1] = b;
  target[at + 2] = c;
  target[at + 3] = d;
}

/** The upper half of the 64 bits of a product of unsigned 32-bit numbers, from products of their 16-bit halves. */
function highProduct(x: number, y: number): number {
  const one = Math.imul(x >>> 16, y & 0xffff);
  const other = Math.imul(x & 0xffff, y >>> 16);
  const carry = (Math.imul(x & 0xffff, y & 0xffff) >>> 16) + (one & 0xffff) + (other & 0xffff);
  return (Math.imul(x >>> 16, y >>> 16) + (one >>> 16) + (other >>> 16) + (carry >>> 16)) | 0;
}
