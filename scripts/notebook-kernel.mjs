/**
 * Runs the cells of one notebook as tslab's kernel does, without Jupyter. A program of its own, started by
 * run-notebooks.mjs in the notebook's folder: the kernel takes over stdout and the globals of its process.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createConverter } = require('tslab/dist/converter');
const { createExecutor } = require('tslab/dist/executor');
const { JupyterHandlerImpl } = require('tslab/dist/jupyter');

/**
 * @typedef {{ output_type: 'stream', name: string, text: string }} StreamOutput
 * @typedef {{ output_type: 'display_data', data: Record<string, unknown>, metadata: object }} DisplayOutput
 * @typedef {StreamOutput | DisplayOutput} Output
 * @typedef {{ ok: boolean, outputs: Output[] }} CellResult
 */

/**
 * Cells one after the other, up to the first that fails.
 *
 * @param {readonly string[]} cells - Their sources.
 * @returns {Promise<CellResult[]>}
 */
async function runCells(cells) {
  const converter = createConverter({ isJS: false, isBrowser: false });
  const executor = createExecutor(process.cwd(), { node: converter, browser: converter, close: () => converter.close() }, console);
  const kernel = new JupyterHandlerImpl(executor, false);
  /** @type {CellResult[]} */
  const results = [];
  for (const code of cells) {
    /** @type {Output[]} */
    const outputs = [];
    /** @type {Map<string, DisplayOutput>} */
    const byDisplayId = new Map();
    const { status } = await kernel.handleExecute(
      { code, silent: false, store_history: true, user_expressions: {} },
      (/** @type {string} */ name, /** @type {string} */ text) => addText(outputs, name, text),
      (
        /** @type {{ data: Record<string, unknown>, metadata?: object, transient?: { display_id?: string } }} */ message,
        /** @type {boolean} */ update,
      ) => {
        const id = message.transient?.display_id;
        const before = id === undefined ? undefined : byDisplayId.get(id);
        const output = before ?? { output_type: /** @type {const} */ ('display_data'), data: {}, metadata: {} };
        Object.assign(output, { data: message.data, metadata: message.metadata ?? {} });
        if (before === undefined && !update) outputs.push(output);
        if (id !== undefined) byDisplayId.set(id, output);
      },
    );
    results.push({ ok: status === 'ok', outputs });
    if (status !== 'ok') break;
  }
  kernel.close();
  return results;
}

/**
 * Text printed in pieces is one output, as Jupyter saves it.
 *
 * @param {Output[]} outputs
 * @param {string} name
 * @param {string} text
 */
function addText(outputs, name, text) {
  const last = outputs.at(-1);
  if (last?.output_type === 'stream' && last.name === name) last.text += text;
  else outputs.push({ output_type: 'stream', name, text });
}

process.once('message', async (cells) => {
  const results = await runCells(/** @type {string[]} */ (cells));
  process.send?.(results, undefined, undefined, () => process.exit(0));
});
// Whoever started this has gone: nobody waits for the result.
process.once('disconnect', () => process.exit(1));
