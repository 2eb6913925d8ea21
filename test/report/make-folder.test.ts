import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/report/make-folder.js';

test('makeFolder() makes what is missing on the way, and leaves what is there', () => {
  const root = mkdtempSync(join(tmpdir(), 'kohorta-folder-'));
  try {
    const deep = join(root, 'a', 'b', 'c');
    makeFolder(deep);
    makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
    writeFileSync(join(root, 'plik'), '');
    expect(() => makeFolder(join(root, 'plik'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, 'plik', 'w-pliku'))).toThrow();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

// The recursive form of mkdirSync() never comes back from here.
test.runIf(existsSync('/proc/self'))('makeFolder() gives up where no folder can be made', () => {
  expect(() => makeFolder('/proc/kohorta/out')).toThrow();
});
