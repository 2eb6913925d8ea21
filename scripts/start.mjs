/**
 * `npm start`: report and tables of Rumia in out/rumia, its explorer, and the executed notebooks in out/notatniki, from whatever state
 * the clone is in. When nothing they depend on has changed it only says where they are; `npm start -- --force` makes them anew.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, MEMORY, ROOT } from './ensure.mjs';
import { filesOf, fingerprint, readStamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { writeNotebook } from './notebook-file.mjs';
import { run } from './run.mjs';
import { notebooks, runNotebook } from './run-notebooks.mjs';
import { inLanguage, runMain, ScriptError, say } from './say.mjs';

const TOWN = 'data/rumia';
const OUT = 'out/rumia';
const REPORT = `${OUT}/raport.html`;
const TABLES = `${OUT}/tabele`;
// Beside the report's folder, not in it: that folder is a package, and kohorta verify names whatever was added to it.
const NOTEBOOKS = 'out/notatniki';

/** Beside the package, for the same reason. */
const EXPLORER = 'out/rumia-eksplorator.html';

const STAMP = join(MEMORY, 'start-stamp');

async function main() {
  await ensure();
  if (process.argv.includes('--force')) rmSync(STAMP, { force: true });
  const fresh = await withLock(join(MEMORY, 'start-lock'), async (hold) => {
    if (readStamp(STAMP) === stamp()) return false;
    await make(hold);
    return true;
  });
  process.stdout.write(summary(fresh));
}

/** @param {(pid: number) => void} hold */
async function make(hold) {
  rmSync(STAMP, { force: true });
  const before = inputs();
  say('liczę projekcję i piszę raport…', 'projecting and writing the report…');
  // A table or notebook that is no longer made must not lie beside the new ones.
  for (const folder of [TABLES, NOTEBOOKS]) rmSync(join(ROOT, folder), { recursive: true, force: true });
  for (const args of [
    ['report', TOWN],
    ['explorer', TOWN, '--out', EXPLORER],
  ]) {
    const { code, output } = await run(process.execPath, ['dist/cli/main.js', ...args], { cwd: ROOT, capture: true, onStart: hold });
    if (code === 0) continue;
    const end = `(kohorta ${args.join(' ')}: ${code}):\n${output}`;
    throw new ScriptError(`nie udało się zrobić wyników ${end}`, `the results could not be made ${end}`);
  }
  for (const path of notebooks()) {
    say(`wykonuję ${path}…`, `running ${path}…`);
    const executed = await runNotebook(path);
    writeNotebook(join(ROOT, path.replace('notebooks', NOTEBOOKS)), executed);
  }
  mkdirSync(MEMORY, { recursive: true });
  // What changed while this ran asks for another run.
  writeFileSync(STAMP, `${before} ${outputs()}`);
}

function stamp() {
  return `${inputs()} ${outputs()}`;
}

function inputs() {
  return fingerprint(
    ROOT,
    ['data', 'notebooks', 'scripts'],
    [readFileSync(join(ROOT, 'dist', '.stamp'), 'utf8'), process.env['KOHORTA_LANG'] ?? ''],
  );
}

function outputs() {
  return fingerprint(ROOT, ['out']);
}

/** @param {boolean} fresh */
function summary(fresh) {
  // Each table is there twice: plain, and in the form Excel expects in Poland.
  const tables = filesOf(ROOT, TABLES).filter((file) => !file.endsWith('-excel.csv')).length;
  const lines = [
    fresh
      ? inLanguage('Gotowe. Powstały:', 'Done. Made:')
      : inLanguage('Nic się nie zmieniło od ostatniego razu. Wyniki:', 'Nothing has changed since the last run. Results:'),
    '',
    `  ${inLanguage('raport (otwórz w przeglądarce)', 'report (open it in a browser)')}   ${REPORT}`,
    `  ${inLanguage('eksplorator (w przeglądarce)', 'explorer (in a browser)').padEnd(30)}   ${EXPLORER}`,
    ...filesOf(ROOT, NOTEBOOKS).map((file) => `  ${inLanguage('wykonany notatnik', 'executed notebook').padEnd(30)}   ${file}`),
    `  ${inLanguage(`tabele CSV (${tables})`, `CSV tables (${tables})`).padEnd(30)}   ${TABLES}/`,
    `  ${inLanguage('te same tabele w skoroszycie', 'the same tables in a workbook').padEnd(30)}   ${OUT}/tabele.xlsx`,
    '',
    inLanguage(
      'Od nowa: npm start -- --force   Notatniki w Jupyterze: npm run notebook',
      'Anew: npm start -- --force   Notebooks in Jupyter: npm run notebook',
    ),
  ];
  return `\n${lines.join('\n')}\n`;
}

await runMain(import.meta.url, main);
