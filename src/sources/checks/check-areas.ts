import type { Area, AreaKind } from '../../areas/area.js';
import { AreaTree } from '../../areas/area-tree.js';
import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import { AREA_KINDS } from '../package/contract.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Digits of a TERYT code by kind of area: voivodeship 2, county 4, gmina 6 and one for its type. */
const TERYT_DIGITS: Readonly<Partial<Record<AreaKind, number>>> = { voivodeship: 2, county: 4, gmina: 7, city: 7 };

/**
 * The tree of areas of a town, as far as its rows are sound; parents that are not there, rings and wrong TERYT codes
 * become faults.
 *
 * @returns undefined if no tree can be built; then nothing is said of areas in other files.
 */
export function readAreas(table: ResourceTable, town: string | undefined, findings: Findings): AreaTree | undefined {
  const rows = new Map<string, TypedRow>();
  for (const row of table.rows)
    if (table.text(row, 'area') !== '' && !rows.has(table.text(row, 'area'))) rows.set(table.text(row, 'area'), row);
  const fault = (kind: FaultKind, row: TypedRow, column: string, problem: Message, expected: Message, remedy: Message): void =>
    findings.fault({ kind, file: table.file, row: row.line, column, value: table.written(row, column), problem, expected, remedy });

  const areas: Area[] = [];
  for (const [id, row] of rows) {
    const parent = table.text(row, 'parent');
    if (parent !== '' && !rows.has(parent) && table.isComplete) {
      fault('unknown-area', row, 'parent', { pl: 'nie ma takiego obszaru', en: 'there is no such area' }, list([...rows.keys()]), {
        pl: 'popraw obszar nadrzędny albo dopisz go do areas.csv',
        en: 'correct the parent or add it to areas.csv',
      });
    }
    const ring = parent !== '' && isRing(id, rows, table);
    if (ring) {
      fault(
        'area-tree',
        row,
        'parent',
        { pl: `obszar „${id}” leży sam w sobie`, en: `area "${id}" lies in itself` },
        { pl: 'drzewo bez pętli', en: 'a tree without rings' },
        { pl: 'popraw obszar nadrzędny', en: 'correct the parent' },
      );
    }
    const kind = kindOf(table.text(row, 'kind'));
    const teryt = table.written(row, 'teryt').trim();
    checkTeryt(kind, teryt, parent === '' ? '' : table.written(rows.get(parent) ?? row, 'teryt').trim(), (problem, expected) =>
      fault('teryt', row, 'teryt', problem, expected, {
        pl: 'wpisz kod jako tekst, z zerami na początku',
        en: 'write the code as text, with its leading zeros',
      }),
    );
    areas.push({
      id,
      name: table.text(row, 'name'),
      kind,
      parent: parent === '' || ring || !rows.has(parent) ? null : parent,
      teryt: teryt === '' ? null : teryt,
    });
  }
  if (areas.length === 0) return undefined;
  if (table.isComplete) checkTown(areas, town, table.file, findings);
  return new AreaTree(areas);
}

function kindOf(word: string): AreaKind {
  const kinds: Readonly<Record<string, AreaKind>> = {
    country: 'country',
    voivodeship: 'voivodeship',
    county: 'county',
    gmina: 'gmina',
    city: 'city',
    zone: 'zone',
    unit: 'unit',
    remainder: 'remainder',
  };
  return AREA_KINDS.includes(word) ? (kinds[word] ?? 'reference') : 'reference';
}

/** Whether the parents of an area lead back to it. */
function isRing(id: string, rows: ReadonlyMap<string, TypedRow>, table: ResourceTable): boolean {
  const passed = new Set<string>();
  for (let at = id; at !== '' && !passed.has(at); ) {
    passed.add(at);
    const row = rows.get(at);
    at = row === undefined ? '' : table.text(row, 'parent');
    if (at === id) return true;
  }
  return false;
}

function checkTeryt(kind: AreaKind, teryt: string, parent: string, fault: (problem: Message, expected: Message) => void): void {
  const digits = TERYT_DIGITS[kind];
  if (digits === undefined || teryt === '') return;
  if (!/^\d+$/.test(teryt) || teryt.length !== digits) {
    fault(
      { pl: 'kod TERYT ma złą długość albo nie tylko cyfry', en: 'the TERYT code has the wrong length or not only digits' },
      {
        pl: `${digits} cyfry (${kind}); gmina ma 7 z cyfrą rodzaju`.replace('7 cyfry', '7 cyfr'),
        en: `${digits} digits (${kind}); a gmina has 7 with that of its type`,
      },
    );
  } else if (parent !== '' && /^\d+$/.test(parent) && Number(parent) > 0 && !teryt.startsWith(parent)) {
    fault(
      { pl: 'kod TERYT nie zaczyna się od kodu obszaru nadrzędnego', en: 'the TERYT code does not begin with that of its parent' },
      { pl: `kod zaczynający się od ${parent}`, en: `a code that begins with ${parent}` },
    );
  }
}

function checkTown(areas: readonly Area[], town: string | undefined, file: string, findings: Findings): void {
  if (town === undefined || areas.some(({ id }) => id === town)) return;
  findings.fault({
    kind: 'unknown-area',
    file: 'datapackage.json',
    row: null,
    column: 'kohorta.town',
    value: town,
    problem: { pl: `nie ma takiego obszaru w ${file}`, en: `there is no such area in ${file}` },
    expected: list(areas.map(({ id }) => id)),
    remedy: { pl: 'popraw id miasta', en: 'correct the id of the town' },
  });
}

function list(ids: readonly string[]): Message {
  const shown = `${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}`;
  return { pl: `jeden z obszarów: ${shown}`, en: `one of the areas: ${shown}` };
}
