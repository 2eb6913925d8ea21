import { beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch } from '../../scripts/chromium.mjs';
import { ROOT } from '../house/source.js';

const found = await findBrowser();
if ('missing' in found) console.warn(`test/browser skipped: ${found.missing}`);

describe.skipIf('missing' in found)('simulations in a browser', () => {
  let expected: Record<string, string>;
  let script: string;

  beforeAll(async () => {
    const { job } = await import('../../scripts/same-bytes/job.mjs');
    const { hashSimulations } = await import('../../scripts/same-bytes/hash-simulation.mjs');
    const { pageScript } = await import('../../scripts/same-bytes/page.mjs');
    const asked = job(ROOT);
    expected = hashSimulations(asked);
    script = await pageScript(ROOT, asked);
  }, 60_000);

  test('the same seed gives the same bytes in Chromium as in Node', async () => {
    if ('missing' in found) return;
    const browser = await launch(found);
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const result = await page.evaluate('globalThis.sameBytes');
      expect(result).toMatchObject({ hashes: expected });
    } finally {
      await browser.close();
    }
  }, 60_000);
});
