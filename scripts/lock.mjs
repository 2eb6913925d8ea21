/** Keeps two runs from writing the same files at once. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/** @typedef {{ pid: number, started: string }} Owner - A process; the start time tells it from a later one of the same number. */

/**
 * Does a task while no other process does one under the same lock. A lock whose processes are all gone is taken over.
 *
 * @template T
 * @param {string} folder - The lock: a folder that exists while the task runs.
 * @param {(hold: (pid: number) => void) => Promise<T>} task - Told how to name the processes it starts: one of them may
 *   outlive this process and still write.
 * @returns {Promise<T>}
 */
export async function withLock(folder, task) {
  const mine = `${folder}.${process.pid}`;
  const owners = [ownerOf(process.pid)];
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeOwners(mine, owners);
  await take(folder, mine);
  const release = () => {
    process.off('exit', release);
    giveBack(folder, mine);
  };
  process.on('exit', release);
  clearLeftovers(folder);
  try {
    return await task((pid) => {
      owners.push(ownerOf(pid));
      writeOwners(folder, owners);
    });
  } finally {
    release();
  }
}

/**
 * Moves a folder that already names its owner into place, which is one step: there is no moment without a name in it.
 *
 * @param {string} folder
 * @param {string} mine
 */
async function take(folder, mine) {
  for (let told = false; ; ) {
    try {
      renameSync(mine, folder);
      return;
    } catch (error) {
      const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
    }
    const owners = readOwners(folder);
    if (owners !== undefined && !owners.some(isAlive)) {
      removeStale(folder, `${mine}.stale`, owners);
      continue;
    }
    if (!told && owners !== undefined) {
      told = true;
      const pid = owners.find(isAlive)?.pid;
      say(
        `czekam na inne uruchomienie (proces ${pid}); jeśli to pomyłka, usuń folder .kohorta/${basename(folder)}`,
        `waiting for another run (process ${pid}); if that is a mistake, delete the folder .kohorta/${basename(folder)}`,
      );
    }
    await sleep(200);
  }
}

/**
 * @param {string} folder
 * @param {string} aside
 * @param {readonly Owner[]} expected
 */
function removeStale(folder, aside, expected) {
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  if (JSON.stringify(readOwners(aside)) === JSON.stringify(expected)) {
    rmSync(aside, { recursive: true, force: true });
    return;
  }
  // Another run took the stale lock over a moment before: what was moved is its live lock.
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Moves the lock away before it is deleted: deleting takes more than one step, and a waiting run must not take it between.
 *
 * @param {string} folder
 * @param {string} aside
 */
function giveBack(folder, aside) {
  if (readOwners(folder)?.[0]?.pid !== process.pid) return;
  renameSync(folder, aside);
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Removes what runs killed while they waited have left.
 *
 * @param {string} folder
 */
function clearLeftovers(folder) {
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(`${basename(folder)}.`) ? Number.parseInt(name.slice(basename(folder).length + 1), 10) : Number.NaN;
    if (pid > 0 && pid !== process.pid && !isAlive(ownerOf(pid))) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @returns {Owner}
 */
function ownerOf(pid) {
  return { pid, started: startTime(pid) ?? '' };
}

/** @param {Owner} owner */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  const now = startTime(pid);
  return now === undefined || (now !== '' && (started === '' || now === started));
}

/**
 * When a process started, in the kernel's ticks; '' for one that has ended; nothing where the system does not say.
 *
 * @param {number} pid
 */
function startTime(pid) {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the state follows it, the start time is the 22nd field of all.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : fields[19];
  } catch {
    return '';
  }
}

/**
 * @param {string} folder
 * @param {readonly Owner[]} owners
 */
function writeOwners(folder, owners) {
  const path = join(folder, 'owners.json');
  writeFileSync(`${path}.new`, JSON.stringify(owners));
  renameSync(`${path}.new`, path);
}

/**
 * @param {string} folder
 * @returns {readonly Owner[] | undefined} Nothing when the lock has just been given back.
 */
function readOwners(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'owners.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
