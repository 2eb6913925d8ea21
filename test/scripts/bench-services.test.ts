import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/bench/services.mjs', import.meta.url));

function bench(args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, KOHORTA_LANG: 'pl' } });
}

test('bench:services gives time and memory of every service for each number of draws', () => {
  const { status, stdout } = bench(['--draws', '3,6', '--json']);
  expect(status).toBe(0);
  const { bars, sizes } = JSON.parse(stdout);
  expect(bars).toEqual({ cpuSeconds: 60, peakBytes: 500_000_000 });
  expect(sizes.map(({ draws }: { draws: number }) => draws)).toEqual([3, 6]);
  for (const size of sizes) {
    expect([size.years, size.areas.length, size.heldFrom]).toEqual([[2015, 2040], 4, 2026]);
    expect(Object.keys(size.of).length).toBe(size.services + 2);
    expect(size.seconds > 0 && size.cpuSeconds > 0 && size.peakBytes > 1e6).toBe(true);
  }
  // Twice the draws are twice the numbers.
  expect(sizes[1].values).toBe(2 * sizes[0].values);
  // May build the package first.
}, 180_000);

test('bench:services says what is wrong with an argument, and has a help page in both languages', () => {
  const wrong = bench(['--draws', '0']);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('--draws 0')]);
  expect(bench(['--help']).stdout).toContain('Użycie:\n  npm run bench:services');
  expect(bench(['--help', '--language', 'en']).stdout).toContain('Usage:\n  npm run bench:services');
});
