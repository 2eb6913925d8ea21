import { KohortaError } from '../language/error.js';
import type { LanguageOptions } from '../language/language.js';
import { findFolder, type TownLocation } from './package/find-folder.js';
import { readPackage } from './package/read-package.js';
import { TownFaultsError } from './read-town.js';
import { Region } from './region.js';

/** How a region is read; the language is that of the error. */
export type ReadRegionOptions = LanguageOptions;

/**
 * Reads a region of many areas from its folder, a Data Package whose `kohorta.region` names the area at the top. Nothing is
 * computed from data with a fault.
 *
 * @param location - Path of the folder, e.g. 'data/pomorskie', a file: address, or a folder in memory.
 * @throws {KohortaError} If there is no such folder, or it is that of a town.
 * @throws {TownFaultsError} If the data have faults: file, row, column, value, expectation and remedy of each.
 * @example
 * readRegion('data/pomorskie').gminas('2215').length; // => 10
 */
export function readRegion(location: TownLocation, { language }: ReadRegionOptions = {}): Region {
  const folder = findFolder(location, 'readRegion');
  const { spec, tables, areas, report } = readPackage(folder, language);
  if (spec?.town !== undefined) {
    throw new KohortaError({
      pl: `readRegion: ${folder.name} to miasto, nie region; czyta je readTown(), a prognozuje polecenie kohorta project`,
      en: `readRegion: ${folder.name} is a town, not a region; readTown() reads it, the command kohorta project projects it`,
    });
  }
  if (spec?.history !== undefined) {
    throw new KohortaError({
      pl: `readRegion: ${folder.name} to liczby z minionych lat, nie region; czyta je readHistory()`,
      en: `readRegion: ${folder.name} holds counts of past years, not a region; readHistory() reads it`,
    });
  }
  if (!report.isEmpty || spec?.region === undefined || areas === undefined) throw new TownFaultsError(report, language, 'readRegion');
  return new Region({ folder: folder.name, id: spec.region, areas, tables, notes: report.notes });
}
