import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { say } from '../../src/language/language.js';
import { ioMessage } from '../../src/report/io-message.js';
import { writeFileWhole } from '../../src/report/write-file.js';

const failing = vi.hoisted(() => ({ call: '', code: '' }));

/** The real calls, of which one fails as if the disk had: half a text is written before it does. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const fault = (): never => {
    throw Object.assign(new Error(failing.code), { code: failing.code });
  };
  return {
    ...real,
    mkdirSync: (...args: Parameters<typeof real.mkdirSync>) => (failing.call === 'mkdir' ? fault() : real.mkdirSync(...args)),
    openSync: (...args: Parameters<typeof real.openSync>) => (failing.call === 'open' ? fault() : real.openSync(...args)),
    writeFileSync: (...args: Parameters<typeof real.writeFileSync>) => {
      if (failing.call !== 'write') return real.writeFileSync(...args);
      real.writeFileSync(args[0], String(args[1]).slice(0, 3));
      return fault();
    },
    fsyncSync: (...args: Parameters<typeof real.fsyncSync>) => (failing.call === 'fsync' ? fault() : real.fsyncSync(...args)),
    renameSync: (...args: Parameters<typeof real.renameSync>) => (failing.call === 'rename' ? fault() : real.renameSync(...args)),
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-fault-'));
});
afterEach(() => {
  failing.call = '';
  rmSync(folder, { recursive: true, force: true });
});

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EDQUOT', 'EBUSY', 'EMFILE'];
const CALLS = ['mkdir', 'open', 'write', 'fsync', 'rename'];

test.each(CODES.flatMap((code) => CALLS.map((call) => [code, call] as const)))(
  'writeFileWhole() leaves the old file and no leftovers when %s comes at %s',
  (code, call) => {
    const path = join(folder, 'raport.html');
    writeFileSync(path, 'stary raport');
    Object.assign(failing, { call, code });
    expect(() => writeFileWhole(path, 'nowy raport')).toThrow(say(ioMessage(path, Object.assign(new Error(code), { code }))));
    failing.call = '';
    expect(readFileSync(path, 'utf8')).toBe('stary raport');
    expect(readdirSync(folder)).toEqual(['raport.html']);
  },
);

test('ioMessage() gives file, cause and remedy in both languages', () => {
  expect(ioMessage('out/a.csv', Object.assign(new Error(), { code: 'ENOSPC' }))).toEqual({
    pl: 'nie można zapisać pliku out/a.csv: na dysku nie ma miejsca; zwolnij miejsce albo wskaż inny folder (--out)',
    en: 'cannot write the file out/a.csv: the disk is full; free some space or choose another folder (--out)',
  });
  expect(ioMessage('a\u202e.csv', new Error('?')).pl).not.toContain('\u202e');
});
