import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { formatNumber } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import { explorerPage } from '../report/explorer-page.js';
import { baseYears } from '../report/town/base-years.js';
import { fileName, writeFiles } from '../report/write-files.js';
import { explorerData } from '../sources/explorer-data.js';
import { readTown } from '../sources/read-town.js';
import { townScenarios } from '../sources/town-scenarios.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'explorer',
  summary: {
    pl: 'pisze eksplorator: stronę, na której przesuwa się założenia',
    en: 'writes the explorer: a page on which assumptions are moved',
  },
  description: {
    pl: 'Zapisuje jeden plik HTML, który otwiera się podwójnym kliknięciem, bez instalowania i bez internetu: przesuwa się na nim założenia, porównuje scenariusze i od razu widzi ludność, usługi i braki.',
    en: 'Writes one HTML file that opens by double click, without installing anything and without the internet: assumptions are moved on it, scenarios compared, and population, services and shortages seen at once.',
  },
  examples: {
    pl: `Przykłady:
  kohorta explorer data/rumia                       do pliku out/rumia-eksplorator.html
  kohorta explorer data/rumia --out scenariusze.html`,
    en: `Examples:
  kohorta explorer data/rumia                       into the file out/rumia-eksplorator.html
  kohorta explorer data/rumia --out scenarios.html`,
  },
} as const;

/** `kohorta explorer`: reads the town, writes the page. */
export function addExplorer(program: Command, language: Language, console: Console): void {
  const command = addFolderCommand(program, TEXT, language).option(
    say({ pl: '-o, --out <plik>', en: '-o, --out <file>' }, language),
    say({ pl: 'plik .html (domyślnie out/<miasto>-eksplorator.html)', en: '.html file (default: out/<town>-eksplorator.html)' }, language),
  );
  addLanguageOption(command, language).action((folder: string, { out }: { readonly out?: string }) => {
    const town = readTown(folder, { language });
    const path = out ?? join('out', `${fileName(town.id)}-eksplorator.html`);
    const from = baseYears(town).at(-1);
    if (from === undefined) {
      throw new UsageError({
        pl: `${folder}: żaden rok nie ma naraz ludności i współczynników, od których można liczyć; uzupełnij population, mortality, fertility i migration`,
        en: `${folder}: no year has both the people and the rates to compute from; fill population, mortality, fertility and migration`,
      });
    }
    const html = explorerPage(explorerData(town, { from, packs: townScenarios(folder) }), { name: town.name, language });
    const [file] = writeFiles(dirname(path), [{ path: basename(path), content: html }]);
    const size = formatNumber(html.length / 1000, { language });
    console.print(say({ pl: `Eksplorator: ${file} (${size} kB)`, en: `Explorer: ${file} (${size} kB)` }, language));
  });
}
