import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KohortaError } from '../../language/error.js';
import { say } from '../../language/language.js';
import { diskFolder } from './disk-folder.js';
import type { Folder } from './folder.js';

/** The file that makes a folder a town's data. */
export const DESCRIPTOR = 'datapackage.json';

/** A town's folder: a path, a file: address, or a folder already at hand. */
export type TownLocation = string | URL | Folder;

/** Towns that come with the package: data/rumia. */
const SHIPPED = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The folder of a town. A relative path is looked for from the working directory, then from each directory above it,
 * since the working directory of a notebook is its own; at last among the towns that come with this package, whose
 * name then says so.
 *
 * @throws {KohortaError} If no such folder holds a datapackage.json; the message lists every place that was looked at.
 */
export function findFolder(location: TownLocation): Folder {
  if (typeof location === 'object' && 'read' in location) return location;
  const path = asPath(location);
  const places = isAbsolute(path) ? [path] : [...upwardFrom(process.cwd()), SHIPPED].map((start) => join(start, path));
  const found = places.findIndex((place) => isFile(join(place, DESCRIPTOR)));
  if (found >= 0) {
    const name = String(location instanceof URL ? path : location);
    const shipped = !isAbsolute(path) && found === places.length - 1;
    return diskFolder(places[found], shipped ? say({ pl: `${name} (z pakietu kohorta)`, en: `${name} (of the package kohorta)` }) : name);
  }
  const lines = places.map((place) => ({
    pl: `  ${place}${isFolder(place) ? ' (jest, ale bez datapackage.json)' : ''}`,
    en: `  ${place}${isFolder(place) ? ' (there, but without datapackage.json)' : ''}`,
  }));
  throw new KohortaError({
    pl: `readTown: nie ma folderu „${path}” z plikiem datapackage.json. Szukano w:\n${lines.map(({ pl }) => pl).join('\n')}\nPodaj ścieżkę folderu z danymi miasta, np. data/rumia`,
    en: `readTown: there is no folder "${path}" with a datapackage.json. Looked in:\n${lines.map(({ en }) => en).join('\n')}\nGive the path of the folder with the town's data, such as data/rumia`,
  });
}

function asPath(location: string | URL): string {
  if (typeof location === 'string' && !location.startsWith('file:')) {
    if (location.trim() === '' || location.includes('\0')) return badLocation(location);
    return location;
  }
  try {
    return fileURLToPath(location);
  } catch {
    return badLocation(String(location));
  }
}

function badLocation(location: string): never {
  throw new KohortaError({
    pl: `readTown: „${location}” nie jest ścieżką folderu; oczekiwano np. data/rumia albo adresu file:`,
    en: `readTown: "${location}" is not the path of a folder; expected for example data/rumia or a file: address`,
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
