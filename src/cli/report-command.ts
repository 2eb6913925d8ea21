import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { countOf } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { tableToCsv } from '../report/csv.js';
import { townReport } from '../report/town-report.js';
import { fileName, type OutputFile, writeFiles } from '../report/write-files.js';
import { readTown } from '../sources/read-town.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';

const TEXT = {
  name: 'report',
  summary: { pl: 'pisze raport o mieście: jeden plik HTML i tabele CSV', en: 'writes the report on a town: one HTML file and CSV tables' },
  description: {
    pl: 'Prognozuje ludność miasta i zapisuje raport: jeden plik HTML, który otwiera się w każdej przeglądarce bez internetu, oraz wszystkie jego tabele jako CSV (zwykłe i do polskiego Excela, z końcówką -excel).',
    en: 'Projects the population of a town and writes a report: one HTML file that opens in any browser without the internet, and all its tables as CSV (plain, and for a Polish Excel, ending in -excel).',
  },
  examples: {
    pl: `Przykłady:
  kohorta report data/rumia                          do folderu out/rumia
  kohorta report data/rumia --out wyniki             do folderu wyniki
  kohorta report data/rumia --out wyniki/rumia.html  raport pod tą nazwą, tabele obok
  kohorta report data/rumia --language en            po angielsku`,
    en: `Examples:
  kohorta report data/rumia                           into the folder out/rumia
  kohorta report data/rumia --out results             into the folder results
  kohorta report data/rumia --out results/rumia.html  the report under this name, tables beside it
  kohorta report data/rumia --language pl             in Polish`,
  },
} as const;

/** `kohorta report`: reads, projects, writes, and says what lies where. */
export function addReport(program: Command, language: Language, console: Console): void {
  const command = addFolderCommand(program, TEXT, language).option(
    say({ pl: '-o, --out <ścieżka>', en: '-o, --out <path>' }, language),
    say(
      {
        pl: 'folder na wyniki albo plik .html (domyślnie out/<miasto>)',
        en: 'folder for the results, or an .html file (default: out/<town>)',
      },
      language,
    ),
  );
  addLanguageOption(command, language).action((folder: string, { out }: { readonly out?: string }) => {
    const town = readTown(folder, { language });
    const { html, tables } = townReport(town, { language });
    const [target, page] = place(out ?? join('out', fileName(town.id)));
    const files: OutputFile[] = [
      { path: page, content: html },
      ...tables.flatMap(({ name, table }) => [
        { path: `tabele/${name}.csv`, content: tableToCsv(table, { form: 'machine', language }) },
        { path: `tabele/${name}-excel.csv`, content: tableToCsv(table, { form: 'excel', language }) },
      ]),
    ];
    const [report] = writeFiles(target, files);
    console.print(summary(report, tables.length, language));
  });
}

function place(out: string): [folder: string, page: string] {
  const slash = Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'));
  return /\.html?$/i.test(out) ? [dirname(out), out.slice(slash + 1)] : [out, 'raport.html'];
}

function summary(report: string, tables: number, language: Language): string {
  const folder = `${report.slice(0, report.lastIndexOf('/') + 1)}tabele/`;
  const count = countOf(tables, { pl: ['tabela', 'tabele', 'tabel'], en: ['table', 'tables'] }, language);
  return language === 'pl'
    ? `Raport:  ${report}\nTabele:  ${folder} (${count}, każda jako .csv i jako -excel.csv)`
    : `Report:  ${report}\nTables:  ${folder} (${count}, each as .csv and as -excel.csv)`;
}
