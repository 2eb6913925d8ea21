import type { Message } from '../../language/language.js';
import type { Manifest } from '../../report/package/manifest.js';
import type { OutputFile } from '../../report/write-files.js';

/** What came of doing a run again: its files, the inputs that have changed since, or why it could not be done. */
export type Recomputation =
  | { readonly kind: 'made'; readonly files: readonly OutputFile[] }
  | { readonly kind: 'inputs-changed'; readonly paths: readonly string[] }
  | { readonly kind: 'not-made'; readonly reason: Message };

/** Does again what a manifest says was done. */
export type Recompute = (manifest: Manifest) => Promise<Recomputation>;
