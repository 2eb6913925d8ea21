import { KohortaError } from '../language/error.js';
import { currentLanguage, type Language, type LanguageOptions } from '../language/language.js';
import type { FaultReport } from './fault-report.js';
import { findFolder, type TownLocation } from './package/find-folder.js';
import { readPackage } from './package/read-package.js';
import { Town } from './town.js';

/** How a town is read; the language is that of the error. */
export type ReadTownOptions = LanguageOptions;

/** Faults that an error's message lists; the rest are counted, and the report holds all. */
const LISTED = 50;

/**
 * A town's folder has faults: the message lists them, the report holds every one.
 *
 * @example
 * new TownFaultsError(new FaultReport({ folder: 'data/rumia', faults: [] })).report.length; // => 0
 */
export class TownFaultsError extends KohortaError {
  readonly report: FaultReport;

  constructor(report: FaultReport, language: Language = currentLanguage(), verb: 'readTown' | 'readRegion' | 'readHistory' = 'readTown') {
    super({ pl: `${verb}: ${messageOf(report, 'pl')}`, en: `${verb}: ${messageOf(report, 'en')}` });
    this.name = 'TownFaultsError';
    this.message = this.text[language];
    this.report = report;
  }
}

function messageOf(report: FaultReport, language: Language): string {
  const list = report.text(language, { limit: LISTED });
  return language === 'pl' ? `danych nie można użyć.\n${list}` : `the data cannot be used.\n${list}`;
}

/**
 * Reads a town from its folder (a Data Package). Nothing is computed from data with a fault: every fault of every file
 * is in the one error that is thrown then.
 *
 * @param location - Path of the folder, e.g. 'data/rumia' (a relative one is looked for from the working directory and
 * from each directory above it), a file: address, or a folder in memory.
 * @throws {KohortaError} If there is no such folder; the message lists where it was looked for.
 * @throws {TownFaultsError} If the data have faults: file, row, column, value, expectation and remedy of each.
 * @example
 * readTown('data/rumia').name; // => 'Rumia'
 */
export function readTown(location: TownLocation, { language }: ReadTownOptions = {}): Town {
  const folder = findFolder(location, 'readTown');
  const { spec, tables, areas, report, files } = readPackage(folder, language);
  if (spec?.region !== undefined) {
    throw new KohortaError({
      pl: `readTown: ${folder.name} to region, nie miasto; czyta go readRegion(), a pokazuje polecenie kohorta areas`,
      en: `readTown: ${folder.name} is a region, not a town; readRegion() reads it, and the command kohorta areas shows it`,
    });
  }
  if (spec?.history !== undefined) {
    throw new KohortaError({
      pl: `readTown: ${folder.name} to liczby z minionych lat, nie miasto; czyta je readHistory(), a pokazuje polecenie kohorta backtest`,
      en: `readTown: ${folder.name} holds counts of past years, not a town; readHistory() reads it, and the command kohorta backtest shows it`,
    });
  }
  if (!report.isEmpty || spec?.town === undefined || areas === undefined) throw new TownFaultsError(report, language);
  return new Town({ folder: folder.name, id: spec.town, areas, tables, horizons: spec.horizons, notes: report.notes, files });
}
