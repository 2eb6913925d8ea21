/**
 * MurmurHash3 (x86, 32 bits) of a text's UTF-8 bytes: names that differ in one letter have unrelated hashes.
 *
 * @param text - Any text.
 * @param seed - A 32-bit number; hashes with different seeds are independent.
 * @returns A 32-bit number with its sign.
 * @see Appleby (2011), SMHasher, MurmurHash3_x86_32.
 * @example
 * hashText('Hello, world!', 0) >>> 0; // => 0xc0363e43
 */
export function hashText(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    hash ^= mixed(bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | bytes[i];
  hash ^= mixed(rest) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function mixed(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
