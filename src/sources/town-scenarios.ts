import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, KohortaError } from '../language/error.js';
import { readScenario } from '../scenarios/read-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { findPlace } from './package/find-folder.js';

/** What the files must be like, beside them. */
const SCHEMA = 'scenario.schema.json';

/** Folder of the scenarios within the folder of a town. */
const SCENARIOS = 'scenarios';

/**
 * The scenarios that come with a town: every JSON file of its folder `scenarios`, the base first, then by name of the file.
 *
 * @param location - Path of the town's folder, e.g. 'data/rumia'.
 * @returns None where the folder has no scenarios.
 * @throws {RangeError} If a file has faults; the message names the file and lists all of them.
 * @example
 * townScenarios('data/rumia')[0].id; // => 'base'
 */
export function townScenarios(location: string | URL): readonly Scenario[] {
  const { path, name } = findPlace(location, 'townScenarios');
  const files = namesIn(join(path, SCENARIOS)).filter((file) => file.endsWith('.json') && file !== SCHEMA);
  return files
    .map((file) => readScenario(readText(join(path, SCENARIOS, file), file), `${name}/${SCENARIOS}/${file}`))
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function rank({ id }: Scenario): number {
  return id === 'base' ? 0 : 1;
}

/**
 * A scenario by the name of one that comes with the town, or by the path of a file.
 *
 * @param location - Path of the town's folder.
 * @param nameOrFile - Id such as 'low-fertility', or path of a JSON file.
 * @throws {RangeError} If there is neither; the message lists the scenarios of the town. If the file has faults.
 * @example
 * findScenario('data/rumia', 'epidemic').patches[0].path; // => 'shock.epidemic'
 */
export function findScenario(location: string | URL, nameOrFile: string): Scenario {
  if (/[./\\]/.test(nameOrFile)) return readScenario(readText(nameOrFile, nameOrFile), basename(nameOrFile));
  const known = townScenarios(location);
  const found = known.find(({ id }) => id === nameOrFile);
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id).join(', ');
  return fail(
    `findScenario: miasto nie ma scenariusza „${nameOrFile}”; są: ${ids}. Plik podaj ze ścieżką, np. ./${nameOrFile}.json`,
    `findScenario: the town has no scenario "${nameOrFile}"; there are: ${ids}. Give a file with its path, such as ./${nameOrFile}.json`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new KohortaError({
      pl: `findScenario: nie można odczytać pliku ${name} (${code === 'ENOENT' ? 'nie ma go' : code})`,
      en: `findScenario: the file ${name} cannot be read (${code === 'ENOENT' ? 'there is none' : code})`,
    });
  }
}
