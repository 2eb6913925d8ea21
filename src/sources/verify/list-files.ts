import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds besides folders. */
export interface ListedFile {
  /** Below the folder, with `/` between folders. */
  readonly path: string;
  /** `other`: a link, a pipe or a device; it is named, never followed or opened. */
  readonly kind: 'file' | 'other';
}

/** More than any run writes; a folder with more is not one of outputs. */
const MOST = 20_000;

/** All files below a folder, in the order of their paths; links are listed and not followed. */
export function listFiles(folder: string): readonly ListedFile[] {
  const found: ListedFile[] = [];
  const left = [''];
  for (let inner = left.pop(); inner !== undefined && found.length < MOST; inner = left.pop()) {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) left.push(path);
      else found.push({ path, kind: entry.isFile() ? 'file' : 'other' });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
