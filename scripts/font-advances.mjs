/**
 * Writes src/charts/font-advances.ts: how wide each character of the shipped fonts is, so that charts measure text the
 * same way on every machine without a font library. Run it when the fonts change: `node scripts/font-advances.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Latin letters, digits, signs of currency and punctuation: [first, last] code points. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x202f, 0x2030],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
];

/**
 * Reads the advance widths of a TrueType font.
 *
 * @param {Buffer} font - The whole .ttf file.
 * @returns {{ unitsPerEm: number, advanceOf: (codePoint: number) => number | undefined }}
 * @see OpenType specification, tables head, hhea, hmtx, cmap (format 4).
 */
export function readAdvances(font) {
  const table = (/** @type {string} */ tag) => {
    for (let record = 12, i = 0; i < font.readUInt16BE(4); i++, record += 16) {
      if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
    }
    throw new Error(`font-advances: the font has no table ${tag}`);
  };
  const cmap = table('cmap');
  let subtable = 0;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const start = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(start) === 4) subtable = start;
  }
  if (subtable === 0) throw new Error('font-advances: the font has no character map of format 4');
  const segments = font.readUInt16BE(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  const glyphOf = (/** @type {number} */ codePoint) => {
    for (let i = 0; i < segments; i++) {
      if (codePoint > font.readUInt16BE(ends + 2 * i)) continue;
      const first = font.readUInt16BE(starts + 2 * i);
      if (codePoint < first) return 0;
      const delta = font.readUInt16BE(deltas + 2 * i);
      const offset = font.readUInt16BE(offsets + 2 * i);
      const glyph = offset === 0 ? codePoint : font.readUInt16BE(offsets + 2 * i + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  const metrics = table('hmtx');
  const metricsCount = font.readUInt16BE(table('hhea') + 34);
  return {
    unitsPerEm: font.readUInt16BE(table('head') + 18),
    advanceOf: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : font.readUInt16BE(metrics + 4 * Math.min(glyph, metricsCount - 1));
    },
  };
}

/** The text of src/charts/font-advances.ts. */
export function fontAdvances() {
  const folder = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  const runs = (/** @type {string} */ file) => {
    const { unitsPerEm, advanceOf } = readAdvances(readFileSync(join(folder, file)));
    if (unitsPerEm !== 1000) throw new Error(`font-advances: ${file} has ${unitsPerEm} units per em; expected 1000`);
    return RANGES.map(([first, last]) => {
      const advances = Array.from({ length: last - first + 1 }, (_, i) => advanceOf(first + i) ?? 0);
      return `    [0x${first.toString(16)}, [${advances.join(', ')}]],`;
    }).join('\n');
  };
  return `// Written by scripts/font-advances.mjs from Source Sans 3 (SIL Open Font License 1.1); do not edit.

/** Advance widths of one weight: runs of a first code point and one width per following code point, 0 where there is no glyph. */
export type AdvanceRuns = readonly (readonly [firstCodePoint: number, advances: readonly number[]])[];

/** Advance widths of the shipped fonts in thousandths of the font size. */
// biome-ignore format: one run a line keeps the table short
export const FONT_ADVANCES: Readonly<Record<'regular' | 'semiBold', AdvanceRuns>> = {
  regular: [
${runs('400Regular/SourceSans3_400Regular.ttf')}
  ],
  semiBold: [
${runs('600SemiBold/SourceSans3_600SemiBold.ttf')}
  ],
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../src/charts/font-advances.ts', import.meta.url)), fontAdvances());
}
