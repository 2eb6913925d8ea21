import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/charts/theme.js';
import { REPORT_STYLE } from '../../src/report/html/style.js';

/** The colours of one scheme: those of :root, and over them those of a block. */
function colours(block?: RegExp): Map<string, string> {
  const rule = (text: string): [string, string][] =>
    Array.from(text.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g), ([, name, value]) => [
      name,
      value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value,
    ]);
  const root = /^:root\{[^}]*\}/m.exec(REPORT_STYLE)?.[0] ?? '';
  const over = block === undefined ? '' : (block.exec(REPORT_STYLE)?.[0] ?? '');
  return new Map([...rule(root), ...rule(over)]);
}

const SCHEMES = [
  { scheme: 'light', set: colours() },
  { scheme: 'dark', set: colours(/prefers-color-scheme:dark\)\{:root\{[^}]*\}/) },
  { scheme: 'print', set: colours(/@media print\{[\s\S]*?:root\{[^}]*\}/) },
];

describe.each(SCHEMES)('$scheme', ({ set }) => {
  const ratio = (one: string, other: string): number => contrast(set.get(one) ?? '', set.get(other) ?? '');

  test.each(['ink', 'quiet', 'accent'])('%s is readable on every ground it stands on', (text) => {
    for (const ground of ['ground', 'soft']) expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('text of a note is readable, its edge and the line under the heads can be seen', () => {
    expect(ratio('ink', 'warn-ground')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('warn-edge', 'ground')).toBeGreaterThanOrEqual(3);
    expect(ratio('edge', 'ground')).toBeGreaterThanOrEqual(3);
  });
});

test('the three schemes differ, so each has been found', () => {
  expect(new Set(SCHEMES.map(({ set }) => [...set.values()].join())).size).toBe(3);
});
