import { type Language, say } from '../../language/language.js';
import type { OutputFile } from '../write-files.js';
import { canonicalJson } from './canonical-json.js';
import { mediaType } from './media-type.js';
import type { PackageFile } from './package-file.js';
import { type RunRecord, statedFolder } from './run-record.js';
import { sha256 } from './sha256.js';
import type { Versions } from './versions.js';

/** Something named in a crate. */
type Entity = Readonly<Record<string, unknown>>;

const PROCESS_RUN = 'https://w3id.org/ro/wfrun/process/0.5';

/**
 * `ro-crate-metadata.json`: who made what from what, for machines of archives. One `CreateAction` (a `prov:Activity`) used the
 * inputs and options and generated the files, with kohorta as its instrument.
 *
 * A date stands in it only where the run was given one: results know no clock.
 *
 * @see RO-Crate 1.1, https://w3id.org/ro/crate/1.1; Process Run Crate 0.5; PROV-O, https://www.w3.org/TR/prov-o/
 */
export function roCrate(
  files: readonly PackageFile[],
  record: RunRecord,
  { versions, language }: { readonly versions: Versions; readonly language: Language },
): OutputFile {
  const used = [...record.inputs.map((input) => inputEntity(input, record)), ...Object.entries(record.options).map(optionEntity)];
  const results = files.map(fileEntity);
  const software = softwareEntities(versions);
  const refer = (entities: readonly Entity[]): object[] => entities.map((entity) => ({ '@id': entity['@id'] }));
  const graph: Entity[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: say(record.title, language),
      description: say(
        {
          pl: `Wynik polecenia kohorta ${record.command} dla danych ${statedFolder(record.folder)}; kohorta verify sprawdza go i liczy od nowa.`,
          en: `What kohorta ${record.command} made of the data ${statedFolder(record.folder)}; kohorta verify checks it and computes it again.`,
        },
        language,
      ),
      ...(record.date === undefined ? {} : { datePublished: record.date }),
      license: say(
        {
          pl: 'warunki źródeł danych, podane w tabeli „sources” folderu danych',
          en: 'the terms of the sources of the data, stated in the table "sources" of the folder of data',
        },
        language,
      ),
      conformsTo: { '@id': PROCESS_RUN },
      hasPart: [...refer(results), { '@id': 'manifest.json' }],
      mentions: { '@id': '#run' },
    },
    { '@id': PROCESS_RUN, '@type': 'CreativeWork', name: 'Process Run Crate', version: '0.5' },
    {
      '@id': '#run',
      '@type': ['CreateAction', 'prov:Activity'],
      name: `kohorta ${record.command}`,
      instrument: { '@id': '#kohorta' },
      object: refer(used),
      result: refer(results),
      'prov:used': refer(used),
      'prov:wasAssociatedWith': { '@id': '#kohorta' },
      ...(record.date === undefined ? {} : { endTime: record.date }),
    },
    ...software,
    ...used,
    ...results,
    // Without a hash: the manifest holds the hash of this file.
    { '@id': 'manifest.json', '@type': 'File', name: 'manifest.json', encodingFormat: 'application/json' },
  ];
  const context = ['https://w3id.org/ro/crate/1.1/context', { prov: 'http://www.w3.org/ns/prov#', sha256: 'https://schema.org/sha256' }];
  return { path: 'ro-crate-metadata.json', content: canonicalJson({ '@context': context, '@graph': graph }, { layout: 'lines' }) };
}

function softwareEntities({ kohorta, node, dependencies }: Versions): Entity[] {
  const needed = Object.entries({ 'Node.js': node, ...dependencies }).map(([name, version]) => ({
    '@id': `#software-${encodeURIComponent(name)}`,
    '@type': 'SoftwareApplication',
    name,
    version,
  }));
  return [
    {
      '@id': '#kohorta',
      '@type': ['SoftwareApplication', 'prov:SoftwareAgent'],
      name: 'kohorta',
      version: kohorta,
      softwareRequirements: needed.map((entity) => ({ '@id': entity['@id'] })),
    },
    ...needed,
  ];
}

function inputEntity({ path, sha256: hash }: RunRecord['inputs'][number], { folder }: RunRecord): Entity {
  return {
    '@id': `#input-${encodeURIComponent(path)}`,
    '@type': ['CreativeWork', 'prov:Entity'],
    name: `${statedFolder(folder)}/${path}`,
    ...(hash === null ? {} : { sha256: hash }),
  };
}

function optionEntity([name, value]: readonly [string, string]): Entity {
  return { '@id': `#option-${name}`, '@type': 'PropertyValue', name, value };
}

function fileEntity({ path, content, title }: PackageFile): Entity {
  return {
    '@id': encodeURI(path),
    '@type': ['File', 'prov:Entity'],
    name: title ?? path,
    encodingFormat: mediaType(path).mediatype,
    contentSize: String(typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength),
    sha256: sha256(content),
    'prov:wasGeneratedBy': { '@id': '#run' },
  };
}
