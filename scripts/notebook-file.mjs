/** Notebook files: reading, writing as Jupyter does, and what may stand in their outputs. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {string | string[]} Text - One string, or its lines with their ends.
 * @typedef {{ output_type: string, name?: string, text?: Text, data?: Record<string, unknown>, metadata?: object }} SavedOutput
 * @typedef {{ cell_type: string, id?: string, source: Text, metadata: object, outputs?: SavedOutput[], execution_count?: number | null }} Cell
 * @typedef {{ cells: Cell[], metadata: Record<string, unknown>, nbformat: number, nbformat_minor: number }} Notebook
 */

/** The kernel of this package, as Jupyter saves it: a name, no path. */
const KERNEL = { display_name: 'TypeScript (kohorta)', language: 'typescript', name: 'kohorta' };

/**
 * @param {string} path
 * @returns {Notebook}
 */
export function readNotebook(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Writes a notebook as Jupyter writes it, so that saving it there changes nothing; whole or not at all.
 *
 * @param {string} path
 * @param {Notebook} notebook
 */
export function writeNotebook(path, notebook) {
  const text = `${JSON.stringify(sortKeys(notebook), undefined, 1)}\n`;
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.tmp`;
  const file = openSync(partial, 'w');
  writeFileSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(partial, path);
}

/** @param {Text} text */
export function join(text) {
  return typeof text === 'string' ? text : text.join('');
}

/**
 * A notebook with the outputs of its code cells, ready to be saved: counted cells, split lines, no path of this machine.
 *
 * @param {Notebook} notebook
 * @param {readonly { outputs: readonly SavedOutput[] }[]} results - One for each code cell.
 * @param {string} root - Folder whose paths are written from itself.
 * @returns {Notebook}
 */
export function withOutputs(notebook, results, root) {
  let count = 0;
  const cells = notebook.cells.map((cell, place) => {
    const id = cell.id ?? `cell-${place + 1}`;
    if (cell.cell_type !== 'code') return { ...cell, id };
    const outputs = results[count].outputs.map((output) => splitLines(/** @type {SavedOutput} */ (withoutRoot(output, root))));
    count += 1;
    return { ...cell, id, execution_count: count, outputs };
  });
  return { cells, metadata: { ...notebook.metadata, kernelspec: KERNEL }, nbformat: 4, nbformat_minor: 5 };
}

/**
 * The first path of a machine in the outputs of a cell, if there is one.
 *
 * @param {Cell} cell
 */
export function machinePathIn(cell) {
  const texts = (cell.outputs ?? []).map(({ data = {}, ...rest }) => {
    const readable = Object.fromEntries(Object.entries(data).filter(([type]) => !type.startsWith('image/') || type === 'image/svg+xml'));
    return JSON.stringify({ ...rest, data: readable });
  });
  const own = [homedir(), tmpdir()].filter((folder) => folder.length > 1).map((folder) => JSON.stringify(folder).slice(1, -1));
  const anywhere = /file:\/\/|(?<![\w.:/-])\/(?:home|Users|root|tmp|mnt|opt|var|usr)\/[\w.-]+|\b[A-Z]:\\\\\w+/;
  for (const text of texts) {
    const found =
      own.find((folder) => new RegExp(`${folder.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text)) ??
      text.match(anywhere)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * @param {SavedOutput} output
 * @returns {SavedOutput}
 */
function splitLines(output) {
  if (output.data === undefined) return { ...output, text: lines(join(output.text ?? '')) };
  const data = Object.entries(output.data).map(([type, value]) => {
    const isText = type.startsWith('text/') || type === 'image/svg+xml' || type === 'application/javascript';
    return [type, isText && typeof value === 'string' ? lines(value) : value];
  });
  return { ...output, data: Object.fromEntries(data) };
}

/** @param {string} text */
function lines(text) {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}

/**
 * @param {unknown} value
 * @param {string} root
 * @returns {unknown}
 */
function withoutRoot(value, root) {
  if (typeof value === 'string') return value.replaceAll(pathToFileURL(root).href, '').replaceAll(root, '');
  if (Array.isArray(value)) return value.map((item) => withoutRoot(item, root));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutRoot(item, root)]));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
