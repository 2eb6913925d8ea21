import type { Command } from 'commander';
import { type Language, type Message, say } from '../language/language.js';
import { simulate } from '../projection/simulate.js';
import { baseYears } from '../report/town/base-years.js';
import type { Draws } from '../series/draws.js';
import { TOWN_SERVICES } from '../services/compute-services.js';
import type { ServiceResult } from '../services/service.js';
import { serviceTable } from '../services/service-table.js';
import { readTown } from '../sources/read-town.js';
import { townServices } from '../sources/services/town-services.js';
import type { Town } from '../sources/town.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { projectChoice, type WrittenChoice } from './project-choice.js';
import { UsageError } from './usage.js';
import { usualVariant } from './usual-variant.js';

const TEXT = {
  name: 'demand',
  summary: { pl: 'liczy, kto będzie potrzebował usług i ile zabraknie', en: 'tells who will need services and what will be lacking' },
  description: {
    pl: 'Z wielu możliwych przyszłości miasta liczy zapotrzebowanie na każdą usługę, miejsca, braki i koszty, oraz mówi, jakich danych brakuje.',
    en: 'From many possible futures of the town computes the demand for each service, its places, shortages and costs, and says which figures are missing.',
  },
  examples: {
    pl: `Przykłady:
  kohorta demand data/rumia                               wszystkie usługi, plan od 2022 r.
  kohorta demand data/rumia --service preschool           jedna usługa
  kohorta demand data/rumia --from 2015 --until 2022      powtórka strategii od 2015 r.
  kohorta demand data/rumia --service all --json          do dalszej pracy`,
    en: `Examples:
  kohorta demand data/rumia                               all services, plan from 2022
  kohorta demand data/rumia --service preschool           one service
  kohorta demand data/rumia --from 2015 --until 2022      replay of the strategy from 2015
  kohorta demand data/rumia --service all --json          to work on`,
  },
} as const;

const DEFAULT_DRAWS = '1000';
const ALL = 'all';

interface Choice extends Pick<WrittenChoice, 'from' | 'until' | 'seed'> {
  readonly service?: string;
  readonly draws: string;
  readonly json?: boolean;
}

/** `kohorta demand`: reads, simulates, computes every service, prints. */
export function addDemand(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addFolderCommand(program, TEXT, language)
    .option(
      t('--service <lista>', '--service <list>'),
      t(
        `usługi po przecinku albo all (domyślnie all): ${TOWN_SERVICES.join(', ')}`,
        `services with commas, or all (default): ${TOWN_SERVICES.join(', ')}`,
      ),
    )
    .option(t('--from <rok>', '--from <year>'), t('rok bazowy (domyślnie ostatni w danych)', 'base year (default: the last in the data)'))
    .option(
      t('--until <rok>', '--until <year>'),
      t('ostatni rok (domyślnie ostatni w danych)', 'last year (default: the last in the data)'),
    )
    .option(
      t('--draws <liczba>', '--draws <number>'),
      t('liczba losowań (domyślnie 1000)', 'number of draws (default: 1000)'),
      DEFAULT_DRAWS,
    )
    .option(t('--seed <liczba>', '--seed <number>'), t('ziarno losowań (domyślnie 1)', 'seed of the draws (default: 1)'))
    .option(
      '--json',
      t('wynik jako JSON, z danymi każdej usługi i ich źródłami', 'the result as JSON, with the inputs of each service and their sources'),
    );
  addLanguageOption(command, language).action((folder: string, { service = ALL, json = false, ...written }: Choice) => {
    const ids = servicesOf(service);
    const choice = projectChoice(written);
    const town = readTown(folder, { language });
    const results = servicesFrom(town, ids, choice);
    if (json) {
      console.print(JSON.stringify({ town: town.id, services: results.map((one) => asJson(one, language)) }, null, 2));
      return;
    }
    for (const one of results) console.print(`${shown(one, town, language)}\n`);
  });
}

