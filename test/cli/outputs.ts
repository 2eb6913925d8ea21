import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Later } from '../../src/cli/later.js';
import { finish, run } from '../../src/cli/run.js';
import { canonicalJson } from '../../src/index.js';
import { manifestDigest } from '../../src/report/package/manifest.js';

/** Runs the command line in this process to its end. */
export async function kohorta(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const printed = { out: '', err: '' };
  const console = {
    print: (text: string) => {
      printed.out += `${text}\n`;
    },
    warn: (text: string) => {
      printed.err += `${text}\n`;
    },
  };
  const later: Later = [];
  const code = await finish(words, console, later, run(words, console, later));
  return { code, ...printed };
}

/** Paths of all files below a folder, sorted. */
export const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

/** A manifest with properties changed and its digest made right again, as somebody with a purpose would do. */
export function forge(place: string, change: (manifest: Record<string, unknown>) => Record<string, unknown>): void {
  const path = join(place, 'manifest.json');
  const { digest: _, ...manifest } = change(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, canonicalJson({ ...manifest, digest: manifestDigest(manifest) }, { layout: 'lines' }));
}
