import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { ROOT } from '../house/source.js';

test('build() says in a sentence that the dependencies are missing, and makes nothing', async () => {
  const clone = mkdtempSync(join(tmpdir(), 'kohorta-build-'));
  await expect(build(clone, () => {})).rejects.toThrow('zależności nie są zainstalowane; uruchom npm ci albo npm start');
  expect(existsSync(join(clone, 'dist'))).toBe(false);
});

test('npm run data answers an argument it does not know with its usage, and touches nothing', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/rebuild-data.mjs', '--form', 'x'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, KOHORTA_LANG: 'pl' },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('użycie: npm run data [-- --from FOLDER]');
  expect(stderr).not.toContain(' at ');
});
