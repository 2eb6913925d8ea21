import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontAdvances } from '../../scripts/font-advances.mjs';
import { spread } from '../../src/charts/spread.js';
import { textWidth, wrapText } from '../../src/charts/text-width.js';
import { COLOURS, contrast, SERIES_STYLES } from '../../src/charts/theme.js';
import { roundTicks } from '../../src/charts/ticks.js';

describe('colours', () => {
  test('of text and of lines with labels have a contrast of 4.5 on the ground of the chart', () => {
    const used = [COLOURS.text, COLOURS.muted, COLOURS.limit, ...SERIES_STYLES.map(({ colour }) => colour)];
    expect(used.filter((colour) => contrast(colour, COLOURS.ground) < 4.5)).toEqual([]);
  });

  test('of areas and axes have 3 on the ground, and the outline has 3 over the filled bars', () => {
    expect(contrast(COLOURS.fill, COLOURS.ground)).toBeGreaterThan(3);
    expect(contrast(COLOURS.axis, COLOURS.ground)).toBeGreaterThan(3);
    expect(contrast(COLOURS.outline, COLOURS.fill)).toBeGreaterThan(3);
  });

  test('are never the only difference between series', () => {
    expect(new Set(SERIES_STYLES.map(({ dash }) => dash.join())).size).toBe(SERIES_STYLES.length);
    expect(new Set(SERIES_STYLES.map(({ shape }) => shape)).size).toBe(SERIES_STYLES.length);
  });

  test('contrast() is the one of WCAG', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#12436d', '#ffffff')).toBeCloseTo(10.25, 2);
  });
});

describe('text', () => {
  test('is measured with the widths of the fonts that are shipped', () => {
    const committed = readFileSync(fileURLToPath(new URL('../../src/charts/font-advances.ts', import.meta.url)), 'utf8');
    expect(committed).toBe(fontAdvances());
  });

  test('textWidth() knows every letter of Polish, in both weights', () => {
    const widths = (weight: 'regular' | 'semiBold'): number[] =>
      Array.from('ąćęłńóśźżĄĆĘŁŃÓŚŹŻ', (letter) => textWidth(letter, { size: 1000, weight }));
    expect(widths('regular')).not.toContain(600);
    expect(textWidth('ł', { size: 10 })).toBeLessThan(textWidth('ł', { size: 10, weight: 'semiBold' }));
  });

  test('wrapText() loses nothing and fits, but for a word that is wider', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-ząęż0-9]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 40, max: 400 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, { size: 13 });
          expect(lines.join(' ').replaceAll('\u00a0', ' ')).toBe(words.join(' '));
          for (const line of lines) if (line.includes(' ')) expect(textWidth(line, { size: 13 })).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('wrapText() leaves no preposition at the end of a line and no "r." at the beginning', () => {
    expect(wrapText('Dzieci w przedszkolach i w szkołach w 2015 r. razem', 10, { size: 13 })).toEqual([
      'Dzieci',
      'w\u00a0przedszkolach',
      'i\u00a0w\u00a0szkołach',
      'w\u00a02015\u00a0r.',
      'razem',
    ]);
  });
});

describe('roundTicks()', () => {
  test('covers any range with few round numbers', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2, max: 9 }), (one, other, most) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const ticks = roundTicks(low, high, most);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(most, 3));
        const slack = (ticks[1] - ticks[0]) * 1e-6 + 1e-6 * Math.abs(low);
        expect(ticks[0]).toBeLessThanOrEqual(low + slack);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(high - slack);
      }),
    );
  });

  test('steps no finer than asked', () => {
    expect(roundTicks(0, 1.4, 5, 1)).toEqual([0, 1, 2]);
    expect(roundTicks(0, 0.3, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(roundTicks(7, 7, 4)).toEqual([7, 7.5, 8]);
  });
});

describe('spread()', () => {
  const placed = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 5, max: 30 }) }), {
    minLength: 1,
    maxLength: 8,
  });

  test('lets nothing overlap and keeps the order', () => {
    fc.assert(
      fc.property(placed, (wanted) => {
        const middles = spread(wanted, 0, 300);
        const order = wanted.map((_, index) => index).sort((a, b) => middles[a] - middles[b]);
        for (let i = 1; i < order.length; i++) {
          const [before, after] = [order[i - 1], order[i]];
          expect(middles[after] - middles[before]).toBeGreaterThanOrEqual((wanted[after].size + wanted[before].size) / 2 - 1e-9);
          expect(wanted[after].at).toBeGreaterThanOrEqual(wanted[before].at);
        }
      }),
    );
  });

  test('begins each group at the same place for all its members, in the order of what they asked for', () => {
    const sized = [
      { at: 60, size: 20 },
      { at: 50, size: 10 },
      { at: 52, size: 10 },
    ];
    // The starts asked for, less what stands before: 45, 37 and 30; their mean is 112/3.
    const start = (45 + (47 - 10) + (50 - 20)) / 3;
    const [third, first, second] = spread(sized, 0, 100);
    expect(first).toBeCloseTo(start + 5, 9);
    expect(second).toBeCloseTo(start + 15, 9);
    expect(third).toBeCloseTo(start + 30, 9);
  });

  test('leaves alone what does not touch', () => {
    expect(
      spread(
        [
          { at: 90, size: 10 },
          { at: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([90, 20]);
  });
});
