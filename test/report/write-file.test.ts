import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KohortaError } from '../../src/language/error.js';
import { writeFileWhole } from '../../src/report/write-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('writeFileWhole() writes text and bytes, makes the folder, and leaves nothing else there', () => {
  const path = join(folder, 'nowy', 'plik.txt');
  writeFileWhole(path, 'zażółć');
  expect(readFileSync(path, 'utf8')).toBe('zażółć');
  writeFileWhole(path, Uint8Array.of(1, 2, 3));
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, 'nowy'))).toEqual(['plik.txt']);
});

test('writeFileWhole() keeps the rights of the file it replaces', () => {
  const path = join(folder, 'plik.txt');
  writeFileSync(path, 'stary', { mode: 0o640 });
  chmodSync(path, 0o640);
  writeFileWhole(path, 'nowy');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('writeFileWhole() replaces a symbolic link instead of writing where it leads', () => {
  const outside = join(folder, 'gdzie-indziej.txt');
  writeFileSync(outside, 'nietknięty');
  symlinkSync(outside, join(folder, 'link.txt'));
  writeFileWhole(join(folder, 'link.txt'), 'nowy');
  expect(readFileSync(outside, 'utf8')).toBe('nietknięty');
  expect(readFileSync(join(folder, 'link.txt'), 'utf8')).toBe('nowy');
});

test('writeFileWhole() sweeps what a killed run has left for this file, and nothing else', () => {
  const dead = '999999999-0';
  writeFileSync(join(folder, `.plik.txt.kohorta-${dead}`), 'pół');
  writeFileSync(join(folder, `.inny.txt.kohorta-${dead}`), 'pół');
  writeFileSync(join(folder, `.plik.txt.kohorta-${process.ppid}-0`), 'ktoś jeszcze pisze');
  writeFileSync(join(folder, '.plik.txt.kohorta-notatka'), 'plik użytkownika');
  writeFileWhole(join(folder, 'plik.txt'), 'cały');
  expect(readdirSync(folder).sort()).toEqual(
    [`.inny.txt.kohorta-${dead}`, `.plik.txt.kohorta-${process.ppid}-0`, '.plik.txt.kohorta-notatka', 'plik.txt'].sort(),
  );
});

const refusals: readonly [claim: string, path: () => string, text: RegExp][] = [
  ['a folder stands there', () => folder, /folder o tej nazwie.*podaj inną nazwę/],
  ['a file stands where a folder should be', () => join(file(), 'x', 'y.txt'), /plik/],
  ['a NUL in the name', () => join(folder, 'a\0b'), /niedozwolony znak/],
  ['a name that is too long', () => join(folder, 'a'.repeat(300)), /nazwa jest za długa/],
];

test.each(refusals)('writeFileWhole() names file, cause and remedy: %s', (_, path, text) => {
  expect(() => writeFileWhole(path(), 'x')).toThrow(KohortaError);
  expect(() => writeFileWhole(path(), 'x')).toThrow(text);
  expect(() => writeFileWhole(path(), 'x')).toThrow(/^nie można zapisać pliku .+: .+; .+/);
  expect(readdirSync(folder).filter((name) => name.includes('.kohorta-'))).toEqual([]);
});

function file(): string {
  const path = join(folder, 'plik.txt');
  writeFileSync(path, 'x');
  return path;
}

test('writeFileWhole() is whole after kill -9: 20 kills, 0 torn files, leftovers swept by the next run', async () => {
  const path = join(folder, 'raport.html');
  const writer = fileURLToPath(new URL('./write-forever.mjs', import.meta.url));
  const built = fileURLToPath(new URL('../../dist/report/write-file.js', import.meta.url));
  let written = 0;
  for (let kill = 0; kill < 20; kill++) {
    await new Promise<void>((done) => {
      const child = spawn(process.execPath, [writer, built, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.on('exit', () => done());
      // Only once it writes, and then at a moment that differs from kill to kill.
      child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), kill % 7));
    });
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    expect(text.length).toBe(1_000_001);
    expect(text).toBe(`${text.charAt(0).repeat(1_000_000)}\n`);
    written += 1;
  }
  expect(written).toBeGreaterThan(10);
  writeFileWhole(path, 'koniec');
  expect(readdirSync(folder)).toEqual(['raport.html']);
}, 60_000);
