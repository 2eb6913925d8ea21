import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { type GoalSeekResult, goalSeek, goalSeekTable } from '../scenarios/goal-seek.js';
import { BASE_SCENARIO } from '../scenarios/scenario.js';
import { findScenario } from '../sources/town-scenarios.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand } from './command.js';
import type { Console } from './console.js';
import { addRunOptions, scenarioChoice, type WrittenRun } from './scenario-choice.js';
import { UsageError } from './usage.js';

const TEXT = {
  name: 'goal-seek',
  summary: { pl: 'szuka, ile trzeba, by osiągnąć cel', en: 'finds how much it takes to reach a goal' },
  description: {
    pl: 'Szuka najmniejszej wartości założenia, np. liczby nowych miejsc, przy której wielkość, np. liczba odmów, nie przekracza granicy z danym prawdopodobieństwem. Wypisuje wszystkie próby.',
    en: 'Finds the least value of an assumption, such as new places, with which a quantity, such as refusals, stays within a limit with a given probability. Prints every trial.',
  },
  examples: {
    pl: `Przykłady:
  kohorta goal-seek data/rumia --lever services.preschool.capacity \\
    --goal preschool.shortage --year 2030
  kohorta goal-seek data/rumia --lever services.day-homes.places \\
    --goal day-homes.shortage --year 2030 --at-most 20
  kohorta goal-seek data/rumia --lever services.preschool.capacity \\
    --goal preschool.shortage --year 2030 --json`,
    en: `Examples:
  kohorta goal-seek data/rumia --lever services.preschool.capacity \\
    --goal preschool.shortage --year 2030
  kohorta goal-seek data/rumia --lever services.day-homes.places \\
    --goal day-homes.shortage --year 2030 --at-most 20
  kohorta goal-seek data/rumia --lever services.preschool.capacity \\
    --goal preschool.shortage --year 2030 --json`,
  },
} as const;

interface Written extends Omit<WrittenRun, 'until'> {
  readonly lever: string;
  readonly goal: string;
  readonly year: string;
  readonly atMost?: string;
  readonly probability?: string;
  readonly most?: string;
  readonly step?: string;
  readonly scenario?: string;
}

/** `kohorta goal-seek`: the least that reaches a goal. */
export function addGoalSeek(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .requiredOption(
      t('--lever <ścieżka>', '--lever <path>'),
      t(
        'założenie, do którego się dodaje; listę daje kohorta scenario list',
        'assumption that is added to; kohorta scenario list names them',
      ),
    )
    .requiredOption(
      t('--goal <wielkość>', '--goal <quantity>'),
      t('co ma nie przekroczyć granicy, np. preschool.shortage', 'what shall stay within the limit, such as preschool.shortage'),
    )
    .requiredOption(t('--year <rok>', '--year <year>'), t('w którym roku', 'in which year'))
    .option(t('--at-most <liczba>', '--at-most <number>'), t('granica (domyślnie 0)', 'the limit (default: 0)'))
    .option(
      t('--probability <liczba>', '--probability <number>'),
      t('z jakim prawdopodobieństwem (domyślnie 0.9)', 'with which probability (default: 0.9)'),
    )
    .option(t('--most <liczba>', '--most <number>'), t('ile najwyżej dodać (domyślnie 1000)', 'how much to add at most (default: 1000)'))
    .option(t('--step <liczba>', '--step <number>'), t('co ile (domyślnie 1)', 'in which steps (default: 1)'))
    .option(
      t('--scenario <nazwa>', '--scenario <name>'),
      t('w którym scenariuszu (domyślnie bez zmian)', 'in which scenario (default: none)'),
    );
  addRunOptions(command, language).action((folder: string, { json = false, ...written }: Written) => {
    const year = numberOf('--year', written.year);
    const { model, options } = scenarioChoice(folder, { ...written, until: written.year }, language);
    const scenario = written.scenario === undefined ? BASE_SCENARIO : findScenario(folder, written.scenario);
    const result = goalSeek(
      model,
      {
        quantity: written.goal,
        year,
        atMost: numberOf('--at-most', written.atMost ?? '0'),
        probability: numberOf('--probability', written.probability ?? '0.9'),
      },
      { path: written.lever, range: [0, numberOf('--most', written.most ?? '1000')], step: numberOf('--step', written.step ?? '1') },
      { draws: options.draws, seed: options.seed, scenario },
    );
    console.print(json ? JSON.stringify(asJson(result), null, 2) : textTable(goalSeekTable(result), { language }).trimEnd());
  });
}

function asJson({ goal, lever, value, probability, trace }: GoalSeekResult): object {
  return { goal, lever, value, probability, trace };
}

function numberOf(option: string, text: string): number {
  const number = Number(text.replace(',', '.'));
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new UsageError({
    pl: `${option}: „${text}” nie jest liczbą. Pomoc: kohorta goal-seek --help`,
    en: `${option}: "${text}" is not a number. Help: kohorta goal-seek --help`,
  });
}
