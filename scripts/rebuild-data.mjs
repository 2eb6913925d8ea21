/**
 * Rebuilds what is derived in the data packages.
 *
 *     npm run data                   rates of the town from the tables in data/, then sizes and hashes of the packages
 *     npm run data -- --from FOLDER  first carries newly published figures into the tables
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, ROOT } from './ensure.mjs';
import { runMain, ScriptError } from './say.mjs';

async function main() {
  const from = readArguments();
  // The rates are computed by the library itself, which an older build would compute another way.
  await ensure();
  const [
    { deriveCosts },
    { derivePomorskie },
    { derivePowiaty },
    { deriveRates },
    { deriveScenarios },
    { deriveSubareas },
    { importPublished },
    { writePackages },
  ] = await Promise.all([
    import('./data/derive-costs.mjs'),
    import('./data/derive-pomorskie.mjs'),
    import('./data/derive-powiaty.mjs'),
    import('./data/derive-rates.mjs'),
    import('./data/derive-scenarios.mjs'),
    import('./data/derive-subareas.mjs'),
    import('./data/import-published.mjs'),
    import('./data/write-packages.mjs'),
  ]);
  const data = join(ROOT, 'data');
  // npm runs scripts in the package's folder; the path was written in the caller's.
  if (from !== undefined) importPublished(resolve(process.env['INIT_CWD'] ?? process.cwd(), from), data);
  deriveRates(data);
  derivePomorskie(data);
  deriveSubareas(data);
  deriveCosts(data);
  deriveScenarios(data);
  derivePowiaty(data);
  writePackages(data);
}

function readArguments() {
  try {
    return parseArgs({ options: { from: { type: 'string' } } }).values.from;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScriptError(
      `nieznany argument (${reason}); użycie: npm run data [-- --from FOLDER]`,
      `unknown argument (${reason}); usage: npm run data [-- --from FOLDER]`,
      2,
    );
  }
}

await runMain(import.meta.url, main);
