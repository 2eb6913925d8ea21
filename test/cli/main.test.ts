import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The program itself, as it is installed; what it says is tested in run.test.ts.
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function kohorta(words: readonly string[], env: NodeJS.ProcessEnv = {}): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: status, out: stdout, err: stderr };
}

test('the program ends with the code of its run', () => {
  expect(kohorta(['--version']).code).toBe(0);
  expect(kohorta(['nic'])).toMatchObject({ code: 2, out: '' });
});

test('KOHORTA_LANG chooses the language', () => {
  expect(kohorta(['nic'], { KOHORTA_LANG: 'en' }).err).toMatch(/there is no command/);
  expect(kohorta(['nic'], { KOHORTA_LANG: '' }).err).toMatch(/nie ma polecenia/);
});

test('a reader that closes the pipe early ends the run without a word', async () => {
  const child = spawn(process.execPath, [MAIN, 'project', 'data/rumia', '--until', '6000', '--format', 'csv'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (part) => {
    err += String(part);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  expect(code).toBe(0);
  expect(err.replace(/^Uwaga: .*\n/, '')).toBe('');
});

test('the whole of a long result arrives in a pipe', () => {
  const { out } = kohorta(['project', 'data/rumia', '--until', '3000', '--format', 'csv', '--ages', 'total']);
  expect(out.trimEnd().split('\n')).toHaveLength(1 + 979);
});
