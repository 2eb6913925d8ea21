import { expect, test } from 'vitest';
import { philox } from '../../src/numerics/philox.js';
import { nextUniform } from '../../src/numerics/xoshiro.js';

// Known answers of the authors: Random123's tests/kat_vectors, "philox4x32 10".
test.each([
  ['zeros', [0, 0, 0, 0, 0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
  ['ones', [-1, -1, -1, -1, -1, -1], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
  ['pi', [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]],
])('philox() gives the published block of %s', (_, address, block) => {
  const words = new Int32Array(4);
  philox(Int32Array.from(address), words);
  expect(Array.from(words, (word) => word >>> 0)).toEqual(block);
});

test('nextUniform() gives the numbers of the reference program of xoshiro128++ from 1, 2, 3, 4', () => {
  const words = [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420];
  const state = Int32Array.of(1, 2, 3, 4);
  for (let i = 0; i < words.length; i += 2) {
    expect(nextUniform(state, 0)).toBe((words[i] * 2 ** 20 + Math.floor(words[i + 1] / 2 ** 12) + 0.5) / 2 ** 52);
  }
});

test('nextUniform() is never 0 or 1 and its mirror image is a number too', () => {
  // The states whose two steps are all zeros and all ones in the bits that count.
  expect(nextUniform(Int32Array.of(0, 0, 0, 0), 0)).toBe(2 ** -53);
  const state = Int32Array.of(1, 2, 3, 4);
  for (let i = 0; i < 10_000; i++) {
    const u = nextUniform(state, 0);
    expect(u > 0 && u < 1 && 1 - (1 - u) === u && Number.isInteger((u * 2 ** 53 - 1) / 2)).toBe(true);
  }
});
