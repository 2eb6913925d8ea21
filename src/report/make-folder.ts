import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are not there, one at a time: where a system says of a place inside an existing folder
 * that there is no such path, as Linux does below `/proc`, the recursive form of `mkdirSync()` tries for ever.
 *
 * @param folder - A relative path counts from the working directory.
 * @throws {Error} The error of the system, if it cannot be made.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && isFolder(folder)) return;
    const above = dirname(resolve(folder));
    if (code !== 'ENOENT' || isFolder(above)) throw error;
    makeFolder(above);
    // Again from the start: another run may have made it in between.
    makeFolder(folder);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
