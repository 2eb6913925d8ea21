import type { AreaTree } from '../../areas/area-tree.js';
import type { Language } from '../../language/language.js';
import { sha256 } from '../../report/package/sha256.js';
import { checkAges } from '../checks/check-ages.js';
import { readAreas } from '../checks/check-areas.js';
import { checkClaims } from '../checks/check-claims.js';
import { checkConflicts } from '../checks/check-conflicts.js';
import { checkConstraints } from '../checks/check-constraints.js';
import { checkCosts } from '../checks/check-costs.js';
import { checkIndicators } from '../checks/check-indicators.js';
import { checkForeignKeys, checkUniqueKeys } from '../checks/check-keys.js';
import { checkMargins } from '../checks/check-margins.js';
import { checkNeighbours } from '../checks/check-neighbours.js';
import { checkPreschoolUnits } from '../checks/check-preschool-units.js';
import { checkProviders } from '../checks/check-providers.js';
import { checkReferences } from '../checks/check-references.js';
import { checkSubareas } from '../checks/check-subareas.js';
import { checkSums } from '../checks/check-sums.js';
import { checkSurvey } from '../checks/check-survey.js';
import { checkValues } from '../checks/check-values.js';
import { checkYears } from '../checks/check-years.js';
import { FaultReport } from '../fault-report.js';
import { Findings } from '../findings.js';
import { neededResources, ruleOf } from './contract.js';
import { countValues } from './count-values.js';
import type { PackageSpec } from './descriptor.js';
import { DESCRIPTOR } from './find-folder.js';
import type { Folder } from './folder.js';
import { readDescriptor } from './read-descriptor.js';
import { readResource } from './read-resource.js';
import type { ResourceTable } from './resource-table.js';

/** A town's folder as read: its description, its tables, its areas, and everything that is wrong. */
export interface PackageReading {
  readonly spec: PackageSpec | undefined;
  readonly tables: ReadonlyMap<string, ResourceTable>;
  readonly areas: AreaTree | undefined;
  readonly report: FaultReport;
  /** Every file that was read, with the SHA-256 of its bytes. */
  readonly files: readonly ReadFile[];
}

/** A file of a folder and the SHA-256 of its bytes. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
}

/** Reads and checks every file of a town's folder; one pass names every fault. */
export function readPackage(given: Folder, language?: Language): PackageReading {
  const findings = new Findings();
  const { folder, files: read } = hashing(given);
  const entry = folder.read(DESCRIPTOR);
  const spec = entry.kind === 'file' ? readDescriptor(entry.bytes, findings) : noDescriptor(findings);
  const tables = new Map<string, ResourceTable>();
  for (const resource of spec?.resources ?? []) {
    const table = readResource(folder, resource, ruleOf(resource.name), findings);
    if (table !== undefined) tables.set(resource.name, table);
  }
  if (spec !== undefined) checkResources(spec, findings);
  const areas = checkTables(tables, spec?.town ?? spec?.region ?? spec?.history, findings);
  if (findings.left > 0) {
    const { left } = findings;
    findings.note(DESCRIPTOR, { pl: `dalszych błędów nie wypisano: ${left}`, en: `further faults not listed: ${left}` });
  }
  const files = [DESCRIPTOR, ...(spec?.resources ?? []).map(({ path }) => path)];
  const rows = [...tables.values()].reduce((count, table) => count + table.rows.length, 0);
  const report = new FaultReport({
    folder: folder.name,
    faults: findings.sorted(files),
    values: countValues([...tables.values()]),
    notes: findings.notes,
    files: tables.size,
    rows,
    language,
  });
  return { spec, tables, areas, report, files: read() };
}

/** The same folder, and the hashes of what is read from it. */
function hashing(folder: Folder): { readonly folder: Folder; files(): ReadFile[] } {
  const hashes = new Map<string, string>();
  const read: Folder['read'] = (path) => {
    const entry = folder.read(path);
    if (entry.kind === 'file') hashes.set(path, sha256(entry.bytes));
    return entry;
  };
  return { folder: { name: folder.name, read }, files: () => Array.from(hashes, ([path, hash]) => ({ path, sha256: hash })) };
}

function noDescriptor(findings: Findings): undefined {
  findings.fault({
    kind: 'missing-file',
    file: DESCRIPTOR,
    row: null,
    column: null,
    value: null,
    problem: { pl: 'nie ma opisu danych', en: 'the description of the data is not there' },
    expected: { pl: `plik ${DESCRIPTOR} (Data Package v2)`, en: `a file ${DESCRIPTOR} (Data Package v2)` },
    remedy: { pl: 'dodaj go; wzorem jest data/rumia', en: 'add it; data/rumia is the model' },
  });
}

