/**
 * Executes the notebooks in a real Jupyter kernel (nbconvert) and checks what only that shows: the kernel starts from the
 * committed description, its outputs are those saved in the notebooks, and charts come as a bundle that every program
 * that opens notebooks can draw. Ends with the line `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join as joinPath } from 'node:path';
import { ensure, ROOT } from './ensure.mjs';
import { jupyterEnvironment, pythonWith } from './notebook.mjs';
import { join, machinePathIn, readNotebook } from './notebook-file.mjs';
import { run } from './run.mjs';
import { notebooks, printedText } from './run-notebooks.mjs';
import { runMain, ScriptError } from './say.mjs';

/** A chart in a cell: the live one of JupyterLab, the picture of all others, the text of screen readers. */
const CHART = ['application/vnd.vegalite.v5+json', 'image/png', 'text/plain'];

const counts = { passed: 0, failed: 0 };

/**
 * @param {string} what
 * @param {readonly unknown[]} faults
 */
function report(what, faults) {
  const ok = faults.length === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${what}\n${faults.map((fault) => `       ${String(fault)}\n`).join('')}`);
}

async function main() {
  await ensure();
  const python = await pythonWith('nbconvert');
  if (python === undefined)
    throw new ScriptError('nie ma nbconvert; zainstaluj python3-nbconvert', 'there is no nbconvert; install python3-nbconvert', 2);
  const out = mkdtempSync(joinPath(tmpdir(), 'kohorta-jupyter-'));
  try {
    for (const path of notebooks()) await checkNotebook(python, path, out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed === 0 ? 0 : 1;
}

/**
 * @param {string} python
 * @param {string} path
 * @param {string} out
 */
async function checkNotebook(python, path, out) {
  // tslab reports errors in words nbconvert does not read, so they are looked for in the outputs.
  const options = ['--to', 'notebook', '--execute', '--allow-errors', '--ExecutePreprocessor.timeout=600', '--output-dir', out];
  const { code, output } = await run(python, ['-m', 'nbconvert', ...options, path], {
    cwd: ROOT,
    env: jupyterEnvironment(),
    capture: true,
  });
  report(`${path}: executed by the kernel`, code === 0 ? [] : [output]);
  if (code !== 0) return;
  const executed = readNotebook(joinPath(out, basename(path)));
  const cells = executed.cells.filter(({ cell_type }) => cell_type === 'code');
  const outputs = cells.flatMap(({ outputs: own = [] }) => own);
  const errors = outputs
    .filter(({ name, output_type }) => name === 'stderr' || output_type === 'error')
    .map(({ text = 'error' }) => join(text));
  report(`${path}: no cell fails or warns`, errors);
  report(
    `${path}: every cell is executed`,
    cells.filter(({ execution_count }) => typeof execution_count !== 'number').map(({ id }) => id),
  );
  const saved = printedText(readNotebook(joinPath(ROOT, path)));
  const different = printedText(executed).flatMap((text, place) =>
    text === saved[place] ? [] : [`cell ${place + 1}:\n- ${saved[place]}\n+ ${text}`],
  );
  report(`${path}: prints what is saved in it`, different);
  report(
    `${path}: shows no path of this machine`,
    cells.flatMap((cell) => machinePathIn(cell) ?? []),
  );
  const charts = outputs.filter(({ data = {} }) => CHART[0] in data || CHART[1] in data);
  report(`${path}: has a chart`, charts.length > 0 ? [] : ['none found']);
  report(
    `${path}: each of ${charts.length} charts has ${CHART.join(', ')} and nothing drawn before them`,
    charts.flatMap(({ data = {} }) => {
      const kinds = Object.keys(data).sort();
      return kinds.join() === [...CHART].sort().join() ? [] : [kinds.join(', ')];
    }),
  );
  report(
    `${path}: each chart has a text alternative`,
    charts.flatMap(({ metadata = {} }) => {
      const alt = Object.entries(metadata).find(([type]) => type === 'image/png')?.[1]?.alt;
      return typeof alt === 'string' && alt.length > 20 ? [] : [JSON.stringify(metadata)];
    }),
  );
}

await runMain(import.meta.url, main);
