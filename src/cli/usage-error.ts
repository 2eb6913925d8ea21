import type { CommanderError } from 'commander';
import type { Message } from '../language/language.js';

/**
 * What was wrong with the words after `kohorta`, in both languages. Commander writes its messages in English only, with
 * the name in quotes and at times a suggestion; the names are taken over and the sentence is ours.
 *
 * @param error - What commander's parser has thrown.
 * @param command - The command it was parsing, as typed, for the advice.
 */
export function usageMessage(error: CommanderError, command: string): Message {
  // Of an option its long names, without the value it takes.
  const name = (/'([^']*)'/.exec(error.message)?.[1] ?? '').replace(/ [<[].*$/, '');
  const similar = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(error.message)?.[1];
  const guess = similar === undefined ? { pl: '', en: '' } : { pl: ` Czy chodzi o: ${similar}?`, en: ` Did you mean: ${similar}?` };
  const help = { pl: ` Pomoc: ${command} --help`, en: ` Help: ${command} --help` };
  const problem = problemOf(error, name);
  return { pl: `${problem.pl}.${guess.pl}${help.pl}`, en: `${problem.en}.${guess.en}${help.en}` };
}

function problemOf(error: CommanderError, name: string): Message {
  switch (error.code) {
    case 'commander.unknownCommand':
      return { pl: `nie ma polecenia „${name}”`, en: `there is no command "${name}"` };
    case 'commander.unknownOption':
      return { pl: `nie ma opcji ${name}`, en: `there is no option ${name}` };
    case 'commander.missingArgument':
      return { pl: `brakuje argumentu <${name}>`, en: `the argument <${name}> is missing` };
    case 'commander.optionMissingArgument':
      return { pl: `po opcji ${name} brakuje wartości`, en: `the option ${name} needs a value` };
    case 'commander.missingMandatoryOptionValue':
      return { pl: `brakuje opcji ${name}`, en: `the option ${name} is missing` };
    case 'commander.excessArguments':
      return { pl: 'za dużo argumentów; ścieżkę ze spacją weź w cudzysłów', en: 'too many arguments; put a path with spaces in quotes' };
    default:
      return { pl: `nie rozumiem polecenia (${error.message})`, en: error.message.replace(/^error: /, '') };
  }
}
