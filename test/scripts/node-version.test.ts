import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../house/source.js';

function startWith(version: string): { readonly status: number | null; readonly stderr: string } {
  const pretend = join(mkdtempSync(join(tmpdir(), 'kohorta-node-')), 'pretend.cjs');
  writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  return spawnSync(process.execPath, ['-r', pretend, '-r', './scripts/node-version.cjs', '-e', '0'], { cwd: ROOT, encoding: 'utf8' });
}

test.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node %s is told, in both languages, that it is too old', (version) => {
  const { status, stderr } = startWith(version);
  expect(status).toBe(1);
  expect(stderr).toContain(`ta wersja Node.js (${version}) jest za stara`);
  expect(stderr).toContain('20.19 or newer');
  expect(stderr).not.toContain(' at ');
});

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '26.0.0'])('Node %s is let in', (version) => {
  expect(startWith(version)).toMatchObject({ status: 0, stderr: '' });
});
