/** What the scripts tell their user: in Polish, or in English where KOHORTA_LANG=en. Progress goes to stderr. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} pl
 * @param {string} en
 */
export function inLanguage(pl, en) {
  return process.env['KOHORTA_LANG'] === 'en' ? en : pl;
}

/**
 * @param {string} pl
 * @param {string} en
 */
export function say(pl, en) {
  process.stderr.write(`kohorta: ${inLanguage(pl, en)}\n`);
}

/** A failure the user can do something about: its text is all there is to show, a stack would only hide it. */
export class ScriptError extends Error {
  /**
   * @param {string} pl
   * @param {string} en
   * @param {number} [exitCode]
   */
  constructor(pl, en, exitCode = 1) {
    super(inLanguage(pl, en));
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function if the script is what Node was asked to run (and not imported by another), and turns
 * its failure into a message and an exit code.
 *
 * @param {string} url - The script's import.meta.url.
 * @param {() => Promise<number | void>} main - Returns the exit code; nothing is 0.
 */
export async function runMain(url, main) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    process.stderr.write(`\nkohorta: ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
