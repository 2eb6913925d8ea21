import type { Command } from 'commander';
import { type Language, type Message, say } from '../language/language.js';
import { baseYears } from '../report/town/base-years.js';
import type { RunOptions } from '../scenarios/run-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { scenarioConflicts } from '../scenarios/scenario-conflicts.js';
import type { TownModel } from '../scenarios/town-model.js';
import { readTown } from '../sources/read-town.js';
import type { Town } from '../sources/town.js';
import { townModel } from '../sources/town-model.js';
import { addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { projectChoice, type WrittenChoice } from './project-choice.js';
import { UsageError } from './usage.js';

const DEFAULT_DRAWS = 1000;
/** Scenarios look a decade ahead where nothing else is asked. */
const YEARS_AHEAD = 10;

/** The options every command on scenarios has, as written. */
export type WrittenRun = Pick<WrittenChoice, 'from' | 'until' | 'seed'> & { readonly draws?: string; readonly json?: boolean };

/** A town, its assumptions and how to run them. */
export interface ScenarioChoice {
  readonly town: Town;
  readonly model: TownModel;
  readonly options: Required<Pick<RunOptions, 'draws' | 'seed' | 'until'>>;
}

/** Adds those options. */
export function addRunOptions(command: Command, language: Language): Command {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  command
    .option(t('--from <rok>', '--from <year>'), t('rok bazowy (domyślnie ostatni w danych)', 'base year (default: the last in the data)'))
    .option(
      t('--until <rok>', '--until <year>'),
      t('ostatni rok (domyślnie dziesięć lat po bazowym)', 'last year (default: ten years after the base)'),
    )
    .option(t('--draws <liczba>', '--draws <number>'), t('liczba losowań (domyślnie 1000)', 'number of draws (default: 1000)'))
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'))
    .option('--json', t('wynik jako JSON', 'the result as JSON'));
  return addLanguageOption(command, language);
}

/** Reads the town and builds its model. */
export function scenarioChoice(folder: string, written: WrittenRun, language: Language): ScenarioChoice {
  const { from: asked, until: last, draws } = projectChoice({ ...written, draws: written.draws ?? String(DEFAULT_DRAWS) });
  const town = readTown(folder, { language });
  const years = baseYears(town);
  const from = asked ?? years.at(-1);
  if (from === undefined || !years.includes(from)) {
    throw new UsageError({
      pl: `--from ${from}: dane nie mają takiego roku bazowego; są: ${years.join(', ')}`,
      en: `--from ${from}: the data have no such base year; there are: ${years.join(', ')}`,
    });
  }
  const until = last ?? from + YEARS_AHEAD;
  return {
    town,
    model: townModel(town, { from, until }),
    options: { until, draws: draws?.count ?? DEFAULT_DRAWS, seed: draws?.seed ?? 1 },
  };
}

/** Warns of what does not go together in a scenario; the run itself stops at errors. */
export function warnOfConflicts(scenario: Scenario, model: TownModel, console: Console): readonly Message[] {
  const conflicts = scenarioConflicts(scenario, model).map(({ text }) => text);
  for (const text of conflicts) console.warn(say({ pl: `Uwaga: ${text.pl}`, en: `Note: ${text.en}` }));
  return conflicts;
}
