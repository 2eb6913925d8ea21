import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
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

Kod wyjścia: 0 – bez błędów, 1 – są błędy, 2 – nie ma takiego folderu.`,
    en: `Examples:
  kohorta check data/rumia            a list of faults, or that there are none
  kohorta check data/rumia --json     the same for programs

Exit code: 0 – no faults, 1 – there are faults, 2 – there is no such folder.`,
  },
} as const;

/** `kohorta check`: reads, lists what is wrong; `found` is called when something is. */
export function addCheck(program: Command, language: Language, console: Console, found: () => void): void {
  const command = addFolderCommand(program, TEXT, language).option(
    '--json',
    say({ pl: 'wynik jako JSON', en: 'the result as JSON' }, language),
  );
  addLanguageOption(command, language).action((folder: string, { json = false }: { readonly json?: boolean }) => {
    const report = checkTown(folder, { language });
    console.print(json ? asJson(report, language) : asText(report, language));
    if (!report.isEmpty) found();
  });
}

function asText(report: FaultReport, language: Language): string {
  const notes = report.notes.length === 0 ? [] : [report.notesText(language)];
  return [report.text(language), ...notes].join('\n');
}

function asJson(report: FaultReport, language: Language): string {
  const { columns, rows } = report.table(language);
  const faults = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
  const notes = report.notes.map(({ file, text }) => ({ file, text: say(text, language) }));
  return JSON.stringify({ folder: report.folder, counts: report.counts, faults, notes }, null, 2);
}