function checkResources({ declared, region, history }: PackageSpec, findings: Findings): void {
  if (declared === null) return;
  const needed = neededResources(history !== undefined ? 'history' : region !== undefined ? 'region' : 'town');
  for (const name of needed.filter((one) => !declared.has(one))) {
    findings.fault({
      kind: 'missing-resource',
      file: DESCRIPTOR,
      row: null,
      column: 'resources',
      value: null,
      problem: {
        pl: `brakuje zasobu „${name}”, bez którego nie ma prognozy`,
        en: `resource "${name}" is missing; there is no projection without it`,
      },
      expected: {
        pl: `zasoby: ${needed.join(', ')}`,
        en: `resources: ${needed.join(', ')}`,
      },
      remedy: { pl: `dodaj ${name}.csv i opisz go w datapackage.json`, en: `add ${name}.csv and describe it in datapackage.json` },
    });
  }
}

function checkTables(tables: ReadonlyMap<string, ResourceTable>, town: string | undefined, findings: Findings): AreaTree | undefined {
  const areaTable = tables.get('areas');
  const tree = areaTable === undefined ? undefined : readAreas(areaTable, town, findings);
  // Where rows of the list could not be read, what they named is not unknown.
  const areas = areaTable?.isComplete === true ? tree : undefined;
  const sourceTable = tables.get('sources');
  const sources =
    sourceTable?.isComplete !== true || !sourceTable.has('source')
      ? undefined
      : new Set(sourceTable.rows.map((row) => sourceTable.text(row, 'source')));
  for (const table of tables.values()) {
    const rule = ruleOf(table.name);
    checkReferences(
      table,
      rule,
      { areas: table.name === 'areas' ? undefined : areas, sources: table.name === 'sources' ? undefined : sources },
      findings,
    );
    checkForeignKeys(table, tables, findings);
    checkValues(table, findings);
    if (namesItsRows(table)) checkRows(table, findings);
    // After the checks that know what the columns mean and can say more.
    checkConstraints(table, findings);
  }
  checkAcross(new Map([...tables].filter(([, table]) => namesItsRows(table))), areas, town, findings);
  return areas;
}

/** Whether every column that is needed to tell the rows apart is there; without one, all rows would look the same. */
function namesItsRows(table: ResourceTable): boolean {
  const rule = ruleOf(table.name);
  const optional = (rule?.columns ?? []).filter((column) => column.optional).map(({ name }) => name);
  return (rule?.key ?? []).every((column) => optional.includes(column) || table.has(column));
}

/** The rows of one table against one another. */
function checkRows(table: ResourceTable, findings: Findings): void {
  checkUniqueKeys(table, ruleOf(table.name), findings);
  checkConflicts(table, findings);
  checkAges(table, findings);
  checkNeighbours(table, findings);
}

/** Sums and years, within tables and between them. */
function checkAcross(
  tables: ReadonlyMap<string, ResourceTable>,
  areas: AreaTree | undefined,
  town: string | undefined,
  findings: Findings,
): void {
  for (const name of ['population-groups', 'gus-projection']) {
    const table = tables.get(name);
    if (table !== undefined) checkSums(table, areas, findings);
  }
  const population = tables.get('population');
  const groups = tables.get('population-groups');
  if (population !== undefined && groups !== undefined) checkMargins(population, groups, findings);
  checkYears(tables, town, findings);
  const subareas = tables.get('subareas');
  const costs = tables.get('costs');
  const indicators = tables.get('indicators');
  const providers = tables.get('providers');
  if (costs !== undefined) checkCosts(costs, findings);
  const preschools = tables.get('preschool-units');
  if (preschools !== undefined) checkPreschoolUnits(preschools, findings);
  const survey = tables.get('survey');
  if (survey !== undefined) checkSurvey(survey, findings);
  checkClaims(
    { claims: tables.get('claims'), inputs: tables.get('claim-inputs'), consequences: tables.get('claim-consequences') },
    findings,
  );
  if (indicators !== undefined) checkIndicators(indicators, findings);
  if (providers !== undefined) checkProviders(providers, findings);
  if (subareas !== undefined) checkSubareas(subareas, areas, tables.get('areas')?.file, findings);
}
