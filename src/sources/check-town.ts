import type { LanguageOptions } from '../language/language.js';
import type { FaultReport } from './fault-report.js';
import { findFolder, type TownLocation } from './package/find-folder.js';
import { readPackage } from './package/read-package.js';

/** How a town's folder is checked; the language is that of the report's text. */
export type CheckTownOptions = LanguageOptions;

/**
 * Every fault of a town's folder: file, row, column, value, what was expected and what to do. An empty report means
 * that nothing is wrong; its notes say what was taken as what.
 *
 * @param location - Path of the folder (a relative one is looked for upward from the working directory), a file:
 * address, or a folder in memory.
 * @throws {KohortaError} If there is no such folder; the message lists where it was looked for.
 * @example
 * checkTown('data/rumia').isEmpty; // => true
 */
export function checkTown(location: TownLocation, { language }: CheckTownOptions = {}): FaultReport {
  return readPackage(findFolder(location, 'checkTown'), language).report;
}
