import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KohortaError } from '../../language/error.js';
import { say } from '../../language/language.js';
import { diskFolder } from './disk-folder.js';
import type { Folder } from './folder.js';

/** The file that makes a folder a town's data. */
export const DESCRIPTOR = 'datapackage.json';

/** The verb that a message names. */
export type FolderVerb = 'readTown' | 'readRegion' | 'readHistory' | 'checkTown' | 'acceptTown' | 'townScenarios';

/** A town's folder: a path, a file: address, or a folder already at hand. */
export type TownLocation = string | URL | Folder;

/** Towns that come with the package: data/rumia. */
const SHIPPED = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** Where a folder on disk is and what messages call it. */
export interface FolderPlace {
  readonly path: string;
  readonly name: string;
}

/**
 * The folder of a town. A relative path is looked for from the working directory, then from each directory above it,
 * since the working directory of a notebook is its own; at last among the towns that come with this package, whose
 * name then says so.
 *
 * @throws {KohortaError} If no such folder holds a datapackage.json; the message lists every place that was looked at.
 */
export function findFolder(location: TownLocation, verb: FolderVerb): Folder {
  if (typeof location === 'object' && 'read' in location) return location;
  const { path, name } = findPlace(location, verb);
  return diskFolder(path, name);
}

/** The same for a folder that must be on disk. */
export function findPlace(location: string | URL, verb: FolderVerb): FolderPlace {
  const path = asPath(location, verb);
  const above = upwardFrom(process.cwd());
  const starts = above.includes(SHIPPED) ? above : [...above, SHIPPED];
  const places = isAbsolute(path) ? [path] : starts.map((start) => join(start, path));
  const found = places.findIndex((place) => isFile(join(place, DESCRIPTOR)));
  if (found >= 0) {
    const name = String(location instanceof URL ? path : location);
    const shipped = !isAbsolute(path) && found >= above.length;
    return {
      path: places[found],
      name: shipped ? say({ pl: `${name} (z pakietu kohorta)`, en: `${name} (of the package kohorta)` }) : name,
    };
  }
  const lines = places.map((place) => ({
    pl: `  ${place}${isFolder(place) ? ' (jest, ale bez datapackage.json)' : ''}`,
    en: `  ${place}${isFolder(place) ? ' (there, but without datapackage.json)' : ''}`,
  }));
  throw new KohortaError({
    pl: `${verb}: nie ma folderu „${path}” z plikiem datapackage.json. Szukano w:\n${lines.map(({ pl }) => pl).join('\n')}\nPodaj ścieżkę folderu z danymi miasta, np. data/rumia`,
    en: `${verb}: there is no folder "${path}" with a datapackage.json. Looked in:\n${lines.map(({ en }) => en).join('\n')}\nGive the path of the folder with the town's data, such as data/rumia`,
  });
}

function asPath(location: string | URL, verb: FolderVerb): string {
  if (typeof location === 'string' && !location.startsWith('file:')) {
    if (location.trim() === '' || location.includes('\0')) return badLocation(location, verb);
    return location;
  }
  try {
    return fileURLToPath(location);
  } catch {
    return badLocation(String(location), verb);
  }
}

function badLocation(location: string, verb: FolderVerb): never {
  throw new KohortaError({
    pl: `${verb}: „${location}” nie jest ścieżką folderu; oczekiwano np. data/rumia albo adresu file:`,
    en: `${verb}: "${location}" is not the path of a folder; expected for example data/rumia or a file: address`,
  });
}

function upwardFrom(directory: string): string[] {
  const start = resolve(directory);
  const above = dirname(start);
  return above === start ? [start] : [start, ...upwardFrom(above)];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
