import type { OutputFile } from '../write-files.js';
import { canonicalJson } from './canonical-json.js';
import { type InputRecord, type RunRecord, statedFolder } from './run-record.js';
import { sha256 } from './sha256.js';
import type { Versions } from './versions.js';

/** Name of the file that holds the hashes of all others. */
export const MANIFEST = 'manifest.json';

/** What a folder of outputs says of itself. */
export interface Manifest {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly inputs: readonly InputRecord[];
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly versions: Versions;
  /** SHA-256 of the manifest without this line; see {@link manifestDigest}. */
  readonly digest: string;
}

/** `manifest.json`: the run, its inputs and outputs with their hashes, and a hash of the manifest itself. */
export function manifestFile(outputs: readonly OutputFile[], record: RunRecord, versions: Versions): OutputFile {
  const { command, options, town, folder, inputs, methods, seed, details, date } = record;
  const document = {
    ...details,
    program: `kohorta ${versions.kohorta}`,
    command,
    options,
    town,
    folder: statedFolder(folder),
    methods,
    ...(seed === undefined ? {} : { seed }),
    ...(date === undefined ? {} : { date }),
    versions,
    inputs,
    outputs: outputs.map(({ path, content }) => ({ path, sha256: sha256(content) })),
  };
  return { path: MANIFEST, content: canonicalJson({ ...document, digest: manifestDigest(document) }, { layout: 'lines' }) };
}

/** The hash of a manifest's content: of its canonical JSON, without the property `digest`. */
export function manifestDigest(document: object): string {
  return sha256(canonicalJson({ ...document, digest: undefined }));
}
