import { fail, KohortaError } from '../language/error.js';
import { currentLanguage, type LanguageOptions } from '../language/language.js';
import { NationalRecord } from '../projection/account/national-record.js';
import type { BandStretch } from '../projection/backtest/calibrate.js';
import type { CountHistory } from '../projection/backtest/count-history.js';
import type { PublishedFigure } from '../projection/backtest/published-method.js';
import { checkConstraints } from './checks/check-constraints.js';
import { checkForeignKeys, checkUniqueKeys } from './checks/check-keys.js';
import { FaultReport } from './fault-report.js';
import { Findings } from './findings.js';
import { fertilityOf, historyOf, mortalityOf, peopleOf, publishedOf, seriesOf, stretchesOf } from './history-tables.js';
import { DESCRIPTOR, findFolder, type TownLocation } from './package/find-folder.js';
import type { Folder } from './package/folder.js';
import { readDescriptor } from './package/read-descriptor.js';
import { readResource } from './package/read-resource.js';
import type { ResourceTable } from './package/resource-table.js';
import { TownFaultsError } from './read-town.js';

/** What a package for backtests holds. */
export interface HistoryPackage {
  readonly folder: string;
  readonly title: string;
  readonly history: CountHistory;
  /** Names of the areas by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly country: NationalRecord;
  /** Projections that others published for the same areas. */
  readonly published: readonly PublishedFigure[];
  /** How to stretch the bands of forecasts, as learned from the backtest; none where the package has no such table. */
  readonly stretches: readonly BandStretch[];
}

const NEEDED = [
  'areas',
  'counts',
  'published-projection',
  'poland-series',
  'poland-people',
  'poland-mortality',
  'poland-fertility',
] as const;

/**
 * Reads the counts, the record of the country and the published projections of a package for backtests. Nothing is computed
 * from data with a fault.
 *
 * @param location - Path of the folder, e.g. 'data/powiaty', a file: address, or a folder in memory.
 * @throws {KohortaError} If there is no such folder, or a table is missing.
 * @throws {TownFaultsError} If the data have faults.
 * @example
 * readHistory('data/powiaty').history.areas.length; // => 20
 */
export function readHistory(location: TownLocation, { language }: LanguageOptions = {}): HistoryPackage {
  const folder = findFolder(location, 'readHistory');
  const { title, tables } = readTables(folder, language ?? currentLanguage());
  const table = (name: (typeof NEEDED)[number]): ResourceTable =>
    tables.get(name) ??
    fail(
      `readHistory: w ${folder.name} nie ma tabeli „${name}”; oczekiwano: ${NEEDED.join(', ')}. Wzorem jest data/powiaty`,
      `readHistory: there is no table "${name}" in ${folder.name}; expected: ${NEEDED.join(', ')}. The model is data/powiaty`,
    );
  const areas = table('areas');
  return {
    folder: folder.name,
    title,
    history: historyOf(table('counts')),
    names: new Map(areas.rows.map((row) => [areas.text(row, 'area'), areas.text(row, 'name')])),
    country: new NationalRecord({
      ...seriesOf(table('poland-series')),
      people: peopleOf(table('poland-people')),
      mortality: mortalityOf(table('poland-mortality')),
      fertility: fertilityOf(table('poland-fertility')),
    }),
    published: publishedOf(table('published-projection')),
    stretches: stretchesOf(tables.get('calibration')),
  };
}

function readTables(
  folder: Folder,
  language: 'pl' | 'en',
): { readonly title: string; readonly tables: ReadonlyMap<string, ResourceTable> } {
  const findings = new Findings();
  const entry = folder.read(DESCRIPTOR);
  const spec = entry.kind === 'file' ? readDescriptor(entry.bytes, findings) : undefined;
  const tables = new Map<string, ResourceTable>();
  for (const resource of spec?.resources ?? []) {
    const table = readResource(folder, resource, undefined, findings);
    if (table !== undefined) tables.set(resource.name, table);
  }
  for (const table of tables.values()) {
    checkForeignKeys(table, tables, findings);
    checkUniqueKeys(table, undefined, findings);
    checkConstraints(table, findings);
  }
  const faults = findings.sorted([DESCRIPTOR, ...(spec?.resources ?? []).map(({ path }) => path)]);
  const report = new FaultReport({ folder: folder.name, faults, language });
  if (!report.isEmpty) throw new TownFaultsError(report, language, 'readHistory');
  if (spec === undefined) {
    throw new KohortaError({
      pl: `readHistory: w ${folder.name} nie da się odczytać ${DESCRIPTOR}; wzorem jest data/powiaty`,
      en: `readHistory: ${DESCRIPTOR} of ${folder.name} cannot be read; the model is data/powiaty`,
    });
  }
  return { title: spec.title ?? spec.name, tables };
}
