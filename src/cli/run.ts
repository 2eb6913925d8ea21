import { CommanderError } from 'commander';
import { KohortaError } from '../language/error.js';
import { currentLanguage, say, useLanguage } from '../language/language.js';
import { packageVersion } from '../report/package-version.js';
import { TownFaultsError } from '../sources/read-town.js';
import { addAreas } from './areas-command.js';
import { addAudit } from './audit-command.js';
import { addBacktest } from './backtest-command.js';
import { addCheck } from './check-command.js';
import { addLanguageOption, endsWell, newCommand } from './command.js';
import { addCompare } from './compare-command.js';
import { type Console, cleaned } from './console.js';
import { addCosts } from './costs-command.js';
import { addDemand } from './demand-command.js';
import { addDirectory } from './directory-command.js';
import { addEvaluate } from './evaluate-command.js';
import { addExplain } from './explain-command.js';
import { addExplorer } from './explorer-command.js';
import { addGoalSeek } from './goal-seek-command.js';
import { chosenLanguage } from './language-choice.js';
import type { Later } from './later.js';
import { addProject } from './project-command.js';
import { addReport } from './report-command.js';
import { addScenario } from './scenario-command.js';
import { addVerify } from './verify-command.js';
import { WORDS } from './words.js';

/** How a run ended: 0 fine; 1 faults in the data; 2 wrong use, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/**
 * The command line: finds the command, calls it, and turns every error into a sentence and an exit code.
 *
 * @param words - The words after `kohorta`.
 * @param output - Where to print.
 * @param later - Takes what is left to be done; {@link finish} does it.
 */
export function run(words: readonly string[], output: Console, later: Later = []): ExitCode {
  const console = cleaned(output);
  let code: ExitCode = 0;
  const before = currentLanguage();
  try {
    const language = chosenLanguage(words);
    useLanguage(language);
    const program = newCommand('kohorta', 'kohorta', language)
      .usage(say(WORDS.usage, language))
      .description(say(WORDS.program, language))
      .version(packageVersion(), '-V, --version', say(WORDS.version, language))
      .addHelpText('after', `\n${say(WORDS.after, language)}`);
    addLanguageOption(program, language);
    addReport(program, language, console, later);
    addCheck(program, language, console, () => {
      code = 1;
    });
    addProject(program, language, console);
    addDemand(program, language, console);
    addAudit(program, language, console);
    addCosts(program, language, console);
    addDirectory(program, language, console);
    addEvaluate(program, language, console);
    addScenario(program, language, console);
    addCompare(program, language, console);
    addGoalSeek(program, language, console);
    addExplorer(program, language, console);
    addBacktest(program, language, console);
    addAreas(program, language, console);
    addExplain(program, language, console);
    addVerify(program, language, console, later);
    for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
      command.configureOutput({ writeOut: (text) => console.print(text.trimEnd()), writeErr: () => {} });
    }
    // Without a command the help is the answer, not an error.
    program.parse(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && endsWell(error)) return 0;
    return explain(error, console);
  } finally {
    useLanguage(before);
  }
}

/**
 * Does what a run has left to be done.
 *
 * @param words - The same as for {@link run}: they say the language of an error.
 * @returns The exit code of the run, or 1 if work that was left found something, or that of the first piece of work that failed.
 */
export async function finish(words: readonly string[], output: Console, later: Later, code: ExitCode): Promise<ExitCode> {
  const console = cleaned(output);
  const before = currentLanguage();
  try {
    let last = code;
    for (const work of later) last = (await work()) === 0 ? last : 1;
    return last;
  } catch (error) {
    useLanguage(chosenLanguage(words));
    return explain(error, console);
  } finally {
    useLanguage(before);
  }
}

/** What is wrong in a sentence; the stack only for those who ask, since a planner can do nothing with it. */
function explain(error: unknown, console: Console): ExitCode {
  if (process.env['KOHORTA_DEBUG'] === '1') console.warn(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  if (error instanceof KohortaError) {
    console.warn(`kohorta: ${plain(say(error.text))}`);
    return error instanceof TownFaultsError ? 1 : 2;
  }
  const what = error instanceof Error ? error.message : String(error);
  console.warn(
    say({
      pl: `kohorta: nieoczekiwany błąd programu: ${what}. Uruchom ponownie z KOHORTA_DEBUG=1 i zgłoś pełny komunikat`,
      en: `kohorta: unexpected error of the program: ${what}. Run again with KOHORTA_DEBUG=1 and report the whole message`,
    }),
  );
  return 2;
}

/** Without the name of the function, which a user of the command line has not called. */
function plain(text: string): string {
  return text.replace(/^(?:[a-z]+(?:[A-Z]\w*)?|[A-Z]\w*(?:\.\w+(?:\([^)]*\))?)?): /, '');
}
