import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from '../../language/error.js';
import { MANIFEST, type Manifest } from '../../report/package/manifest.js';
import { sha256 } from '../../report/package/sha256.js';
import { runningVersions, versionChanges } from '../../report/package/versions.js';
import { diskFolder } from '../package/disk-folder.js';
import type { Folder } from '../package/folder.js';
import { compareCsv } from './compare-csv.js';
import type { FileCheck } from './file-check.js';
import { listFiles } from './list-files.js';
import { readManifest } from './read-manifest.js';
import type { Recomputation, Recompute } from './recomputation.js';
import { Verification } from './verification.js';

/** How outputs are verified. */
export interface VerifyFolderOptions {
  /** Does the run again. Default: only the files are checked against the manifest. */
  readonly recompute?: Recompute;
}

/**
 * Checks a folder that `kohorta report` or `kohorta project --out` has written: whether every file is as it was written, byte by
 * byte, none is missing and none was added; and, where the run is done again, whether it gives the same.
 *
 * The manifest guards against accidents. Whoever changes a file on purpose can change the manifest, too; the recomputation, or the
 * digest of the manifest published elsewhere, tells that as well. Nothing outside the folder is read here, whatever the manifest says,
 * and nothing is written.
 *
 * @param folder - The folder of outputs.
 * @throws {RangeError} If there is no such folder or it holds no `manifest.json`.
 * @example
 * verifyFolder('out/rumia').catch(() => 'no such folder') instanceof Promise; // => true
 */
export async function verifyFolder(folder: string, { recompute }: VerifyFolderOptions = {}): Promise<Verification> {
  const disk = diskFolder(resolve(folder), folder);
  const { manifest, problem } = readManifest(manifestBytes(folder, disk));
  if (manifest === undefined) return new Verification({ folder, files: [], manifestProblem: problem });
  const checks = checkFiles(folder, disk, manifest);
  const otherVersions = versionChanges(manifest.versions, runningVersions());
  const common = { folder, otherVersions, digest: manifest.digest };
  // What a damaged manifest asks for is not done.
  if (problem !== undefined) return new Verification({ ...common, files: checks, manifestProblem: problem });
  const again = await recompute?.(manifest);
  switch (again?.kind) {
    case undefined:
      return new Verification({ ...common, files: checks });
    case 'not-made':
      return new Verification({ ...common, files: checks, notRecomputed: again.reason });
    case 'inputs-changed':
      return new Verification({ ...common, files: checks, changedInputs: again.paths });
    case 'made':
      return new Verification({ ...common, files: compared(checks, again, disk, otherVersions.length === 0) });
  }
}

function manifestBytes(folder: string, disk: Folder): Uint8Array {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    fail(
      `verifyFolder: nie ma folderu „${folder}”; podaj folder z wynikami, np. out/rumia`,
      `verifyFolder: there is no folder "${folder}"; give a folder of outputs, such as out/rumia`,
    );
  }
  const entry = disk.read(MANIFEST);
  if (entry.kind === 'file') return entry.bytes;
  return fail(
    `verifyFolder: w folderze ${folder} nie da się odczytać pliku ${MANIFEST} (${entry.kind}); wyniki zapisane przez kohorta report i kohorta project --out mają go`,
    `verifyFolder: the file ${MANIFEST} in the folder ${folder} cannot be read (${entry.kind}); outputs of kohorta report and kohorta project --out have one`,
  );
}

/** Every file the manifest names, in its order, then those it does not. */
function checkFiles(folder: string, disk: Folder, { outputs }: Manifest): FileCheck[] {
  const listed = listFiles(folder);
  const kinds = new Map(listed.map(({ path, kind }) => [path, kind]));
  const named = new Set([MANIFEST, ...outputs.map(({ path }) => path)]);
  const state = (path: string, hash: string): FileCheck['state'] => {
    const kind = kinds.get(path);
    if (kind === undefined) return 'missing';
    if (kind === 'other') return 'not-a-file';
    const entry = disk.read(path);
    if (entry.kind !== 'file') return 'unreadable';
    return sha256(entry.bytes) === hash ? 'agrees' : 'changed';
  };
  return [
    ...outputs.map(({ path, sha256: hash }): FileCheck => ({ path, state: state(path, hash), recomputed: null })),
    ...listed.filter(({ path }) => !named.has(path)).map(({ path }): FileCheck => ({ path, state: 'added', recomputed: null })),
  ];
}

/** The checks with what the recomputation says. */
function compared(
  checks: readonly FileCheck[],
  { files }: Extract<Recomputation, { readonly kind: 'made' }>,
  disk: Folder,
  sameVersions: boolean,
): FileCheck[] {
  const fresh = new Map(files.map(({ path, content }) => [path, content]));
  const known = new Set([MANIFEST, ...checks.map(({ path }) => path)]);
  const one = (check: FileCheck): FileCheck => {
    const content = fresh.get(check.path);
    // With the same versions the run makes all its files again, so that one it does not make is not of this run.
    if (content === undefined)
      return check.state === 'agrees' && sameVersions ? { ...check, state: 'other-result', recomputed: 'other' } : check;
    const entry = disk.read(check.path);
    if (entry.kind !== 'file' || check.state === 'not-a-file') return check;
    const recomputed = Buffer.from(content).equals(Buffer.from(entry.bytes)) ? 'same' : 'other';
    const comparison = typeof content === 'string' && check.path.endsWith('.csv') ? compareCsv(entry.bytes, content) : undefined;
    const state = check.state === 'agrees' && recomputed === 'other' && sameVersions ? 'other-result' : check.state;
    return { ...check, state, recomputed, comparison };
  };
  const unlisted = sameVersions ? files.filter(({ path }) => !known.has(path)) : [];
  return [...checks.map(one), ...unlisted.map(({ path }): FileCheck => ({ path, state: 'missing', recomputed: 'other' }))];
}
