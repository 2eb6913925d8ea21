import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { KohortaError } from '../language/error.js';
import { ioMessage } from './io-message.js';
import { makeFolder } from './make-folder.js';

/**
 * Writes a file whole or not at all: first a hidden temporary file in the same folder, flushed to the disk, then one
 * rename. Whoever reads sees the old text or the new one, also after a power cut; the folder is made where there is none.
 * Temporary files that a killed run has left for this path are removed.
 *
 * @param path - Where to write; a relative path counts from the working directory. A symbolic link is replaced, not followed.
 * @param content - Text (written as UTF-8) or bytes.
 * @throws {RangeError} If it cannot be written: the message names the file, the cause and the remedy; a file that was
 * there before is left as it was.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${temporaryPrefix(path)}${process.pid}-${threadId}`;
  try {
    makeFolder(dirname(path));
    sweep(path);
    fill(temporary, content, modeOf(path));
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (cause) {
    removeQuietly(temporary);
    throw new KohortaError(ioMessage(path, cause), { cause });
  }
}

function temporaryPrefix(path: string): string {
  // Names may be 255 bytes long in most file systems; the end of a long one is enough to tell files apart.
  return join(dirname(path), `.${basename(path).slice(-60)}.kohorta-`);
}

function fill(temporary: string, content: string | Uint8Array, mode: number | undefined): void {
  const file = openSync(temporary, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // The mode of open() is cut by the umask; a file that is replaced keeps its own.
  if (mode !== undefined) chmodSync(temporary, mode);
}

function modeOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.mode & 0o777 : undefined;
}

/** Removes what killed runs have left for this path; the temporary file of a run that still lives is not touched. */
function sweep(path: string): void {
  const prefix = basename(temporaryPrefix(path));
  for (const name of readdirSync(dirname(path))) {
    const owner = name.startsWith(prefix) ? /^(\d{1,10})-(\d{1,10})$/.exec(name.slice(prefix.length)) : null;
    if (owner === null) continue;
    const mine = Number(owner[1]) === process.pid;
    // One thread writes one file at a time, so that its own name can only be left over from an earlier process.
    const left = mine ? Number(owner[2]) === threadId : !isAlive(Number(owner[1]));
    if (left) removeQuietly(join(dirname(path), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The rename itself outlives a power cut only once the folder is on the disk; Windows cannot open folders and needs no such step. */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file is whole either way; only its age after a power cut is at stake.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is gone already.
  }
}
