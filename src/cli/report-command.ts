import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { countOf } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { tableToCsv } from '../report/csv.js';
import type { DisclosureChoice } from '../report/disclosure/disclosure-choice.js';
import { fileName, writeFiles } from '../report/write-files.js';
import { readTown } from '../sources/read-town.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { addDateOption, dateOf } from './date-option.js';
import type { Later } from './later.js';
import { reportPackage, WORKBOOK } from './report-package.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'report',
  summary: {
    pl: 'pisze raport o mieście: jeden plik HTML, tabele CSV i skoroszyt XLSX',
    en: 'writes the report on a town: one HTML file, CSV tables and an XLSX workbook',
  },
  description: {
    pl: 'Prognozuje ludność miasta i zapisuje raport: jeden plik HTML, który otwiera się w każdej przeglądarce bez internetu, oraz wszystkie jego tabele jako CSV (zwykłe i do polskiego Excela, z końcówką -excel) i jako jeden skoroszyt tabele.xlsx. Liczby osób od 1 do 4 ukrywa wszędzie tak samo, razem z tymi, które by je zdradzały; próg zmienia --disclosure.',
    en: 'Projects the population of a town and writes a report: one HTML file that opens in any browser without the internet, and all its tables as CSV (plain, and for a Polish Excel, ending in -excel) and as one workbook tabele.xlsx. Counts of persons from 1 to 4 are hidden everywhere alike, with those that would give them away; --disclosure changes the threshold.',
  },
  examples: {
    pl: `Przykłady:
  kohorta report data/rumia                          do folderu out/rumia
  kohorta report data/rumia --out wyniki             do folderu wyniki
  kohorta report data/rumia --out wyniki/rumia.html  raport pod tą nazwą, tabele obok
  kohorta report data/rumia --disclosure 10          dane wrażliwe: ukrywa liczby osób od 1 do 9
  kohorta report data/rumia --language en            po angielsku`,
    en: `Examples:
  kohorta report data/rumia                           into the folder out/rumia
  kohorta report data/rumia --out results             into the folder results
  kohorta report data/rumia --out results/rumia.html  the report under this name, tables beside it
  kohorta report data/rumia --disclosure 10           sensitive data: hides counts from 1 to 9
  kohorta report data/rumia --language pl             in Polish`,
  },
} as const;

interface ReportChoices {
  readonly out?: string;
  readonly disclosure?: string;
  readonly disclosureLog?: string;
  readonly date?: string;
}

/**
 * `kohorta report`: reads, projects, writes, and says what lies where.
 *
 * @param later - Takes the writing of the workbook, which ends after the command.
 */
export function addReport(program: Command, language: Language, console: Console, later: Later): void {
  const command = addFolderCommand(program, TEXT, language)
    .option(
      say({ pl: '-o, --out <ścieżka>', en: '-o, --out <path>' }, language),
      say(
        {
          pl: 'folder na wyniki albo plik .html (domyślnie out/<miasto>)',
          en: 'folder for the results, or an .html file (default: out/<town>)',
        },
        language,
      ),
    )
    .option(
      say({ pl: '--disclosure <próg>', en: '--disclosure <threshold>' }, language),
      say(
        {
          pl: 'ukryj liczby osób mniejsze od progu 3, 5 albo 10; none: nic nie ukrywaj, do użytku wewnętrznego (domyślnie 5)',
          en: 'hide counts of persons below the threshold 3, 5 or 10; none: hide nothing, for internal use (default: 5)',
        },
        language,
      ),
    )
    .option(
      say({ pl: '--disclosure-log <plik>', en: '--disclosure-log <file>' }, language),
      say(
        {
          pl: 'zapisz też dziennik utajnienia (CSV); tylko do użytku wewnętrznego: wskazuje, które liczby są małe',
          en: 'also write the log of what was hidden (CSV); for internal use only: it tells which counts are small',
        },
        language,
      ),
    );
  addDateOption(command, language);
  addLanguageOption(command, language).action((folder: string, { out, disclosure = '5', disclosureLog, date: asked }: ReportChoices) => {
    const choice = disclosureChoice(disclosure);
    const date = dateOf(asked, HELP);
    const town = readTown(folder, { language });
    const [target, page] = place(out ?? join('out', fileName(town.id)));
    const { report, files, rest } = reportPackage(town, { folder, page, disclosure: choice, language, date });
    const [written] = writeFiles(target, files);
    if (disclosureLog !== undefined) {
      const content = tableToCsv(report.disclosureLog, { language });
      writeFiles(dirname(disclosureLog), [{ path: basename(disclosureLog), content }]);
    }
    console.print(summary(written, report.tables.length, language));
    later.push(async () => {
      writeFiles(target, await rest());
      return 0;
    });
  });
}

const HELP = { pl: 'Pomoc: kohorta report --help', en: 'Help: kohorta report --help' };

/**
 * The threshold as written.
 *
 * @throws {UsageError} If there is no such threshold.
 */
export function disclosureChoice(word: string): DisclosureChoice {
  const choice = ([3, 5, 10, 'none'] as const).find((one) => String(one) === word);
  if (choice !== undefined) return choice;
  throw new UsageError({
    pl: `--disclosure ${word}: oczekiwano 3, 5, 10 albo none. ${HELP.pl}`,
    en: `--disclosure ${word}: expected 3, 5, 10 or none. ${HELP.en}`,
  });
}

function place(out: string): [folder: string, page: string] {
  const slash = Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'));
  return /\.html?$/i.test(out) ? [dirname(out), out.slice(slash + 1)] : [out, 'raport.html'];
}

function summary(report: string, tables: number, language: Language): string {
  const beside = report.slice(0, report.lastIndexOf('/') + 1);
  const folder = `${beside}tabele/`;
  const workbook = `${beside}${WORKBOOK}`;
  const count = countOf(tables, { pl: ['tabela', 'tabele', 'tabel'], en: ['table', 'tables'] }, language);
  return language === 'pl'
    ? `Raport:  ${report}\nTabele:  ${folder} (${count}, każda jako .csv i jako -excel.csv)\n         ${workbook} (wszystkie w jednym skoroszycie)`
    : `Report:  ${report}\nTables:  ${folder} (${count}, each as .csv and as -excel.csv)\n         ${workbook} (all in one workbook)`;
}
