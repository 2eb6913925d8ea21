import type { Message } from '../../language/language.js';
import { canonicalJson } from '../../report/package/canonical-json.js';
import { type Manifest, manifestDigest } from '../../report/package/manifest.js';
import type { InputRecord } from '../../report/package/run-record.js';
import type { Versions } from '../../report/package/versions.js';
import { isOutputPath } from './is-output-path.js';

/** A manifest as read: what is wrong with it, and, if it has the form of one, what it says. */
export interface ManifestReading {
  readonly manifest: Manifest | undefined;
  readonly problem: Message | undefined;
}

/** More bytes, files or characters than any run writes. */
const MOST = { bytes: 16 * 1024 * 1024, files: 10_000, text: 10_000 };

/**
 * Reads `manifest.json`. What it says is taken for a claim by a stranger: every property is checked before it is used, and a document
 * of another form gives a problem, never an exception.
 */
export function readManifest(bytes: Uint8Array): ManifestReading {
  if (bytes.byteLength > MOST.bytes) return wrong('plik ma więcej niż 16 MB', 'the file is larger than 16 MB');
  const text = new TextDecoder().decode(bytes);
  const document = parsed(text);
  if (!isObject(document)) return wrong('to nie jest obiekt JSON', 'it is no JSON object');
  const manifest = manifestOf(document);
  if ('pl' in manifest) return { manifest: undefined, problem: manifest };
  if (document['digest'] !== manifestDigest(document) || text !== canonicalJson(document, { layout: 'lines' })) {
    const problem = {
      pl: 'plik zmieniono po zapisie: jego treść nie zgadza się z sumą „digest”',
      en: 'the file was changed after it was written: its content does not agree with its "digest"',
    };
    return { manifest, problem };
  }
  return { manifest, problem: undefined };
}

function wrong(pl: string, en: string): ManifestReading {
  return { manifest: undefined, problem: { pl, en } };
}

/** Undefined for what is no JSON, or is nested too deep to be a manifest. */
function parsed(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text);
    canonicalJson(document);
    return document;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST.text;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isTexts = (value: unknown): value is Readonly<Record<string, string>> => isObject(value) && Object.values(value).every(isText);

/** The manifest, or what is wrong with it. */
function manifestOf(document: Fields): Manifest | Message {
  const { command, options, folder, inputs, outputs, versions, digest } = document;
  if (!isText(command)) return property('command', 'nazwa polecenia', 'the name of a command');
  if (!isText(folder)) return property('folder', 'folder danych', 'the folder of the data');
  if (!isHash(digest)) return property('digest', '64 cyfry szesnastkowe', '64 hexadecimal digits');
  if (!isTexts(options)) return property('options', 'teksty według nazw opcji', 'texts by the names of options');
  if (!isVersions(versions))
    return property('versions', 'wersje kohorta, node i dependencies', 'the versions kohorta, node and dependencies');
  if (!isList(inputs) || !inputs.every(isInput)) {
    return property('inputs', 'lista {path, sha256} z plikami wewnątrz folderu', 'a list of {path, sha256} of files inside the folder');
  }
  if (!isList(outputs) || !outputs.every(isOutput)) {
    return property('outputs', 'lista {path, sha256} z plikami wewnątrz folderu', 'a list of {path, sha256} of files inside the folder');
  }
  const paths = new Set(outputs.map(({ path }) => path));
  if (paths.size < outputs.length) return property('outputs', 'każdy plik raz', 'each file once');
  return { command, options, folder, inputs, outputs, versions, digest };
}

function property(name: string, pl: string, en: string): Message {
  return {
    pl: `brakuje własności „${name}” albo jest zła; oczekiwano: ${pl}`,
    en: `the property "${name}" is missing or wrong; expected: ${en}`,
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= MOST.files;
}

function isInput(value: unknown): value is InputRecord {
  return isObject(value) && isOutputPath(value['path']) && (value['sha256'] === null || isHash(value['sha256']));
}

function isOutput(value: unknown): value is { readonly path: string; readonly sha256: string } {
  return isObject(value) && isOutputPath(value['path']) && isHash(value['sha256']);
}

function isVersions(value: unknown): value is Versions {
  return isObject(value) && isText(value['kohorta']) && isText(value['node']) && isTexts(value['dependencies']);
}
