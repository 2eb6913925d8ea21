import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CSV_LIMITS } from '../csv/csv-limits.js';
import type { Folder, FolderEntry } from './folder.js';

/**
 * A folder on disk. A file reached through a link that leaves the folder is not read.
 *
 * @param path - Absolute path of the folder.
 * @param name - What it is called in messages: as the user wrote it, so that results hold no path of a machine.
 */
export function diskFolder(path: string, name: string): Folder {
  return { name, read: (inner) => readInner(path, inner) };
}

function readInner(folder: string, inner: string): FolderEntry {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...inner.split('/')));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return { kind: 'outside' };
    const stat = statSync(file);
    if (stat.isDirectory()) return { kind: 'unreadable', reason: reasonOf('EISDIR') };
    // A pipe or a device could keep the reader waiting for ever.
    if (!stat.isFile()) return { kind: 'unreadable', reason: { pl: 'to nie jest zwykły plik', en: 'it is no regular file' } };
    const { size } = stat;
    // Refused before it is read: a file of ten gigabytes must not fill the memory.
    if (size > CSV_LIMITS.bytes) return { kind: 'too-large', size };
    return { kind: 'file', bytes: readFileSync(file) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
    return { kind: 'unreadable', reason: reasonOf(code) };
  }
}

function reasonOf(code: string): { readonly pl: string; readonly en: string } {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { pl: 'brak uprawnień do odczytu', en: 'no permission to read it' };
    case 'EISDIR':
      return { pl: 'to folder, nie plik', en: 'it is a folder, not a file' };
    default:
      return { pl: `system zgłosił ${code}`, en: `the system reported ${code}` };
  }
}
