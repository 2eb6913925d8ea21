import { decodeText, ENCODING_NAMES, encodingOf } from '../csv/decode-text.js';
import { DELIMITERS } from '../csv/find-delimiter.js';
import type { Findings } from '../findings.js';
import type { PackageSpec, ResourceSpec } from './descriptor.js';
import { DESCRIPTOR } from './find-folder.js';
import { isInnerPath } from './folder.js';
import { JsonNode } from './json-node.js';
import { readSchema } from './read-schema.js';

/**
 * The description of a data package (Data Package v2), as far as kohorta uses it; what is wrong becomes faults.
 *
 * @param bytes - The bytes of datapackage.json.
 * @returns The parts that could be read, undefined if the document is no JSON object.
 */
export function readDescriptor(bytes: Uint8Array, findings: Findings): PackageSpec | undefined {
  const root = parseJson(bytes, findings);
  if (root === undefined) return undefined;
  const names = new Set<string>();
  const resources = root
    .get('resources')
    .items({
      pl: 'lista zasobów: [{"name": …, "path": …, "schema": …}, …]',
      en: 'a list of resources: [{"name": …, "path": …, "schema": …}, …]',
    })
    .map((node) => readResource(node, names))
    .filter((resource) => resource !== undefined);
  const region = root.get('kohorta').get('region').optionalText();
  const history = root.get('kohorta').get('history').optionalText();
  const town =
    region !== undefined || history !== undefined
      ? undefined
      : root
          .get('kohorta')
          .get('town')
          .text({ pl: 'id obszaru miasta z areas.csv, np. "rumia"', en: 'the id of the town in areas.csv, such as "rumia"' });
  return {
    name: root.get('name').optionalText() ?? town ?? region ?? history ?? '',
    title: root.get('title').optionalText(),
    town,
    region,
    history,
    horizons: readHorizons(root.get('kohorta').get('horizons')),
    resources,
    declared: Array.isArray(root.get('resources').value) ? names : null,
  };
}

/** The horizons of the strategy, where the package names none. */
const HORIZONS: readonly number[] = [3, 7];

function readHorizons(node: JsonNode): readonly number[] {
  if (node.value === undefined) return HORIZONS;
  const expected = { pl: 'lista lat naprzód od 1 do 100, np. [3, 7]', en: 'a list of years ahead from 1 to 100, such as [3, 7]' };
  return node.items(expected).flatMap((item) => {
    const years = item.value;
    if (typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= 100) return [years];
    item.fault(expected);
    return [];
  });
}

function parseJson(bytes: Uint8Array, findings: Findings): JsonNode | undefined {
  const decoded = decodeText(bytes);
  const wrong = (row: number | null, pl: string, en: string): undefined => {
    findings.fault({
      kind: 'descriptor',
      file: DESCRIPTOR,
      row,
      column: null,
      value: null,
      problem: { pl, en },
      expected: { pl: 'obiekt JSON zgodny z Data Package v2', en: 'a JSON object as Data Package v2 has it' },
      remedy: { pl: 'popraw składnię: przecinki, nawiasy, cudzysłowy', en: 'correct the syntax: commas, brackets, quotes' },
    });
    return undefined;
  };
  if (decoded.kind === 'fault') return wrong(decoded.line, decoded.problem.pl, decoded.problem.en);
  try {
    const root = new JsonNode(JSON.parse(decoded.text), '', DESCRIPTOR, findings);
    return root.isObject ? root : wrong(null, 'dokument nie jest obiektem JSON', 'the document is not a JSON object');
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const read = position === undefined ? decoded.text : decoded.text.slice(0, Number(position));
    return wrong(
      read.split('\n').length,
      'błąd składni JSON w tym wierszu lub tuż przed nim',
      'a JSON syntax error in this line or just before it',
    );
  }
}

function readResource(node: JsonNode, names: Set<string>): ResourceSpec | undefined {
  const name = node.get('name').text({ pl: 'nazwa zasobu, np. "population"', en: 'the name of the resource, such as "population"' });
  const path = readPath(node.get('path'));
  const schema = node.get('schema');
  if (!schema.isObject)
    schema.fault({ pl: 'schemat tabeli zapisany w tym miejscu: {"fields": […]}', en: 'a table schema written here: {"fields": […]}' });
  if (name !== undefined && names.has(name)) {
    node.get('name').fault({ pl: 'każda nazwa zasobu raz', en: 'each resource name once' });
    return undefined;
  }
  if (name !== undefined) names.add(name);
  const format = node.get('format').optionalText();
  if (format !== undefined && format !== 'csv') node.get('format').fault({ pl: '"csv"', en: '"csv"' });
  if (name === undefined || path === undefined || !schema.isObject) return undefined;
  return {
    name,
    path,
    title: node.get('title').optionalText(),
    encoding: readEncoding(node.get('encoding')),
    delimiter: readDelimiter(node.get('dialect').get('delimiter')),
    bytes: node.get('bytes').optionalNumber(),
    sha256: readHash(node.get('hash')),
    table: readSchema(schema),
  };
}

function readPath(node: JsonNode): string | undefined {
  const path = node.text({ pl: 'ścieżka jednego pliku w tym folderze', en: 'the path of one file in this folder' });
  if (path === undefined || isInnerPath(path)) return path;
  node.fault(
    {
      pl: 'ścieżka pliku wewnątrz tego folderu, np. "population.csv"',
      en: 'the path of a file inside this folder, such as "population.csv"',
    },
    {
      pl: 'skopiuj plik do folderu i podaj jego nazwę bez „..”, dysku i adresu',
      en: 'copy the file into the folder and give its name without "..", drive or address',
    },
  );
  return undefined;
}

function readEncoding(node: JsonNode): ResourceSpec['encoding'] {
  const name = node.optionalText();
  if (name === undefined) return undefined;
  const encoding = encodingOf(name);
  if (encoding === undefined) node.fault({ pl: ENCODING_NAMES.join(', '), en: ENCODING_NAMES.join(', ') });
  return encoding;
}

function readDelimiter(node: JsonNode): string | undefined {
  if (node.value === undefined) return undefined;
  if (typeof node.value === 'string' && DELIMITERS.includes(node.value)) return node.value;
  node.fault({ pl: '";", "," albo "\\t"', en: '";", "," or "\\t"' });
  return undefined;
}

function readHash(node: JsonNode): string | undefined {
  const hash = node.optionalText();
  if (hash === undefined) return undefined;
  const digits = /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1];
  if (digits === undefined) node.fault({ pl: '"sha256:" i 64 cyfry szesnastkowe', en: '"sha256:" and 64 hexadecimal digits' });
  return digits?.toLowerCase();
}
