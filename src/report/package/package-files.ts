import { currentLanguage, type LanguageOptions } from '../../language/language.js';
import type { OutputFile } from '../write-files.js';
import { dataPackage } from './data-package.js';
import { manifestFile } from './manifest.js';
import type { PackageFile } from './package-file.js';
import { roCrate } from './ro-crate.js';
import type { RunRecord } from './run-record.js';
import { runningVersions } from './versions.js';

/**
 * A folder of outputs as a package: the files, and after them `datapackage.json` (sizes, hashes, columns),
 * `ro-crate-metadata.json` (what was made from what) and `manifest.json`, which holds the hash of every other file and a hash of
 * itself. The only place that makes these three.
 *
 * @param files - The results; the same results and record give the same bytes.
 * @param record - What was asked, and what was read.
 */
export function packageFiles(
  files: readonly PackageFile[],
  record: RunRecord,
  { language = currentLanguage() }: LanguageOptions = {},
): OutputFile[] {
  const versions = runningVersions();
  const described = [...files, dataPackage(files, record, language)];
  const crate = roCrate(described, record, { versions, language });
  const all = [...described, crate].map(({ path, content }) => ({ path, content }));
  return [...all, manifestFile(all, record, versions)];
}
