import { fail } from '../language/error.js';
import type { LanguageOptions } from '../language/language.js';
import { NationalRecord } from '../projection/account/national-record.js';
import type { BandStretch } from '../projection/backtest/calibrate.js';
import type { CountHistory } from '../projection/backtest/count-history.js';
import type { PublishedFigure } from '../projection/backtest/published-method.js';
import { fertilityOf, historyOf, mortalityOf, peopleOf, publishedOf, seriesOf, stretchesOf } from './history-tables.js';
import { findFolder, type TownLocation } from './package/find-folder.js';
import { readPackage } from './package/read-package.js';
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
  const { spec, tables, report } = readPackage(folder, language);
  if (spec !== undefined && spec.history === undefined) {
    fail(
      `readHistory: ${folder.name} nie jest folderem do sprawdzania prognoz (datapackage.json: kohorta.history); wzorem jest data/powiaty`,
      `readHistory: ${folder.name} is not a folder for backtests (datapackage.json: kohorta.history); the model is data/powiaty`,
    );
  }
  if (!report.isEmpty || spec === undefined) throw new TownFaultsError(report, language, 'readHistory');
  const table = (name: string): ResourceTable =>
    tables.get(name) ??
    fail(
      `readHistory: w ${folder.name} nie ma tabeli „${name}”; wzorem jest data/powiaty`,
      `readHistory: there is no table "${name}" in ${folder.name}; the model is data/powiaty`,
    );
  const areas = table('areas');
  return {
    folder: folder.name,
    title: spec.title ?? spec.name,
    history: historyOf(table('counts')),
    names: new Map(areas.rows.map((row) => [areas.text(row, 'area'), areas.text(row, 'name')])),
    country: new NationalRecord({
      ...seriesOf(table('poland-series')),
      people: peopleOf(table('poland-people')),
      mortality: mortalityOf(table('poland-mortality')),
      fertility: fertilityOf(table('poland-fertility')),
    }),
    published: publishedOf(table('published-projection')),
    stretches: stretchesOf(tables.get('band-stretches')),
  };
}
