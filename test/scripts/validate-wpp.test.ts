import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/validate-wpp.mjs', import.meta.url));

// What the script computes is tested in test/sources; here, what it says before it needs a built package.
function run(
  args: readonly string[],
  language = 'pl',
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, KOHORTA_LANG: language } });
}

test('validate:wpp --help explains itself in Polish, and in English on request', () => {
  expect(run(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Użycie:\n  npm run validate:wpp') });
  expect(run(['--help'], 'en').stdout).toContain('Usage:\n  npm run validate:wpp');
});

test.each([
  [[], 'brak folderu z danymi; podaj --data FOLDER'],
  [['--data', 'x', '--step', '2'], '--step 2; oczekiwano 1 albo 5'],
  [['--dane', 'x'], 'nieznany argument'],
])('wrong arguments end with code 2, a reason and where help is: %j', (args, reason) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(reason);
  expect(stderr).toContain('npm run validate:wpp -- --help');
  expect(stderr).not.toContain('at ');
});
