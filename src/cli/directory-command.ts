import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { providerDirectory } from '../services/directory/provider-directory.js';
import { readTown } from '../sources/read-town.js';
import type { Table } from '../tables/table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { directoryCards } from './directory-cards.js';

const TEXT = {
  name: 'directory',
  summary: {
    pl: 'podaje, kto świadczy usługi, gdzie, komu i na jakich warunkach',
    en: 'tells who provides services, where, for whom, on what terms',
  },
  description: {
    pl: 'Podaje spis wykonawców usług społecznych, który miasto może opublikować; mówi też, czego źródła nie podają i kogo o to zapytać.',
    en: 'Gives the directory of who provides social services, for the town to publish; it also says what the sources leave open and whom to ask.',
  },
  examples: {
    pl: `Przykłady:
  kohorta directory data/rumia                               wszystkie usługi
  kohorta directory data/rumia --service preschool           jedna usługa
  kohorta directory data/rumia --area Zagórze                kto działa na Zagórzu i dla Zagórza
  kohorta directory data/rumia --json                        wszystkie kolumny, do dalszej pracy`,
    en: `Examples:
  kohorta directory data/rumia                               all services
  kohorta directory data/rumia --service preschool           one service
  kohorta directory data/rumia --area Zagórze                who is in Zagórze or provides for it
  kohorta directory data/rumia --json                        all columns, to work on`,
  },
} as const;

interface Choice {
  readonly service?: string;
  readonly area?: string;
  readonly json?: boolean;
}

/** `kohorta directory`: reads the town and prints who provides what. */
export function addDirectory(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--service <usługa>', '--service <service>'),
      t('tylko ta usługa: jej id w tabeli providers', 'only this service: its id in the table providers'),
    )
    .option(
      t('--area <obszar>', '--area <area>'),
      t('tylko ten obszar, jego części i to, w czym leży: id albo nazwa', 'only this area, its parts and what it lies in: id or name'),
    )
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  addLanguageOption(command, language).action((folder: string, { json = false, ...part }: Choice) => {
    const table = providerDirectory(readTown(folder, { language }), part);
    console.print(json ? asJson(table) : directoryCards(table, language));
    // JSON has no place for the note of the table.
    if (json && table.note !== undefined) console.warn(say(table.note, language));
  });
}

function asJson({ columns, rows }: Table): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null]))),
    null,
    2,
  );
}
