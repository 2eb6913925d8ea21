import type { Command } from 'commander';
import { type Language, type Message, say } from '../language/language.js';
import { readDate } from '../sources/cells/read-date.js';
import { UsageError } from './usage.js';

/** `--date`: the only date a package of outputs may state, since results know no clock. */
export function addDateOption(command: Command, language: Language): Command {
  return command.option(
    say({ pl: '--date <data>', en: '--date <date>' }, language),
    say(
      {
        pl: 'data wpisywana do metadanych, np. 2026-03-31 (domyślnie żadna: te same dane dają te same bajty)',
        en: 'date to state in the metadata, such as 2026-03-31 (default: none, so that the same data give the same bytes)',
      },
      language,
    ),
  );
}

/**
 * The date as asked for, in ISO form.
 *
 * @throws {UsageError} If it is none.
 */
export function dateOf(text: string | undefined, help: Message): string | undefined {
  if (text === undefined) return undefined;
  const read = readDate(text);
  if (read.kind === 'date') return read.date;
  throw new UsageError({
    pl: `--date ${text}: oczekiwano daty, np. 2026-03-31. ${help.pl}`,
    en: `--date ${text}: expected a date, such as 2026-03-31. ${help.en}`,
  });
}
