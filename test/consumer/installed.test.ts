import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { installPacked } from './installed.js';

/** An npm that packs and then has no network. */
const OFFLINE = `
if (process.argv[2] === 'pack') console.log('kohorta.tgz');
else {
  console.error('npm error code ENOTFOUND');
  process.exit(1);
}`;

afterEach(() => vi.unstubAllEnvs());

function withoutNetwork(): void {
  const npm = join(mkdtempSync(join(tmpdir(), 'kohorta-offline-')), 'npm.cjs');
  writeFileSync(npm, OFFLINE);
  vi.stubEnv('npm_execpath', npm);
}

test('without a network the packed package is not tested, and the reason is given', () => {
  withoutNetwork();
  vi.stubEnv('CI', '');
  expect(installPacked()).toEqual({ reason: 'neither the network nor a cached copy of the dependencies is there' });
});

test('in CI that is a failure', () => {
  withoutNetwork();
  vi.stubEnv('CI', 'true');
  expect(installPacked).toThrow('ENOTFOUND');
});
