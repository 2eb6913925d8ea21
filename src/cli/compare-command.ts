import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { compareScenarios } from '../scenarios/compare-scenarios.js';
import { findScenario } from '../sources/town-scenarios.js';
import { addFolderCommand } from './command.js';
import { comparisonText } from './comparison-text.js';
import type { Console } from './console.js';
import { drawsJson, runJson } from './run-json.js';
import { addRunOptions, scenarioChoice, type WrittenRun, warnOfConflicts } from './scenario-choice.js';

const TEXT = {
  name: 'compare',
  summary: { pl: 'porównuje scenariusze przyszłość po przyszłości', en: 'compares scenarios future by future' },
  description: {
    pl: 'Liczy pierwszy scenariusz i do czterech innych na tych samych liczbach losowych i pokazuje, co i o ile się różni.',
    en: 'Runs the first scenario and up to four others with the same random numbers, and shows what differs and by how much.',
  },
  examples: {
    pl: `Przykłady:
  kohorta compare data/rumia nothing-done strategy-as-written
  kohorta compare data/rumia base low-fertility high-fertility --quantity preschool.shortage
  kohorta compare data/rumia base ./moj.json --json`,
    en: `Examples:
  kohorta compare data/rumia nothing-done strategy-as-written
  kohorta compare data/rumia base low-fertility high-fertility --quantity preschool.shortage
  kohorta compare data/rumia base ./mine.json --json`,
  },
} as const;

interface Written extends WrittenRun {
  readonly quantity?: string;
}

/** `kohorta compare`: a base and scenarios, side by side. */
export function addCompare(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .usage(t('<folder> <podstawa> <scenariusze...> [opcje]', '<folder> <base> <scenarios...> [options]'))
    .argument(
      t('<podstawa>', '<base>'),
      t(
        'z czym porównać: nazwa scenariusza miasta albo ścieżka pliku',
        'what to compare with: name of a scenario of the town, or path of a file',
      ),
    )
    .argument(t('<scenariusze...>', '<scenarios...>'), t('od jednego do czterech', 'one to four'))
    .option(
      t('--quantity <lista>', '--quantity <list>'),
      t(
        'wielkości po przecinku, np. people.85+,preschool.shortage (domyślnie wszystkie, które się różnią)',
        'quantities with commas, such as people.85+,preschool.shortage (default: all that differ)',
      ),
    );
  addRunOptions(command, language).action(
    (folder: string, base: string, names: readonly string[], { json = false, quantity, ...written }: Written) => {
      const { town, model, options } = scenarioChoice(folder, written, language);
      const [first, ...others] = [base, ...names].map((name) => findScenario(folder, name));
      for (const scenario of [first, ...others]) warnOfConflicts(scenario, model, console);
      const comparison = compareScenarios(model, others, { ...options, base: first });
      const quantities = quantity?.split(',').map((name) => name.trim()) ?? comparison.changed;
      if (json) {
        const result = {
          town: town.id,
          ...options,
          base: { scenario: first, quantities: runJson(comparison.base, language) },
          scenarios: comparison.runs.map((run) => ({
            scenario: run.scenario,
            quantities: runJson(run, language),
            differences: Object.fromEntries(
              quantities.map((name) => [name, drawsJson(comparison.difference(name, run.scenario.id), language)]),
            ),
          })),
        };
        console.print(JSON.stringify(result, null, 2));
        return;
      }
      console.print(comparisonText(comparison, quantities, { language }));
    },
  );
}
