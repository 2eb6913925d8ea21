import type { Message } from '../../language/language.js';
import type { DecimalSign } from '../cells/decimal-sign.js';
import { missingReason } from '../cells/missing-words.js';
import type { FieldConstraints, FieldSpec, FieldsMatch, ForeignKey, TableSpec } from './descriptor.js';
import type { JsonNode } from './json-node.js';
import { safePattern } from './safe-pattern.js';

const TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'year',
  'yearmonth',
  'datetime',
  'time',
  'duration',
  'list',
  'array',
  'object',
  'geopoint',
  'geojson',
  'any',
];
const MATCHES: readonly FieldsMatch[] = ['exact', 'equal', 'subset', 'superset', 'partial'];

/** The Table Schema at a node of datapackage.json; what is wrong in it becomes faults. */
export function readSchema(node: JsonNode): TableSpec {
  const fields = node
    .get('fields')
    .items({ pl: 'lista pól: [{"name": …, "type": …}, …]', en: 'a list of fields: [{"name": …, "type": …}, …]' })
    .map(readField)
    .filter((field) => field !== undefined);
  const names = new Set<string>();
  fields.forEach(({ name }, index) => {
    if (names.has(name))
      node
        .get(`fields[${index}]`)
        .get('name')
        .fault({ pl: `każda nazwa pola raz; „${name}” występuje dwa razy`, en: `each field name once; "${name}" stands twice` });
    names.add(name);
  });
  const known = (key: JsonNode): string | undefined => {
    const name = key.text(nameExpected(names));
    if (name !== undefined && !names.has(name)) key.fault(nameExpected(names));
    return name !== undefined && names.has(name) ? name : undefined;
  };
  const fieldNames = (key: JsonNode): string[] =>
    key
      .oneOrMore()
      .map(known)
      .filter((name) => name !== undefined);
  return {
    fields,
    fieldsMatch: readMatch(node.get('fieldsMatch')),
    primaryKey: fieldNames(node.get('primaryKey')),
    uniqueKeys: node.get('uniqueKeys').oneOrMore().map(fieldNames),
    foreignKeys: node
      .get('foreignKeys')
      .oneOrMore()
      .map((key) => readForeignKey(key, fieldNames)),
    missing: readMissing(node.get('missingValues')),
  };
}

function nameExpected(names: ReadonlySet<string>): Message {
  const list = [...names].join(', ');
  return { pl: `nazwa pola: ${list}`, en: `the name of a field: ${list}` };
}

function readField(node: JsonNode): FieldSpec | undefined {
  const name = node.get('name').text({ pl: 'nazwa kolumny', en: 'the name of a column' });
  const type = node.get('type').optionalText() ?? 'any';
  if (!TYPES.includes(type)) node.get('type').fault({ pl: `typ: ${TYPES.join(', ')}`, en: `a type: ${TYPES.join(', ')}` });
  return name === undefined
    ? undefined
    : { name, type, decimal: readDecimal(node.get('decimalChar')), constraints: readConstraints(node.get('constraints')) };
}

function readDecimal(node: JsonNode): DecimalSign | undefined {
  const { value } = node;
  if (value === ',' || value === '.') return value;
  if (value !== undefined) node.fault({ pl: 'przecinek albo kropka', en: 'a comma or a point' });
  return undefined;
}

function readConstraints(node: JsonNode): FieldConstraints {
  if (node.value !== undefined && !node.isObject)
    node.fault({ pl: 'obiekt z ograniczeniami, np. {"required": true}', en: 'an object of constraints, such as {"required": true}' });
  return {
    required: readFlag(node.get('required')),
    unique: readFlag(node.get('unique')),
    minimum: readBound(node.get('minimum')),
    maximum: readBound(node.get('maximum')),
    minLength: node.get('minLength').optionalNumber(),
    maxLength: node.get('maxLength').optionalNumber(),
    pattern: readPattern(node.get('pattern')),
    enum:
      node.get('enum').value === undefined
        ? undefined
        : node.get('enum').items({ pl: 'lista wartości', en: 'a list of values' }).flatMap(readWord),
  };
}

function readWord(node: JsonNode): string[] {
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  node.fault({ pl: 'tekst albo liczba', en: 'a text or a number' });
  return [];
}

function readFlag(node: JsonNode): boolean {
  if (node.value !== undefined && typeof node.value !== 'boolean') node.fault({ pl: 'true albo false', en: 'true or false' });
  return node.value === true;
}

function readBound(node: JsonNode): number | string | undefined {
  const { value } = node;
  if (value === undefined || typeof value === 'number' || typeof value === 'string') return value;
  node.fault({ pl: 'liczba albo data', en: 'a number or a date' });
  return undefined;
}

function readPattern(node: JsonNode): RegExp | undefined {
  const pattern = node.optionalText();
  if (pattern === undefined) return undefined;
  const safe = safePattern(pattern);
  if (safe === undefined) {
    node.fault({
      pl: 'proste wyrażenie regularne: najwyżej jedno * lub +, bez powtarzanych grup i odwołań wstecz',
      en: 'a simple regular expression: at most one * or +, no repeated groups, no back references',
    });
  }
  return safe;
}

function readMatch(node: JsonNode): FieldsMatch {
  // Version 2.0 wrote a list of one, 2.1 a text.
  const value = Array.isArray(node.value) ? node.value[0] : node.value;
  if (value === undefined) return 'exact';
  const match = MATCHES.find((name) => name === value);
  if (match === undefined) node.fault({ pl: MATCHES.join(', '), en: MATCHES.join(', ') });
  return match ?? 'exact';
}

function readForeignKey(node: JsonNode, fieldNames: (key: JsonNode) => string[]): ForeignKey {
  const reference = node.get('reference');
  const fields = fieldNames(node.get('fields'));
  const target = reference
    .get('fields')
    .oneOrMore()
    .map((field) => field.text({ pl: 'nazwa pola', en: 'the name of a field' }))
    .filter((name) => name !== undefined);
  if (fields.length === 0 || fields.length !== target.length) {
    node.fault({ pl: 'fields i reference.fields o tej samej liczbie pól', en: 'fields and reference.fields of the same length' });
    return { fields: [], resource: '', reference: [] };
  }
  return {
    fields,
    resource: reference.get('resource').value === '' ? '' : (reference.get('resource').optionalText() ?? ''),
    reference: target,
  };
}

function readMissing(node: JsonNode): Map<string, Message> {
  const words = new Map<string, Message>();
  for (const item of node.oneOrMore()) {
    const value = item.isObject ? item.get('value').value : item.value;
    const label = item.isObject ? item.get('label').optionalText() : undefined;
    if (typeof value !== 'string') {
      item.fault({ pl: 'słowo albo {"value": słowo, "label": znaczenie}', en: 'a word, or {"value": word, "label": meaning}' });
    } else if (value !== '') {
      const usual = missingReason(value);
      const same = usual !== undefined && (label === undefined || usual.pl === label);
      words.set(value, same ? usual : { pl: label ?? `oznaczono „${value}”`, en: label ?? `marked "${value}"` });
    }
  }
  return words;
}
