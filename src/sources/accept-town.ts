import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageOptions } from '../language/language.js';
import { writeFileWhole } from '../report/write-file.js';
import { isOfChangedFile } from './fault.js';
import type { FaultReport } from './fault-report.js';
import { diskFolder } from './package/disk-folder.js';
import { DESCRIPTOR, findPlace } from './package/find-folder.js';
import type { Folder, FolderEntry } from './package/folder.js';
import { readPackage } from './package/read-package.js';

/** What was accepted, and what is wrong afterwards. */
export interface Acceptance {
  /** Files whose size and hash were written anew; empty if nothing had changed or if there are other faults. */
  readonly files: readonly string[];
  /** Empty if all is well now; where there are other faults, nothing was accepted. */
  readonly report: FaultReport;
}

/**
 * Accepts files that were changed on purpose: writes their size and hash into datapackage.json, whole or not at all. Does
 * nothing as long as the data have any other fault.
 *
 * @param location - Path of the folder, or a file: address.
 * @throws {KohortaError} If there is no such folder, or datapackage.json cannot be written.
 */
export function acceptTown(location: string | URL, { language }: LanguageOptions = {}): Acceptance {
  const { path, name } = findPlace(location, 'acceptTown');
  // What is accepted are the very bytes that were checked, whatever happens to the files in between.
  const folder = readOnce(diskFolder(path, name));
  const { spec, report } = readPackage(folder, language);
  const changed = [...new Set(report.faults.map(({ file }) => file))];
  const descriptor = folder.read(DESCRIPTOR);
  if (report.isEmpty || spec === undefined || descriptor.kind !== 'file' || !report.faults.every(({ kind }) => isOfChangedFile(kind)))
    return { files: [], report };
  const text = described(new TextDecoder('utf-8').decode(descriptor.bytes), changed, folder);
  writeFileWhole(realpathSync(join(path, DESCRIPTOR)), text);
  return { files: changed, report: readPackage(diskFolder(path, name), language).report };
}

function readOnce(folder: Folder): Folder {
  const entries = new Map<string, FolderEntry>();
  return {
    name: folder.name,
    read: (path) => {
      const entry = entries.get(path) ?? folder.read(path);
      entries.set(path, entry);
      return entry;
    },
  };
}

/** The description with the sizes and hashes that it gives brought up to date; nothing is added to it. */
function described(text: string, files: readonly string[], folder: Folder): string {
  const document: { readonly resources: readonly { path: string; bytes?: number; hash?: string }[] } = JSON.parse(text);
  for (const resource of document.resources) {
    const entry = files.includes(resource.path) ? folder.read(resource.path) : undefined;
    if (entry?.kind !== 'file') continue;
    if (resource.bytes !== undefined) resource.bytes = entry.bytes.length;
    if (resource.hash !== undefined) resource.hash = `sha256:${createHash('sha256').update(entry.bytes).digest('hex')}`;
  }
  const indent = /\n([ \t]+)/.exec(text)?.[1] ?? '  ';
  return JSON.stringify(document, null, indent) + (text.endsWith('\n') ? '\n' : '');
}
