import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { runningVersions } from '../report/package/versions.js';
import { readTown } from '../sources/read-town.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { type ExplainNumberOptions, explainNumber, numberIds } from './explain-number.js';

const TEXT = {
  name: 'explain',
  summary: { pl: 'mówi, skąd wzięła się liczba: formuła, dane, źródła', en: 'tells where a number comes from: formula, inputs, sources' },
  description: {
    pl: 'Dla jednej liczby: czym jest, jak powstała, z jakich danych i z którego miejsca którego dokumentu są te dane. Bez identyfikatora wypisuje liczby, o które można zapytać.',
    en: 'For one number: what it is, how it was made, from which figures, and from which place of which document they are. Without an id it lists the numbers one may ask about.',
  },
  examples: {
    pl: `Przykłady:
  kohorta explain data/rumia                             lista liczb
  kohorta explain data/rumia population.85+@2040         prognoza i jej niepewność
  kohorta explain data/rumia preschool.demand@2029       wielkość usługi i dane, z których powstała
  kohorta explain data/rumia series.minimum_wage@2022    liczba z danych: plik, wiersz, dokument
  kohorta explain data/rumia claim.helpless-share        stwierdzenie ze strategii
  kohorta explain data/rumia indicator.day_form_places_ra --year 2019 --json`,
    en: `Examples:
  kohorta explain data/rumia                             a list of numbers
  kohorta explain data/rumia population.85+@2040         the projection and its uncertainty
  kohorta explain data/rumia preschool.demand@2029       a quantity of a service and its inputs
  kohorta explain data/rumia series.minimum_wage@2022    a figure of the data: file, line, document
  kohorta explain data/rumia claim.helpless-share        a statement of the strategy
  kohorta explain data/rumia indicator.day_form_places_ra --year 2019 --json`,
  },
} as const;

interface Choice extends ExplainNumberOptions {
  readonly json?: boolean;
}

/** `kohorta explain`: reads, computes the number, prints where it comes from. */
export function addExplain(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .usage(t('<folder> [liczba] [opcje]', '<folder> [number] [options]'))
    .argument(t('[liczba]', '[number]'), t('identyfikator liczby, np. population.85+@2040', 'id of a number, such as population.85+@2040'))
    .option(t('--year <rok>', '--year <year>'), t('rok, jeśli nie ma go w identyfikatorze', 'the year, if the id has none'))
    .option(t('--from <rok>', '--from <year>'), t('rok bazowy (domyślnie ostatni w danych)', 'base year (default: the last in the data)'))
    .option(t('--draws <liczba>', '--draws <number>'), t('liczba losowań (domyślnie 1000)', 'number of draws (default: 1000)'))
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'))
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  addLanguageOption(command, language).action((folder: string, id: string | undefined, { json = false, ...options }: Choice) => {
    const town = readTown(folder, { language });
    if (id === undefined) {
      const ids = numberIds(town);
      console.print(json ? JSON.stringify(ids, null, 2) : ids.join('\n'));
      return;
    }
    const explained = explainNumber(town, id, options);
    const versions = runningVersions();
    if (json) console.print(JSON.stringify({ ...explained.toData(language), folder, versions }, null, 2));
    else console.print(`${explained.text(language)}\n\nkohorta ${versions.kohorta}, Node.js ${versions.node}`);
  });
}
