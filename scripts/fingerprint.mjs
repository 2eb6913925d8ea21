/** Tells whether files have changed since something was made of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is made, fetched or the machine's own, never an input. */
const MADE = new Set(['node_modules', 'dist', 'out', '.git', '.kohorta', '.venv', '.ipynb_checkpoints', '.DS_Store']);

/**
 * All files of a folder or the file itself, sorted, as paths from the root with forward slashes; none where there is none.
 *
 * @param {string} root
 * @param {string} path - From the root; '' is the root.
 * @returns {string[]}
 */
export function filesOf(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !MADE.has(name) && !name.endsWith('.tgz'))
    .sort()
    .flatMap((name) => filesOf(root, path === '' ? name : `${path}/${name}`));
}

/**
 * One hash of names and contents.
 *
 * @param {string} root
 * @param {readonly string[]} paths - Files and folders, from the root.
 * @param {readonly string[]} [extra] - Whatever else the result depends on.
 */
export function fingerprint(root, paths, extra = []) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of paths.flatMap((path) => filesOf(root, path))) {
    hash.update(`${file}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/**
 * The text of a stamp file, or nothing where there is none.
 *
 * @param {string} path
 */
export function readStamp(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}
