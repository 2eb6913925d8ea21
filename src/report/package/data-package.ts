import { type Language, say } from '../../language/language.js';
import { fileName, type OutputFile } from '../write-files.js';
import { canonicalJson } from './canonical-json.js';
import { mediaType } from './media-type.js';
import type { PackageFile } from './package-file.js';
import { type RunRecord, statedFolder } from './run-record.js';
import { sha256 } from './sha256.js';

/**
 * `datapackage.json` of a folder of outputs: every file with its size and hash, every table with its columns.
 *
 * @see Data Package v2, https://datapackage.org/standard/data-package/
 */
export function dataPackage(files: readonly PackageFile[], record: RunRecord, language: Language): OutputFile {
  const document = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: fileName(`${record.town}-${record.command}`),
    title: say(record.title, language),
    ...(record.date === undefined ? {} : { created: record.date }),
    sources: [{ title: statedFolder(record.folder) }],
    resources: files.map(resource),
  };
  return { path: 'datapackage.json', content: canonicalJson(document, { layout: 'lines' }) };
}

function resource({ path, content, title, table }: PackageFile): object {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    // Paths differ, and so do names in which only the slash has changed, since no file name here holds two dots in a row.
    name: path
      .replaceAll('/', '..')
      .toLowerCase()
      .replace(/[^a-z0-9._-]/g, '_'),
    path,
    ...(title === undefined ? {} : { title }),
    ...mediaType(path),
    bytes,
    hash: `sha256:${sha256(content)}`,
    ...(table === undefined ? {} : { type: 'table', encoding: 'utf-8', ...table }),
  };
}
