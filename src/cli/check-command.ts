import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { acceptTown } from '../sources/accept-town.js';
import { checkTown } from '../sources/check-town.js';
import type { FaultReport } from '../sources/fault-report.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';

const TEXT = {
  name: 'check',
  summary: { pl: 'sprawdza folder z danymi i wymienia wszystkie błędy', en: 'checks a folder of data and lists every fault' },
  description: {
    pl: 'Sprawdza folder miasta i wymienia naraz wszystkie błędy: plik, wiersz, kolumnę, wartość, czego oczekiwano i co zrobić.',
    en: 'Checks the folder of a town and lists all faults at once: file, row, column, value, what was expected and what to do.',
  },
  examples: {
    pl: `Przykłady:
  kohorta check data/rumia            lista błędów albo potwierdzenie, że ich nie ma
  kohorta check data/rumia --json     to samo dla programów
  kohorta check data/rumia --accept   po zmianie plików: przyjmuje je, jeśli nie mają błędów

Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – nie ma takiego folderu.`,
    en: `Examples:
  kohorta check data/rumia            a list of faults, or that there are none
  kohorta check data/rumia --json     the same for programs
  kohorta check data/rumia --accept   after files were changed: accepts them if they have no faults

Exit code: 0 – no faults, 1 – there are faults, 2 – there is no such folder.`,
  },
} as const;

/** `kohorta check`: reads, lists what is wrong; `found` is called when something is. */
export function addCheck(program: Command, language: Language, console: Console, found: () => void): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option('--json', t('wynik jako JSON', 'the result as JSON'))
    .option(
      '--accept',
      t(
        'wpisuje rozmiar i sumę kontrolną zmienionych plików do datapackage.json, jeśli nie ma innych błędów',
        'writes the size and hash of changed files into datapackage.json if there are no other faults',
      ),
    );
  addLanguageOption(command, language).action((folder: string, { json = false, accept = false }: Choice) => {
    const { files, report } = accept ? acceptTown(folder, { language }) : { files: [], report: checkTown(folder, { language }) };
    if (accept) console.warn(acceptedText(files, report, language));
    console.print(json ? asJson(report, language) : asText(report, language));
    if (!report.isEmpty) found();
  });
}

interface Choice {
  readonly json?: boolean;
  readonly accept?: boolean;
}

function acceptedText(files: readonly string[], report: FaultReport, language: Language): string {
  if (files.length > 0) return say({ pl: `Przyjęto zmiany: ${files.join(', ')}.`, en: `Changes accepted: ${files.join(', ')}.` }, language);
  return report.isEmpty
    ? say({ pl: 'Nie ma zmian do przyjęcia.', en: 'There are no changes to accept.' }, language)
    : say({ pl: 'Zmian nie przyjęto: najpierw popraw błędy.', en: 'No changes accepted: correct the faults first.' }, language);
}

function asText(report: FaultReport, language: Language): string {
  const notes = report.notes.length === 0 ? [] : [report.notesText(language)];
  return [report.text(language), ...notes].join('\n');
}

function asJson(report: FaultReport, language: Language): string {
  const { columns, rows } = report.table(language);
  const faults = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
  const notes = report.notes.map(({ file, text }) => ({ file, text: say(text, language) }));
  return JSON.stringify({ folder: report.folder, counts: { ...report.counts, ...report.values }, faults, notes }, null, 2);
}
