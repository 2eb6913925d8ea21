import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const COMMITTED = new URL('../../data/', import.meta.url).pathname;

test('the committed table of the parts of Rumia is made again, byte for byte', async () => {
  const { deriveSubareas } = await import('../../scripts/data/derive-subareas.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-subareas-'));
  try {
    for (const part of ['rumia', 'poland', 'pomorskie']) cpSync(join(COMMITTED, part), join(folder, part), { recursive: true });
    deriveSubareas(folder);
    expect(readFileSync(join(folder, 'rumia/subareas.csv'), 'utf8')).toBe(readFileSync(join(COMMITTED, 'rumia/subareas.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
