import { Command, type CommanderError } from 'commander';
import { type Language, type Message, say } from '../language/language.js';
import { UsageError } from './usage.js';
import { usageMessage } from './usage-error.js';
import { HEADINGS, WORDS } from './words.js';

/** What a command says about itself. */
export interface CommandText {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: Message;
  /** The first lines of its own help. */
  readonly description: Message;
  /** Examples, at the end of its help. */
  readonly examples: Message;
  /** What the folder is. Default: that of a town. */
  readonly folder?: Message;
}

/**
 * A command of ours in commander's terms: help in one language, and every wrong use as a {@link UsageError} in the same.
 *
 * @param fullName - As typed: 'kohorta' or 'kohorta report'.
 */
export function newCommand(name: string, fullName: string, language: Language): Command {
  return new Command(name)
    .helpOption('-h, --help', say(WORDS.help, language))
    .helpCommand(false)
    .allowExcessArguments(false)
    .configureHelp({
      // The same on every terminal, so that examples do not break.
      helpWidth: 100,
      styleTitle: (title) => (HEADINGS[title] === undefined ? title : say(HEADINGS[title], language)),
      subcommandTerm: (command) => `${command.name()} <folder>`,
    })
    .exitOverride((error) => {
      if (endsWell(error)) throw error;
      throw new UsageError(usageMessage(error, fullName));
    });
}

/**
 * Adds a command that works on a folder of data.
 *
 * @param fullName - As typed. Default: 'kohorta' and its name.
 */
export function addFolderCommand(program: Command, text: CommandText, language: Language, fullName = `kohorta ${text.name}`): Command {
  const { name, summary, description, examples, folder = WORDS.folder } = text;
  const command = newCommand(name, fullName, language)
    .usage(say(WORDS.commandUsage, language))
    .summary(say(summary, language))
    .description(say(description, language))
    .argument('<folder>', say(folder, language));
  program.addCommand(command);
  return command.addHelpText('after', `\n${say(examples, language)}`);
}

/** The last option of every command. */
export function addLanguageOption(command: Command, language: Language): Command {
  return command.option('--lang, --language <pl|en>', say(WORDS.language, language));
}

/** Help and version end a run, too, but nothing is wrong. */
export function endsWell({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.version';
}
