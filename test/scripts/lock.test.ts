import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../scripts/lock.mjs';
import { ROOT } from '../house/source.js';

const LOCK = new URL('../../scripts/lock.mjs', import.meta.url).href;

test('withLock() lets processes do their task one after the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-lock-'));
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from '${LOCK}';
    await withLock('${join(folder, 'lock')}', async () => {
      appendFileSync('${join(folder, 'log')}', 'begin ');
      await new Promise((resolve) => setTimeout(resolve, 50));
      appendFileSync('${join(folder, 'log')}', 'end ');
    });`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, stdio: 'ignore' }),
  );
  await Promise.all(children.map((child) => new Promise((resolve) => child.on('close', resolve))));
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begin end '.repeat(4));
  expect(readdirSync(folder)).toEqual(['log']);
});

test('withLock() takes over the lock of a process that is gone, and clears what one that waited has left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kohorta-lock-'));
  const lock = join(folder, 'lock');
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  for (const path of [lock, `${lock}.${pid}`]) {
    mkdirSync(path);
    writeFileSync(join(path, 'owners.json'), JSON.stringify([{ pid, started: '1' }]));
  }
  await expect(withLock(lock, async () => readdirSync(folder))).resolves.toEqual(['lock']);
  expect(existsSync(lock)).toBe(false);
});

test('withLock() gives the lock back when the task fails', async () => {
  const lock = join(mkdtempSync(join(tmpdir(), 'kohorta-lock-')), 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('task')))).rejects.toThrow('task');
  expect(existsSync(lock)).toBe(false);
});
