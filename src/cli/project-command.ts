import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { simulate } from '../projection/simulate.js';
import { tableToCsv } from '../report/csv.js';
import { baseYears } from '../report/town/base-years.js';
import { writeFiles } from '../report/write-files.js';
import { readTown } from '../sources/read-town.js';
import type { Town } from '../sources/town.js';
import { personsColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { bandsTable, simulationFiles, simulationSummary } from './simulate-files.js';
import { UsageError } from './usage.js';

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
  kohorta project data/rumia --draws 2000 --out pasma    niepewność: tabele, wykresy, manifest`,
    en: `Examples:
  kohorta project data/rumia                                plan: from 31 Dec 2022 to 2040
  kohorta project data/rumia --from 2015 --until 2022       replay of the strategy from 2015
  kohorta project data/rumia --ages 3-6,85+                 only preschool children and the oldest
  kohorta project data/rumia --format csv > population.csv  to work on
  kohorta project data/rumia --draws 2000 --out bands       uncertainty: tables, charts, manifest`,
  },
} as const;

const FORMATS = ['table', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

const DEFAULT_AGES = 'total,0-2,3-6,65+,85+';

interface Choice {
  readonly from?: string;
  readonly until?: string;
  readonly ages?: string;
  readonly format?: string;
  readonly variant?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly out?: string;
}

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
        'wariant migracji: main albo alternative (domyślnie main, a przy --draws alternative, bo o nim mówi tabela uncertainty)',
        'variant of migration: main or alternative (default: main; with --draws alternative, of which the table uncertainty speaks)',
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
      t('-o, --out <folder>', '-o, --out <folder>'),
      t('folder na tabele, wykresy i manifest losowań', 'folder for the tables, charts and manifest of the draws'),
    );
  addLanguageOption(command, language).action((folder: string, choice: Choice) => {
    const [wantedFrom, wantedUntil] = [yearOf('--from', choice.from), yearOf('--until', choice.until)];
    const format = formatOf(choice.format ?? 'table');
    const ages = (choice.ages ?? DEFAULT_AGES).split(',').map((group) => group.trim());
    const town = readTown(folder, { language });
    const { from, until } = span(town, wantedFrom, wantedUntil);
    const base = town.population(from);
    const draws = numberOf('--draws', choice.draws);
    if (draws === undefined && (choice.out !== undefined || choice.seed !== undefined)) {
      throw new UsageError({
        pl: '--out i --seed należą do losowań: podaj też --draws, np. --draws 2000. Pomoc: kohorta project --help',
        en: '--out and --seed belong to draws: give --draws too, e.g. --draws 2000. Help: kohorta project --help',
      });
    }
    const variant = choice.variant ?? (draws === undefined ? 'main' : 'alternative');
    const rates = town.rates({ vintage: String(from), variant, ...(until === undefined ? {} : { until }) });
    if (rates.heldFrom !== null) {
      console.warn(
        t(
          `Uwaga: dane sięgają ${rates.heldFrom - 1} r.; dalej prognoza używa współczynników z tego roku.`,
          `Note: the data end in ${rates.heldFrom - 1}; beyond that year its rates are used.`,
        ),
      );
    }
    if (draws !== undefined) {
      const title = { pl: `Symulacja od ${from} r.`, en: `Simulation from ${from}` };
      const simulation = simulate(base, rates, {
        until: until ?? rates.years.at(-1) ?? from,
        draws,
        seed: numberOf('--seed', choice.seed) ?? 1,
        uncertainty: town.uncertainty({ vintage: String(from) }),
        title,
      });
      const run = { town, simulation, ages, variant, language };
      console.print(written(bandsTable(run), format, language));
      if (choice.out !== undefined) {
        writeFiles(choice.out, simulationFiles(run));
        console.warn(simulationSummary(run, choice.out));
      }
      return;
    }
    console.print(written(byAges(project(base, rates, { until: until ?? rates.years.at(-1) ?? from }), ages, town.name), format, language));
  });
}

interface Span {
  readonly from: number;
  /** Undefined: as far as the rates lead. */
  readonly until: number | undefined;
}

/** The years of the projection: those asked for, or what the data offer. */
function span(town: Town, from: number | undefined, until: number | undefined): Span {
  const bases = baseYears(town);
  const base = from ?? bases.at(-1);
  if (base === undefined || !bases.includes(base)) {
    const [pl, en] = bases.length === 0 ? ['żadnego', 'none'] : [bases.join(', '), bases.join(', ')];
    throw new UsageError({
      pl: `${base === undefined ? 'dane nie mają roku bazowego' : `--from ${base}: dane nie mają takiego roku bazowego`}; są: ${pl}. Rok bazowy ma ludność i współczynniki (vintage) z tego samego roku`,
      en: `${base === undefined ? 'the data have no base year' : `--from ${base}: the data have no such base year`}; there are: ${en}. A base year has a population and rates (vintage) of the same year`,
    });
  }
  if (until !== undefined && until <= base) {
    throw new UsageError({
      pl: `--until ${until}: ostatni rok musi być późniejszy niż bazowy (${base}). Pomoc: kohorta project --help`,
      en: `--until ${until}: the last year must come after the base year (${base}). Help: kohorta project --help`,
    });
  }
  return { from: base, until: until ?? bases.find((year) => year > base) };
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

function written(table: Table, format: Format, language: Language): string {
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

function yearOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageError({
    pl: `${option} ${text}: oczekiwano roku, np. 2022. Pomoc: kohorta project --help`,
    en: `${option} ${text}: expected a year, such as 2022. Help: kohorta project --help`,
  });
}

function formatOf(text: string): Format {
  const found = FORMATS.find((format) => format === text);
  if (found !== undefined) return found;
  throw new UsageError({
    pl: `--format ${text}: są ${FORMATS.join(', ')}. Pomoc: kohorta project --help`,
    en: `--format ${text}: there are ${FORMATS.join(', ')}. Help: kohorta project --help`,
  });
}

/** A whole number from 0, or undefined where the option was not given. */
function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new UsageError({
    pl: `${option}: „${text}” nie jest liczbą całkowitą od 0. Pomoc: kohorta project --help`,
    en: `${option}: "${text}" is not a whole number from 0. Help: kohorta project --help`,
  });
}
