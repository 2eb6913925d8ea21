import type { Message } from '../language/language.js';

/** Commander's own words, which it knows in English only. */
export const HEADINGS: Readonly<Record<string, Message>> = {
  'Usage:': { pl: 'Użycie:', en: 'Usage:' },
  'Arguments:': { pl: 'Argumenty:', en: 'Arguments:' },
  'Options:': { pl: 'Opcje:', en: 'Options:' },
  'Commands:': { pl: 'Polecenia:', en: 'Commands:' },
};

/** The words of the program itself. */
export const WORDS: Readonly<Record<WordName, Message>> = {
  program: {
    pl: 'Prognozuje ludność miasta według wieku i płci i liczy, ile osób będzie potrzebować usług społecznych.',
    en: 'Projects the population of a town by age and sex, and how many people will need social services.',
  },
  usage: { pl: '<polecenie> [opcje]', en: '<command> [options]' },
  commandUsage: { pl: '<folder> [opcje]', en: '<folder> [options]' },
  folder: { pl: 'folder z danymi miasta, np. data/rumia', en: "folder with the town's data, such as data/rumia" },
  help: { pl: 'pokazuje tę pomoc', en: 'shows this help' },
  version: { pl: 'podaje wersję programu', en: 'tells the version' },
  language: {
    pl: 'język wyników i komunikatów: pl albo en (domyślnie pl)',
    en: 'language of results and messages: pl or en (default: pl)',
  },
  after: {
    pl: `Przykłady:
  kohorta check data/rumia            czy dane są poprawne?
  kohorta report data/rumia           raport o mieście i tabele w folderze out/rumia
  kohorta project data/rumia          ludność w kolejnych latach, na ekranie
  kohorta audit data/rumia            czy opublikowane liczby się zgadzają?
  kohorta verify out/rumia            czy zapisane wyniki są nienaruszone?
  kohorta areas data/pomorskie        gminy i powiaty województwa
  kohorta report --help               szczegóły jednego polecenia

Kod wyjścia:
  0  wszystko dobrze
  1  błędy w danych
  2  złe wywołanie albo nie da się odczytać lub zapisać pliku

Zmienne środowiska:
  KOHORTA_LANG=en    zmienia język
  KOHORTA_DEBUG=1    pokazuje szczegóły błędów`,
    en: `Examples:
  kohorta check data/rumia            are the data right?
  kohorta report data/rumia           a report on the town and tables in out/rumia
  kohorta project data/rumia          the population of the coming years, on the screen
  kohorta audit data/rumia            are the published figures right?
  kohorta verify out/rumia            are written outputs untouched?
  kohorta areas data/pomorskie        gminas and powiats of the voivodeship
  kohorta report --help               details of one command

Exit code:
  0  all well
  1  faults in the data
  2  wrong use, or a file that cannot be read or written

Environment:
  KOHORTA_LANG=en    changes the language
  KOHORTA_DEBUG=1    shows details of errors`,
  },
};

type WordName = 'program' | 'usage' | 'commandUsage' | 'folder' | 'help' | 'version' | 'language' | 'after';
