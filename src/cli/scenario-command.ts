import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { assumptionsTable } from '../scenarios/assumptions.js';
import { compareScenarios } from '../scenarios/compare-scenarios.js';
import { scenarioTable } from '../scenarios/scenario-words.js';
import { findScenario, townScenarios } from '../sources/town-scenarios.js';
import { textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, newCommand } from './command.js';
import { comparisonText } from './comparison-text.js';
import type { Console } from './console.js';
import { runJson } from './run-json.js';
import { addRunOptions, scenarioChoice, type WrittenRun, warnOfConflicts } from './scenario-choice.js';

const TEXT = {
  name: 'scenario',
  summary: { pl: 'sprawdza, pokazuje i liczy scenariusze', en: 'checks, shows and runs scenarios' },
} as const;

const RUN = {
  name: 'run',
  summary: { pl: 'liczy scenariusz i pokazuje, co zmienia', en: 'runs a scenario and shows what it changes' },
  description: {
    pl: 'Zmienia założenia miasta tak, jak mówi scenariusz, liczy ludność i usługi na tych samych liczbach losowych co bez zmian i pokazuje różnice. Scenariusz to nazwa jednego z folderu miasta albo ścieżka pliku JSON.',
    en: "Changes the town's assumptions as the scenario says, computes people and services with the same random numbers as without changes, and shows the differences. The scenario is the name of one in the town's folder or the path of a JSON file.",
  },
  examples: {
    pl: `Przykłady:
  kohorta scenario run data/rumia nothing-done              gotowy scenariusz
  kohorta scenario run data/rumia ./moj.json --until 2035   własny plik
  kohorta scenario run data/rumia epidemic --json           do dalszej pracy`,
    en: `Examples:
  kohorta scenario run data/rumia nothing-done              a scenario of the town
  kohorta scenario run data/rumia ./mine.json --until 2035  a file of your own
  kohorta scenario run data/rumia epidemic --json           to work on`,
  },
} as const;

const LIST = {
  name: 'list',
  summary: {
    pl: 'wypisuje scenariusze miasta i założenia, które można zmienić',
    en: "lists the town's scenarios and the assumptions that can change",
  },
  description: {
    pl: 'Wypisuje scenariusze z folderu miasta oraz założenia, które scenariusz może zmienić, z jednostką i zakresem.',
    en: "Lists the scenarios of the town's folder, and the assumptions that a scenario can change, with unit and range.",
  },
  examples: { pl: 'Przykład:\n  kohorta scenario list data/rumia', en: 'Example:\n  kohorta scenario list data/rumia' },
} as const;

/** `kohorta scenario`: lists and runs scenarios. */
export function addScenario(program: Command, language: Language, console: Console): void {
  const group = newCommand(TEXT.name, `kohorta ${TEXT.name}`, language)
    .usage(say({ pl: '<polecenie> <folder>', en: '<command> <folder>' }, language))
    .summary(say(TEXT.summary, language))
    .description(say(TEXT.summary, language));
  program.addCommand(group);
  addRun(group, language, console);
  addList(group, language, console);
}

function addRun(group: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(group, RUN, language, 'kohorta scenario run')
    .usage(t('<folder> <scenariusz> [opcje]', '<folder> <scenario> [options]'))
    .argument(
      t('<scenariusz>', '<scenario>'),
      t('nazwa scenariusza miasta albo ścieżka pliku', 'name of a scenario of the town, or path of a file'),
    );
  addRunOptions(command, language).action((folder: string, name: string, { json = false, ...written }: WrittenRun) => {
    const { town, model, options } = scenarioChoice(folder, written, language);
    const scenario = findScenario(folder, name);
    const conflicts = warnOfConflicts(scenario, model, console);
    const comparison = compareScenarios(model, [scenario], options);
    if (json) {
      const result = {
        town: town.id,
        scenario,
        ...options,
        conflicts: conflicts.map((text) => say(text, language)),
        quantities: runJson(comparison.runs[0], language),
        base: runJson(comparison.base, language),
        changed: comparison.changed,
      };
      console.print(JSON.stringify(result, null, 2));
      return;
    }
    console.print(`${textTable(scenarioTable(scenario), { language }).trimEnd()}\n`);
    const years = [...town.horizons.map((ahead) => model.population.year + ahead), options.until].filter((year) => year <= options.until);
    console.print(comparisonText(comparison, comparison.changed, { language, years: [...new Set(years)] }));
  });
}

function addList(group: Command, language: Language, console: Console): void {
  const command = addFolderCommand(group, LIST, language, 'kohorta scenario list');
  command.option('--json', say({ pl: 'wynik jako JSON', en: 'the result as JSON' }, language));
  command.action((folder: string, { json = false }: { readonly json?: boolean }) => {
    const scenarios = townScenarios(folder);
    if (json) {
      console.print(JSON.stringify({ scenarios }, null, 2));
      return;
    }
    const words = Object.fromEntries(scenarios.map(({ id, title }) => [id, title]));
    const about = Object.fromEntries(
      scenarios.flatMap(({ id, description }) => (description === undefined ? [] : [[`about ${id}`, description]])),
    );
    const table = new Table(
      [
        textColumn('id', 'Nazwa', 'Name'),
        { ...textColumn('title', 'Scenariusz', 'Scenario'), words },
        { ...textColumn('description', 'Opis', 'Description'), words: about },
      ],
      scenarios.map(({ id }) => [id, id, `about ${id}`]),
      { title: { pl: 'Scenariusze miasta', en: 'Scenarios of the town' } },
    );
    console.print(`${textTable(table, { language }).trimEnd()}\n`);
    console.print(textTable(assumptionsTable(), { language }).trimEnd());
  });
}
