import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { disagreements } from '../../scripts/bench/agreement.mjs';

const SCRIPT = fileURLToPath(new URL('../../scripts/bench/projection.mjs', import.meta.url));

function bench(args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, KOHORTA_LANG: 'pl' } });
}

describe('bench:projection', () => {
  // That everybody computes the same is checked by the benchmark itself: it fails where they do not.
  test('gives an object per workload, in which what is not there has its reason', () => {
    const { status, stdout, stderr } = bench(['--json', '--scale', 'small', '--rounds', '1', '--only', 'K,N,W2,W3']);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    const { n, versions, scale, ...workloads } = JSON.parse(stdout);
    expect({ n, scale, node: versions.node }).toEqual({ n: 1, scale: 'small', node: process.versions.node });
    expect(Object.keys(workloads)).toEqual(['K', 'N', 'W2', 'W3']);
    for (const [name, workload] of Object.entries<Record<string, never>>(workloads)) {
      expect(workload['figure'], name).toBeGreaterThan(0);
      expect(workload['sizes'], name).toHaveLength(2);
      expect(workload['peakBytes'], name).toBeGreaterThan(1e6);
      for (const [ratio, peer] of [
        ['ratioToC', 'c'],
        ['ratioToNumpy', 'numpy'],
        ['ratioToR', 'r'],
      ]) {
        if (workload[ratio] === null) expect(workload['reasons'][peer], `${name}: ${ratio}`).toMatch(/nie/);
        else expect(workload[ratio], `${name}: ${ratio}`).toBeGreaterThan(0);
      }
    }
  }, 60_000);

  test('names what it cannot do, and where help is', () => {
    const { status, stdout, stderr } = bench(['--only', 'K,X']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('nie ma zadania „X”; są: K,KFlows,N,W1,W2,W3,W5');
    expect(bench(['--rounds', '0']).stderr).toContain('--rounds 0; oczekiwano liczby całkowitej od 1');
    expect(bench(['--help', '--language', 'en']).stdout).toContain('Usage:\n  npm run bench:projection');
  });
});

describe('implementations that compute different things are told apart', () => {
  test('expected numbers by a billionth', () => {
    expect(disagreements('expected', [100, null], [100 + 5e-8, null], 10)).toEqual([]);
    expect(disagreements('expected', [100], [100 + 2e-7], 10)).toHaveLength(1);
    expect(disagreements('expected', [100], [100, 200], 10)).toHaveLength(1);
    expect(disagreements('expected', [100], [null], 10)).toHaveLength(1);
  });

  test('means and variances of whole people by five standard errors', () => {
    expect(disagreements('whole', [1000, 100], [1004, 110], 1000)).toHaveLength(1);
    expect(disagreements('whole', [1000, 100], [1001, 110], 1000)).toEqual([]);
    // A sampler with the right mean and a variance of 0.73 of what it should be.
    expect(disagreements('whole', [1000, 73], [1000, 100], 4000)).toHaveLength(1);
  });

  test('quantiles by the median and the distance of the quartiles', () => {
    const normal = [-1.96, -1.28, -0.674, 0, 0.674, 1.28, 1.96];
    expect(disagreements('quantiles7', normal, normal, 1000)).toEqual([]);
    expect(
      disagreements(
        'quantiles7',
        normal.map((x) => x + 0.5),
        normal,
        1000,
      ),
    ).toHaveLength(1);
    expect(
      disagreements(
        'quantiles7',
        normal.map((x) => 1.4 * x),
        normal,
        1000,
      ),
    ).toHaveLength(1);
  });
});
