import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { evaluateTown } from '../sources/indicators/evaluate-town.js';
import { readTown } from '../sources/read-town.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { evaluationJson } from './evaluation-json.js';
import { evaluationText } from './evaluation-text.js';
import { projectChoice } from './project-choice.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'evaluate',
  summary: { pl: 'sprawdza, czy miasto osiąga swoje cele', en: 'checks whether the town meets its targets' },
  description: {
    pl: 'Dla każdego wskaźnika: wartość policzona albo kogo o nią zapytać, ścieżka do celu, prognoza zrobiona w swoim czasie, ocena, szansa osiągnięcia celu i źródła. Do tego działania, obowiązki monitorowania i najbliższe terminy.',
    en: 'For each indicator: the counted value or whom to ask for it, the path to the target, the forecast made at the time, status, chance of meeting the target and sources. With activities, duties of monitoring and next deadlines.',
  },
  examples: {
    pl: `Przykłady:
  kohorta evaluate data/rumia --year 2019           ewaluacja śródokresowa, na danych z 2019 r.
  kohorta evaluate data/rumia --year 2022           ewaluacja końcowa, na danych z 2022 r.
  kohorta evaluate data/rumia --year 2022 --json    do dalszej pracy, z liczbami i źródłami`,
    en: `Examples:
  kohorta evaluate data/rumia --year 2019           mid-term evaluation, on the data of 2019
  kohorta evaluate data/rumia --year 2022           final evaluation, on the data of 2022
  kohorta evaluate data/rumia --year 2022 --json    to work on, with figures and sources`,
  },
} as const;

interface Choice {
  readonly year?: string;
  readonly from?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** `kohorta evaluate`: reads, evaluates, prints. */
export function addEvaluate(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(t('--year <rok>', '--year <year>'), t('rok, który się ocenia (wymagany)', 'the year evaluated (required)'))
    .option(
      t('--from <rok>', '--from <year>'),
      t('rok bazowy prognozy (domyślnie ostatni przed ocenianym)', 'base year of the forecast (default: the last before it)'),
    )
    .option(t('--draws <liczba>', '--draws <number>'), t('liczba losowań (domyślnie 1000)', 'number of draws (default: 1000)'))
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'))
    .option('--json', t('wynik jako JSON, z liczbami, działaniami i źródłami', 'the result as JSON, with figures, arithmetic and sources'));
  addLanguageOption(command, language).action((folder: string, { year, from, draws = '1000', seed, json = false }: Choice) => {
    const chosen = projectChoice({
      draws,
      ...(year === undefined ? {} : { until: year }),
      ...(from === undefined ? {} : { from }),
      ...(seed === undefined ? {} : { seed }),
    });
    if (chosen.until === undefined) {
      throw new UsageError({
        pl: 'brakuje roku, który się ocenia; podaj np. --year 2019. Pomoc: kohorta evaluate --help',
        en: 'the year to evaluate is missing; give e.g. --year 2019. Help: kohorta evaluate --help',
      });
    }
    const evaluation = evaluateTown(readTown(folder, { language }), {
      year: chosen.until,
      ...(chosen.from === undefined ? {} : { base: chosen.from }),
      ...(chosen.draws === undefined ? {} : { draws: chosen.draws.count, seed: chosen.draws.seed }),
    });
    console.print(json ? JSON.stringify(evaluationJson(evaluation, language), null, 2) : evaluationText(evaluation, language));
  });
}
