/**
 * Runs notebooks without Jupyter: `node scripts/run-notebooks.mjs [--check | --write | --out FOLDER] [notebook…]`.
 * Without files: every notebook in notebooks/. `--check` compares what the cells print with what is saved (the default),
 * `--write` saves the outputs in place, `--out` writes executed copies to a folder.
 */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join as joinPath, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './ensure.mjs';
import { join, machinePathIn, readNotebook, withOutputs, writeNotebook } from './notebook-file.mjs';
import { inLanguage, runMain, ScriptError, say } from './say.mjs';

const KERNEL = fileURLToPath(new URL('notebook-kernel.mjs', import.meta.url));

/** The longest a whole notebook may take, in milliseconds. */
const TIME_LIMIT = 10 * 60 * 1000;

/** The notebooks of the package, from its folder. */
export function notebooks() {
  const names = readdirSync(joinPath(ROOT, 'notebooks')).filter((name) => name.endsWith('.ipynb'));
  return names.sort().map((name) => `notebooks/${name}`);
}

/**
 * Runs every cell of a notebook.
 *
 * @param {string} path - From the package's folder, or absolute.
 * @returns {Promise<import('./notebook-file.mjs').Notebook>} The notebook with new outputs.
 * @throws {ScriptError} If a cell fails, prints to stderr, or shows a path of this machine.
 */
export async function runNotebook(path) {
  const file = resolve(ROOT, path);
  const notebook = readNotebook(file);
  const sources = notebook.cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => join(source));
  const results = await runCells(sources, dirname(file), path);
  for (const [index, { ok, outputs }] of results.entries()) {
    const errors = outputs.filter((output) => output.output_type === 'stream' && output.name === 'stderr');
    if (ok && errors.length === 0) continue;
    const text = errors.map((output) => readable(join(output.text ?? ''))).join('\n') || inLanguage('bez opisu błędu', 'no error text');
    throw new ScriptError(`${path}, komórka [${index + 1}]:\n${text}`, `${path}, cell [${index + 1}]:\n${text}`);
  }
  const executed = withOutputs(notebook, results, ROOT);
  for (const cell of executed.cells) {
    const found = machinePathIn(cell);
    if (found === undefined) continue;
    const where = cell.execution_count;
    throw new ScriptError(
      `${path}, komórka [${where}] pokazuje ścieżkę tego komputera: ${found}`,
      `${path}, cell [${where}] shows a path of this machine: ${found}`,
    );
  }
  return executed;
}

/**
 * Runs cells in a new kernel, up to the first that fails.
 *
 * @param {readonly string[]} sources
 * @param {string} folder - Working directory of the kernel.
 * @param {string} path - What to call them in errors.
 * @returns {Promise<{ ok: boolean, outputs: import('./notebook-file.mjs').SavedOutput[] }[]>}
 */
export function runCells(sources, folder, path) {
  const { FORCE_COLOR: _, ...env } = process.env;
  return new Promise((resolveResults, reject) => {
    const child = fork(KERNEL, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (printed += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
    child.once('message', (results) => resolveResults(/** @type {any} */ (results)));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      // After its results this comes too late to matter.
      const end = signal ?? code;
      reject(
        new ScriptError(
          `${path}: proces notatnika zakończył się (${end}) przed końcem\n${printed}`,
          `${path}: the notebook's process ended early (${end})\n${printed}`,
        ),
      );
    });
    child.send(sources);
  });
}

/**
 * The text of an error without the lines of the kernel's own stack.
 *
 * @param {string} text
 */
function readable(text) {
  const lines = text.split('\n').filter((line) => !/^\s+at .*(?:tslab|node:|notebook-kernel|evalmachine)/.test(line));
  return lines.join('\n').replaceAll(ROOT, '').trim();
}

/**
 * What the cells print, in words to compare: text of streams and of displayed data, and the kinds of the rest.
 *
 * @param {import('./notebook-file.mjs').Notebook} notebook
 */
export function printedText(notebook) {
  return notebook.cells.map(({ outputs = [] }) =>
    outputs
      .map(({ name, text = '', data = {} }) => {
        const shown = Object.entries(data).map(
          ([type, value]) => `[${type}] ${type.startsWith('text/') ? join(/** @type {any} */ (value)) : ''}`,
        );
        return [name === undefined ? '' : `[${name}] ${join(text)}`, ...shown.sort()].join('\n');
      })
      .join('\n'),
  );
}

const HELP = inLanguage(
  'node scripts/run-notebooks.mjs [notatnik…]   wykonuje notatniki (bez nazw: wszystkie) i porównuje z tym, co w nich zapisano\n  --write        zapisuje nowe wyniki w notatnikach\n  --out FOLDER   zapisuje wykonane kopie w folderze',
  'node scripts/run-notebooks.mjs [notebook…]   runs the notebooks (without names: all) and compares with what is saved in them\n  --write        saves the new outputs in the notebooks\n  --out FOLDER   writes executed copies into a folder',
);

/** The words after the script's name; a wrong one is answered with the help. */
function parsed() {
  try {
    return parseArgs({
      options: { check: { type: 'boolean' }, write: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch {
    throw new ScriptError(
      `nie rozumiem: ${process.argv.slice(2).join(' ')}\n${HELP}`,
      `not understood: ${process.argv.slice(2).join(' ')}\n${HELP}`,
      2,
    );
  }
}

async function main() {
  const { values, positionals } = parsed();
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const paths = positionals.length > 0 ? positionals.map((path) => relative(ROOT, resolve(path))) : notebooks();
  for (const path of paths) {
    const executed = await runNotebook(path);
    if (values.write) writeNotebook(resolve(ROOT, path), executed);
    else if (values.out !== undefined) writeNotebook(joinPath(values.out, basename(path)), executed);
    else compare(path, executed);
    say(`${path}: bez błędów (komórek: ${executed.cells.length})`, `${path}: no errors (cells: ${executed.cells.length})`);
  }
}

/**
 * @param {string} path
 * @param {import('./notebook-file.mjs').Notebook} executed
 */
export function compare(path, executed) {
  const saved = printedText(readNotebook(resolve(ROOT, path)));
  const now = printedText(executed);
  const place = now.findIndex((text, index) => text !== saved[index]);
  if (place < 0) return;
  const cell = executed.cells[place].execution_count;
  throw new ScriptError(
    `${path}, komórka [${cell}] pokazuje co innego niż zapisano; zapisz na nowo: node scripts/run-notebooks.mjs --write ${path}\n- ${saved[place]}\n+ ${now[place]}`,
    `${path}, cell [${cell}] shows something else than was saved; save anew: node scripts/run-notebooks.mjs --write ${path}\n- ${saved[place]}\n+ ${now[place]}`,
  );
}

await runMain(import.meta.url, main);
