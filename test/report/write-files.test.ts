import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileName, writeFiles } from '../../src/report/write-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kohorta-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('writeFiles() writes below the folder and says where', () => {
  const out = join(folder, 'out');
  const paths = writeFiles(out, [
    { path: 'raport.html', content: 'a' },
    { path: 'tabele/x.csv', content: 'b' },
  ]);
  expect(paths).toEqual([`${out}/raport.html`, `${out}/tabele/x.csv`]);
  expect(readFileSync(join(out, 'tabele/x.csv'), 'utf8')).toBe('b');
});

const LEADING_OUT = ['../x', 'a/../../x', '/etc/x', '..', '.', '', 'a\0b', 'a\\b', '..\\x', 'tabele/../../../x', '/', '//x', './../x'];

test.each(LEADING_OUT)('writeFiles() refuses %j before it writes anything', (path) => {
  const out = join(folder, 'out');
  expect(() =>
    writeFiles(out, [
      { path: 'dobry.csv', content: 'a' },
      { path, content: 'b' },
    ]),
  ).toThrow(/wychodzi poza folder/);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('writeFiles() does not follow a link out of the folder', () => {
  const outside = join(folder, 'gdzie-indziej');
  mkdirSync(join(folder, 'out'));
  mkdirSync(outside);
  symlinkSync(outside, join(folder, 'out', 'tabele'));
  expect(() => writeFiles(join(folder, 'out'), [{ path: 'tabele/x.csv', content: 'a' }])).toThrow(/jest dowiązaniem/);
  expect(readdirSync(outside)).toEqual([]);
});

test('writeFiles() names the file that stands where a folder should be', () => {
  writeFileSync(join(folder, 'out'), 'plik');
  expect(() => writeFiles(join(folder, 'out'), [{ path: 'x.csv', content: 'a' }])).toThrow(/nie można zapisać pliku .*x\.csv: .*plik/);
});

const NAMES: readonly [text: string, name: string][] = [
  ['Rumia', 'rumia'],
  ['Ludność: Stara Rumia I', 'ludnosc-stara-rumia-i'],
  ['Łódź / żłobki', 'lodz-zlobki'],
  ['../../etc/passwd', 'etc-passwd'],
  ['/absolutna', 'absolutna'],
  ['C:\\Windows\\x', 'c-windows-x'],
  ['CON', 'con-'],
  ['nul', 'nul-'],
  ['com1', 'com1-'],
  ['com1.csv', 'com1-csv'],
  ['a\0b', 'a-b'],
  ['abc\u202egpj.exe', 'abc-gpj-exe'],
  ['   ', 'bez-nazwy'],
  ['…', 'bez-nazwy'],
  ['ａｂｃ', 'bez-nazwy'],
  ['a'.repeat(300), 'a'.repeat(80)],
  ['-rf', 'rf'],
  ['~root', 'root'],
  ['$(reboot)', 'reboot'],
  ['a;b|c&d', 'a-b-c-d'],
];

test.each(NAMES)('fileName(%j) is %j', (text, name) => {
  expect(fileName(text)).toBe(name);
});