function servicesFrom(town: Town, services: readonly string[], choice: ReturnType<typeof projectChoice>): ServiceResult[] {
  const from = choice.from ?? baseYears(town).at(-1);
  if (from === undefined || !baseYears(town).includes(from)) {
    throw new UsageError({
      pl: `--from ${from}: dane nie mają takiego roku bazowego; są: ${baseYears(town).join(', ')}`,
      en: `--from ${from}: the data have no such base year; there are: ${baseYears(town).join(', ')}`,
    });
  }
  const vintage = String(from);
  const variant = usualVariant(town, vintage, true);
  const rates = town.rates({ vintage, variant, ...(choice.until === undefined ? {} : { until: choice.until }) });
  const people = simulate(town.population(from), rates, {
    until: choice.until ?? rates.years.at(-1) ?? from,
    draws: choice.draws?.count ?? Number(DEFAULT_DRAWS),
    seed: choice.draws?.seed ?? 1,
    uncertainty: town.uncertainty({ vintage }),
  });
  return townServices(town, people, { services, rates });
}

function servicesOf(text: string): readonly string[] {
  if (text === ALL) return TOWN_SERVICES;
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !TOWN_SERVICES.includes(word));
  if (unknown === undefined) return [...new Set(asked)];
  throw new UsageError({
    pl: `--service ${text}: nie ma usługi „${unknown}”; są: ${TOWN_SERVICES.join(', ')} albo all. Pomoc: kohorta demand --help`,
    en: `--service ${text}: there is no service "${unknown}"; there are: ${TOWN_SERVICES.join(', ')}, or all. Help: kohorta demand --help`,
  });
}

/** The base, the years the town plans for and the last one; shares apart from counts, which have no decimals. */
function shown(result: ServiceResult, town: Town, language: Language): string {
  const digits = [...new Set([...result.quantities.values()].map(digitsOf))].sort();
  const tables = digits.map((one) => {
    const quantities = [...result.quantities].filter(([, draws]) => digitsOf(draws) === one).map(([name]) => name);
    return textTable(inChosenYears(serviceTable(result, { quantities }), town, result.title), { language }).trimEnd();
  });
  const missing = result.missing.map((one) => `${say({ pl: 'Brakuje', en: 'Missing' }, language)}: ${say(one, language)}`);
  return [tables.length === 0 ? say(result.title, language) : tables.join('\n\n'), ...missing].join('\n');
}

function digitsOf(draws: Draws): number {
  return draws.description.digits ?? 0;
}

function inChosenYears({ columns, rows }: Table, { horizons }: Town, title: Message): Table {
  const place = columns.findIndex(({ name }) => name === 'year');
  const years = [...new Set(rows.map((row) => Number(row[place])))];
  const wanted = new Set([years[0], ...horizons.map((ahead) => years[0] + ahead), years.at(-1)]);
  return new Table(
    columns,
    rows.filter((row) => wanted.has(Number(row[place]))),
    { title },
  );
}

function asJson({ id, title, area, quantities, inputs, missing }: ServiceResult, language: Language): object {
  const words = (message: Message): string => say(message, language);
  return {
    id,
    title: words(title),
    area,
    quantities: Object.fromEntries(
      [...quantities].map(([name, draws]) => {
        const { low, high } = draws.band(0.8);
        const median = draws.median();
        return [
          name,
          {
            title: words(draws.description.title),
            unit: words(draws.description.unit),
            quality: draws.quality,
            years: draws.years,
            median: draws.years.map((year) => median.at(year)),
            low80: draws.years.map((year) => low.at(year)),
            high80: draws.years.map((year) => high.at(year)),
          },
        ];
      }),
    ),
    inputs: inputs.map(({ title: name, unit, note, ...input }) => ({
      ...input,
      title: words(name),
      unit: words(unit),
      ...(note === undefined ? {} : { note: words(note) }),
    })),
    missing: missing.map(words),
  };
}
