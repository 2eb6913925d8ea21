import { resolve, sep } from 'node:path';
import { KohortaError } from '../language/error.js';
import { currentLanguage, type Language, type Message, useLanguage } from '../language/language.js';
import type { Manifest } from '../report/package/manifest.js';
import type { OutputFile } from '../report/write-files.js';
import { findPlace } from '../sources/package/find-folder.js';
import { isInnerPath } from '../sources/package/folder.js';
import { readTown } from '../sources/read-town.js';
import type { Town } from '../sources/town.js';
import type { Recomputation } from '../sources/verify/recomputation.js';
import { projectChoice } from './project-choice.js';
import { projectPackage } from './project-package.js';
import { disclosureChoice } from './report-command.js';
import { reportPackage } from './report-package.js';
import { partsOf, simulateTown } from './simulate-town.js';

/** Where a run is done again. */
export interface RecomputeRunOptions {
  /** The folder of outputs: data are never taken from inside it. */
  readonly outputs: string;
  /** The folder of the data. Default: the one the manifest names, if that is below the working directory or comes with the package. */
  readonly data?: string | undefined;
}

/** Years ahead times draws that a stranger's manifest may ask for: the longest horizon of a town with the most draws. */
const MOST_WORK = 2_000_000;

/** Runs the command of a manifest again with its options, on the same inputs; nothing is written. */
export async function recomputeRun(manifest: Manifest, { outputs, data }: RecomputeRunOptions): Promise<Recomputation> {
  const before = currentLanguage();
  try {
    const folder = data ?? namedFolder(manifest, outputs);
    const town = readTown(folder);
    const changed = changedInputs(manifest, town);
    if (changed.length > 0) return { kind: 'inputs-changed', paths: changed.map((path) => `${folder}/${path}`) };
    const language: Language = manifest.options['language'] === 'en' ? 'en' : 'pl';
    useLanguage(language);
    // The package states the folder as the run was given it, wherever the data are now.
    return { kind: 'made', files: await madeAgain(manifest, town, language) };
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return { kind: 'not-made', reason: error.text };
  } finally {
    useLanguage(before);
  }
}

async function madeAgain({ command, options, folder }: Manifest, town: Town, language: Language): Promise<OutputFile[]> {
  switch (command) {
    case 'project': {
      const choice = projectChoice(options);
      const { draws, date } = choice;
      if (draws === undefined || ((choice.until ?? 0) - (choice.from ?? 0)) * draws.count > MOST_WORK) return notMade(BAD_OPTIONS);
      const run = simulateTown(town, choice, draws, language);
      return projectPackage({ ...run, split: partsOf(town, run.simulation, () => {}) }, { folder, date });
    }
    case 'report': {
      const { page = '', disclosure = '', date } = options;
      const request = { folder, page, disclosure: disclosureChoice(disclosure), language, date };
      const { files, rest } = reportPackage(town, request);
      return [...files, ...(await rest())];
    }
    default:
      return notMade({
        pl: `manifest podaje polecenie „${command}”, które nie zapisuje folderu; są project i report`,
        en: `the manifest names the command "${command}", which writes no folder; there are project and report`,
      });
  }
}

const BAD_OPTIONS: Message = {
  pl: 'manifest podaje opcje, z którymi kohorta project nie zapisuje folderu',
  en: 'the manifest states options with which kohorta project writes no folder',
};

function notMade(text: Message): never {
  throw new KohortaError(text);
}

/** A path that a stranger wrote may lead anywhere; only one below the working directory is followed, and never into the outputs. */
function namedFolder({ folder }: Manifest, outputs: string): string {
  if (isInnerPath(folder)) {
    const { path } = findPlace(folder, 'readTown');
    if (!`${path}${sep}`.startsWith(`${resolve(outputs)}${sep}`)) return folder;
  }
  return notMade({
    pl: `folderu danych „${folder}” z manifestu nie szukano poza folderem roboczym; wskaż go opcją --data`,
    en: `the folder of data "${folder}" of the manifest was not looked for outside the working directory; name it with --data`,
  });
}

/** Inputs whose bytes differ or that are no longer there; those whose hash is withheld cannot be compared. */
function changedInputs({ inputs }: Manifest, town: Town): string[] {
  const now = new Map(town.files.map(({ path, sha256 }) => [path, sha256]));
  const then = new Set(inputs.map(({ path }) => path));
  const changed = inputs.filter(({ path, sha256 }) => !now.has(path) || (sha256 !== null && now.get(path) !== sha256));
  return [...changed.map(({ path }) => path), ...town.files.map(({ path }) => path).filter((path) => !then.has(path))];
}
