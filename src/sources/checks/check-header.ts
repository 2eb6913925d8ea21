import type { Message } from '../../language/language.js';
import type { Findings } from '../findings.js';
import type { ResourceRule } from '../package/column-rule.js';
import type { ResourceSpec } from '../package/descriptor.js';
import { usualName, WIDE_COLUMNS } from './usual-names.js';

/**
 * Compares the header of a file with its schema and with what kohorta needs.
 *
 * @returns One name per column of the file, where it is clear what it should be called that name; a second column of
 * the same name, or one without a name, gets a name that nothing asks for.
 */
export function checkHeader(
  header: readonly string[],
  { path, table }: ResourceSpec,
  rule: ResourceRule | undefined,
  findings: Findings,
): string[] {
  const fields = table.fields.map(({ name }) => name);
  const needed = (rule?.columns ?? []).filter(({ optional }) => !optional).map(({ name }) => name);
  const known = new Set([...fields, ...(rule?.columns ?? []).map(({ name }) => name)]);
  const extraAllowed = table.fieldsMatch === 'subset' || table.fieldsMatch === 'partial';
  const fewerAllowed = table.fieldsMatch === 'superset' || table.fieldsMatch === 'partial';
  const place = { file: path, row: 1 };
  const seen = new Set<string>();

  const columns = header.map((name, index) => {
    if (seen.has(name)) {
      findings.fault({
        ...place,
        kind: 'duplicate-column',
        column: name,
        value: name,
        problem: { pl: `nazwa kolumny powtarza się w komórce ${index + 1}`, en: `the name of the column is repeated in cell ${index + 1}` },
        expected: { pl: 'każda nazwa kolumny raz', en: 'each column name once' },
        remedy: { pl: 'usuń powtórzoną kolumnę albo nazwij ją inaczej', en: 'remove the repeated column or give it another name' },
      });
      return `\0${index}`;
    }
    seen.add(name);
    if (!fields.includes(name) && !extraAllowed) {
      const free = [...known].filter((candidate) => !header.includes(candidate) && !seen.has(candidate));
      const near = usualName(name, free) ?? nearest(name, free);
      findings.fault({
        ...place,
        kind: 'unknown-column',
        column: name,
        value: null,
        problem: { pl: 'nieznana kolumna', en: 'unknown column' },
        expected:
          near === undefined
            ? { pl: `kolumny: ${fields.join(', ')}`, en: `columns: ${fields.join(', ')}` }
            : { pl: `kolumna „${near}”`, en: `a column "${near}"` },
        remedy: near === undefined ? withoutName(name) : { pl: `zmień nazwę na „${near}”`, en: `rename it to "${near}"` },
      });
      // What stands in it is checked as what it is, so that one run names its faults too.
      if (near !== undefined) {
        seen.add(near);
        return near;
      }
    }
    return name;
  });

  const wanted = fewerAllowed ? needed : [...new Set([...fields, ...needed])];
  for (const name of wanted.filter((column) => !seen.has(column))) {
    findings.fault({
      ...place,
      kind: 'missing-column',
      column: name,
      value: null,
      problem: { pl: 'brakuje kolumny', en: 'the column is missing' },
      expected: { pl: `kolumny: ${fields.join(', ')}`, en: `columns: ${fields.join(', ')}` },
      remedy: { pl: 'dopisz kolumnę z danymi', en: 'add the column with its data' },
    });
  }
  const same = header.length === fields.length && fields.every((name) => seen.has(name));
  if (table.fieldsMatch === 'exact' && same && header.some((name, index) => name !== fields[index])) {
    const first = header.findIndex((name, index) => name !== fields[index]);
    findings.fault({
      ...place,
      kind: 'column-order',
      column: header[first],
      value: header[first],
      problem: { pl: 'kolumny stoją w innej kolejności niż w schemacie', en: 'the columns stand in another order than in the schema' },
      expected: { pl: `w tym miejscu „${fields[first]}”`, en: `"${fields[first]}" in this place` },
      remedy: {
        pl: 'przestaw kolumny albo wpisz w schemacie fieldsMatch: "equal"',
        en: 'reorder the columns or write fieldsMatch: "equal" in the schema',
      },
    });
  }
  return columns;
}

function withoutName(name: string): Message {
  if (WIDE_COLUMNS.has(name.trim().toLowerCase())) {
    return {
      pl: 'zapisz płeć w kolumnie sex (F, M), a liczby jedna pod drugą w kolumnie value',
      en: 'write the sex in column sex (F, M) and the numbers one below the other in column value',
    };
  }
  return {
    pl: 'usuń kolumnę albo opisz ją w schemacie w datapackage.json',
    en: 'remove the column or describe it in the schema in datapackage.json',
  };
}

/** The name that was probably meant: the same but for case and spaces, or one letter off. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const bare = simple(name);
  return candidates.find((candidate) => simple(candidate) === bare) ?? candidates.find((candidate) => isOneOff(simple(candidate), bare));
}

function simple(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 3) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const rest = shorter.slice(longer.length === shorter.length ? start + 1 : start);
  return longer.slice(start + 1) === rest;
}
