import type { Command } from 'commander';
import { type Language, type Message, say } from '../language/language.js';
import type { ServiceResult } from '../services/service.js';
import { readTown } from '../sources/read-town.js';
import { townArea, townAreas } from '../sources/services/town-areas.js';
import { townServices } from '../sources/services/town-services.js';
import type { Town } from '../sources/town.js';
import { addFolderCommand, addLanguageOption } from './command.js';
import type { Console } from './console.js';
import { demandSensitivity, sensitivityJson, sensitivityText } from './demand-sensitivity.js';
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
  kohorta demand data/rumia --service day-homes --sensitivity   co najbardziej zmienia wynik
  kohorta demand data/rumia --service all --json          do dalszej pracy`,
    en: `Examples:
  kohorta demand data/rumia                               all services, plan from 2022
  kohorta demand data/rumia --service preschool           one service
  kohorta demand data/rumia --area all                    the town and all its parts
  kohorta demand data/rumia --area Zagórze --service families
  kohorta demand data/rumia --from 2015 --until 2022      replay of the strategy from 2015
  kohorta demand data/rumia --service day-homes --sensitivity   what changes the result most
  kohorta demand data/rumia --service all --json          to work on`,
  },
} as const;

/** Each service is computed some fifty times over. */
const SENSITIVITY_DRAWS = '300';

/** `kohorta demand`: reads, simulates, computes every service, prints. */
export function addDemand(program: Command, language: Language, console: Console): void {
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const command = addServiceOptions(addFolderCommand(program, TEXT, language), language)
    .option(
      t('--area <lista>', '--area <list>'),
      t(
        'obszary po przecinku: id albo nazwy; all: miasto i wszystkie jego części (domyślnie miasto)',
        'areas with commas: ids or names; all: the town and all its parts (default: the town)',
      ),
    )
    .option(
      '--sensitivity',
      t(
        'dodaje, które dane najwięcej zmieniają w wyniku i o ile zawęziłoby go poznanie każdej z nich',
        'adds which inputs change the result most, and by how much knowing each would narrow it',
      ),
    )
    .option(
      '--json',
      t('wynik jako JSON, z danymi każdej usługi i ich źródłami', 'the result as JSON, with the inputs of each service and their sources'),
    );
  addLanguageOption(command, language).action(
    (folder: string, { service = ALL, area, json = false, sensitivity = false, ...written }: Choice) => {
      const services = servicesOf(service, TEXT.name);
      const town = readTown(folder, { language });
      const { people, rates } = townFuture(town, sensitivity ? { draws: SENSITIVITY_DRAWS, ...written } : written);
      const results = townServices(town, people, { rates, areas: areasOf(town, area), ...(services === undefined ? {} : { services }) });
      const matters = new Map(
        // What matters is asked of the whole town, for which the inputs are.
        sensitivity
          ? [...new Set(results.map(({ id }) => id))].map((id) => [id, demandSensitivity(town, people, { service: id, rates })])
          : [],
      );
      if (json) {
        const all = results.map((one) => {
          const told = matters.get(one.id);
          return { ...serviceJson(one, language), ...(told === undefined ? {} : { sensitivity: sensitivityJson(told, language) }) };
        });
        console.print(JSON.stringify({ town: town.id, services: all }, null, 2));
        return;
      }
      const inParts = results.filter((one) => one.area !== town.id && one.quantities.size > 0).map(notesOf);
      // What is to be known of the people of every part is said once.
      const common = [...new Map(inParts.flat().map((note) => [note.pl, note])).values()].filter(
        ({ pl }) => inParts.length > 1 && inParts.every((notes) => notes.some((note) => note.pl === pl)),
      );
      for (const one of results) {
        const told = matters.get(one.id);
        const more = told === undefined ? '' : `\n\n${sensitivityText(told, language)}`;
        console.print(`${shown(one, town, { language, common })}${more}\n`);
      }
      for (const note of common) console.print(noteLine(note, language));
    },
  );
}

interface Choice extends WrittenServiceChoice {
  readonly area?: string;
  readonly sensitivity?: boolean;
}

/** Areas asked for, each once. */
function areasOf(town: Town, text: string | undefined): readonly string[] {
  if (text === undefined) return [town.id];
  if (text === ALL) return townAreas(town);
  return [...new Set(text.split(',').map((word) => townArea(town, word.trim())))];
}

/** How results are shown. */
interface ShownOptions {
  readonly language: Language;
  /** Notes that are said once for all. */
  readonly common: readonly Message[];
}

function shown(result: ServiceResult, town: Town, { language, common }: ShownOptions): string {
  const titled = { ...result, title: titleOf(result, town) };
  const tables = shownQuantities(titled, town.horizons, language);
  const head = tables.length === 0 ? say(titled.title, language) : tables.join('\n\n');
  // Of the town the notes stand in the table's source, which is not printed; of a part they say whose rate it has.
  const notes = result.area === town.id ? [] : notesOf(result).filter(({ pl }) => !common.some((note) => note.pl === pl));
  return [head, ...notes.map((note) => noteLine(note, language)), ...shownMissing(result, language)].join('\n');
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
