import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COST_ITEM_NAMES } from '../../src/services/costs/cost-items.js';

const COMMITTED = new URL('../../data/', import.meta.url).pathname;

test('the committed table of costs is made again, byte for byte', async () => {
  const { deriveCosts } = await import('../../scripts/data/derive-costs.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-costs-'));
  try {
    cpSync(join(COMMITTED, 'rumia'), join(folder, 'rumia'), { recursive: true });
    deriveCosts(folder);
    expect(readFileSync(join(folder, 'rumia/costs.csv'), 'utf8')).toBe(readFileSync(join(COMMITTED, 'rumia/costs.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the schema of the table names the items that a ledger is read from', async () => {
  const { COST_ITEMS } = await import('../../scripts/data/cost-schema.mjs');
  expect(COST_ITEMS).toEqual([...COST_ITEM_NAMES]);
});
