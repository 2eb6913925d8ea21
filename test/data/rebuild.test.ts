import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const COMMITTED = new URL('../../data/', import.meta.url).pathname;
const DERIVED = [
  'rumia/mortality.csv',
  'rumia/fertility.csv',
  'rumia/migration.csv',
  'rumia/calibration.csv',
  'rumia/uncertainty.csv',
  'rumia/datapackage.json',
  'rumia/scenarios/migration-low.json',
  'rumia/scenarios/migration-high.json',
  'rumia/scenarios/scenario.schema.json',
  'poland/datapackage.json',
  'pomorskie/mortality.csv',
  'pomorskie/fertility.csv',
  'pomorskie/migration.csv',
  'pomorskie/uncertainty.csv',
  'pomorskie/series.csv',
  'pomorskie/datapackage.json',
];

test('npm run data makes the committed rates and package descriptors again, byte for byte', async () => {
  // The scripts run on the built library, as the command does.
  const { derivePomorskie } = await import('../../scripts/data/derive-pomorskie.mjs');
  const { deriveRates } = await import('../../scripts/data/derive-rates.mjs');
  const { deriveScenarios } = await import('../../scripts/data/derive-scenarios.mjs');
  const { writePackages } = await import('../../scripts/data/write-packages.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-data-'));
  try {
    cpSync(COMMITTED, folder, { recursive: true });
    deriveRates(folder);
    derivePomorskie(folder);
    deriveScenarios(folder);
    writePackages(folder);
    for (const file of DERIVED)
      expect(readFileSync(join(folder, file), 'utf8') === readFileSync(join(COMMITTED, file), 'utf8'), file).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
