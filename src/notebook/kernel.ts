import type { JsonObject } from '../charts/spec.js';

/** One output of a cell in several forms; the notebook shows the richest it can. */
export interface DisplayBundle {
  /** By MIME type: text, base64 of a picture, or a JSON object. */
  readonly data: Readonly<Record<string, string | JsonObject>>;
  /** By MIME type, e.g. the text alternative of a picture. */
  readonly metadata?: Readonly<Record<string, JsonObject>>;
}

/** The module of a running tslab 1.0 kernel that writes outputs; it is not part of tslab's public interface. */
const WRITER = /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/;
/** Its public module, which can write one form at a time. */
const PUBLIC = /[\\/]tslab[\\/]dist[\\/]public\.js$/;
/** The form to write where only one can be. */
const SINGLE_FORMS: readonly string[] = ['image/png', 'text/html'];

/**
 * Writes one output into the cell that is running, if this is a notebook.
 *
 * tslab's public interface knows neither outputs of several forms nor text alternatives, hence the module behind it; of
 * a tslab in which that has changed, its public interface writes the picture or the HTML alone.
 *
 * @param bundle - Makes the output; called in a notebook only, since drawing takes time.
 * @returns Whether it was written; false outside a notebook.
 */
export function displayInCell(bundle: () => DisplayBundle): boolean {
  const write = loadedModule(WRITER)?.exports?.lastWriteDisplayData;
  if (typeof write === 'function') {
    const { data, metadata = {} } = bundle();
    write({ data, metadata, transient: {} });
    return true;
  }
  const display = loadedModule(PUBLIC)?.exports?.display;
  // Where the writer is there but empty, no cell is running: tslab was loaded for something else.
  if (typeof display?.raw !== 'function' || write === null) return false;
  const { data } = bundle();
  const form = SINGLE_FORMS.find((candidate) => data[candidate] !== undefined);
  if (form !== undefined) display.raw(form, data[form]);
  return form !== undefined;
}

/** A CommonJS module that somebody has already loaded; nothing is loaded for the asking. */
function loadedModule(name: RegExp): NodeJS.Module | undefined {
  const load = globalThis.process?.getBuiltinModule;
  if (load === undefined) return undefined;
  const { cache } = load('node:module').createRequire(import.meta.url);
  return Object.values(cache).find((module) => module !== undefined && name.test(module.filename));
}
