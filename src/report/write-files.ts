import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fail, KohortaError } from '../language/error.js';
import { ioMessage } from './io-message.js';
import { makeFolder } from './make-folder.js';
import { writeFileWhole } from './write-file.js';

/** One file to write: a path below the folder, with `/` between folders, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files below one folder, each whole or not at all, and nothing outside it: a path that leads out, by `..`, by
 * being absolute or through a symbolic link, is refused before anything is written.
 *
 * @param folder - The folder; made where there is none.
 * @returns The paths written, from the working directory where they lie in it.
 * @throws {RangeError} If a path leads out of the folder or a file cannot be written.
 * @example
 * writeFiles('out', []); // => []
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): string[] {
  for (const { path } of files) checkInside(folder, path);
  return files.map(({ path, content }) => {
    const full = join(folder, path);
    checkLinks(folder, full);
    writeFileWhole(full, content);
    return shownPath(full);
  });
}

/**
 * A name for a file or folder made from any text: ASCII letters, digits and hyphens, never a device of Windows, at most
 * 80 characters.
 *
 * @example
 * fileName('Ludność: Stara Rumia I'); // => 'ludnosc-stara-rumia-i'
 */
export function fileName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  if (plain === '') return 'bez-nazwy';
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(plain) ? `${plain}-` : plain;
}

function checkInside(folder: string, path: string): void {
  const inside = relative(resolve(folder), resolve(folder, path));
  if (
    path.includes('\0') ||
    path.includes('\\') ||
    inside === '' ||
    inside.startsWith('..') ||
    resolve(folder, inside) !== join(resolve(folder), path)
  ) {
    fail(
      `writeFiles: ścieżka ${JSON.stringify(path)} wychodzi poza folder ${folder}; podaj nazwę wewnątrz folderu`,
      `writeFiles: the path ${JSON.stringify(path)} leads out of the folder ${folder}; give a name inside it`,
    );
  }
}

/** A folder on the way may be a link that leads elsewhere; only the folder the user named may be one. */
function checkLinks(folder: string, full: string): void {
  try {
    makeFolder(folder);
    const root = realpathSync(folder);
    let place = root;
    for (const part of relative(resolve(folder), resolve(dirname(full))).split(sep)) {
      if (part === '') continue;
      place = join(place, part);
      makeFolder(place);
      if (realpathSync(place) !== place) {
        fail(
          `writeFiles: folder ${shownPath(place)} jest dowiązaniem, które prowadzi poza ${folder}; usuń je albo wskaż inny folder`,
          `writeFiles: the folder ${shownPath(place)} is a link that leads out of ${folder}; remove it or choose another folder`,
        );
      }
    }
  } catch (cause) {
    if (cause instanceof KohortaError) throw cause;
    throw new KohortaError(ioMessage(full, cause), { cause });
  }
}

/** As a user would type it: from the working directory, with `/`. */
function shownPath(full: string): string {
  const near = relative(process.cwd(), resolve(full));
  const shown = near === '' || near.startsWith('..') ? full : near;
  return shown.split(sep).join('/');
}
