import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { tableToCsv } from '../report/csv.js';
import { writeFiles } from '../report/write-files.js';
import { readTown } from '../sources/read-town.js';
import { personsColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { addDateOption } from './date-option.js';
import { DEFAULT_AGES, type Format, projectChoice, type WrittenChoice } from './project-choice.js';
import { projectPackage } from './project-package.js';
import { bandsTable, simulationSummary } from './simulate-files.js';
import { partsOf, simulateTown, span } from './simulate-town.js';
import { usualVariant } from './usual-variant.js';

const TEXT = {
  name: 'project',
  summary: { pl: 'prognozuje ludność i pokazuje ją rok po roku', en: 'projects the population and shows it year by year' },
  description: {
    pl: 'Prognozuje ludność miasta z roku na rok i pokazuje liczbę osób w wybranych grupach wieku.',
    en: 'Projects the population of a town year by year and shows the number of people in the chosen age groups.',
  },
  examples: {
    pl: `Przykłady:
  kohorta project data/rumia                             plan: od 31.12.2022 do 2040 r.
  kohorta project data/rumia --from 2015 --until 2022    powtórka strategii od 2015 r.
  kohorta project data/rumia --ages 3-6,85+              tylko przedszkolaki i najstarsi
  kohorta project data/rumia --format csv > ludnosc.csv  do dalszej pracy
  kohorta project data/rumia --draws 2000 --out pasma    niepewność: tabele, wykresy, manifest
  kohorta project data/rumia --draws 2000 --shock wave   z falą migracji`,
    en: `Examples:
  kohorta project data/rumia                                plan: from 31 Dec 2022 to 2040
  kohorta project data/rumia --from 2015 --until 2022       replay of the strategy from 2015
  kohorta project data/rumia --ages 3-6,85+                 only preschool children and the oldest
  kohorta project data/rumia --format csv > population.csv  to work on
  kohorta project data/rumia --draws 2000 --out bands       uncertainty: tables, charts, manifest
  kohorta project data/rumia --draws 2000 --shock wave      with a wave of migration`,
  },
} as const;

/** `kohorta project`: reads, projects, prints. */
export function addProject(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--from <rok>', '--from <year>'),
      t(
        'rok bazowy, np. 2015, ze współczynnikami w wydaniu z tego roku (domyślnie ostatni w danych)',
        'base year, e.g. 2015, with the rates of its vintage (default: the last in the data)',
      ),
    )
    .option(
      t('--until <rok>', '--until <year>'),
      t(
        'ostatni rok (domyślnie ostatni w danych; od wcześniejszej bazy: rok następnej bazy)',
        'last year (default: the last in the data; from an earlier base: the year of the next base)',
      ),
    )
    .option(
      t('--ages <lista>', '--ages <list>'),
      t(`grupy wieku po przecinku (domyślnie ${DEFAULT_AGES})`, `age groups with commas between them (default: ${DEFAULT_AGES})`),
    )
    .option(t('--format <forma>', '--format <form>'), t('table, csv albo json (domyślnie table)', 'table, csv or json (default: table)'))
    .option(
      t('--variant <nazwa>', '--variant <name>'),
      t(
        'wariant migracji: main albo alternative (domyślnie main, a przy --draws alternative, jeśli jest, bo o nim mówi tabela uncertainty)',
        'variant of migration: main or alternative (default: main; with --draws alternative if there is one, of which the table uncertainty speaks)',
      ),
    )
    .option(
      t('--draws <liczba>', '--draws <number>'),
      t('liczba losowań: pasma niepewności zamiast jednej drogi', 'number of draws: bands of uncertainty instead of one path'),
    )
    .option(
      t('--seed <liczba>', '--seed <number>'),
      t('ziarno losowań; to samo daje te same liczby (domyślnie 1)', 'seed of the draws; the same gives the same numbers (default: 1)'),
    )
    .option(
      t('--shock <lista>', '--shock <list>'),
      t(
        'rzadkie zdarzenia, które mogą przyjść: epidemic (rok epidemii), wave (fala migracji); domyślnie żadne',
        'rare events that may come: epidemic (a year of an epidemic), wave (of migration); default: none',
      ),
    )
    .option(
      t('-o, --out <folder>', '-o, --out <folder>'),
      t('folder na tabele, wykresy i manifest losowań', 'folder for the tables, charts and manifest of the draws'),
    );
  addDateOption(command, language);
  addLanguageOption(command, language).action((folder: string, written: WrittenChoice) => {
    const choice = projectChoice(written);
    const town = readTown(folder, { language });
    const { from, until } = span(town, choice.from, choice.until);
    const vintage = String(from);
    const variant = choice.variant ?? usualVariant(town, vintage, choice.draws !== undefined);
    const rates = town.rates({ vintage, variant, ...(until === undefined ? {} : { until }) });
    if (rates.heldFrom !== null) {
      console.warn(
        t(
          `Uwaga: dane sięgają ${rates.heldFrom - 1} r.; dalej prognoza używa współczynników z tego roku.`,
          `Note: the data end in ${rates.heldFrom - 1}; beyond that year its rates are used.`,
        ),
      );
    }
    const base = town.population(from);
    const last = until ?? rates.years.at(-1) ?? from;
    if (choice.draws === undefined) {
      console.print(printed(byAges(project(base, rates, { until: last }), choice.ages, town.name), choice.format, language));
      return;
    }
    const run = simulateTown(town, choice, choice.draws, language);
    console.print(printed(bandsTable(run), choice.format, language));
    const { out } = choice.draws;
    if (out === undefined) return;
    const split = partsOf(town, run.simulation, (reason) => console.warn(say(reason, language)));
    writeFiles(out, projectPackage({ ...run, split }, { folder, date: choice.date }));
    console.warn(simulationSummary(run, out));
  });
}

function byAges(projection: Projection, ages: readonly string[], town: string): Table {
  const series = ages.map((group) => projection.sum({ ages: group }));
  const columns = ages.map((group) => {
    const words = group.replace('-', '–');
    return group === 'total' ? personsColumn(group, 'Ogółem', 'Total') : personsColumn(group, `${words} lat`, `Aged ${words}`);
  });
  const rows = projection.years.map((year) => [year, ...series.map((one) => one.at(year))]);
  const { date } = projection.base;
  return new Table([YEAR_COLUMN, ...columns], rows, {
    title: { pl: `${town}: ludność 31 grudnia, prognoza od ${date}`, en: `${town}: population on 31 December, projected from ${date}` },
  });
}

function printed(table: Table, format: Format, language: Language): string {
  switch (format) {
    case 'table':
      return textTable(table, { language }).trimEnd();
    case 'csv':
      return tableToCsv(table, { form: 'machine', language }).trimEnd();
    case 'json': {
      const names = table.columns.map(({ name }) => name);
      return JSON.stringify({ title: say(table.title, language), columns: names, rows: table.rows }, null, 2);
    }
  }
}
