import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../house/source.js';

/** Runs .ci/run with programs that only print: npm, and node for the notebooks and the same bytes. */
function runWith(npm: string, node: string): { readonly status: number | null; readonly last: string } {
  const clone = mkdtempSync(join(tmpdir(), 'kohorta-ci-'));
  const programs = join(clone, 'programs');
  for (const folder of ['.ci', 'programs']) mkdirSync(join(clone, folder));
  cpSync(join(ROOT, '.ci/run'), join(clone, '.ci/run'));
  for (const [name, body] of Object.entries({ npm, node, python3: 'exit 0', 'firefox-esr': 'exit 0' })) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH']}`, KOHORTA_PYTHON: 'python3' };
  const { status, stdout } = spawnSync('bash', [join(clone, '.ci/run')], { env, encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

test.skipIf(process.platform === 'win32').each([
  ['all passes', "echo '10 passed, 0 failed'", "echo '8 passed, 0 failed'", 0, '26 passed, 0 failed'],
  ['some are skipped', "echo '10 passed, 0 failed, 2 skipped'", "echo '8 passed, 0 failed'", 0, '26 passed, 0 failed, 2 skipped'],
  ['some fail', "echo '9 passed, 1 failed, 2 skipped'; exit 1", "echo '7 passed, 1 failed'; exit 1", 1, '23 passed, 3 failed, 2 skipped'],
  ['one ends without counting', 'exit 1', "echo '8 passed, 0 failed'", 1, '16 passed, 1 failed'],
])('.ci/run adds up its sections in its last line: %s', (_, npm, node, status, last) => {
  expect(runWith(npm, node)).toEqual({ status, last });
});
