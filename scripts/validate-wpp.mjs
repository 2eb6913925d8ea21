/**
 * `npm run validate:wpp -- --data FOLDER [--json] [--step 1|5]`: recomputes the UN's medium variant of a country from
 * the UN's own assumptions and says how far the result is from it. Reads arguments and prints; no arithmetic here.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure, ROOT } from './ensure.mjs';
import { inLanguage, runMain, ScriptError } from './say.mjs';

const HELP_PL = `Porównanie z prognozą ONZ (World Population Prospects)

Przelicza wariant średni kraju z założeń samego ONZ i podaje, o ile wynik różni się od opublikowanego.

Użycie:
  npm run validate:wpp -- --data FOLDER [--json] [--step 1|5]

Opcje:
  --data FOLDER  folder z plikami pop5_projected_medium.csv, mx5.csv, fertility5.csv, summary5.csv
                 i migration5_projected.csv jednego kraju
  --step LATA    długość kroku: 5 (domyślnie, jak w tablicach) albo 1 (pojedyncze roczniki wieku)
  --json         tylko wynik, w formacie JSON
  --help         ta pomoc

Przykład:
  npm run validate:wpp -- --data test/reference/wpp-poland
`;

const HELP_EN = `Comparison with the UN's World Population Prospects

Recomputes the medium variant of a country from the UN's own assumptions and says how far the result is from the published one.

Usage:
  npm run validate:wpp -- --data FOLDER [--json] [--step 1|5]

Options:
  --data FOLDER  folder of pop5_projected_medium.csv, mx5.csv, fertility5.csv, summary5.csv
                 and migration5_projected.csv of one country
  --step YEARS   length of a step: 5 (default, as the tables) or 1 (single years of age)
  --json         the result only, as JSON
  --help         this help

Example:
  npm run validate:wpp -- --data test/reference/wpp-poland
`;

async function main() {
  const { data, json, step, help } = readArguments();
  if (help) {
    process.stdout.write(inLanguage(HELP_PL, HELP_EN));
    return;
  }
  if (data === undefined) throw wrongUse('brak folderu z danymi; podaj --data FOLDER', 'no data folder; give --data FOLDER');
  if (step !== '1' && step !== '5') throw wrongUse(`--step ${step}; oczekiwano 1 albo 5`, `--step ${step}; expected 1 or 5`);
  await ensure();
  // By URL, so that the type check of this script does not need a build.
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(ROOT, 'dist', 'sources', `${name}.js`)).href);
  const [{ readWpp }, { validateWpp }, { describeWppValidation, wppValidationJson }] = await Promise.all(
    ['wpp', 'validate-wpp', 'wpp-summary'].map(load),
  );
  try {
    // npm runs scripts in the package's folder; the path was written in the caller's.
    const country = readWpp(resolve(process.env['INIT_CWD'] ?? process.cwd(), data));
    const validation = validateWpp(country, { stepYears: step === '1' ? 1 : 5 });
    process.stdout.write(json ? `${JSON.stringify(wppValidationJson(validation))}\n` : describeWppValidation(country, validation));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ScriptError(error.message, error.message);
  }
}

function readArguments() {
  const options = /** @type {const} */ ({
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    step: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(`nieznany argument (${reason})`, `unknown argument (${reason})`);
  }
}

/**
 * @param {string} pl
 * @param {string} en
 */
function wrongUse(pl, en) {
  const how = 'npm run validate:wpp -- --help';
  return new ScriptError(`validate:wpp: ${pl}\nPomoc: ${how}`, `validate:wpp: ${en}\nHelp: ${how}`, 2);
}

await runMain(import.meta.url, main);
