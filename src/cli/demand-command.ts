import type { Command } from 'commander';
import { type Language, say } from '../language/language.js';
import type { ServiceResult } from '../services/service.js';
import { readTown } from '../sources/read-town.js';
<<<<<<< HEAD
import { townServices } from '../sources/services/town-services.js';
=======
import { townArea, townAreas } from '../sources/services/town-areas.js';
import { type TownServicesOptions, townServices } from '../sources/services/town-services.js';
import type { Town } from '../sources/town.js';
import { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
>>>>>>> 9fc35b6 (Services by area: what was counted in a part it has, elsewhere the rate of the area around it, adding up to the town in every draw; kohorta demand --area; bench:services; the youth club)
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { ALL, addServiceOptions, servicesOf, townFuture, type WrittenServiceChoice } from './service-choice.js';
import { serviceJson, shownMissing, shownQuantities } from './service-result.js';

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
  kohorta demand data/rumia --area all                    miasto i wszystkie jego części
  kohorta demand data/rumia --area Zagórze --service families
  kohorta demand data/rumia --from 2015 --until 2022      powtórka strategii od 2015 r.
  kohorta demand data/rumia --service all --json          do dalszej pracy`,
    en: `Examples:
  kohorta demand data/rumia                               all services, plan from 2022
  kohorta demand data/rumia --service preschool           one service
  kohorta demand data/rumia --area all                    the town and all its parts
  kohorta demand data/rumia --area Zagórze --service families
  kohorta demand data/rumia --from 2015 --until 2022      replay of the strategy from 2015
  kohorta demand data/rumia --service all --json          to work on`,
  },
} as const;

<<<<<<< HEAD
/** `kohorta demand`: reads, simulates, computes every service, prints. */
export function addDemand(program: Command, language: Language, console: Console): void {
  const command = addServiceOptions(addFolderCommand(program, TEXT, language), language).option(
    '--json',
    say(
      {
        pl: 'wynik jako JSON, z danymi każdej usługi i ich źródłami',
        en: 'the result as JSON, with the inputs of each service and their sources',
      },
      language,
    ),
  );
  addLanguageOption(command, language).action((folder: string, { service = ALL, json = false, ...written }: WrittenServiceChoice) => {
    const services = servicesOf(service, TEXT.name);
    const town = readTown(folder, { language });
    const { people, rates } = townFuture(town, written);
    const results = townServices(town, people, { rates, ...(services === undefined ? {} : { services }) });
=======
const DEFAULT_DRAWS = '1000';
const ALL = 'all';

interface Choice extends Pick<WrittenChoice, 'from' | 'until' | 'seed'> {
  readonly service?: string;
  readonly area?: string;
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
    .option(
      t('--area <lista>', '--area <list>'),
      t(
        'obszary po przecinku: id albo nazwy; all: miasto i wszystkie jego części (domyślnie miasto)',
        'areas with commas: ids or names; all: the town and all its parts (default: the town)',
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
  addLanguageOption(command, language).action((folder: string, { service = ALL, area, json = false, ...written }: Choice) => {
    const ids = servicesOf(service);
    const choice = projectChoice(written);
    const town = readTown(folder, { language });
    const results = servicesFrom(town, { services: ids, areas: areasOf(town, area) }, choice);
>>>>>>> 9fc35b6 (Services by area: what was counted in a part it has, elsewhere the rate of the area around it, adding up to the town in every draw; kohorta demand --area; bench:services; the youth club)
    if (json) {
      console.print(JSON.stringify({ town: town.id, services: results.map((one) => serviceJson(one, language)) }, null, 2));
      return;
    }
<<<<<<< HEAD
    for (const one of results) console.print(`${shown(one, town.horizons, language)}\n`);
  });
}

function shown(result: ServiceResult, horizons: readonly number[], language: Language): string {
  const tables = shownQuantities(result, horizons, language);
  const head = tables.length === 0 ? say(result.title, language) : tables.join('\n\n');
  return [head, ...shownMissing(result, language)].join('\n');
=======
    const inParts = results.filter((one) => one.area !== town.id && one.quantities.size > 0).map(notesOf);
    // What is to be known of the people of every part is said once.
    const common = [...new Map(inParts.flat().map((note) => [note.pl, note])).values()].filter(
      ({ pl }) => inParts.length > 1 && inParts.every((notes) => notes.some((note) => note.pl === pl)),
    );
    for (const one of results) console.print(`${shown(one, town, { language, common })}\n`);
    for (const note of common) console.print(noteLine(note, language));
  });
}

function servicesFrom(
  town: Town,
  asked: Pick<TownServicesOptions, 'services' | 'areas'>,
  choice: ReturnType<typeof projectChoice>,
): ServiceResult[] {
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
  return townServices(town, people, { ...asked, rates });
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

/** Areas asked for, each once. */
function areasOf(town: Town, text: string | undefined): readonly string[] {
  if (text === undefined) return [town.id];
  if (text === ALL) return townAreas(town);
  return [...new Set(text.split(',').map((word) => townArea(town, word.trim())))];
}

/** The base, the years the town plans for and the last one; shares apart from counts, which have no decimals. */
function shown(result: ServiceResult, town: Town, { language, common }: ShownOptions): string {
  const { quantities, area } = result;
  const title = titleOf(result, town);
  const digits = [...new Set([...quantities.values()].map(digitsOf))].sort();
  const tables = digits.map((one) => {
    const names = [...quantities].filter(([, draws]) => digitsOf(draws) === one).map(([name]) => name);
    return textTable(inChosenYears(serviceTable(result, { quantities: names }), town, title), { language }).trimEnd();
  });
  // Of the town the notes stand in the table's source, which is not printed; of a part they say whose rate it has.
  const notes = area === town.id ? [] : notesOf(result).filter(({ pl }) => !common.some((note) => note.pl === pl));
  const said = [
    ...notes.map((note) => noteLine(note, language)),
    ...result.missing.map((one) => `${say({ pl: 'Brakuje', en: 'Missing' }, language)}: ${say(one, language)}`),
  ];
  return [tables.length === 0 ? say(title, language) : tables.join('\n\n'), ...said].join('\n');
}

/** How results are shown. */
interface ShownOptions {
  readonly language: Language;
  /** Notes that are said once for all. */
  readonly common: readonly Message[];
}

/** Notes of all quantities, each once. */
function notesOf({ quantities }: ServiceResult): Message[] {
  return [...new Map([...quantities.values()].flatMap(({ notes }) => notes).map((note) => [note.pl, note])).values()];
}

function noteLine(note: Message, language: Language): string {
  return `${say({ pl: 'Uwaga', en: 'Note' }, language)}: ${say(note, language)}`;
}

/** The service, and of a part of the town which. */
function titleOf({ title, area }: ServiceResult, { id, areas }: Town): Message {
  if (area === id || !areas.has(area)) return title;
  const { name } = areas.find(area);
  return { pl: `${title.pl}: ${name}`, en: `${title.en}: ${name}` };
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
            ...(draws.notes.length === 0 ? {} : { notes: draws.notes.map(words) }),
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
>>>>>>> 9fc35b6 (Services by area: what was counted in a part it has, elsewhere the rate of the area around it, adding up to the town in every draw; kohorta demand --area; bench:services; the youth club)
}
